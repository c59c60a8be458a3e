#include <algorithm>

#include "base/message.h"
#include "casefile/limits.h"
#include "casefile/planner.h"

namespace gongyi::casefile {
namespace {

using machine::StepEvent;
using machine::StepPhase;

const definition::Step* posting_step(Planner& planner, const std::string& id) {
  const auto* step = require_step(planner, id);
  if (step != nullptr && !step->posting) {
    planner.refuse(Message("R120", {step->title}), {}, id);
    return nullptr;
  }
  return step;
}

}  // namespace

void decide_close_posting(Planner& planner, const ClosePosting& command) {
  const auto* step = posting_step(planner, command.step);
  if (step == nullptr || !require_not_future(planner, command.on, command.step)) return;
  auto* state = planner.view().latest(step->id);
  // The last notice of a case ends it by the calendar; its evidence may still come.
  const bool closed = state->phases.phase == StepPhase::done && !state->postings.empty();
  if (!closed && !require_running(planner)) return;
  if (state->postings.empty()) return planner.refuse(Message("R121", {step->title}), {}, step->id);
  const auto round = state->postings.back();
  const auto end = last_day(*step, round);
  if (command.on < end) {
    planner.refuse(Message("R122", {step->title, Text(round.posted.iso()), Text(end.iso())}),
                   step->basis, step->id, end);
    return;
  }
  const auto ref = state->ref;
  if (closed && command.evidence.empty()) return;  // the calendar closed it already
  Json payload = Json::object();
  payload["evidence"] = evidence_json(command.evidence);
  planner.emit(kind::posting_closed, command.on, std::move(payload), ref.str());
  if (closed) return;
  if (!planner.step_event(ref, StepEvent::over, kind::step_done, end)) return;
  follow_routes(planner, *step, end);
  advance(planner, command.on);
}

void decide_objection(Planner& planner, const AddObjection& command) {
  const auto* step = posting_step(planner, command.step);
  if (step == nullptr || !require_running(planner) ||
      !require_not_future(planner, command.on, command.step))
    return;
  auto* state = planner.view().latest(step->id);
  if (state->postings.empty()) return planner.refuse(Message("R121", {step->title}), {}, step->id);
  if (command.matter.empty()) planner.refuse(Message("R123"), {}, step->id);
  if (command.on < state->postings.back().posted) {
    planner.refuse(
        Message("R124", {Text(command.on.iso()), Text(state->postings.back().posted.iso())}), {},
        step->id);
  }
  if (planner.refused()) return;
  if (command.on > state->postings.back().objections_until) {
    planner.warn(Message("R125", {Text(state->postings.back().objections_until.iso())}), {},
                 step->id);
  }
  const auto ref = state->ref;
  int last = 0;
  for (const auto& objection : planner.view().objections) last = std::max(last, objection.no);
  Json payload = Json::object();
  payload["no"] = last + 1;
  payload["document"] = command.document;
  payload["unit"] = command.unit;
  payload["matter"] = command.matter;
  payload["by"] = command.by;
  // While the notice hangs, the step itself turns to the objection; later the case alone does.
  if (state->phases.phase == StepPhase::publicity) {
    planner.step_event(ref, StepEvent::object, kind::objection_raised, command.on,
                       std::move(payload));
  } else {
    planner.emit(kind::objection_raised, command.on, std::move(payload), ref.str());
  }
  advance(planner, command.on);
}

void decide_answer(Planner& planner, const AnswerObjection& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  auto& view = planner.view();
  const auto found = std::find_if(view.objections.begin(), view.objections.end(),
                                  [&](const Objection& o) { return o.no == command.no; });
  if (found == view.objections.end()) {
    return planner.refuse(Message("R126", {std::to_string(command.no)}));
  }
  if (found->answered_on) {
    return planner.refuse(Message("R127", {std::to_string(command.no), found->answered_on->iso()}));
  }
  if (command.answer.empty()) planner.refuse(Message("R128"));
  if (command.on < found->raised_on) {
    planner.refuse(Message("R124", {Text(command.on.iso()), Text(found->raised_on.iso())}));
  }
  if (planner.refused()) return;
  const auto about = found->about;
  Json payload = Json::object();
  payload["no"] = command.no;
  payload["decision"] = command.upheld ? "upheld" : "dismissed";
  payload["answer"] = command.answer;
  const auto others = std::count_if(
      view.objections.begin(), view.objections.end(),
      [&](const Objection& o) { return o.about == about && !o.answered_on && o.no != command.no; });
  auto* state = view.find(about);
  const bool handling = state->phases.phase == StepPhase::objection_handling;
  // Several objections may be open; the notice goes on hanging once the last was dismissed.
  if (handling && (command.upheld || others == 0)) {
    planner.step_event(about, command.upheld ? StepEvent::upheld : StepEvent::dismissed,
                       kind::objection_answered, command.on, std::move(payload));
  } else {
    planner.emit(kind::objection_answered, command.on, std::move(payload), about.str());
    const auto* latest = view.latest(about.id);
    if (command.upheld && latest->ref == about && latest->phases.phase == StepPhase::done) {
      repeat_region(planner, about.id, command.on,
                    Message("R129", {std::to_string(command.no)}).in(Lang::zh));
    }
  }
  sweep(planner, planner.rules().today);
  advance(planner, command.on);
}

}  // namespace gongyi::casefile
