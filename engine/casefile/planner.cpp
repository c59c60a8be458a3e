#include "casefile/planner.h"

#include "base/error.h"
#include "base/message.h"

namespace gongyi::casefile {
namespace {

Json phases_json(const machine::CasePhases& of_case, const machine::StepPhases* of_step) {
  Json out = Json::object();
  out["case"] = machine::name(of_case.phase);
  if (of_case.resume_to) out["resume"] = machine::name(*of_case.resume_to);
  if (of_step != nullptr) {
    out["step"] = machine::name(of_step->phase);
    out["time"] = machine::name(of_step->time);
  }
  return out;
}

template <class... F>
struct Overload : F... {
  using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

void dispatch(Planner& planner, const Command& command) {
  std::visit(Overload{[&](const OpenCase& c) { decide_open(planner, c); },
                      [&](const StartStep& c) { decide_start(planner, c); },
                      [&](const CompleteStep& c) { decide_complete(planner, c); },
                      [&](const RedoStep& c) { decide_redo(planner, c); },
                      [&](const ClosePosting& c) { decide_close_posting(planner, c); },
                      [&](const AddObjection& c) { decide_objection(planner, c); },
                      [&](const AnswerObjection& c) { decide_answer(planner, c); },
                      [&](const AddCandidate& c) { decide_candidate(planner, c); },
                      [&](const AddCandidates& c) { decide_candidates(planner, c); },
                      [&](const DecideCandidate& c) { decide_candidate(planner, c); },
                      [&](const DecideCandidates& c) { decide_candidates(planner, c); },
                      [&](const WithdrawCandidate& c) { decide_candidate(planner, c); },
                      [&](const IssueBallots& c) { decide_issue(planner, c); },
                      [&](const DeliverBallots& c) { decide_deliver(planner, c); },
                      [&](const ReturnBallots& c) { decide_return(planner, c); },
                      [&](const VoidBallot& c) { decide_void(planner, c); },
                      [&](const CloseVote& c) { decide_close_vote(planner, c); },
                      [&](const TallyVote& c) { decide_tally(planner, c); },
                      [&](const RecordDocuments& c) { decide_documents(planner, c); },
                      [&](const CorrectFact& c) { decide_correction(planner, c); },
                      [&](const AddEvidence& c) { decide_evidence(planner, c); },
                      [&](const SuspendCase& c) { decide_suspend(planner, c); },
                      [&](const ResumeCase& c) { decide_resume(planner, c); },
                      [&](const TerminateCase& c) { decide_terminate(planner, c); },
                      [&](const ReturnStep& c) { decide_return_step(planner, c); },
                      [&](const WithdrawStep& c) { decide_withdraw_step(planner, c); },
                      [&](const AssignStep& c) { decide_assign(planner, c); },
                      [&](const UrgeStep& c) { decide_urge(planner, c); },
                      [&](const AskSignature& c) { decide_ask_signature(planner, c); },
                      [&](const AnswerSignature& c) { decide_signature(planner, c); },
                      [&](const ExtendLimit& c) { decide_extend_limit(planner, c); },
                      [&](const AnnulVote& c) { decide_annul(planner, c); },
                      [&](const RebaseCase& c) { decide_rebase(planner, c); },
                      [&](const BaselineCase& c) { decide_baseline(planner, c); },
                      [&](const Sweep&) {}},
             command);
}

}  // namespace

Decision decide(const Command& command, const CaseView& view, const Rules& rules) {
  Planner planner(view, rules);
  const bool open = !std::holds_alternative<OpenCase>(command);
  if (open) {
    note_estate(planner, rules.today);
    sweep(planner, rules.today);
  }
  dispatch(planner, command);
  return planner.finish();
}

void Planner::refuse(Message message, std::vector<Citation> basis, std::string step,
                     std::optional<Date> earliest) {
  Refusal made;
  made.message = std::move(message);
  made.basis = std::move(basis);
  if (!step.empty()) made.step = std::move(step);
  made.earliest = earliest;
  refusals_.push_back(std::move(made));
}

void Planner::take(CheckReport report) {
  for (auto& refusal : report.refusals) refusals_.push_back(std::move(refusal));
  for (auto& warning : report.warnings) {
    Json note = Json::object();
    note["text"] = warning.message.in(Lang::zh);
    note["basis"] = Json::array();
    for (const auto& citation : warning.basis) note["basis"].push(Json(citation.tag()));
    notes_.push(std::move(note));
    warnings_.push_back(std::move(warning));
  }
}

void Planner::record_notes(Json& payload) {
  if (!notes_.items().empty()) payload["notes"] = std::move(notes_);
  notes_ = Json::array();
}

void Planner::warn(Message message, std::vector<Citation> basis, std::string step) {
  Refusal made;
  made.message = std::move(message);
  made.basis = std::move(basis);
  if (!step.empty()) made.step = std::move(step);
  warnings_.push_back(std::move(made));
}

namespace {

void mark_paper(Json& payload, const std::optional<std::string>& source) {
  if (!source) return;
  payload["recorded"] = kOnPaper;
  payload["source"] = *source;
}

}  // namespace

void Planner::emit_with(std::string_view kind, Date on, Json payload, std::string_view step,
                        const machine::CasePhases& case_phases,
                        const machine::StepPhases* step_phases) {
  Entry entry;
  entry.kind = kind;
  entry.act_date = on;
  entry.by = rules_.by;
  entry.step = step;
  entry.payload = std::move(payload);
  mark_paper(entry.payload, paper_);
  entry.phases = phases_json(case_phases, step_phases);
  entry.seq = view_.seq + 1;
  entry.stream = view_.id;
  apply(view_, entry);
  entries_.push_back(static_cast<const NewEntry&>(entry));
}

void Planner::emit(std::string_view kind, Date on, Json payload, std::string_view step) {
  const auto* state = step.empty() ? nullptr : view_.find(StepRef::parse(step));
  const auto phases = state == nullptr ? machine::StepPhases() : state->phases;
  emit_with(kind, on, std::move(payload), step, view_.phases, state == nullptr ? nullptr : &phases);
}

bool Planner::step_event(const StepRef& ref, machine::StepEvent event, std::string_view kind,
                         Date on, Json payload) {
  const auto* state = view_.find(ref);
  GONGYI_ENSURE(state != nullptr, "step attempt does not exist: " + ref.str());
  const auto outcome = machine::apply(state->phases, event);
  if (!outcome.accepted) {
    const auto* step = procedure().find(ref.id);
    refuse(
        Message("R080", {step == nullptr ? Text(ref.id) : step->title,
                         Message("R08." + std::string(machine::name(state->phases.phase))).text()}),
        {}, ref.id);
    return false;
  }
  emit_with(kind, on, std::move(payload), ref.str(), view_.phases, &outcome.after);
  return true;
}

bool Planner::case_event(machine::CaseEvent event, std::string_view kind, Date on, Json payload) {
  const auto outcome = machine::apply(view_.phases, event);
  if (!outcome.accepted) {
    refuse(Message("R081",
                   {Message("R08.case." + std::string(machine::name(view_.phases.phase))).text()}));
    return false;
  }
  emit_with(kind, on, std::move(payload), {}, outcome.after, nullptr);
  return true;
}

void note_estate(Planner& planner, Date on) {
  const auto& facts = planner.rules().estate_facts;
  const auto& noted = planner.view().estate_facts;
  const bool nothing_yet = noted.is_null() && facts.is_object() && facts.members().empty();
  if (facts.is_null() || facts == noted || nothing_yet) return;
  planner.emit(kind::estate_noted, on, Json(Json::Object{{"facts", facts}}));
}

void Planner::estate_entry(std::string_view kind, Date on, Json payload) {
  NewEntry entry;
  entry.kind = kind;
  entry.act_date = on;
  entry.by = rules_.by;
  payload["case"] = view_.id;
  entry.payload = std::move(payload);
  mark_paper(entry.payload, paper_);
  entry.phases = Json::object();
  estate_entries_.push_back(std::move(entry));
}

Decision Planner::finish() {
  if (refused()) return Err{std::move(refusals_)};
  Plan plan;
  plan.entries = std::move(entries_);
  plan.estate_entries = std::move(estate_entries_);
  plan.after = std::move(view_);
  plan.warnings = std::move(warnings_);
  plan.ready = std::move(ready_);
  return plan;
}

}  // namespace gongyi::casefile
