#include <map>

#include "base/message.h"
#include "law/law_data.h"
#include "law/value.h"

namespace gongyi::law {
namespace {

constexpr char kEstate[] = "estate";

Text form_of(const ParameterMeta& meta) {
  switch (meta.type) {
    case ValueType::integer:
      return Message("law.form_integer").text();
    case ValueType::share:
      return Message("law.form_share").text();
    case ValueType::period:
      return Message("law.form_period").text();
    case ValueType::word:
      break;
  }
  return join(std::vector<Text>(meta.words.begin(), meta.words.end()));
}

}  // namespace

EstateLayer pinned_on(const EstateLayer& estate, Date day) {
  std::map<std::string, DatedValue> latest;
  for (const auto& [name, value] : estate) {
    if (value.from > day || (value.until && *value.until < day)) continue;
    const auto [place, fresh] = latest.emplace(name, value);
    if (!fresh && place->second.from <= value.from) place->second = value;
  }
  EstateLayer out;
  for (auto& [name, value] : latest) {
    value.until.reset();
    out.emplace_back(name, value);
  }
  return out;
}

std::optional<Value> LawBook::read(std::string_view parameter, std::string_view text) const {
  const auto meta = data().parameters.find(parameter);
  return meta == data().parameters.end() ? std::nullopt : parse_value(text, meta->second);
}

bool LawBook::estate_may(std::string_view parameter) const {
  const auto meta = data().parameters.find(parameter);
  return meta != data().parameters.end() && meta->second.estate;
}

Result<Value, Refusal> LawBook::adopted(std::string_view parameter, std::string_view text,
                                        std::string_view jurisdiction, Date day) const {
  const auto law = at(parameter, jurisdiction, day);
  if (!law && !(estate_may(parameter) && history(parameter, jurisdiction).empty()))
    return Err{law.error()};
  const auto& meta = data().parameters.find(parameter)->second;
  const auto value = parse_value(text, meta);
  const auto basis = law ? law->value.basis : std::vector<Citation>();
  if (!value && meta.estate) {
    return Err{
        Refusal{Message("LAW061", {meta.title, form_of(meta), std::string(text)}), basis, {}, {}}};
  }
  DatedValue rule;
  rule.value = value.value_or(Value{std::string(text)});
  rule.layer = kEstate;
  rule.from = day;
  const auto together = at(parameter, jurisdiction, day, {{std::string(parameter), rule}});
  for (const auto& beaten : together->beaten) {
    if (beaten.value.layer != kEstate) continue;
    return Err{Refusal{Message("LAW060", {beaten.why}), basis, {}, {}}};
  }
  if (!value) return Err{Refusal{Message("LAW060", {form_of(meta)}), basis, {}, {}}};
  return *value;
}

}  // namespace gongyi::law
