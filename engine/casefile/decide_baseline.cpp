#include <algorithm>

#include "base/message.h"
#include "casefile/baseline.h"
#include "casefile/fact_needs.h"
#include "casefile/limits.h"
#include "yaml/reader.h"

namespace gongyi::casefile {

using machine::StepPhase;

namespace {

// The first thing a person did in the case, in words; nothing when it is fresh.
std::optional<Text> done_already(const CaseView& view, const definition::Procedure& procedure) {
  for (const auto& state : view.steps) {
    const auto* step = procedure.find(state.ref.id);
    if (state.started_on || state.acted_on || state.ref.attempt > 1)
      return step == nullptr ? Text(state.ref.id) : step->title;
  }
  if (!view.candidates.empty()) return Text(view.candidates.front().no);
  if (!view.votes.empty() || !view.roster_digest.empty() || !view.objections.empty())
    return Message("R318").text();
  return std::nullopt;
}

}  // namespace

BaselineHand::BaselineHand(Planner& planner, const BaselineCase& command)
    : planner_(planner), command_(command), rules_(planner.rules()) {
  if (rules_.roster) rules_.roster->frozen = true;
}

void BaselineHand::run() {
  if (command_.reason.empty()) refuse(Message("R110"), {});
  const bool fresh = check_case();
  check_file();
  if (fresh) {
    announce();
    record_all();
    for (const auto* paper : open_) explain(*paper);
    check_votes();
    check_missing();
  }
  for (auto& one : found_) planner_.refuse(std::move(one));
}

void BaselineHand::refuse(Message message, const SourceRange& at, std::vector<Citation> basis,
                          std::string step) {
  Refusal made;
  made.message = std::move(message);
  made.basis = std::move(basis);
  if (!step.empty()) made.step = std::move(step);
  made.at = at;
  found_.push_back(std::move(made));
}

void BaselineHand::collect(const SourceRange& at) {
  for (auto& one : planner_.take_refusals()) {
    if (one.at.line == 0) one.at = at;
    found_.push_back(std::move(one));
  }
}

const SourceRange& BaselineHand::spot(const PaperStep& paper, std::string_view name) {
  const auto found = paper.spots.find(name);
  return found == paper.spots.end() ? paper.at : found->second;
}

bool BaselineHand::check_case() {
  const auto& view = planner_.view();
  require_running(planner_);
  require_not_future(planner_, command_.on);
  if (view.baseline) {
    planner_.refuse(Message("R301", {view.baseline->on.iso(), view.baseline->by}));
  } else if (const auto done = done_already(view, planner_.procedure())) {
    planner_.refuse(Message("R300", {*done}));
  }
  const bool fresh = !planner_.refused();
  collect({});
  return fresh;
}

void BaselineHand::check_file() {
  if (command_.steps.empty() && command_.unread.empty()) refuse(Message("R302"), command_.at);
  for (const auto& paper : command_.steps) {
    const auto* step = require_step(planner_, paper.step);
    collect(paper.at);
    if (step == nullptr) continue;
    check_step(paper, *step, true);
    open_.push_back(&paper);
  }
  for (const auto& paper : command_.undated) {
    const auto* step = require_step(planner_, paper.step);
    collect(paper.at);
    if (step != nullptr) check_step(paper, *step, false);
  }
}

void BaselineHand::check_step(const PaperStep& paper, const definition::Step& step, bool dated) {
  const auto not_to_come = [&](Date day, const SourceRange& at) {
    if (day > rules_.today)
      refuse(Message("R106", {Text(day.iso()), Text(rules_.today.iso())}), at, {}, step.id);
  };
  if (dated) not_to_come(paper.on, spot(paper, "on"));
  if (paper.until) not_to_come(*paper.until, spot(paper, "until"));
  for (const auto& one : paper.signatures) not_to_come(one.on, one.at);
  for (const auto& one : paper.objections) {
    not_to_come(one.on, one.at);
    if (one.answered_on) not_to_come(*one.answered_on, one.at);
    if (one.answered_on && *one.answered_on < one.on)
      refuse(Message("R124", {Text(one.answered_on->iso()), Text(one.on.iso())}), one.at, {},
             step.id);
  }
  if (!paper.objections.empty() && !step.posting)
    refuse(Message("R120", {step.title}), paper.objections.front().at, {}, step.id);
  if (dated && paper.until && *paper.until < paper.on)
    refuse(Message("R309", {step.title, paper.until->iso(), paper.on.iso()}), spot(paper, "until"),
           {}, step.id);
  if (paper.until && !step.posting)
    refuse(Message("R311", {step.title}), spot(paper, "until"), {}, step.id);
  if (paper.source.empty()) refuse(Message("R325", {step.title}), paper.at, {}, step.id);
  for (const auto& [field, value] : paper.facts.members()) {
    const bool own = std::any_of(step.facts.begin(), step.facts.end(),
                                 [&](const auto& use) { return use.field == field; });
    if (own) continue;
    const auto* owner = planner_.procedure().owner_of(field);
    refuse(owner == nullptr
               ? Message("R100", {step.title, field})
               : Message("R101", {step.title, planner_.facts().title(field), owner->title}),
           spot(paper, field), {}, step.id);
  }
}

void BaselineHand::announce() {
  Json payload = Json::object();
  payload["reason"] = command_.reason;
  payload["steps"] = Json::array();
  for (const auto* one : open_) payload["steps"].push(Json(one->step));
  payload["evidence"] = evidence_json(command_.evidence);
  planner_.emit(kind::case_baselined, command_.on, std::move(payload));
}

// Of the steps that may be done, the one that was done first; of one day, in the procedure's order.
BaselineHand::Steps::iterator BaselineHand::next_ready() {
  auto best = open_.end();
  const definition::Step* best_step = nullptr;
  for (auto at = open_.begin(); at != open_.end(); ++at) {
    const auto* step = planner_.procedure().find((*at)->step);
    const auto* state = planner_.view().latest((*at)->step);
    if (state == nullptr || state->phases.phase != StepPhase::ready) continue;
    const bool first = best == open_.end() || (*at)->on < (*best)->on ||
                       ((*at)->on == (*best)->on && step < best_step);
    if (!first) continue;
    best = at;
    best_step = step;
  }
  return best;
}

void BaselineHand::record_all() {
  for (auto next = next_ready(); next != open_.end(); next = next_ready()) {
    const auto& paper = **next;
    open_.erase(next);
    record(paper, *planner_.procedure().find(paper.step));
    recorded_.insert(paper.step);
    planner_.tell_from_paper(std::nullopt);
    // Notices that hung long enough are over; the calendar says when.
    sweep(planner_, rules_.today);
    advance(planner_, paper.on);
    collect(paper.at);
  }
}

void BaselineHand::explain(const PaperStep& paper) {
  const auto* step = planner_.procedure().find(paper.step);
  const auto* state = planner_.view().latest(paper.step);
  if (state == nullptr) return;
  if (state->phases.phase == StepPhase::skipped)
    explain_skipped(paper, *step, *state);
  else if (state->phases.phase == StepPhase::pending)
    explain_waiting(paper, *step);
  else
    refuse(Message("R307", {step->title}), paper.at, {}, step->id);
}

// The facts exclude the branch. Where only a fact that is missing excludes it, that was told.
void BaselineHand::explain_skipped(const PaperStep& paper, const definition::Step& step,
                                   const StepState& state) {
  Text why(state.reason);
  if (step.when) {
    const auto facts = planner_.facts();
    const auto verdict = evaluate(*step.when, {planner_.view(), rules_, step, paper.on, facts});
    if (!verdict.held && !verdict.lacks.empty()) return;
    if (!verdict.held && !verdict.seen.zh.empty()) why = verdict.seen;
  }
  refuse(Message("R306", {step.title, why}), paper.at, step.basis, step.id);
}

void BaselineHand::explain_waiting(const PaperStep& paper, const definition::Step& step) {
  const auto in_file = [&](const std::string& id) {
    return paper_of(id) != nullptr ||
           std::find(command_.unread.begin(), command_.unread.end(), id) != command_.unread.end();
  };
  std::vector<Text> open;
  for (const auto& need : step.needs) {
    const auto* state = planner_.view().latest(need.step);
    if (need_met(planner_.view(), need) || state == nullptr) continue;
    const auto& title = planner_.procedure().find(need.step)->title;
    if (state->phases.phase == StepPhase::publicity && !state->postings.empty()) {
      const auto end = last_day(*planner_.procedure().find(need.step), state->postings.back());
      refuse(Message("R327", {step.title, title, end.iso()}), paper.at, step.basis, step.id);
    } else if (state->phases.phase == StepPhase::objection_handling) {
      refuse(Message("R337", {step.title, title}), paper.at, step.basis, step.id);
    } else if (!in_file(need.step)) {
      open.push_back(title);
    }
  }
  if (!open.empty())
    refuse(Message("R305", {step.title, join(open)}), paper.at, step.basis, step.id);
}

// What nothing needs any more may stay unknown; it was told when its step was recorded.
void BaselineHand::check_missing() {
  if (missing_.empty()) return;
  const auto needed = facts_needed(planner_.view(), planner_.rules(), command_.printed);
  const auto facts = planner_.facts();
  for (const auto& paper : command_.steps) {
    const auto missing = missing_.find(&paper);
    if (missing == missing_.end()) continue;
    const auto* step = planner_.procedure().find(paper.step);
    for (const auto& field : missing->second) {
      const auto users = needed.find(field);
      if (users == needed.end()) continue;
      const auto title = facts.title(field);
      refuse(Message("R308", {step->title, title, field, join(users->second)}), paper.at,
             step->basis, step->id);
    }
  }
}

const PaperStep* BaselineHand::paper_of(const std::string& step) const {
  const auto found = std::find_if(command_.steps.begin(), command_.steps.end(),
                                  [&](const auto& one) { return one.step == step; });
  return found == command_.steps.end() ? nullptr : &*found;
}

void decide_baseline(Planner& planner, const BaselineCase& command) {
  BaselineHand(planner, command).run();
}

}  // namespace gongyi::casefile
