#include <algorithm>

#include "base/message.h"
#include "casefile/planner.h"

// Joint signatures (会签): asked for, given, refused; void as soon as what was signed changes.
namespace gongyi::casefile {
namespace {

using machine::StepPhase;

const definition::SignerSpec* signer_of(const definition::Step& step, const std::string& who) {
  const auto found = std::find_if(step.signatures.begin(), step.signatures.end(),
                                  [&](auto& one) { return one.id == who || one.title.zh == who; });
  return found == step.signatures.end() ? nullptr : &*found;
}

bool asked_for(const definition::SignerSpec& signer, const GuardContext& context) {
  return !signer.when || evaluate(*signer.when, context).held;
}

Text title_of(const definition::Step& step, const std::string& who) {
  const auto* spec = signer_of(step, who);
  return spec == nullptr ? Text(who) : spec->title;
}

/// The step and the signer's id; a signature is possible from the step's beginning on, and only
/// where what was recorded asks for it.
const definition::Step* require_signing(Planner& planner, const std::string& id, Date on,
                                        std::string& who) {
  const auto* step = require_act(planner, id, on);
  if (step == nullptr) return nullptr;
  const auto* state = planner.view().latest(step->id);
  const auto phase = state->phases.phase;
  if (phase == StepPhase::pending || phase == StepPhase::ready || phase == StepPhase::skipped ||
      phase == StepPhase::failed) {
    planner.refuse(
        Message("R255", {step->title, Message("R08." + std::string(machine::name(phase))).text()}),
        {}, step->id);
    return nullptr;
  }
  const auto* spec = signer_of(*step, who);
  if (spec == nullptr) return step;
  who = spec->id;
  const auto facts = planner.facts();
  if (asked_for(*spec, {planner.view(), planner.rules(), *step, on, facts})) return step;
  planner.refuse(Message("R260", {step->title, spec->title}), step->basis, step->id);
  return nullptr;
}

}  // namespace

std::vector<std::string> signers_of(const StepState& state, const GuardContext& context) {
  std::vector<std::string> out;
  for (const auto& one : context.step.signatures)
    if (asked_for(one, context)) out.push_back(one.id);
  for (const auto& one : state.signatures) {
    const bool known = signer_of(context.step, one.who) != nullptr ||
                       std::find(out.begin(), out.end(), one.who) != out.end();
    if (!known) out.push_back(one.who);
  }
  return out;
}

void decide_ask_signature(Planner& planner, const AskSignature& command) {
  auto who = command.who;
  const auto* step = require_signing(planner, command.step, command.on, who);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  const auto* before = state->signature(who);
  if (before != nullptr && (before->valid() || (!before->answered_on && before->asked_on))) {
    const auto since = before->valid() ? before->answered_on : before->asked_on;
    return planner.refuse(
        Message(before->valid() ? "R256" : "R257", {title_of(*step, who), Text(since->iso())}), {},
        step->id);
  }
  planner.emit(kind::signature_asked, command.on, Json(Json::Object{{"who", Json(who)}}),
               state->ref.str());
}

void decide_signature(Planner& planner, const AnswerSignature& command) {
  auto who = command.who;
  const auto* step = require_signing(planner, command.step, command.on, who);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  const auto* before = state->signature(who);
  if (signer_of(*step, who) == nullptr && before == nullptr)
    planner.refuse(Message("R258", {step->title, Text(who)}), {}, step->id);
  if (before != nullptr && before->valid())
    planner.refuse(Message("R256", {title_of(*step, who), Text(before->answered_on->iso())}), {},
                   step->id);
  if (command.refused && command.reason.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["who"] = who;
  payload["digest"] = state->signed_digest();
  if (!command.reason.empty()) payload["reason"] = command.reason;
  if (!command.person.is_null()) payload["person"] = command.person;
  planner.emit(command.refused ? kind::signature_refused : kind::signature_given, command.on,
               std::move(payload), state->ref.str());
}

void require_signatures(Planner& planner, const definition::Step& step, Date on) {
  const auto* state = planner.view().latest(step.id);
  const auto facts = planner.facts();
  std::vector<Text> open;
  for (const auto& who : signers_of(*state, {planner.view(), planner.rules(), step, on, facts})) {
    const auto* one = state->signature(who);
    if (one != nullptr && one->valid()) continue;
    const auto title = title_of(step, who);
    if (one == nullptr || !one->answered_on) {
      open.push_back(Message("SV481", {title}).text());
    } else if (one->voided) {
      open.push_back(Message("SV483", {title, Text(one->answered_on->iso())}).text());
    } else {
      open.push_back(Message("SV482", {title, Text(one->reason)}).text());
    }
  }
  if (!open.empty()) planner.refuse(Message("R254", {step.title, join(open)}), step.basis, step.id);
}

void void_signatures(Planner& planner, const StepRef& ref, Date on) {
  const auto* state = planner.view().find(ref);
  const auto* step = planner.procedure().find(ref.id);
  if (state == nullptr || step == nullptr) return;
  const auto now = state->signed_digest();
  std::vector<std::string> signed_by;
  for (const auto& one : state->signatures) {
    if (std::find(signed_by.begin(), signed_by.end(), one.who) == signed_by.end())
      signed_by.push_back(one.who);
  }
  std::vector<Text> titles;
  for (const auto& who : signed_by) {
    const auto* one = planner.view().find(ref)->signature(who);
    if (one == nullptr || !one->answered_on || one->voided || one->digest == now) continue;
    planner.emit(kind::signature_voided, on, Json(Json::Object{{"who", Json(who)}}), ref.str());
    titles.push_back(title_of(*step, who));
  }
  if (!titles.empty()) planner.warn(Message("R259", {step->title, join(titles)}), {}, ref.id);
}

}  // namespace gongyi::casefile
