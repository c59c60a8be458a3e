#include "document/filters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "document/mask.h"
#include "document/numerals.h"

namespace gongyi::document {
namespace {

using Outcome = FilterOutcome;

/// Kinds of values, as bits, so that a filter can say which it takes.
enum Kind : unsigned { yes_no = 1, number = 2, text = 4, date = 8, area = 16, share = 32 };

enum class Argument { none, text, length, millimetres };

/// Turns a value of a kind the filter takes into what is printed; nothing when out of range.
using Apply = std::optional<std::string> (*)(const Value&);

struct Filter {
  std::string_view name;
  unsigned takes;
  Argument argument;
  Apply apply;
};

template <class T>
const T& get(const Value& value) {
  return std::get<T>(value.data);
}
bool is_text(const Value& value) { return std::holds_alternative<std::string>(value.data); }

std::optional<std::string> area_text(const Value& value) {
  const auto parsed = is_text(value) ? Area::parse(get<std::string>(value)) : get<Area>(value);
  if (!parsed) return std::nullopt;
  const std::string plain = parsed->str();
  return with_thousands(parsed->centi / 100) + plain.substr(plain.find('.'));
}

std::optional<ShareValue> share_of(const Value& value) {
  if (!is_text(value)) return get<ShareValue>(value);
  const auto parsed = Fraction::parse(get<std::string>(value));
  if (!parsed) return std::nullopt;
  return ShareValue{parsed->num, parsed->den};
}

std::optional<std::string> fraction_text(const Value& value) {
  const auto share = share_of(value);
  if (!share) return std::nullopt;
  return std::to_string(share->part) + "/" + std::to_string(share->whole);
}

std::optional<std::string> percent_text(const Value& value) {
  const auto share = share_of(value);
  if (!share || share->whole <= 0 || share->part < 0) return std::nullopt;
  return percent_floor(share->part, share->whole);
}

std::optional<std::string> money_text(const Value& value) {
  const auto fen = is_text(value) ? fen_of(get<std::string>(value)) : get<std::int64_t>(value);
  if (!fen) return std::nullopt;
  return money_in_capitals(*fen);
}

/// Masks by the field's own policy whoever reads; an open field keeps its first character.
std::optional<std::string> mask_text(const Value& value) {
  const auto& plain = get<std::string>(value);
  if (value.privacy != Privacy::open) return shown(plain, value.privacy, Audience::posting);
  const auto length = utf8::length(plain);
  std::string out(utf8::prefix(plain, 1));
  return length > 1 ? out.append(length - 1, '*') : out;
}

constexpr std::array kFilters = {
    Filter{"date", date, Argument::none,
           [](const Value& v) { return std::optional(date_in_digits(get<Date>(v))); }},
    Filter{"date_cn", date, Argument::none,
           [](const Value& v) { return std::optional(date_in_chinese(get<Date>(v))); }},
    Filter{"iso", date, Argument::none,
           [](const Value& v) { return std::optional(get<Date>(v).iso()); }},
    Filter{"area", area | text, Argument::none, area_text},
    Filter{"number", number, Argument::none,
           [](const Value& v) { return std::optional(with_thousands(get<std::int64_t>(v))); }},
    Filter{"fraction", share | text, Argument::none, fraction_text},
    Filter{"percent", share | text, Argument::none, percent_text},
    Filter{"money_cn", number | text, Argument::none, money_text},
    Filter{"upper", number, Argument::none,
           [](const Value& v) { return upper_number(get<std::int64_t>(v)); }},
    Filter{"cn", number, Argument::none,
           [](const Value& v) { return chinese_number(get<std::int64_t>(v)); }},
    Filter{"mask", text, Argument::none, mask_text},
    Filter{"mask_name", text, Argument::none,
           [](const Value& v) { return std::optional(mask_name(get<std::string>(v))); }},
    Filter{"mask_phone", text, Argument::none,
           [](const Value& v) { return std::optional(mask_phone(get<std::string>(v))); }},
    Filter{"blank", ~0U, Argument::length, nullptr},
    Filter{"default", ~0U, Argument::text, nullptr},
    Filter{"yesno", yes_no, Argument::none,
           [](const Value& v) { return std::optional<std::string>(get<bool>(v) ? "是" : "否"); }},
    Filter{"check", yes_no, Argument::none,
           [](const Value& v) { return std::optional<std::string>(get<bool>(v) ? "☑" : "☐"); }},
    Filter{"qr", text, Argument::millimetres, nullptr},
};

constexpr int kDefaultBlank = 8, kDefaultQr = 25;

const Filter* find_filter(std::string_view name) {
  const auto found = std::find_if(kFilters.begin(), kFilters.end(),
                                  [&](const Filter& filter) { return filter.name == name; });
  return found == kFilters.end() ? nullptr : found;
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string_view kind_word(const Value& value) {
  constexpr std::array<std::string_view, 9> kWords = {
      "nothing", "yes_no", "number", "text", "date", "area", "share", "list", "record"};
  return kWords[value.data.index()];
}

unsigned kind_bit(const Value& value) {
  constexpr std::array<unsigned, 9> kBits = {0, yes_no, number, text, date, area, share, 0, 0};
  return kBits[value.data.index()];
}

Text kind_text(std::string_view word) {
  return Message("document.kind." + std::string(word)).text();
}

/// What is wrong with the argument, for people; nothing when it is right.
std::optional<Message> argument_fault(const Filter& filter, const std::string& argument) {
  const auto in_range = [&](int low, int high) -> std::optional<Message> {
    if (argument.empty()) return std::nullopt;
    const auto value = whole_number(argument);
    if (value && *value >= low && *value <= high) return std::nullopt;
    return Message("document.filter.whole_number", {std::to_string(low), std::to_string(high)});
  };
  switch (filter.argument) {
    case Argument::length:
      return in_range(1, 60);
    case Argument::millimetres:
      return in_range(10, 100);
    case Argument::text:
      if (argument.empty()) return Message("document.filter.needs_text");
      return std::nullopt;
    case Argument::none:
      break;
  }
  if (!argument.empty()) return Message("document.filter.no_argument");
  return std::nullopt;
}

}  // namespace

bool check_filter(const Tag& tag, const FilterCall& call, Findings& findings) {
  const Filter* filter = find_filter(call.name);
  if (filter == nullptr) {
    std::vector<Text> names;
    names.reserve(kFilters.size());
    for (const Filter& known : kFilters) names.emplace_back(std::string(known.name));
    findings.error("TPL018", tag.place, {Text(call.name), join(names)});
    return false;
  }
  if (const auto fault = argument_fault(*filter, call.argument)) {
    findings.error("TPL019", tag.place, {Text(call.name), fault->text()});
    return false;
  }
  for (const FilterCall& before : tag.filters) {
    const Filter* earlier = find_filter(before.name);
    const bool gives_text =
        earlier != nullptr && (earlier->apply != nullptr || before.name == "qr");
    if (!gives_text) continue;
    const bool takes_result = (filter->takes & text) != 0 && before.name != "qr";
    if (!takes_result && filter->takes != ~0U) {
      findings.error("TPL027", tag.place, {Text(call.name), Text(before.name)});
      return false;
    }
  }
  return true;
}

const FilterCall* filler(const Tag& tag) {
  const auto found = std::find_if(
      tag.filters.begin(), tag.filters.end(),
      [](const FilterCall& call) { return call.name == "blank" || call.name == "default"; });
  return found == tag.filters.end() ? nullptr : &*found;
}

std::string filler_text(const FilterCall& filler) {
  if (filler.name == "default") return filler.argument;
  const auto length = whole_number(filler.argument).value_or(kDefaultBlank);
  return std::string(static_cast<std::size_t>(length), '_');
}

Outcome apply_filter(const FilterCall& call, bool was_masked, Value& value, int& qr_millimetres) {
  const Filter& filter = *find_filter(call.name);
  if (call.name == "qr") {
    if (!is_text(value)) return Outcome::wrong_type;
    qr_millimetres = whole_number(call.argument).value_or(kDefaultQr);
    return Outcome::done;
  }
  if (filter.apply == nullptr || was_masked) return Outcome::done;
  if ((filter.takes & kind_bit(value)) == 0) return Outcome::wrong_type;
  auto result = filter.apply(value);
  if (!result) return Outcome::out_of_range;
  value = Value(std::move(*result));
  return Outcome::done;
}

Text accepted_kinds(std::string_view name) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 6> kWords = {{{yes_no, "yes_no"},
                                                                            {number, "number"},
                                                                            {date, "date"},
                                                                            {area, "area"},
                                                                            {share, "share"},
                                                                            {text, "text"}}};
  std::vector<Text> words;
  for (const auto& [bit, word] : kWords) {
    if (const Filter* filter = find_filter(name); filter && (filter->takes & bit) != 0)
      words.push_back(kind_text(word));
  }
  if (words.size() != 2) return join(words);
  return Message("document.kind.either", words).text();
}

Text kind_of(const Value& value) { return kind_text(kind_word(value)); }

}  // namespace gongyi::document
