#include "casefile/settled.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/vote_question.h"

namespace gongyi::casefile {
namespace {

using definition::Field;
using definition::Operand;

struct Bound {
  std::int64_t value = 0;
  std::vector<Citation> basis;
};

// The bound is the law's own: rules in force do not bind the owners who amend them.
std::optional<Bound> bound_on(Planner& planner, const Operand& operand, Date on) {
  if (operand.kind == Operand::Kind::number) return Bound{operand.number, {}};
  const auto found = planner.rules().law.at(operand.name, planner.view().jurisdiction, on);
  if (!found) {
    planner.refuse(found.error().message, found.error().basis);
    return std::nullopt;
  }
  const auto& data = found->value.value.data;
  if (const auto* number = std::get_if<std::int64_t>(&data))
    return Bound{*number, found->value.basis};
  if (const auto* period = std::get_if<calendar::Period>(&data))
    return Bound{period->count, found->value.basis};
  return std::nullopt;
}

void require_range(Planner& planner, const definition::Step& step, const Field& field,
                   std::int64_t value, Date on) {
  const auto& range = *field.range;
  const auto say = [&](std::string_view code, const Bound& bound) {
    planner.refuse(Message(code, {field.title, Text(std::to_string(value)),
                                  Text(std::to_string(bound.value))}),
                   bound.basis.empty() ? step.basis : bound.basis, step.id);
  };
  if (range.at_least) {
    const auto bound = bound_on(planner, *range.at_least, on);
    if (bound && value < bound->value) say("R220", *bound);
  }
  if (range.at_most) {
    const auto bound = bound_on(planner, *range.at_most, on);
    if (bound && value > bound->value) say("R221", *bound);
  }
  if (range.odd.empty() || value % 2 != 0) return;
  const auto parity = planner.rules().law.at(range.odd, planner.view().jurisdiction, on);
  if (parity && parity->value.value.str() == "odd")
    planner.refuse(Message("R222", {field.title, Text(std::to_string(value))}), parity->value.basis,
                   step.id);
}

std::string fact_word(const Json& value) {
  if (value.is_int()) return std::to_string(value.integer());
  return value.is_string() ? value.string() : "";
}

}  // namespace

std::optional<Settled> settled_by_rules(const Field& field, const CaseView& view,
                                        const Rules& rules, Date day) {
  if (!field.settles) return std::nullopt;
  const auto& name = field.settles->parameter;
  for (const auto& [parameter, rule] : law::pinned_on(rules.estate_rules, day)) {
    if (parameter != name) continue;
    // A rule the law overrides settles nothing.
    const auto found = rules.law.at(name, view.jurisdiction, day, {{parameter, rule}});
    if (!found || found->value.value != rule.value) return std::nullopt;
    auto fact = parse_fact(field, definition::fact_text(field, rule.value.str()));
    if (!fact) return std::nullopt;
    return Settled{std::move(fact).value(), rule.basis};
  }
  return std::nullopt;
}

// A choice without a range of its own is held against the law as a rule of the estate would be.
void require_lawful(Planner& planner, const definition::Step& step, const Field& field,
                    const std::string& word, Date on) {
  const auto rule = planner.rules().law.adopted(
      field.settles->parameter, definition::law_text(field, word), planner.view().jurisdiction, on);
  if (rule || rule.error().message.code() != "LAW060") return;
  const auto& basis = rule.error().basis;
  planner.refuse(Message("R360", {field.title, rule.error().message.args().at(0)}),
                 basis.empty() ? step.basis : basis, step.id);
}

void require_ranges(Planner& planner, const definition::Step& step, const Json& facts, Date on) {
  for (const auto& use : step.facts) {
    const auto* field = planner.rules().vocabulary.find(use.field);
    const auto& given = facts.at(use.field);
    if (field != nullptr && field->settles && !field->range && !fact_word(given).empty())
      require_lawful(planner, step, *field, fact_word(given), on);
    if (field == nullptr || !field->range || !use.ranged || !given.is_int()) continue;
    require_range(planner, step, *field, given.integer(), on);
  }
}

Json filled_by_rules(const Planner& planner, const definition::Step& step, const Json& facts,
                     Date on) {
  Json out = facts;
  const auto* state = planner.view().latest(step.id);
  for (const auto& use : step.facts) {
    const auto* field = planner.rules().vocabulary.find(use.field);
    if (!use.by_rules || field == nullptr || facts.has(use.field)) continue;
    if (state != nullptr && !state->facts.at(use.field).is_null()) continue;
    if (const auto rule = settled_by_rules(*field, planner.view(), planner.rules(), on))
      out[use.field] = rule->fact;
  }
  return out;
}

void require_rules(Planner& planner, const definition::Step& step, const Json& facts, Date on) {
  for (const auto& use : step.facts) {
    const auto* field = planner.rules().vocabulary.find(use.field);
    if (!use.by_rules || field == nullptr || facts.at(use.field).is_null()) continue;
    const auto rule = settled_by_rules(*field, planner.view(), planner.rules(), on);
    if (!rule || rule->fact == facts.at(use.field)) continue;
    planner.refuse(Message("R223", {field->title, show_fact(*field, facts.at(use.field)),
                                    show_fact(*field, rule->fact)}),
                   rule->basis, step.id);
  }
}

void record_rules(Planner& planner, std::string_view text, const std::string& motion, Date on) {
  const auto facts = planner.facts();
  for (const auto& field : planner.rules().vocabulary.fields()) {
    if (!field.settles || field.settles->text != text) continue;
    // What no step of this procedure asks for is not in the text that was voted on.
    if (planner.procedure().owner_of(field.id) == nullptr) continue;
    const auto value = facts.value(field.id);
    if (value.is_null()) continue;
    Json payload = Json::object();
    payload["parameter"] = field.settles->parameter;
    payload["value"] = definition::law_text(field, fact_word(value));
    payload["article"] = field.settles->article;
    payload["text"] = field.settles->text;
    payload["motion"] = motion;
    planner.estate_entry(kind::rules_value, on, std::move(payload));
  }
}

}  // namespace gongyi::casefile
