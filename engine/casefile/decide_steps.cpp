#include <algorithm>

#include "base/message.h"
#include "casefile/limits.h"
#include "casefile/planner.h"
#include "casefile/settled.h"
#include "casefile/step_acts.h"
#include "yaml/reader.h"

namespace gongyi::casefile {
namespace {

using machine::StepEvent;
using machine::StepPhase;

// Facts of another step would be kept where nobody looks for them.
bool facts_belong(Planner& planner, const definition::Step& step, const Json& facts) {
  for (const auto& [field, value] : facts.members()) {
    const bool known = std::any_of(step.facts.begin(), step.facts.end(),
                                   [&](const auto& use) { return use.field == field; });
    if (known) continue;
    const auto* owner = planner.procedure().owner_of(field);
    planner.refuse(owner == nullptr
                       ? Message("R100", {step.title, field})
                       : Message("R101", {step.title, planner.facts().title(field), owner->title}),
                   {}, step.id);
  }
  return !planner.refused();
}

void require_needs(Planner& planner, const definition::Step& step) {
  std::vector<Text> open;
  // When only postings are awaited, the calendar already knows the day.
  std::optional<Date> earliest;
  bool only_postings = true;
  for (const auto& need : step.needs) {
    if (need_met(planner.view(), need)) continue;
    const auto* state = planner.view().latest(need.step);
    open.push_back(planner.procedure().find(need.step)->title);
    const bool posted = state != nullptr && state->phases.phase == StepPhase::publicity;
    only_postings = only_postings && posted;
    if (posted) {
      const auto after = last_day(*planner.procedure().find(need.step), state->postings.back()) + 1;
      earliest = std::max(earliest.value_or(after), after);
    }
  }
  if (open.empty()) return;
  planner.refuse(Message("R102", {step.title, join(open)}), step.basis, step.id,
                 only_postings ? earliest : std::nullopt);
}

// Everything before it is over or under way: what else stands against its beginning is told at
// once.
bool next_in_turn(const Planner& planner, const definition::Step& step) {
  return std::all_of(step.needs.begin(), step.needs.end(), [&](const auto& need) {
    const auto* state = planner.view().latest(need.step);
    return state != nullptr && state->phases.phase != StepPhase::pending;
  });
}

// The order of acts: nothing happens before what it rests on was over.
void require_order(Planner& planner, const definition::Step& step, Date on) {
  const auto earliest = not_before(planner.view(), planner.procedure(), step);
  if (earliest && on < *earliest) {
    planner.refuse(Message("R103", {step.title, Text(on.iso()), Text(earliest->iso())}), step.basis,
                   step.id, earliest);
  }
}

bool begin(Planner& planner, const definition::Step& step, Date on, const Json& facts,
           const std::vector<Evidence>& evidence) {
  const auto* state = planner.view().latest(step.id);
  const FactReader reader(planner.view(), planner.procedure(), planner.rules().vocabulary, step.id,
                          facts);
  const GuardContext context{planner.view(), planner.rules(), step, on, reader};
  if (state->phases.phase == StepPhase::pending) {
    require_needs(planner, step);
    if (next_in_turn(planner, step)) planner.take(run_checks(step.entry, context));
    return false;
  }
  require_order(planner, step, on);
  planner.take(run_checks(step.entry, context));
  if (planner.refused()) return false;
  Json payload = Json::object();
  payload["facts"] = facts;
  if (!evidence.empty()) payload["evidence"] = evidence_json(evidence);
  planner.record_notes(payload);
  return planner.step_event(state->ref, StepEvent::start, kind::step_started, on,
                            std::move(payload));
}

// Answers the fields that are missing and were told.
std::vector<std::string> require_facts(Planner& planner, const definition::Step& step,
                                       const FactReader& reader) {
  std::vector<Text> missing;
  std::vector<std::string> fields;
  for (const auto& use : step.facts) {
    if (use.required && !reader.given(use.field)) {
      const auto title = reader.title(use.field);
      fields.push_back(use.field);
      missing.push_back({title.zh + "（" + use.field + "）", title.en + " (" + use.field + ")"});
    }
  }
  if (!missing.empty())
    planner.refuse(Message("R104", {step.title, join(missing)}), step.basis, step.id);
  return fields;
}

void note_limit(Planner& planner, const definition::Step& step, Date on) {
  const auto limit = limit_of(step, planner.view(), planner.rules(), planner.facts());
  if (!limit || on <= limit->due.effective) return;
  const auto ref = planner.view().latest(step.id)->ref;
  Json payload = Json::object();
  payload["due"] = limit->due.effective.iso();
  payload["on"] = on.iso();
  if (planner.view().latest(step.id)->phases.time != machine::Timeliness::overdue) {
    planner.step_event(ref, StepEvent::lapse, kind::step_lateness, on, std::move(payload));
  }
  planner.warn(Message("R105", {step.title, Text(limit->due.effective.iso()), Text(on.iso()),
                                Text(std::to_string(on - limit->due.effective))}),
               limit->basis, step.id);
}

void finish_step(Planner& planner, const definition::Step& step, const CompleteStep& command) {
  const auto ref = planner.view().latest(step.id)->ref;
  // A first posting counts for limits; a new one after an upheld objection does not make it late.
  if (planner.view().latest(step.id)->postings.empty()) note_limit(planner, step, command.on);
  const bool first = !planner.view().latest(step.id)->acted_on.has_value();
  if (step.posting) {
    open_posting(planner, step, command);
    if (!planner.refused() && first) apply_effects(planner, step, command.on);
    return;
  }
  Json payload = Json::object();
  planner.record_notes(payload);
  if (planner.step_event(ref, StepEvent::submit, kind::step_done, command.on, std::move(payload))) {
    apply_effects(planner, step, command.on);
    follow_routes(planner, step, command.on);
  }
}

}  // namespace

// All that the step's facts are now, defaults included.
Json facts_of(const definition::Step& step, const FactReader& reader) {
  Json out = Json::object();
  for (const auto& use : step.facts) out[use.field] = reader.value(use.field);
  return out;
}

// What the step was not told it takes from the vocabulary's defaults, and writes down: the case
// keeps the value though a later vocabulary has another one.
void settle_defaults(Planner& planner, const definition::Step& step, Date on) {
  const auto& state = *planner.view().latest(step.id);
  Json facts = Json::object();
  for (const auto& use : step.facts) {
    const auto* field = planner.rules().vocabulary.find(use.field);
    if (field == nullptr || !state.facts.at(use.field).is_null()) continue;
    auto value = default_fact(*field);
    if (!value.is_null()) facts[use.field] = std::move(value);
  }
  if (facts.members().empty()) return;
  Json payload = Json::object();
  payload["facts"] = std::move(facts);
  planner.emit(kind::step_facts, on, std::move(payload), state.ref.str());
}

std::optional<PostingPeriod> posting_period(Planner& planner, const definition::Step& step,
                                            Date on) {
  const auto found =
      law_at(planner.rules(), planner.view().jurisdiction, step.posting->parameter, on);
  if (!found) {
    planner.refuse(found.error().message, {}, step.id);
    return std::nullopt;
  }
  const auto& period = std::get<calendar::Period>(found->value.value.data);
  const auto end = calendar::posting_end(on, period, planner.rules().calendar);
  return PostingPeriod{end, step.posting->objections ? end.effective : end.nominal,
                       found->value.basis};
}

// Puts the notice up: the period is reckoned now, by the law of this day, and recorded.
void open_posting(Planner& planner, const definition::Step& step, const CompleteStep& command,
                  std::optional<Date> taken_down) {
  const auto ref = planner.view().latest(step.id)->ref;
  const auto period = posting_period(planner, step, command.on);
  if (!period) return;
  const auto& end = period->end;
  Json payload = Json::object();
  payload["until"] = end.nominal.iso();
  payload["last_day"] = std::min(period->last_day, taken_down.value_or(period->last_day)).iso();
  if (taken_down) payload["taken_down"] = taken_down->iso();
  payload["objections_until"] =
      last_objection_day(step, end, planner.view(), planner.rules(), planner.facts()).iso();
  payload["provisional"] = end.provisional;
  payload["evidence"] = evidence_json(command.evidence);
  payload["documents"] = Json::array();
  for (const auto& document : step.posting->documents) payload["documents"].push(Json(document));
  payload["places"] = Json::array();
  for (const auto& place : command.places) payload["places"].push(Json(place));
  planner.record_notes(payload);
  planner.step_event(ref, StepEvent::submit_posting, kind::posting_opened, command.on,
                     std::move(payload));
}

bool require_running(Planner& planner) {
  const auto phase = planner.view().phases.phase;
  if (machine::running(phase)) return true;
  planner.refuse(
      Message("R081", {Message("R08.case." + std::string(machine::name(phase))).text()}));
  return false;
}

bool require_not_future(Planner& planner, Date on, const std::string& step) {
  if (on <= planner.rules().today) return true;
  planner.refuse(Message("R106", {Text(on.iso()), Text(planner.rules().today.iso())}), {}, step,
                 on);
  return false;
}

const definition::Step* require_step(Planner& planner, const std::string& id) {
  if (const auto* step = planner.procedure().find(id)) return step;
  std::vector<std::string> known;
  for (const auto& step : planner.procedure().steps) known.push_back(step.id);
  const auto near = yaml::nearest(id, known);
  planner.refuse(near ? Message("R108", {id, *near}) : Message("R107", {id}));
  return nullptr;
}

const definition::Step* require_act(Planner& planner, const std::string& id, Date on) {
  const auto* step = require_step(planner, id);
  const bool may =
      step != nullptr && require_running(planner) && require_not_future(planner, on, id);
  return may ? step : nullptr;
}

Json evidence_json(const std::vector<Evidence>& evidence) {
  Json out = Json::array();
  for (const auto& one : evidence) {
    out.push(Json(Json::Object{{"name", Json(one.name)}, {"sha256", Json(one.sha256)}}));
  }
  return out;
}

void decide_start(Planner& planner, const StartStep& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr || !require_assignee(planner, *step) ||
      !facts_belong(planner, *step, command.facts))
    return;
  const auto facts = filled_by_rules(planner, *step, command.facts, command.on);
  require_ranges(planner, *step, facts, command.on);
  require_rules(planner, *step, facts, command.on);
  if (planner.refused()) return;
  const auto* state = planner.view().latest(step->id);
  if (state->phases.phase == StepPhase::working) {
    Json payload = Json::object();
    payload["facts"] = facts;
    payload["evidence"] = evidence_json(command.evidence);
    planner.emit(kind::step_facts, command.on, std::move(payload), state->ref.str());
    void_signatures(planner, state->ref, command.on);
  } else {
    begin(planner, *step, command.on, facts, command.evidence);
  }
  advance(planner, command.on);
}

