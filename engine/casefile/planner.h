#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/refusal.h"
#include "base/result.h"
#include "casefile/commands.h"
#include "casefile/guards.h"
#include "casefile/rules.h"
#include "casefile/view.h"
#include "machine/case_machine.h"
#include "machine/step_machine.h"

namespace gongyi::casefile {

/// What a command leads to: entries to append, the view after them, and what to tell.
struct Plan {
  std::vector<NewEntry> entries;
  std::vector<NewEntry> estate_entries;  ///< effects on the estate's own journal
  CaseView after;
  std::vector<Refusal> warnings;  ///< held, but worth telling (level: warn, close limits, lateness)
  std::vector<std::string> ready;  ///< steps that became ready
};
using Decision = Result<Plan, std::vector<Refusal>>;

/// May this happen, and what follows? Pure: same command, view and rules → same plan. All refusals
/// are told, not the first. An unchanged view comes with a refusal; nothing is half decided.
[[nodiscard]] Decision decide(const Command& command, const CaseView& view, const Rules& rules);

/// The shared hand of the deciding functions: emits entries onto a copy of the view, drives the two
/// lifecycle machines, collects refusals. Internal to this layer.
class Planner {
 public:
  Planner(const CaseView& view, const Rules& rules) : view_(view), rules_(rules) {}

  [[nodiscard]] CaseView& view() { return view_; }
  [[nodiscard]] const CaseView& view() const { return view_; }
  [[nodiscard]] const Rules& rules() const { return rules_; }
  [[nodiscard]] const definition::Procedure& procedure() const { return rules_.procedure; }
  [[nodiscard]] FactReader facts() const { return {view_, rules_.procedure, rules_.vocabulary}; }
  [[nodiscard]] bool refused() const { return !refusals_.empty(); }

  void refuse(Message message, std::vector<Citation> basis = {}, std::string step = {},
              std::optional<Date> earliest = {});
  void take(CheckReport report);
  /// Puts what checks of `level: warn` said since the last time into the payload of an entry: told
  /// on the screen it would be gone the next day.
  void record_notes(Json& payload);
  void warn(Message message, std::vector<Citation> basis = {}, std::string step = {});

  /// Appends an entry of the case; phases after it are those of the view and of `step`.
  void emit(std::string_view kind, Date on, Json payload, std::string_view step = {});
  /// Feeds the step's machine; on acceptance the entry is emitted with the phases after. False and
  /// a refusal when the machine says no.
  bool step_event(const StepRef& ref, machine::StepEvent event, std::string_view kind, Date on,
                  Json payload = Json::object());
  bool case_event(machine::CaseEvent event, std::string_view kind, Date on,
                  Json payload = Json::object());
  void estate_entry(std::string_view kind, Date on, Json payload);
  /// From now on entries tell what happened on paper, and where it lies; nothing: they do not.
  void tell_from_paper(std::optional<std::string> source) { paper_ = std::move(source); }
  /// What was refused so far, taken out: of the past it is told and does not stand in the way.
  [[nodiscard]] std::vector<Refusal> take_refusals() { return std::exchange(refusals_, {}); }
  void refuse(Refusal refusal) { refusals_.push_back(std::move(refusal)); }
  void became_ready(const std::string& step) { ready_.push_back(step); }

  [[nodiscard]] Decision finish();

 private:
  void emit_with(std::string_view kind, Date on, Json payload, std::string_view step,
                 const machine::CasePhases& case_phases, const machine::StepPhases* step_phases);

