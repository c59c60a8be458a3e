#include <algorithm>

#include "base/message.h"
#include "casefile/baseline.h"
#include "casefile/limits.h"
#include "casefile/settled.h"
#include "casefile/step_acts.h"

namespace gongyi::casefile {

using machine::StepEvent;

namespace {

// Whether a condition asks for the program's own numbered ballots.
bool asks_ballots(const definition::Condition& condition) {
  if (condition.kind == definition::Condition::Kind::guard)
    return condition.guard.starts_with("ballots.");
  return std::any_of(condition.parts.begin(), condition.parts.end(), asks_ballots);
}

}  // namespace

void BaselineHand::tell(Message message, std::vector<Citation> basis,
                        const definition::Step& step) {
  Refusal made;
  made.message = std::move(message);
  made.basis = std::move(basis);
  made.step = step.id;
  planner_.take({{}, {std::move(made)}});
}

void BaselineHand::defect(const PaperStep& paper, const definition::Step& step,
                          const Refusal& found) {
  tell(Message("R310", {step.title, Text(paper.on.iso()), found.message.text()}), found.basis,
       step);
}

void BaselineHand::record(const PaperStep& paper, const definition::Step& step) {
  require_order_of_acts(paper, step);
  planner_.tell_from_paper(paper.source);
  prepare(paper, step);
  const auto ref = planner_.view().latest(step.id)->ref;
  auto given = Json::object();
  for (const auto& use : step.facts) {
    if (paper.facts.has(use.field)) given[use.field] = paper.facts.at(use.field);
  }
  const auto facts = filled_by_rules(planner_, step, given, paper.on);
  judge(paper, step, step.entry,
        FactReader(planner_.view(), planner_.procedure(), rules_.vocabulary, step.id, facts), {});
  Json payload = Json::object();
  payload["facts"] = facts;
  if (!step.posting) payload["evidence"] = evidence_json(paper.evidence);
  planner_.record_notes(payload);
  planner_.step_event(ref, StepEvent::start, kind::step_started, paper.on, std::move(payload));
  const auto told = note_missing(paper, step);
  add_signatures(paper, step);
  judge(paper, step, step.exit, planner_.facts(), told);
  judge_rest(paper, step);
  settle_defaults(planner_, step, paper.on);
  add_upheld(paper, step);
  finish(paper, step);
  collect(paper.at);
  add_objections(paper, step);
}

// Whoever signed on paper stands by name; who else should have is told.
void BaselineHand::add_signatures(const PaperStep& paper, const definition::Step& step) {
  for (const auto& one : paper.signatures) {
    decide_signature(planner_, AnswerSignature{step.id, one.who, one.on, false, {}, one.person});
    collect(one.at);
  }
  const auto* state = planner_.view().latest(step.id);
  const auto facts = planner_.facts();
  const GuardContext context{planner_.view(), rules_, step, paper.on, facts};
  std::vector<Text> open;
  for (const auto& who : signers_of(*state, context)) {
    const auto* given = state->signature(who);
    if (given != nullptr && given->valid()) continue;
    const auto spec = std::find_if(step.signatures.begin(), step.signatures.end(),
                                   [&](const auto& one) { return one.id == who; });
    open.push_back(spec == step.signatures.end() ? Text(who) : spec->title);
  }
  if (!open.empty()) tell(Message("R316", {step.title, join(open)}), {}, step);
}

// An objection that was upheld took the notice down: the one entered here is the corrected one.
void BaselineHand::add_upheld(const PaperStep& paper, const definition::Step& step) {
  for (const auto& one : paper.objections) {
    if (!one.upheld) continue;
    if (*one.answered_on > paper.on) {
      refuse(Message("R336", {step.title, one.answered_on->iso(), paper.on.iso()}), one.at,
             step.basis, step.id);
      continue;
    }
    int last = 0;
    for (const auto& other : planner_.view().objections) last = std::max(last, other.no);
    Json raised = Json::object(), answered = Json::object();
    raised["no"] = answered["no"] = last + 1;
    raised["document"] = std::string();
    raised["unit"] = one.unit;
    raised["matter"] = one.matter;
    raised["by"] = one.by;
    answered["decision"] = std::string("upheld");
    answered["answer"] = one.answer;
    const auto ref = planner_.view().latest(step.id)->ref.str();
    planner_.emit(kind::objection_raised, one.on, std::move(raised), ref);
    planner_.emit(kind::objection_answered, *one.answered_on, std::move(answered), ref);
  }
}

void BaselineHand::add_objections(const PaperStep& paper, const definition::Step& step) {
  if (!step.posting) return;  // told where the file was checked
  for (const auto& one : paper.objections) {
    if (one.upheld) continue;
    const auto before = planner_.view().objections.size();
    decide_objection(planner_, AddObjection{step.id, {}, one.on, one.unit, one.matter, one.by});
    if (one.answered_on && planner_.view().objections.size() > before)
      decide_answer(planner_, AnswerObjection{planner_.view().objections.back().no,
                                              *one.answered_on, false, one.answer});
    collect(one.at);
  }
}

// An act before the one it rests on is a slip of the pen; one while a notice still hung is a defect
// of the past.
void BaselineHand::require_order_of_acts(const PaperStep& paper, const definition::Step& step) {
  for (const auto& need : step.needs) {
    const auto* state = planner_.view().latest(need.step);
    if (state == nullptr || !state->acted_on) continue;
    const auto* before = planner_.procedure().find(need.step);
    if (paper.on < *state->acted_on) {
      refuse(Message("R303", {step.title, Text(paper.on.iso()), before->title,
                              Text(state->acted_on->iso())}),
             spot(paper, "on"), step.basis, step.id);
    } else if (!need.started && !state->postings.empty()) {
      const auto end = last_day(*before, state->postings.back());
      if (paper.on > end) continue;
      tell(Message("R304", {step.title, Text(paper.on.iso()), before->title, Text(end.iso())}),
           before->basis, step);
    }
  }
}

void BaselineHand::judge(const PaperStep& paper, const definition::Step& step,
                         const std::vector<definition::Check>& checks, const FactReader& facts,
                         const std::vector<std::string>& told) {
  const GuardContext context{planner_.view(), rules_, step, paper.on, facts};
  for (const auto& check : checks) {
    // Advice on how to do it better comes too late.
    if (evaluate(check.condition, context).held) continue;
    auto report = run_checks({check}, context, told);
    for (const auto& one : report.refusals) {
      if (asks_ballots(check.condition))
        tell(Message("R313", {step.title, check.say}), one.basis, step);
      else
        defect(paper, step, one);
    }
    planner_.take({{}, std::move(report.warnings)});
  }
}

std::vector<std::string> BaselineHand::note_missing(const PaperStep& paper,
                                                    const definition::Step& step) {
  const auto facts = planner_.facts();
  std::vector<std::string> fields;
  std::vector<Text> titles;
  for (const auto& use : step.facts) {
    // What was written but could not be read is told at its own place.
    if (!use.required || facts.given(use.field) || paper.spots.contains(use.field)) continue;
    fields.push_back(use.field);
    titles.push_back(facts.title(use.field));
  }
  if (fields.empty()) return fields;
  missing_[&paper] = fields;
  tell(Message("R312", {step.title, join(titles)}), {}, step);
  return fields;
}

// What a step done today would be refused for is a defect of one done on paper.
void BaselineHand::judge_rest(const PaperStep& paper, const definition::Step& step) {
  collect(paper.at);
  const auto all = facts_of(step, planner_.facts());
  require_ranges(planner_, step, all, paper.on);
  require_rules(planner_, step, all, paper.on);
  for (const auto& one : planner_.take_refusals()) defect(paper, step, one);
  judge_limit(paper, step);
  if (step.posting) judge_posting(paper, step);
}

void BaselineHand::judge_limit(const PaperStep& paper, const definition::Step& step) {
  const auto limit = limit_of(step, planner_.view(), rules_, planner_.facts());
  if (!limit || paper.on <= limit->due.effective) return;
  const Text due(limit->due.effective.iso()), on(paper.on.iso());
  Json payload = Json::object();
  payload["due"] = due.zh;
  payload["on"] = on.zh;
  planner_.step_event(planner_.view().latest(step.id)->ref, StepEvent::lapse, kind::step_lateness,
                      paper.on, std::move(payload));
  tell(
      Message("R105", {step.title, due, on, Text(std::to_string(paper.on - limit->due.effective))}),
      limit->basis, step);
}

void BaselineHand::judge_posting(const PaperStep& paper, const definition::Step& step) {
  if (paper.places.empty()) tell(Message("R315", {step.title}), {}, step);
  const auto period = posting_period(planner_, step, paper.on);
  // Where the law says nothing, putting it up is refused below.
  (void)planner_.take_refusals();
  if (!period || !paper.until || *paper.until >= period->last_day) return;
  tell(Message("R314", {step.title, Text(paper.on.iso()), Text(paper.until->iso()),
                        Text(period->last_day.iso())}),
       period->basis, step);
}

void BaselineHand::finish(const PaperStep& paper, const definition::Step& step) {
  freeze_roster(paper, step);
  if (step.posting) {
    CompleteStep command;
    command.step = step.id;
    command.on = paper.on;
    command.places = paper.places;
    command.evidence = paper.evidence;
    open_posting(planner_, step, command, paper.until);
    if (!planner_.refused()) apply_effects(planner_, step, paper.on);
    return;
  }
  Json payload = Json::object();
  planner_.record_notes(payload);
  const auto ref = planner_.view().latest(step.id)->ref;
  planner_.step_event(ref, StepEvent::submit, kind::step_done, paper.on, std::move(payload));
  apply_effects(planner_, step, paper.on);
  follow_routes(planner_, step, paper.on);
}

// From the notice on the roster stands; who enters later cannot go back behind it.
void BaselineHand::freeze_roster(const PaperStep& paper, const definition::Step& step) {
  const bool pins = std::any_of(step.effects.begin(), step.effects.end(),
                                [](const auto& effect) { return effect.kind == "pin_roster"; });
  if (!pins) return;
  const auto& roster = planner_.rules().roster;
  if (!roster) return refuse(Message("R321", {step.title}), paper.at, step.basis, step.id);
  if (roster->frozen) return;
  auto on = paper.on;
  for (const auto& vote : planner_.procedure().votes) {
    if (const auto* notice = paper_of(vote.frozen_by)) on = notice->on;
  }
  Json payload = Json::object();
  payload["version"] = roster->version;
  payload["digest"] = roster->digest;
  planner_.estate_entry(kind::roster_frozen, on, std::move(payload));
}

}  // namespace gongyi::casefile
