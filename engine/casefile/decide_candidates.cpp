#include <algorithm>

#include "base/message.h"
#include "casefile/planner.h"

namespace gongyi::casefile {
namespace {

// Nominations are possible only while their step is open (a milestone of the procedure).
bool nominations_open(Planner& planner) {
  if (!require_running(planner)) return false;
  bool any = false;
  for (const auto& vote : planner.procedure().votes) {
    if (vote.candidates_in.empty()) continue;
    any = true;
    const auto* state = planner.view().latest(vote.candidates_in);
    if (state->phases.phase == machine::StepPhase::ready ||
        machine::in_progress(state->phases.phase))
      return true;
    const auto* step = planner.procedure().find(vote.candidates_in);
    planner.refuse(
        Message("R142", {step->title,
                         Message("R08." + std::string(machine::name(state->phases.phase))).text()}),
        step->basis, step->id);
  }
  if (!any) planner.refuse(Message("R140"));
  return false;
}

const Candidate* require_candidate(Planner& planner, const std::string& no) {
  const auto* found = planner.view().candidate(no);
  if (found == nullptr) planner.refuse(Message("R170", {no}));
  return found;
}

}  // namespace

void decide_candidate(Planner& planner, const AddCandidate& command) {
  if (!require_not_future(planner, command.on) || !nominations_open(planner)) return;
  auto no = command.no;
  if (no.empty()) no = "C" + std::to_string(planner.view().candidates.size() + 1);
  if (planner.view().candidate(no) != nullptr) return planner.refuse(Message("R171", {no}));
  const auto subject = command.person.text("subject");
  for (const auto& other : planner.view().candidates) {
    if (!subject.empty() && !other.withdrawn && other.person.text("subject") == subject) {
      return planner.refuse(Message("R172", {no, other.no}));
    }
  }
  Json payload = Json::object();
  payload["no"] = no;
  payload["person"] = command.person;
  planner.emit(kind::candidate_added, command.on, std::move(payload));
}

void decide_candidate(Planner& planner, const DecideCandidate& command) {
  if (!require_not_future(planner, command.on) || !nominations_open(planner)) return;
  if (require_candidate(planner, command.no) == nullptr) return;
  if (command.reason.empty()) return planner.refuse(Message("R173", {command.no}));
  Json payload = Json::object();
  payload["no"] = command.no;
  payload["eligible"] = command.eligible ? "yes" : "no";
  payload["reason"] = command.reason;
  planner.emit(kind::candidate_decided, command.on, std::move(payload));
}

void decide_candidate(Planner& planner, const WithdrawCandidate& command) {
  if (!require_not_future(planner, command.on) || !nominations_open(planner)) return;
  if (require_candidate(planner, command.no) == nullptr) return;
  Json payload = Json::object();
  payload["no"] = command.no;
  payload["reason"] = command.reason;
  planner.emit(kind::candidate_withdrawn, command.on, std::move(payload));
}

void decide_candidates(Planner& planner, const AddCandidates& command) {
  for (const auto& one : command.list) decide_candidate(planner, one);
  for (const auto& one : command.decisions) {
    if (!planner.refused()) decide_candidate(planner, one);
  }
}

void decide_candidates(Planner& planner, const DecideCandidates& command) {
  for (const auto& one : command.list) decide_candidate(planner, one);
}

}  // namespace gongyi::casefile
