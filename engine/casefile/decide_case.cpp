#include <algorithm>

#include "base/message.h"
#include "casefile/planner.h"
#include "casefile/settled.h"
#include "casefile/term_effects.h"

namespace gongyi::casefile {

using machine::CaseEvent;

namespace {

// A procedure is written for the places it names and what lies in them: elsewhere its articles and
// limits may be no law.
bool require_place(Planner& planner, const std::string& jurisdiction) {
  const auto& law = planner.rules().law;
  const auto& places = planner.procedure().jurisdictions;
  const bool fits = std::any_of(places.begin(), places.end(), [&](const std::string& place) {
    return law.lies_in(jurisdiction, place);
  });
  if (fits) return true;
  std::vector<Text> known;
  known.reserve(places.size());
  for (const auto& place : places) known.push_back(law.jurisdiction_title(place));
  planner.refuse(Message(
      "R270", {planner.procedure().title, join(known), law.jurisdiction_title(jurisdiction)}));
  return false;
}

}  // namespace

void decide_open(Planner& planner, const OpenCase& command) {
  if (!require_not_future(planner, command.on)) return;
  if (!require_place(planner, command.jurisdiction)) return;
  auto& view = planner.view();
  view.id = command.id;
  Json payload = Json::object();
  payload["case"] = command.id;
  payload["estate"] = command.estate;
  payload["jurisdiction"] = command.jurisdiction;
  payload["procedure"] = planner.procedure().id;
  payload["version"] = planner.procedure().version;
  payload["digest"] = planner.procedure().digest;
  payload["steps"] = Json::array();
  for (const auto& step : planner.procedure().steps) payload["steps"].push(Json(step.id));
  payload["texts"] = Json::object();
  for (const auto& [name, digest] : command.texts) payload["texts"][name] = digest;
  planner.case_event(CaseEvent::open, kind::case_opened, command.on, std::move(payload));
  note_estate(planner, command.on);
  advance(planner, command.on);
}

void decide_suspend(Planner& planner, const SuspendCase& command) {
  if (!require_not_future(planner, command.on)) return;
  if (command.reason.empty()) return planner.refuse(Message("R110"));
  planner.case_event(CaseEvent::suspend, kind::case_suspended, command.on,
                     Json(Json::Object{{"reason", Json(command.reason)}}));
}

void decide_resume(Planner& planner, const ResumeCase& command) {
  if (!require_not_future(planner, command.on)) return;
  if (command.reason.empty()) return planner.refuse(Message("R110"));
  if (planner.case_event(CaseEvent::resume, kind::case_resumed, command.on,
                         Json(Json::Object{{"reason", Json(command.reason)}}))) {
    sweep(planner, planner.rules().today);
    advance(planner, command.on);
  }
}

void decide_terminate(Planner& planner, const TerminateCase& command) {
  if (!require_not_future(planner, command.on)) return;
  if (command.reason.empty()) return planner.refuse(Message("R110"));
  if (planner.case_event(
          CaseEvent::terminate, kind::case_terminated, command.on,
          Json(Json::Object{{"reason", Json(command.reason)}, {"end", Json("terminated")}}))) {
    end_steps(planner, command.on, Message("R094"));
  }
}

void decide_documents(Planner& planner, const RecordDocuments& command) {
  for (const auto& made : command.documents) {
    Json payload = Json::object();
    payload["document"] = made.document;
    payload["subject"] = made.subject;
    payload["audience"] = made.audience;
    payload["template"] = made.template_digest;
    payload["blob"] = made.blob;
    if (made.case_seq > 0) {
      payload["case_seq"] = made.case_seq;
      payload["estate_seq"] = made.estate_seq;
      payload["law"] = made.law;
    }
    planner.emit(kind::document_made, made.on, std::move(payload), made.step);
  }
}

namespace {

void pin_roster(Planner& planner, const definition::Step& step, Date on) {
  const auto& roster = planner.rules().roster;
  if (!roster) return;
  Json payload = Json::object();
  payload["digest"] = roster->digest;
  payload["version"] = roster->version;
  planner.emit(kind::roster_pinned, on, std::move(payload),
               planner.view().latest(step.id)->ref.str());
}

// Texts are adopted only when their own motion passed, whatever happened to the others.
void text_adopted(Planner& planner, const definition::Effect& effect, Date on,
                  std::string_view kind, std::string_view text) {
  const auto& motion = effect.args.at("motion");
  if (!motion_adopted(planner.view(), motion)) return;
  planner.estate_entry(kind, on, Json(Json::Object{{"motion", Json(motion)}}));
  record_rules(planner, text, motion, on);
}

}  // namespace

void apply_effects(Planner& planner, const definition::Step& step, Date on) {
  for (const auto& effect : step.effects) {
    const auto fact_date = [&](std::string_view name) {
      const auto arg = effect.args.find(name);
      return arg == effect.args.end() ? on : planner.facts().date(arg->second).value_or(on);
    };
    if (effect.kind == "pin_roster") pin_roster(planner, step, on);
    if (effect.kind == "extend_limit") extend_by_step(planner, step, effect, on);
    if (effect.kind == "assembly_established") {
      planner.estate_entry(kind::assembly_established, fact_date("on"), Json::object());
    }
    if (effect.kind == "rules_adopted")
      text_adopted(planner, effect, fact_date("on"), kind::rules_adopted, "rules");
    if (effect.kind == "covenant_adopted")
      text_adopted(planner, effect, fact_date("on"), kind::covenant_adopted, "covenant");
    // The committee's working rules (工作规则) are no text the estate's record dates: their choices
    // are.
    if (effect.kind == "working_rules_adopted" &&
        motion_adopted(planner.view(), effect.args.at("motion")))
      record_rules(planner, "working", effect.args.at("motion"), fact_date("on"));
    apply_term_effect(planner, effect, fact_date("on"));
    if (effect.kind == "proposes") {
      planner.estate_entry(kind::case_proposed, on,
                           Json(Json::Object{{"procedure", Json(effect.args.at("procedure"))},
                                             {"why", Json(step.title.zh)}}));
    }
    if (effect.kind == "committee_filed") {
      Json payload = Json::object();
      payload["no"] = planner.facts().value(effect.args.at("no"));
      planner.estate_entry(kind::committee_filed, fact_date("on"), std::move(payload));
    }
  }
}

}  // namespace gongyi::casefile
