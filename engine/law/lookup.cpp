#include <algorithm>

#include "base/message.h"
#include "law/combine.h"
#include "yaml/reader.h"

namespace gongyi::law {
namespace {

Refusal unknown_name(std::string_view code, std::string_view code_near, std::string_view name,
                     const std::vector<std::string>& known) {
  if (const auto near = yaml::nearest(name, known)) {
    return {Message(code_near, {std::string(name), *near}), {}, {}, {}};
  }
  return {Message(code, {std::string(name)}), {}, {}, {}};
}

// Why no layer answers on the day: too early, no longer, or never.
Refusal no_value(const ParameterInfo& info, const Text& place, Date day,
                 const std::vector<const DatedValue*>& all) {
  const DatedValue* next = nullptr;
  const DatedValue* last = nullptr;
  for (const auto* value : all) {
    if (value->from > day && (next == nullptr || value->from < next->from)) next = value;
    if (value->from <= day && (last == nullptr || value->from > last->from)) last = value;
  }
  if (next != nullptr && last == nullptr) {
    const Text basis(format(next->basis, Lang::zh), format(next->basis, Lang::en));
    return {Message("LAW053", {info.title, info.name, day.iso(), place, next->from.iso(), basis}),
            next->basis,
            {},
            next->from};
  }
  if (last != nullptr) {
    const auto ended = last->until.value_or(day).iso();
    return {Message("LAW054", {info.title, info.name, day.iso(), place, ended}),
            last->basis,
            {},
            next != nullptr ? std::optional(next->from) : std::nullopt};
  }
  return {Message("LAW055", {info.title, info.name, place}), {}, {}, {}};
}

}  // namespace

Result<InForce, Refusal> LawBook::at(std::string_view parameter, std::string_view jurisdiction,
                                     Date day, const EstateLayer& estate) const {
  const auto* info = this->parameter(parameter);
  if (info == nullptr) return Err{unknown_name("LAW050", "LAW051", parameter, parameters())};
  if (!knows_jurisdiction(jurisdiction)) {
    return Err{unknown_name("LAW052", "LAW056", jurisdiction, jurisdictions())};
  }
  std::vector<Candidate> candidates;
  std::vector<const DatedValue*> all;
  int gap_rank = 0;
  const auto values = data().values.find(parameter);
  for (const auto* layer : data().chain(jurisdiction)) {
    const int rank = layer->fills_gaps ? ++gap_rank : 0;
    if (values == data().values.end()) continue;
    const auto found = values->second.find(layer->id);
    if (found == values->second.end()) continue;
    for (const auto& value : found->second) all.push_back(&value);
    if (const auto* value = in_force(found->second, day))
      candidates.push_back({layer, value, rank});
  }
  if (candidates.empty()) {
    return Err{no_value(*info, jurisdiction_title(jurisdiction), day, all)};
  }
  auto answer = combine(*info, candidates, day);
  apply_estate(*info, estate, day, answer);
  return answer;
}

std::vector<DatedValue> LawBook::history(std::string_view parameter,
                                         std::string_view jurisdiction) const {
  std::vector<DatedValue> out;
  const auto values = data().values.find(parameter);
  if (values == data().values.end()) return out;
  for (const auto* layer : data().chain(jurisdiction)) {
    const auto found = values->second.find(layer->id);
    if (found == values->second.end()) continue;
    out.insert(out.end(), found->second.begin(), found->second.end());
  }
  return out;
}

Result<Regime, Refusal> LawBook::regime(Date day) const {
  const auto& all = regimes();
  for (const auto& regime : all) {
    if (regime.from <= day && (!regime.until || day <= *regime.until)) return regime;
  }
  const auto next =
      std::find_if(all.begin(), all.end(), [&](const Regime& r) { return r.from > day; });
  if (next == all.end()) return Err{Refusal{Message("LAW058", {day.iso()}), {}, {}, {}}};
  return Err{Refusal{
      Message("LAW057", {day.iso(), next->from.iso(), next->title}), next->basis, {}, next->from}};
}

}  // namespace gongyi::law