void decide_complete(Planner& planner, const CompleteStep& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr || !require_assignee(planner, *step) ||
      !facts_belong(planner, *step, command.facts))
    return;
  const auto before = planner.view().latest(step->id)->phases.phase;
  const auto facts = filled_by_rules(planner, *step, command.facts, command.on);
  if (before == StepPhase::pending || before == StepPhase::ready) {
    if (!begin(planner, *step, command.on, facts,
               step->posting ? std::vector<Evidence>() : command.evidence))
      return;
  } else if (before == StepPhase::working) {
    require_order(planner, *step, command.on);
    if (!facts.members().empty() || (!command.evidence.empty() && !step->posting)) {
      Json payload = Json::object();
      payload["facts"] = facts;
      if (!step->posting) payload["evidence"] = evidence_json(command.evidence);
      const auto ref = planner.view().latest(step->id)->ref;
      planner.emit(kind::step_facts, command.on, std::move(payload), ref.str());
      void_signatures(planner, ref, command.on);
    }
  }
  const FactReader reader = planner.facts();
  if (planner.view().latest(step->id)->phases.phase != StepPhase::working) {
    planner.refuse(
        Message("R080", {step->title, Message("R08." + std::string(machine::name(before))).text()}),
        {}, step->id);
  } else {
    const auto missing = require_facts(planner, *step, reader);
    const GuardContext context{planner.view(), planner.rules(), *step, command.on, reader};
    planner.take(run_checks(step->exit, context, missing));
    require_signatures(planner, *step, command.on);
    const auto all = facts_of(*step, reader);
    require_ranges(planner, *step, all, command.on);
    require_rules(planner, *step, all, command.on);
    if (step->posting && command.places.empty()) {
      planner.refuse(Message("R109", {step->title}), step->basis, step->id);
    }
  }
  if (planner.refused()) return;
  settle_defaults(planner, *step, command.on);
  finish_step(planner, *step, command);
  sweep(planner, planner.rules().today);
  advance(planner, command.on);
}

void decide_redo(Planner& planner, const RedoStep& command) {
  const auto* step = require_act(planner, command.step, command.on);
  if (step == nullptr) return;
  const auto* state = planner.view().latest(step->id);
  if (command.reason.empty()) planner.refuse(Message("R110"), {}, step->id);
  if (state->phases.phase == StepPhase::pending || state->phases.phase == StepPhase::ready) {
    planner.refuse(Message("R111", {step->title}), {}, step->id);
  }
  if (planner.refused()) return;
  repeat_region(planner, step->id, command.on, command.reason);
}

void decide_evidence(Planner& planner, const AddEvidence& command) {
  const auto* step = require_step(planner, command.step);
  if (step == nullptr || !require_not_future(planner, command.on, command.step)) return;
  Json payload = Json::object();
  payload["evidence"] = evidence_json(command.evidence);
  planner.emit(kind::evidence_added, command.on, std::move(payload),
               planner.view().latest(step->id)->ref.str());
}

}  // namespace gongyi::casefile