  CaseView view_;
  const Rules& rules_;
  std::vector<NewEntry> entries_, estate_entries_;
  std::vector<Refusal> refusals_, warnings_;
  std::vector<std::string> ready_;
  std::optional<std::string> paper_;
  Json notes_ = Json::array();  ///< of checks since the last entry they were recorded with
};

// One subject each; all take the planner and leave refusals or entries in it.
void decide_open(Planner& planner, const OpenCase& command);
void decide_start(Planner& planner, const StartStep& command);
void decide_complete(Planner& planner, const CompleteStep& command);
void decide_redo(Planner& planner, const RedoStep& command);
void decide_close_posting(Planner& planner, const ClosePosting& command);
void decide_objection(Planner& planner, const AddObjection& command);
void decide_answer(Planner& planner, const AnswerObjection& command);
void decide_candidate(Planner& planner, const AddCandidate& command);
void decide_candidate(Planner& planner, const DecideCandidate& command);
void decide_candidates(Planner& planner, const AddCandidates& command);
void decide_candidates(Planner& planner, const DecideCandidates& command);
void decide_candidate(Planner& planner, const WithdrawCandidate& command);
void decide_issue(Planner& planner, const IssueBallots& command);
void decide_deliver(Planner& planner, const DeliverBallots& command);
void decide_return(Planner& planner, const ReturnBallots& command);
void decide_void(Planner& planner, const VoidBallot& command);
void decide_close_vote(Planner& planner, const CloseVote& command);
void decide_tally(Planner& planner, const TallyVote& command);
void decide_documents(Planner& planner, const RecordDocuments& command);
void decide_correction(Planner& planner, const CorrectFact& command);
void decide_evidence(Planner& planner, const AddEvidence& command);
void decide_suspend(Planner& planner, const SuspendCase& command);
void decide_resume(Planner& planner, const ResumeCase& command);
void decide_terminate(Planner& planner, const TerminateCase& command);
void decide_return_step(Planner& planner, const ReturnStep& command);
void decide_withdraw_step(Planner& planner, const WithdrawStep& command);
void decide_assign(Planner& planner, const AssignStep& command);
void decide_urge(Planner& planner, const UrgeStep& command);
void decide_ask_signature(Planner& planner, const AskSignature& command);
void decide_signature(Planner& planner, const AnswerSignature& command);
void decide_extend_limit(Planner& planner, const ExtendLimit& command);
void decide_annul(Planner& planner, const AnnulVote& command);
void decide_rebase(Planner& planner, const RebaseCase& command);
void decide_baseline(Planner& planner, const BaselineCase& command);

/// Notes what the estate's journal says when it changed: a decision stands on what is in the case's
/// own journal, so that it can be replayed.
void note_estate(Planner& planner, Date on);
/// The step that is needed is over, or, where that is enough, its notice hangs.
[[nodiscard]] bool need_met(const CaseView& view, const definition::Need& need);
/// Lets prerequisites, branches, postings and ends take effect until nothing more follows.
void advance(Planner& planner, Date on);
/// Postings that are over by `today`, lateness of steps in progress.
void sweep(Planner& planner, Date today);
/// Runs `step` and everything after it again: new attempts, new vote rounds; the old ones stay.
void repeat_region(Planner& planner, const std::string& step, Date on, const std::string& reason,
                   const std::string& route = {});
/// A case that ends leaves no step open: each is skipped, or failed when it was in progress.
void end_steps(Planner& planner, Date on, const Message& reason);
/// What a step's end brings: effects are told at its act, routes and the case's end when it is
/// over.
void apply_effects(Planner& planner, const definition::Step& step, Date on);
void follow_routes(Planner& planner, const definition::Step& step, Date on);

/// A step that was handed over (转办) is recorded by its clerk and nobody else.
bool require_assignee(Planner& planner, const definition::Step& step);
/// The effect `extend_limit`: an approval recorded as a step of its own.
void extend_by_step(Planner& planner, const definition::Step& step,
                    const definition::Effect& effect, Date on);
/// Who signs the step (会签人): the procedure's signers whose condition holds, then whoever was
/// asked beside them.
[[nodiscard]] std::vector<std::string> signers_of(const StepState& state,
                                                  const GuardContext& context);
/// Joint signatures (会签) that are missing, refused or void.
void require_signatures(Planner& planner, const definition::Step& step, Date on);
/// Facts of an attempt changed: signatures given on the old ones are void, and that is recorded.
void void_signatures(Planner& planner, const StepRef& ref, Date on);
/// The vote named, or the only one; refuses otherwise.
[[nodiscard]] const definition::VoteSpec* require_vote(Planner& planner, const std::string& id);

/// Shared refusals. All answer whether it may go on.
bool require_running(Planner& planner);
bool require_not_future(Planner& planner, Date on, const std::string& step = {});
/// Step known and its latest attempt present; refuses with the nearest name otherwise.
[[nodiscard]] const definition::Step* require_step(Planner& planner, const std::string& step);
/// The same, of a running case, for an act that is not in the future.
[[nodiscard]] const definition::Step* require_act(Planner& planner, const std::string& step,
                                                  Date on);
[[nodiscard]] Json evidence_json(const std::vector<Evidence>& evidence);

}  // namespace gongyi::casefile
