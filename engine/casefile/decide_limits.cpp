#include "base/message.h"
#include "casefile/limits.h"
#include "casefile/planner.h"

// A limit put off by an approval (延期批准): only where the law knows one, never beyond its length.
namespace gongyi::casefile {
namespace {

/// Days granted so far, in the unit of `cap`.
int granted(const StepState& state, const calendar::Period& cap) {
  int out = 0;
  for (const auto& more : state.extensions) {
    if (more.unit == cap.unit) out += more.count;
  }
  return out;
}

/// The longest extension the law of the day allows; nothing where it knows none.
std::optional<calendar::Period> cap_of(Planner& planner, const definition::Step& step, Date on) {
  if (!step.limit || !step.limit->extend) return std::nullopt;
  const auto found =
      law_at(planner.rules(), planner.view().jurisdiction, step.limit->extend->parameter, on);
  if (!found) {
    planner.refuse(found.error().message, found.error().basis, step.id);
    return std::nullopt;
  }
  const auto* period = std::get_if<calendar::Period>(&found->value.value.data);
  return period == nullptr ? std::nullopt : std::optional(*period);
}

/// Everything granted so far and `more` stay within it, whichever way it was granted.
bool within_cap(Planner& planner, const definition::Step& step, const StepState& state,
                const calendar::Period& more, Date on) {
  const auto cap = cap_of(planner, step, on);
  if (!cap) return !planner.refused();
  auto had = *cap, all = *cap;
  had.count = granted(state, *cap);
  all.count = had.count + more.count;
  if (all.count <= cap->count) return true;
  planner.refuse(Message("SV490", {step.title, had.text(), more.text(), all.text(), cap->text()}),
                 step.limit->extend->basis, step.id);
  return false;
}

std::optional<calendar::Period> period_asked(Planner& planner, const ExtendLimit& command,
                                             const calendar::Period& cap) {
  if (command.by.empty()) return cap;
  const auto asked = calendar::Period::parse(command.by);
  if (asked && asked->unit == cap.unit && asked->count > 0) return asked;
  planner.refuse(Message("SV484", {Text(command.by), cap.text(), Text(cap.str())}), {},
                 command.step);
  return std::nullopt;
}

}  // namespace

void decide_extend_limit(Planner& planner, const ExtendLimit& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  if (!step->limit) return planner.refuse(Message("SV485", {step->title}), {}, step->id);
  if (!step->limit->extend)
    return planner.refuse(Message("SV486", {step->title}), step->limit->basis, step->id);
  const auto& extend = *step->limit->extend;
  const auto approver = planner.procedure().actor_title(extend.approver);
  if (command.reason.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (command.approver != extend.approver && command.approver != approver.zh) {
    planner.refuse(Message("SV487", {step->title, approver, Text(command.approver)}), extend.basis,
                   step->id);
  }
  if (command.document.empty())
    planner.refuse(Message("SV488", {step->title}), extend.basis, step->id);
  if (state->counted_on() || machine::ended(state->phases.phase))
    planner.refuse(Message("SV489", {step->title}), {}, step->id);
  const auto cap = cap_of(planner, *step, command.on);
  if (!cap) return;
  const auto asked = period_asked(planner, command, *cap);
  if (!asked) return;
  (void)within_cap(planner, *step, *state, *asked, command.on);
  const auto facts = planner.facts();
  const auto limit = limit_of(*step, planner.view(), planner.rules(), facts);
  if (!limit) planner.refuse(Message("SV491", {step->title}), {}, step->id);
  if (planner.refused()) return;
  if (command.on > limit->due.effective) {
    planner.warn(
        Message("SV492", {step->title, Text(limit->due.effective.iso()), Text(command.on.iso())}),
        extend.basis, step->id);
  }
  Json payload = Json::object();
  payload["by"] = asked->str();
  payload["approver"] = extend.approver;
  payload["document"] = command.document;
  payload["reason"] = command.reason;
  planner.emit(kind::limit_extended, command.on, std::move(payload), state->ref.str());
  sweep(planner, planner.rules().today);
}

void extend_by_step(Planner& planner, const definition::Step& step,
                    const definition::Effect& effect, Date on) {
  const auto parameter = effect.args.at("by").substr(effect.args.at("by").find(':') + 1);
  const auto found = law_at(planner.rules(), planner.view().jurisdiction, parameter, on);
  if (!found) return planner.refuse(found.error().message);
  const auto* target = planner.view().latest(effect.args.at("step"));
  const auto* period = std::get_if<calendar::Period>(&found->value.value.data);
  if (target == nullptr || period == nullptr) return;
  // Approved once more after a redo, it takes the place of the first approval: Q24 knows one
  // extension.
  const bool instead = planner.view().latest(step.id)->ref.attempt > 1;
  const auto* limited = planner.procedure().find(target->ref.id);
  if (!instead && !within_cap(planner, *limited, *target, *period, on)) return;
  Json payload = Json::object();
  payload["by"] = period->str();
  if (instead) payload["instead"] = "yes";
  planner.emit(kind::limit_extended, on, std::move(payload), target->ref.str());
}

}  // namespace gongyi::casefile
