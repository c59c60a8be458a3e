#include "base/message.h"
#include "casefile/guard_tools.h"

namespace gongyi::casefile {
namespace {

using definition::Condition;

Verdict roster_frozen(const Condition&, const GuardContext& context) {
  const auto& roster = context.rules.roster;
  if (!roster) return {false, Message("R070").text(), {}, {}, {}};
  if (!roster->frozen)
    return {false, Message("R071", {number_text(roster->version)}).text(), {}, {}, {}};
  return {true, Message("R072", {number_text(roster->version)}).text(), {}, {}, {}};
}

// Q24: objections are answered before the meeting.
Verdict objections_answered(const Condition&, const GuardContext& context) {
  std::vector<Text> open;
  for (const auto& objection : context.view.objections) {
    if (!objection.answered_on) open.push_back(number_text(objection.no));
  }
  if (open.empty()) return {true, {}, {}, {}, {}};
  return {
      false, Message("R073", {Text(std::to_string(open.size())), join(open)}).text(), {}, {}, {}};
}

Verdict step_done(const Condition& c, const GuardContext& context) {
  const auto* state = context.view.latest(c.word("step"));
  const auto* step = context.rules.procedure.find(c.word("step"));
  const bool done = state != nullptr && state->phases.phase == machine::StepPhase::done;
  return {done,
          Message(done ? "R075" : "R074", {step == nullptr ? Text() : step->title}).text(),
          {},
          {},
          {}};
}

}  // namespace

const GuardMap& case_guards() {
  static const GuardMap all = {
      {"roster.frozen", roster_frozen},
      {"objections.answered", objections_answered},
      {"step.done", step_done},
  };
  return all;
}

}  // namespace gongyi::casefile
