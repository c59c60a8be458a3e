#include "base/message.h"
#include "casefile/planner.h"

namespace gongyi::casefile {
namespace {

Json list_of(const std::vector<std::string>& names) {
  Json out = Json::array();
  for (const auto& one : names) out.push(Json(one));
  return out;
}

}  // namespace

void decide_rebase(Planner& planner, const RebaseCase& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  if (command.reason.empty()) return planner.refuse(Message("R110"));
  // What is no longer part of the procedure is not left open; that it was is kept.
  for (const auto& id : command.removed) {
    const auto* state = planner.view().latest(id);
    if (state == nullptr || machine::ended(state->phases.phase)) continue;
    Json why = Json::object();
    why["reason"] = Message("ops.removed").in(Lang::zh);
    planner.step_event(state->ref, machine::StepEvent::skip, kind::step_skipped, command.on,
                       std::move(why));
  }
  Json payload = Json::object();
  payload["from"] = planner.view().procedure_version;
  payload["from_digest"] = planner.view().procedure_digest;
  payload["version"] = planner.procedure().version;
  payload["digest"] = planner.procedure().digest;
  payload["reason"] = command.reason;
  payload["steps"] = list_of(command.added);
  payload["removed"] = list_of(command.removed);
  payload["changed"] = list_of(command.changed);
  payload["texts"] = Json::object();
  for (const auto& [name, digest] : command.texts) payload["texts"][name] = digest;
  planner.emit(kind::case_rebased, command.on, std::move(payload));
  advance(planner, command.on);
}

}  // namespace gongyi::casefile
