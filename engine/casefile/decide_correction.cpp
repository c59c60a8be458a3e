#include "base/message.h"
#include "casefile/planner.h"
#include "casefile/settled.h"
#include "casefile/vote_question.h"
#include "casefile/vote_tools.h"

namespace gongyi::casefile {

namespace {

// Steps that were done relied on the old value (fifteen days between notice and vote, Q24): what
// held then must hold with the new one, or the record would deny its own lawfulness.
void check_relying_steps(Planner& planner, const definition::Step& corrected,
                         const FactReader& after) {
  const auto before = planner.facts();
  for (const auto& step : planner.procedure().steps) {
    const auto* state = planner.view().latest(step.id);
    if (step.id == corrected.id || state == nullptr || !state->acted_on) continue;
    const GuardContext old{planner.view(), planner.rules(), step, *state->acted_on, before};
    const GuardContext now{planner.view(), planner.rules(), step, *state->acted_on, after};
    for (const auto* checks : {&step.entry, &step.exit}) {
      for (const auto& check : *checks) {
        auto found = run_checks({check}, now);
        if (found.refusals.empty() || !run_checks({check}, old).refusals.empty()) continue;
        planner.refuse(Message("R113", {step.title, state->acted_on->iso()}), {}, step.id);
        found.warnings.clear();
        planner.take(std::move(found));
      }
    }
  }
}

// A step done on paper may not agree with the law as it is; a correction must not make it worse.
CheckReport still_held(const Planner& planner, const definition::Step& step,
                       const GuardContext& after) {
  if (!planner.view().latest(step.id)->paper) return run_checks(step.exit, after);
  const auto facts = planner.facts();
  const GuardContext before{planner.view(), planner.rules(), step, after.act_date, facts};
  CheckReport out;
  for (const auto& check : step.exit) {
    if (run_checks({check}, before).refusals.empty())
      for (auto& one : run_checks({check}, after).refusals) out.refusals.push_back(std::move(one));
  }
  return out;
}

// By which channels owners vote, and which of two votes counts, is as the notice said (Q29).
void require_not_announced(Planner& planner, const std::string& field) {
  for (const auto& vote : planner.procedure().votes) {
    if (field != vote.platform && field != vote.two_channels) continue;
    if (!notice_day(vote, planner.view())) continue;
    planner.refuse(Message("R346", {planner.facts().title(field)}),
                   frozen_basis(planner.rules().law, planner.procedure(), planner.view(), vote));
  }
}

}  // namespace

void decide_correction(Planner& planner, const CorrectFact& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  if (command.reason.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (!state->facts.has(command.field)) {
    planner.refuse(Message("R112", {step->title, planner.facts().title(command.field)}), {},
                   step->id);
  }
  require_not_announced(planner, command.field);
  if (planner.refused()) return;
  Json changed = Json::object();
  changed[command.field] = command.value;
  const FactReader reader(planner.view(), planner.procedure(), planner.rules().vocabulary, step->id,
                          changed);
  const auto act = state->acted_on.value_or(command.on);
  const GuardContext context{planner.view(), planner.rules(), *step, act, reader};
  if (state->acted_on) planner.take(still_held(planner, *step, context));
  check_relying_steps(planner, *step, reader);
  require_rules(planner, *step, changed, act);
  require_ranges(planner, *step, changed, act);
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["field"] = command.field;
  payload["old"] = state->facts.at(command.field);
  payload["new"] = command.value;
  payload["reason"] = command.reason;
  planner.record_notes(payload);
  const auto ref = state->ref;
  planner.emit(kind::fact_corrected, command.on, std::move(payload), ref.str());
  void_signatures(planner, ref, command.on);
  sweep(planner, planner.rules().today);
}

}  // namespace gongyi::casefile
