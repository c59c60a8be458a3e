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
Refusal no_value(const ParameterMeta& meta, const Text& place, Date day,
                 const std::vector<DatedValue>& all) {
  const DatedValue* next = nullptr;
  const DatedValue* last = nullptr;
  for (const auto& value : all) {
    if (value.from > day && (next == nullptr || value.from < next->from)) next = &value;
    if (value.from <= day && (last == nullptr || value.from > last->from)) last = &value;
  }
  if (last != nullptr) {
    const auto ended = last->until.value_or(day).iso();
    const auto earliest = next != nullptr ? std::optional(next->from) : std::nullopt;
    return {Message("LAW054", {meta.title, meta.name, day.iso(), place, ended}),
            last->basis,
            {},
            earliest};
  }
  if (next == nullptr) return {Message("LAW055", {meta.title, meta.name, place}), {}, {}, {}};
  return {Message("LAW053", {meta.title, meta.name, day.iso(), place, next->from.iso()}),
          next->basis,
          {},
          next->from};
}

}  // namespace

// The values are sorted by date, so the last that has begun is the layer's; it ends at `until`, or
// silently where the next begins.
Result<InForce, Refusal> LawBook::at(std::string_view parameter, std::string_view jurisdiction,
                                     Date day, const EstateLayer& estate) const {
  const auto meta = data().parameters.find(parameter);
  if (meta == data().parameters.end()) {
    return Err{unknown_name("LAW050", "LAW051", parameter, parameters())};
  }
  if (!knows_jurisdiction(jurisdiction)) {
    return Err{unknown_name("LAW052", "LAW056", jurisdiction, jurisdictions())};
  }
  const auto all = history(parameter, jurisdiction);
  std::vector<const DatedValue*> candidates;
  for (const auto& layer : data().chain(jurisdiction)) {
    const DatedValue* begun = nullptr;
    for (const auto& value : all) {
      if (value.layer == layer && value.from <= day) begun = &value;
    }
    if (begun != nullptr && (!begun->until || day <= *begun->until)) candidates.push_back(begun);
  }
  if (candidates.empty()) {
    // What the law leaves wholly to the owners (委员人数、任期) has a value where they adopted one.
    if (auto own = from_estate(meta->second, estate, day)) return *own;
    return Err{no_value(meta->second, jurisdiction_title(jurisdiction), day, all)};
  }
  auto answer = combine(meta->second, candidates, day);
  apply_estate(meta->second, estate, day, answer);
  return answer;
}

std::vector<DatedValue> LawBook::history(std::string_view parameter,
                                         std::string_view jurisdiction) const {
  std::vector<DatedValue> out;
  const auto values = data().values.find(parameter);
  if (values == data().values.end()) return out;
  for (const auto& layer : data().chain(jurisdiction)) {
    std::copy_if(values->second.begin(), values->second.end(), std::back_inserter(out),
                 [&](const DatedValue& value) { return value.layer == layer; });
  }
  return out;
}

Result<Regime, Refusal> LawBook::regime(Date day) const {
  const auto& all = regimes();
  const Regime* next = nullptr;
  for (const auto& regime : all) {
    if (regime.from <= day && (!regime.until || day <= *regime.until)) return regime;
    if (regime.from > day && (next == nullptr || regime.from < next->from)) next = &regime;
  }
  if (next == nullptr) return Err{Refusal{Message("LAW058", {day.iso()}), {}, {}, {}}};
  return Err{Refusal{
      Message("LAW057", {day.iso(), next->from.iso(), next->title}), next->basis, {}, next->from}};
}

}  // namespace gongyi::law
