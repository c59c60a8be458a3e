#include "casefile/facts.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "calendar/calendar.h"
#include "casefile/term_facts.h"

namespace gongyi::casefile {
namespace {

using definition::Field;
using definition::FieldType;

// No period of the law is longer; a slip of the pen must not leave the calendar.
constexpr std::int64_t kLongestYears = 100;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Message wrong(std::string_view code, const Field& field, std::string_view text) {
  return Message(code, {field.title, Text(std::string(text))});
}

Result<Json, Message> parse_choice(const Field& field, std::string_view text) {
  for (const auto& choice : field.choices) {
    if (text == choice.id || text == choice.title.zh) return Json(choice.id);
  }
  std::vector<Text> allowed;
  allowed.reserve(field.choices.size());
  for (const auto& choice : field.choices) {
    allowed.push_back({choice.id + "（" + choice.title.zh + "）", choice.id});
  }
  return Err{Message("R005", {field.title, Text(std::string(text)), join(allowed)})};
}

// 1234.5 yuan is kept as 123450 fen; more than two decimals would be a slip of the pen.
Result<Json, Message> parse_money(const Field& field, std::string_view text) {
  const auto amount = Area::parse(text);
  if (!amount) return Err{wrong("R004", field, text)};
  return Json(amount->centi);
}

}  // namespace

Result<Json, Message> parse_fact(const Field& field, std::string_view raw) {
  const auto text = utf8::trim(raw);
  if (!utf8::valid(text) || text.empty()) return Err{wrong("R001", field, "")};
  switch (field.type) {
    case FieldType::number: {
      const auto value = whole_number(text);
      if (!value || *value < 0) return Err{wrong("R002", field, text)};
      return Json(*value);
    }
    case FieldType::money:
      return parse_money(field, text);
    case FieldType::area: {
      const auto area = Area::parse(text);
      if (!area) return Err{wrong("R004", field, text)};
      return Json(area->str());
    }
    case FieldType::date: {
      const auto date = Date::parse(text);
      if (!date) return Err{wrong("R003", field, text)};
      return Json(date->iso());
    }
    case FieldType::yesno:
      if (text == "yes" || text == "是" || text == "true") return Json("yes");
      if (text == "no" || text == "否" || text == "false") return Json("no");
      return Err{wrong("R006", field, text)};
    case FieldType::choice:
      return parse_choice(field, text);
    default:
      return Json(std::string(text));
  }
}

Json default_fact(const Field& field) {
  if (field.fallback.empty()) return {};
  auto value = parse_fact(field, field.fallback);
  return value ? *value : Json();
}

namespace {
std::string thousands(std::int64_t value) {
  auto digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}
std::string hundredths(std::int64_t centi) {
  const auto all = Area{centi}.str();
  return thousands(centi / 100) + all.substr(all.find('.'));
}
std::string shown_area(std::int64_t centi) { return hundredths(centi) + "㎡"; }
}  // namespace

Text show_fact(const Field& field, const Json& value) {
  switch (field.type) {
    case FieldType::people: {
      const auto count = std::to_string(value.is_array() ? value.items().size() : 0);
      return {count + "人", count + " people"};
    }
    case FieldType::list: {
      const auto rows = value.is_array() ? value.items().size() : 0;
      return Message("SV442", {std::to_string(rows)}).text();
    }
    case FieldType::choice:
      return definition::title_of(field.choices, value.is_string() ? value.string() : "");
    case FieldType::yesno:
      return value.is_string() && value.string() == "yes" ? Text("是", "yes") : Text("否", "no");
    case FieldType::area: {
      const auto area = Area::parse(value.is_string() ? value.string() : "");
      return area ? Text(shown_area(area->centi)) : Text();
    }
    case FieldType::money:
      return value.is_int()
                 ? Text(Area{value.integer()}.str() + "元", Area{value.integer()}.str() + " yuan")
                 : Text();
    default:
      if (value.is_int()) return Text(std::to_string(value.integer()));
      if (value.is_string()) return Text(value.string());
      return {"（已封存）", "(sealed)"};
  }
}

FactReader::FactReader(const CaseView& view, const definition::Procedure& procedure,
                       const definition::Vocabulary& vocabulary)
    : view_(&view), procedure_(&procedure), vocabulary_(&vocabulary) {}

FactReader::FactReader(const CaseView& view, const definition::Procedure& procedure,
                       const definition::Vocabulary& vocabulary, std::string step,
                       const Json& facts)
    : view_(&view),
      procedure_(&procedure),
      vocabulary_(&vocabulary),
      step_(std::move(step)),
      overlay_(facts) {}

Json FactReader::value(std::string_view field) const {
  const auto* known = vocabulary_->find(field);
  if (known == nullptr) return {};
  if (known->of_estate()) return view_->estate_facts.at(field);
  if (!known->is_fact()) return derived(*known);
  auto given = recorded(*known);
  return given.is_null() ? default_fact(*known) : given;
}

Json FactReader::recorded(const Field& field) const {
  const auto* owner = procedure_->owner_of(field.id);
  if (owner == nullptr) return {};
  if (owner->id == step_ && overlay_.has(field.id)) return overlay_.at(field.id);
  const auto* state = view_->latest(owner->id);
  return state == nullptr ? Json() : state->facts.at(field.id);
}

Json FactReader::derived(const Field& field) const {
  if (!field.derive) return {};
  using Kind = definition::Derivation::Kind;
  const auto& how = *field.derive;
  const auto &first = how.inputs.front().field, &last = how.inputs.back().field;
  switch (how.kind) {
    case Kind::count:
      if (const auto text = value(first); text.is_string())
        return Json(static_cast<std::int64_t>(member_numbers(text.string()).size()));
      return given(first) ? Json(people(first, how.where).size()) : Json();
    case Kind::difference: {
      const auto all = number(first), less = number(last);
      return all && less ? Json(*all - *less) : Json();
    }
    case Kind::sum: {
      std::int64_t total = 0;
      for (const auto& input : how.inputs) {
        const auto one = number(input.field);
        if (!one) return {};
        total += *one;
      }
      return field.type == FieldType::area ? Json(Area{total}.str()) : Json(total);
    }
    case Kind::years_after: {
      const auto from = date(first);
      const auto years = number(last);
      if (!from || !years || *years < 0 || *years > kLongestYears) return {};
      const calendar::Period period{static_cast<int>(*years), calendar::Unit::years};
      return Json(calendar::end_of_term(*from, period, {}).nominal.iso());
    }
    default:
      return {};
  }
}

std::optional<std::int64_t> FactReader::number(std::string_view field) const {
  const auto json = value(field);
  if (json.is_int()) return json.integer();
  if (!json.is_string()) return std::nullopt;
  const auto* known = vocabulary_->find(field);
  if (known == nullptr || known->type != FieldType::area) return std::nullopt;
  const auto area = Area::parse(json.string());
  return area ? std::optional(area->centi) : std::nullopt;
}

std::optional<Date> FactReader::date(std::string_view field) const {
  const auto json = value(field);
  return json.is_string() ? Date::parse(json.string()) : std::nullopt;
}

std::vector<Json> FactReader::people(std::string_view field) const {
  const auto json = value(field);
  return json.is_array() ? json.items() : std::vector<Json>();
}

std::vector<Json> FactReader::people(std::string_view field,
                                     const std::map<std::string, std::string>& where) const {
  auto all = people(field);
  std::erase_if(all, [&](const Json& person) {
    return std::any_of(where.begin(), where.end(), [&](const auto& wanted) {
      return person.text(wanted.first) != wanted.second;
    });
  });
  return all;
}

Text FactReader::title(std::string_view field) const {
  const auto* known = vocabulary_->find(field);
  return known == nullptr ? Text(std::string(field)) : known->title;
}

Text FactReader::shown(std::string_view field) const {
  const auto* known = vocabulary_->find(field);
  const auto amount = number(field);
  if (known == nullptr || !amount) return {"未填写", "not given"};
  if (known->type == FieldType::area) return shown_area(*amount);
  const auto yuan = hundredths(*amount);
  return known->type == FieldType::money ? Text(yuan + "元", yuan + " yuan")
                                         : Text(thousands(*amount));
}

}  // namespace gongyi::casefile
