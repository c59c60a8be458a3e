#include "casefile/limits.h"

#include <algorithm>

#include "casefile/guards.h"
#include "casefile/vote_question.h"

namespace gongyi::casefile {

std::optional<ReckonedLimit> limit_of(const definition::Step& step, const CaseView& view,
                                      const Rules& rules, const FactReader& facts) {
  if (!step.limit) return std::nullopt;
  const GuardContext context{view, rules, step, rules.today, facts};
  const auto anchor = date_of(step.limit->anchor, context);
  if (!anchor) return std::nullopt;
  // A lead time is reckoned from a day to come: rules adopted meanwhile do not bind it.
  const auto* attempt = view.latest(step.id);
  const bool acted = attempt != nullptr && attempt->counted_on();
  const auto binding = step.limit->lead && !acted ? law::pinned_on(rules.estate_rules, rules.today)
                                                  : binding_rules(step, view, rules);
  const auto found = rules.law.at(step.limit->parameter, view.jurisdiction, *anchor, binding);
  if (!found) return std::nullopt;
  const auto* period = std::get_if<calendar::Period>(&found->value.value.data);
  if (period == nullptr) return std::nullopt;
  ReckonedLimit out;
  out.lead = step.limit->lead;
  out.anchor = *anchor;
  out.period = *period;
  if (const auto* state = view.latest(step.id)) {
    for (const auto& more : state->extensions) {
      if (more.unit == out.period.unit) out.period.count += more.count;
    }
  }
  out.due = out.lead ? calendar::due_before(*anchor, out.period, rules.calendar)
                     : calendar::due_within(*anchor, out.period, rules.calendar);
  out.basis = step.limit->basis.empty() ? found->value.basis : step.limit->basis;
  return out;
}

Date last_objection_day(const definition::Step& step, const calendar::Due& end,
                        const CaseView& view, const Rules& rules, const FactReader& facts) {
  if (!step.posting->objections_before) return end.effective;
  const GuardContext context{view, rules, step, rules.today, facts};
  const auto before = date_of(*step.posting->objections_before, context);
  return before ? std::max(end.effective, *before - 1) : end.effective;
}

Date last_day(const definition::Step& step, const PostingRound& round) {
  const bool objections = step.posting && step.posting->objections;
  return round.last_day.value_or(objections ? round.objections_until : round.nominal_end);
}

std::optional<Date> not_before(const CaseView& view, const definition::Procedure& procedure,
                               const definition::Step& step) {
  std::optional<Date> earliest;
  for (const auto& need : step.needs) {
    const auto* state = view.latest(need.step);
    if (state == nullptr || state->phases.phase == machine::StepPhase::skipped) continue;
    std::optional<Date> day = state->acted_on;
    if (!need.started && !state->postings.empty())
      day = last_day(*procedure.find(need.step), state->postings.back()) + 1;
    if (day) earliest = std::max(earliest.value_or(*day), *day);
  }
  return earliest;
}

}  // namespace gongyi::casefile
