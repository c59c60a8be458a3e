#include "service/estate_rules.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/entry.h"

namespace gongyi::service {
namespace {

std::vector<Citation> cited(const law::LawBook& law, std::string_view tag) {
  const auto found = law.cite(tag);
  return found ? std::vector<Citation>{*found} : std::vector<Citation>{};
}

// What is wrong with the record itself, all at once; what the law says of the value comes after.
std::vector<Refusal> faults(const EstateView& estate, const RuleInput& rule, const Office& office) {
  std::vector<Refusal> out;
  const auto say = [&](Message message, std::vector<Citation> basis = {},
                       std::optional<Date> earliest = {}) {
    out.push_back({std::move(message), std::move(basis), {}, earliest});
  };
  const auto& law = office.library().rules.law;
  if (!law::is_article(rule.article)) say(Message("SV225", {rule.article}));
  if (rule.until && *rule.until < rule.from)
    say(Message("SV226", {rule.until->iso(), rule.from.iso()}));
  if (rule.adopted && *rule.adopted > office.clock().today)
    say(Message("SV227", {rule.adopted->iso()}));
  const auto adopted = rule.adopted && estate.rules_on ? std::min(*rule.adopted, *estate.rules_on)
                       : rule.adopted                  ? rule.adopted
                                                       : estate.rules_on;
  if (!adopted) {
    say(Message("SV228", {estate.info.name}), cited(law, "C278(1)"));
  } else if (rule.from < *adopted) {
    say(Message("SV229", {rule.from.iso(), adopted->iso()}), cited(law, "C278(1)"), adopted);
  }
  return out;
}

store::Batch batch_of(Office& office, const EstateView& estate, const RuleInput& rule) {
  casefile::NewEntry entry;
  entry.kind = casefile::kind::rules_value;
  entry.act_date = rule.from;
  entry.by = office.by();
  entry.phases = Json::object();
  entry.payload["parameter"] = rule.parameter;
  entry.payload["value"] = rule.value;
  entry.payload["article"] = rule.article;
  if (rule.until) entry.payload["until"] = rule.until->iso();
  if (rule.adopted) entry.payload["adopted"] = rule.adopted->iso();
  store::Batch batch;
  batch.stream = estate_stream(estate.info.id);
  batch.expected_seq = estate.seq;
  batch.recorded_at = office.clock().now;
  batch.entries.push_back(std::move(entry));
  return batch;
}

}  // namespace

Result<RecordedRule, Problem> record_rule(Office& office, const std::string& estate,
                                          const RuleInput& rule) {
  const auto found = load_estate(office, estate);
  if (!found) return Err{found.error()};
  const auto& law = office.library().rules.law;
  Problem problem{Problem::Kind::refused, faults(*found, rule, office)};
  const auto& place = found->info.jurisdiction;
  const auto value = law.adopted(rule.parameter, rule.value, place, rule.from);
  if (!value) problem.refusals.push_back(value.error());
  if (!problem.refusals.empty()) return Err{problem};
  if (std::holds_alternative<store::Conflict>(
          office.store().append({batch_of(office, *found, rule)}))) {
    return Err{Problem{Problem::Kind::conflict, {}}};
  }
  auto after = load_estate(office, estate);
  if (!after) return Err{after.error()};
  auto in_force = law.at(rule.parameter, place, rule.from, after->adopted_rules(law));
  if (!in_force) return Err{Problem{Problem::Kind::refused, {in_force.error()}}};
  return RecordedRule{std::move(after).value(), std::move(in_force).value()};
}

}  // namespace gongyi::service
