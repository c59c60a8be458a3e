#include <algorithm>

#include "base/message.h"
#include "casefile/limits.h"
#include "casefile/planner.h"
#include "definition/loader.h"

// Operations on running work: send back (退回), withdraw (撤回), hand over (转办), urge (催办).
namespace gongyi::casefile {
namespace {

using machine::StepPhase;

Text day(const std::optional<Date>& date) { return date ? Text(date->iso()) : Text("—"); }

// A step that was never finished has nothing to give back; a posted one stands before the owners.
bool require_finished(Planner& planner, const definition::Step& step, const StepState& state) {
  const auto phase = state.phases.phase;
  const bool hangs = phase == StepPhase::publicity || phase == StepPhase::objection_handling;
  if (phase == StepPhase::done || hangs) return true;
  planner.refuse(
      Message("R240", {step.title, Message("R08." + std::string(machine::name(phase))).text()}), {},
      step.id);
  return false;
}

/// What stands in the way of opening a step again without more ado: a notice the owners read, an
/// effect on the estate's record, ballots that are out.
void require_reversible(Planner& planner, const definition::Step& step, const StepState& state) {
  if (state.phases.phase == StepPhase::failed) return;
  if (!state.postings.empty()) {
    planner.refuse(Message("R241", {step.title, Text(state.postings.front().posted.iso())}),
                   step.basis, step.id);
  }
  const bool outside =
      state.acted_on && std::any_of(step.effects.begin(), step.effects.end(), [](const auto& one) {
        return definition::changes_estate(one.kind);
      });
  if (outside)
    planner.refuse(Message("R242", {step.title, day(state.acted_on)}), step.basis, step.id);
  for (const auto& vote : planner.procedure().votes) {
    const auto* round = planner.view().round(vote.id);
    if (vote.issued_in != step.id || round == nullptr || round->ballots.empty()) continue;
    const auto basis = vote.annul ? vote.annul->basis : step.basis;
    planner.refuse(Message("R243", {vote.title, Text(std::to_string(round->ballots.size()))}),
                   basis, step.id);
  }
}

Json operation(const StepState& state, const std::string& reason) {
  Json payload = Json::object();
  payload["reason"] = reason;
  payload["done_by"] = state.by;
  if (state.acted_on) payload["done_on"] = state.acted_on->iso();
  return payload;
}

const definition::Step* require_undo(Planner& planner, const std::string& id, Date on,
                                     const std::string& reason) {
  const auto* step = require_act(planner, id, on);
  if (step == nullptr) return nullptr;
  const auto* state = planner.view().latest(step->id);
  if (reason.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (!require_finished(planner, *step, *state)) return nullptr;
  if (state->acted_on && on < *state->acted_on)
    planner.refuse(Message("R124", {on.iso(), state->acted_on->iso()}), {}, step->id);
  return step;
}

}  // namespace

void decide_return_step(Planner& planner, const ReturnStep& command) {
  const auto* step = require_undo(planner, command.step, command.on, command.reason);
  if (step == nullptr) return;
  require_reversible(planner, *step, *planner.view().latest(step->id));
  for (const auto& id : planner.procedure().dependents(step->id)) {
    const auto* state = planner.view().latest(id);
    if (state != nullptr) require_reversible(planner, *planner.procedure().find(id), *state);
  }
  if (planner.refused()) return;
  const auto* state = planner.view().latest(step->id);
  auto payload = operation(*state, command.reason);
  payload["to"] = step->actor;
  planner.emit(kind::step_returned, command.on, std::move(payload), state->ref.str());
  repeat_region(planner, step->id, command.on, command.reason);
}

void decide_withdraw_step(Planner& planner, const WithdrawStep& command) {
  const auto* step = require_undo(planner, command.step, command.on, command.reason);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  if (state->by != planner.rules().by) {
    planner.refuse(
        Message("R244", {step->title, Text(state->by), day(state->acted_on), planner.rules().by}),
        {}, step->id);
  }
  require_reversible(planner, *step, *state);
  for (const auto& id : planner.procedure().dependents(step->id)) {
    const auto* later = planner.view().latest(id);
    if (later == nullptr || !later->started_on || later->phases.phase == StepPhase::failed)
      continue;
    planner.refuse(Message("R245", {planner.procedure().find(id)->title, Text(later->by),
                                    day(later->started_on), step->title}),
                   {}, id);
  }
  if (planner.refused()) return;
  state = planner.view().latest(step->id);
  planner.emit(kind::step_withdrawn, command.on, operation(*state, command.reason),
               state->ref.str());
  repeat_region(planner, step->id, command.on, command.reason);
}

void decide_assign(Planner& planner, const AssignStep& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  if (command.reason.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (machine::ended(state->phases.phase))
    planner.refuse(
        Message("R080", {step->title,
                         Message("R08." + std::string(machine::name(state->phases.phase))).text()}),
        {}, step->id);
  if (!command.actor.empty() && command.actor != step->actor) {
    planner.refuse(Message("R246", {step->title, planner.procedure().actor_title(step->actor),
                                    planner.procedure().actor_title(command.actor)}),
                   step->basis, step->id);
  }
  if (command.to.empty() || command.to == state->assigned)
    planner.refuse(Message("R247", {step->title, Text(command.to)}), {}, step->id);
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["to"] = command.to;
  payload["from"] = state->assigned.empty() ? planner.rules().by : state->assigned;
  payload["reason"] = command.reason;
  planner.emit(kind::step_assigned, command.on, std::move(payload), state->ref.str());
}

bool require_assignee(Planner& planner, const definition::Step& step) {
  const auto* state = planner.view().latest(step.id);
  if (state == nullptr || state->assigned.empty() || state->assigned == planner.rules().by)
    return true;
  planner.refuse(Message("R248", {step.title, day(state->assigned_on), Text(state->assigned),
                                  Text(planner.rules().by)}),
                 {}, step.id);
  return false;
}

void decide_urge(Planner& planner, const UrgeStep& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  const auto phase = state->phases.phase;
  if (command.message.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (phase != StepPhase::ready && phase != StepPhase::working) {
    planner.refuse(
        Message("R249", {step->title, Message("R08." + std::string(machine::name(phase))).text()}),
        {}, step->id);
  }
  const bool today = std::any_of(state->urges.begin(), state->urges.end(),
                                 [&](const Urge& one) { return one.on == command.on; });
  if (today) planner.refuse(Message("R250", {step->title, Text(command.on.iso())}), {}, step->id);
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["message"] = command.message;
  payload["actor"] = step->actor;
  if (!state->assigned.empty()) payload["to"] = state->assigned;
  const auto facts = planner.facts();
  if (const auto limit = limit_of(*step, planner.view(), planner.rules(), facts))
    payload["due"] = limit->due.effective.iso();
  planner.emit(kind::step_urged, command.on, std::move(payload), state->ref.str());
}

}  // namespace gongyi::casefile
