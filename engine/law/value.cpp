#include "law/value.h"

#include <algorithm>
#include <charconv>

#include "base/message.h"

namespace gongyi::law {

std::string Value::str() const {
  if (const auto* number = std::get_if<std::int64_t>(&data)) return std::to_string(*number);
  if (const auto* share = std::get_if<Fraction>(&data)) return share->str();
  if (const auto* period = std::get_if<calendar::Period>(&data)) return period->str();
  if (const auto* word = std::get_if<std::string>(&data)) return *word;
  return std::get<bool>(data) ? "true" : "false";
}

Text Value::text() const {
  if (const auto* period = std::get_if<calendar::Period>(&data)) return period->text();
  if (const auto* yes = std::get_if<bool>(&data))
    return Message(*yes ? "law.yes" : "law.no").text();
  return {str()};
}

namespace {

// A period as the days it takes from `day` on; working days have no length without a calendar.
std::optional<int> length(const calendar::Period& period, Date day) {
  switch (period.unit) {
    case calendar::Unit::days:
      return period.count;
    case calendar::Unit::months:
      return day.plus_months(period.count) - day;
    case calendar::Unit::years:
      return day.plus_years(period.count) - day;
    case calendar::Unit::workdays:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::strong_ordering> compare(const Value& a, const Value& b, Date day) {
  if (a.data.index() != b.data.index()) return std::nullopt;
  if (const auto* number = std::get_if<std::int64_t>(&a.data)) {
    return *number <=> std::get<std::int64_t>(b.data);
  }
  if (const auto* share = std::get_if<Fraction>(&a.data)) {
    return *share <=> std::get<Fraction>(b.data);
  }
  const auto* first = std::get_if<calendar::Period>(&a.data);
  if (first == nullptr) return std::nullopt;
  const auto& second = std::get<calendar::Period>(b.data);
  if (first->unit == second.unit) return first->count <=> second.count;
  const auto days = length(*first, day), others = length(second, day);
  if (!days || !others) return std::nullopt;
  return *days <=> *others;
}

bool fits(const Value& value, const ParameterMeta& meta) {
  switch (meta.type) {
    case ValueType::period:
      return std::holds_alternative<calendar::Period>(value.data);
    case ValueType::share:
      return std::holds_alternative<Fraction>(value.data);
    case ValueType::integer:
      return std::holds_alternative<std::int64_t>(value.data);
    case ValueType::word:
      break;
  }
  const auto* word = std::get_if<std::string>(&value.data);
  return word != nullptr &&
         std::find(meta.words.begin(), meta.words.end(), *word) != meta.words.end();
}

std::optional<Value> parse_value(std::string_view text, const ParameterMeta& meta) {
  std::optional<Value> made;
  if (meta.type == ValueType::period) {
    if (const auto period = calendar::Period::parse(text)) made = Value{*period};
  } else if (meta.type == ValueType::share) {
    const auto share = Fraction::parse(text);
    if (share && share->num > 0 && *share <= Fraction{1, 1}) made = Value{*share};
  } else if (meta.type == ValueType::integer) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && number >= 0;
    if (whole && std::to_string(number) == text) made = Value{number};
  } else {
    made = Value{std::string(text)};
  }
  return made && fits(*made, meta) ? made : std::nullopt;
}

}  // namespace gongyi::law
