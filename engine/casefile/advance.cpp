#include <algorithm>

#include "base/message.h"
#include "casefile/limits.h"
#include "casefile/planner.h"

namespace gongyi::casefile {
namespace {

using machine::CaseEvent;
using machine::CasePhase;
using machine::StepEvent;
using machine::StepPhase;

bool closed_by(const CaseView& view, const definition::Step& step) {
  if (step.until.empty()) return false;
  const auto* state = view.latest(step.until);
  return state != nullptr && state->phases.phase == StepPhase::done;
}

// Moves one step that waited; true when something changed.
bool wake(Planner& planner, const definition::Step& step, Date on) {
  auto& view = planner.view();
  const auto* state = view.latest(step.id);
  if (state == nullptr) return false;
  const auto ref = state->ref;
  const bool waiting = state->phases.phase == StepPhase::pending;
  if (step.optional && closed_by(view, step) &&
      (waiting || state->phases.phase == StepPhase::ready)) {
    Json payload = Json::object();
    payload["reason"] = Message("R090", {planner.procedure().find(step.until)->title}).in(Lang::zh);
    return planner.step_event(ref, StepEvent::skip, kind::step_skipped, on, std::move(payload));
  }
  if (!waiting) return false;
  const bool met = std::all_of(step.needs.begin(), step.needs.end(),
                               [&](const auto& need) { return need_met(view, need); });
  if (!met) return false;
  if (step.when) {
    const auto facts = planner.facts();
    const GuardContext context{view, planner.rules(), step, on, facts};
    if (!evaluate(*step.when, context).held) {
      Json payload = Json::object();
      payload["reason"] = Message("R091").in(Lang::zh);
      return planner.step_event(ref, StepEvent::skip, kind::step_skipped, on, std::move(payload));
    }
  }
  if (!planner.step_event(ref, StepEvent::needs_met, kind::step_ready, on)) return false;
  planner.became_ready(step.id);
  return true;
}

bool any_phase(const Planner& planner, const CaseView& view, bool (*test)(StepPhase)) {
  return std::any_of(planner.procedure().steps.begin(), planner.procedure().steps.end(),
                     [&](const definition::Step& step) {
                       const auto* state = view.latest(step.id);
                       return state != nullptr && !step.optional && test(state->phases.phase);
                     });
}

// The case's own phase follows from its steps and objections.
void settle_case_phase(Planner& planner, Date on) {
  auto& view = planner.view();
  const auto phase = view.phases.phase;
  if (!machine::running(phase)) return;
  const bool contested = view.open_objections() > 0;
  const bool work = any_phase(
      planner, view, [](StepPhase p) { return p == StepPhase::ready || p == StepPhase::working; });
  if (contested != (phase == CasePhase::contested)) {
    planner.case_event(contested ? CaseEvent::contest : CaseEvent::settle, kind::case_phase, on);
  }
  if (contested) return;
  if (view.phases.phase == CasePhase::progressing && !work) {
    planner.case_event(CaseEvent::wait, kind::case_phase, on);
  } else if (view.phases.phase == CasePhase::waiting && work) {
    planner.case_event(CaseEvent::progress, kind::case_phase, on);
  }
}

bool wanted(Planner& planner, const definition::ProposalSpec& proposal, Date on) {
  if (!proposal.when) return true;
  const auto facts = planner.facts();
  const GuardContext context{planner.view(), planner.rules(), planner.procedure().steps.back(), on,
                             facts};
  return evaluate(*proposal.when, context).held;
}

void conclude(Planner& planner, const std::string& end, Date on) {
  if (!planner.case_event(CaseEvent::conclude, kind::case_concluded, on,
                          Json(Json::Object{{"end", Json(end)}}))) {
    return;
  }
  end_steps(planner, on, Message("R092"));
  for (const auto& one : planner.procedure().proposed) {
    if (one.end != end || !wanted(planner, one, on)) continue;
    planner.estate_entry(
        kind::case_proposed, on,
        Json(Json::Object{{"procedure", Json(one.procedure)}, {"why", Json(one.why.zh)}}));
  }
}

// An approved extension stays for the new attempt, unless the approval itself is done again.
bool extended_within(const definition::Procedure& procedure, const std::vector<std::string>& region,
                     const std::string& target) {
  return std::any_of(region.begin(), region.end(), [&](const std::string& id) {
    const auto& effects = procedure.find(id)->effects;
    return std::any_of(effects.begin(), effects.end(), [&](const definition::Effect& effect) {
      return effect.kind == "extend_limit" && effect.args.at("step") == target;
    });
  });
}

// A posting that is over ends its step on its last day, whenever that is noticed.
bool end_postings(Planner& planner, Date today) {
  for (const auto& step : planner.procedure().steps) {
    const auto* state = planner.view().latest(step.id);
    if (state == nullptr || state->phases.phase != StepPhase::publicity ||
        state->postings.empty()) {
      continue;
    }
    const auto end = last_day(step, state->postings.back());
    if (today <= end) continue;
    const auto ref = state->ref;
    planner.emit(kind::posting_closed, end, Json::object(), ref.str());
    planner.step_event(ref, StepEvent::over, kind::step_done, end);
    follow_routes(planner, step, end);
    advance(planner, end);
    return true;
  }
  return false;
}

bool later_than(machine::Timeliness told, calendar::Standing standing) {
  if (told == machine::Timeliness::overdue) return standing != calendar::Standing::overdue;
  return told == machine::Timeliness::due_soon && standing == calendar::Standing::on_time;
}

void note_lateness(Planner& planner, Date today) {
  for (const auto& step : planner.procedure().steps) {
    const auto* state = planner.view().latest(step.id);
    if (state == nullptr || state->phases.phase != StepPhase::working) continue;
    const auto facts = planner.facts();
    const auto limit = limit_of(step, planner.view(), planner.rules(), facts);
    if (!limit || state->counted_on()) continue;
    const auto standing = calendar::standing(limit->due, today);
    const auto ref = state->ref;
    Json payload = Json::object();
    payload["due"] = limit->due.effective.iso();
    if (standing == calendar::Standing::overdue &&
        state->phases.time != machine::Timeliness::overdue) {
      planner.step_event(ref, StepEvent::lapse, kind::step_lateness, today, std::move(payload));
    } else if (standing == calendar::Standing::due_soon &&
               state->phases.time == machine::Timeliness::on_time) {
      planner.step_event(ref, StepEvent::warn, kind::step_lateness, today, std::move(payload));
    } else if (standing != calendar::Standing::overdue &&
               later_than(state->phases.time, standing)) {
      // The limit was extended, or the day it runs from was corrected: what was told is taken back.
      planner.step_event(ref, StepEvent::rearm, kind::step_lateness, today, payload);
      if (standing == calendar::Standing::due_soon)
        planner.step_event(ref, StepEvent::warn, kind::step_lateness, today, std::move(payload));
    }
  }
}

}  // namespace

bool need_met(const CaseView& view, const definition::Need& need) {
  const auto* state = view.latest(need.step);
  if (state == nullptr) return false;
  const auto phase = state->phases.phase;
  if (machine::ended(phase)) return true;
  return need.started && (phase == StepPhase::publicity || phase == StepPhase::objection_handling);
}

void end_steps(Planner& planner, Date on, const Message& reason) {
  auto& view = planner.view();
  for (std::size_t i = 0; i < view.steps.size(); ++i) {
    const auto ref = view.steps[i].ref;
    const auto phase = view.steps[i].phases.phase;
    if (machine::ended(phase)) continue;
    const bool open = machine::in_progress(phase);
    Json payload = Json::object();
    payload["reason"] = reason.in(Lang::zh);
    planner.step_event(ref, open ? StepEvent::fail : StepEvent::skip,
                       open ? kind::step_failed : kind::step_skipped, on, std::move(payload));
  }
}

void advance(Planner& planner, Date on) {
  if (planner.refused()) return;
  bool moved = true;
  while (moved && !planner.refused()) {
    moved = false;
    for (const auto& step : planner.procedure().steps) moved = wake(planner, step, on) || moved;
  }
  for (const auto& step : planner.procedure().steps) {
    const auto* state = planner.view().latest(step.id);
    if (step.ends.empty() || state == nullptr || state->phases.phase != StepPhase::done) continue;
    if (planner.view().ended_as.empty()) conclude(planner, step.ends, on);
    return;
  }
  settle_case_phase(planner, on);
}

void sweep(Planner& planner, Date today) {
  if (!machine::running(planner.view().phases.phase)) return;
  while (end_postings(planner, today)) {
  }
  note_lateness(planner, today);
}

void follow_routes(Planner& planner, const definition::Step& step, Date on) {
  const auto facts = planner.facts();
  const GuardContext context{planner.view(), planner.rules(), step, on, facts};
  for (std::size_t i = 0; i < step.routes.size(); ++i) {
    const auto& route = step.routes[i];
    if (!evaluate(route.when, context).held) continue;
    const auto name = step.id + "/" + std::to_string(i + 1);
    if (!route.conclude.empty()) {
      conclude(planner, route.conclude, on);
      return;
    }
    const auto taken = planner.view().routes_taken.find(name);
    if (taken != planner.view().routes_taken.end() && taken->second >= route.max) {
      planner.refuse(Message("R093", {step.title, route.title, Text(std::to_string(route.max))}),
                     {}, step.id);
      return;
    }
    for (const auto& target : route.redo) {
      repeat_region(planner, target, on, route.title.in(Lang::zh), name);
    }
    return;
  }
}

void repeat_region(Planner& planner, const std::string& step, Date on, const std::string& reason,
                   const std::string& route) {
  auto region = planner.procedure().dependents(step);
  region.insert(region.begin(), step);
  std::string once = route;
  for (const auto& id : region) {
    const auto* state = planner.view().latest(id);
    if (state == nullptr) continue;
    const auto old = state->ref;
    const auto phase = state->phases.phase;
    if (phase == StepPhase::pending && id != step) continue;
    Json why = Json::object();
    why["reason"] = reason;
    if (machine::in_progress(phase)) {
      planner.step_event(old, StepEvent::fail, kind::step_failed, on, why);
    } else if (!machine::ended(phase)) {
      planner.step_event(old, StepEvent::skip, kind::step_skipped, on, why);
    }
    Json payload = Json::object();
    payload["reason"] = reason;
    if (!once.empty()) payload["route"] = once;
    once.clear();
    if (!extended_within(planner.procedure(), region, id)) {
      for (const auto& period : planner.view().find(old)->extensions) {
        payload["extensions"].push(Json(period.str()));
      }
    }
    for (const auto& vote : planner.procedure().votes) {
      const auto* round = planner.view().round(vote.id);
      const bool voted = round != nullptr && (!round->ballots.empty() || !round->result.is_null());
      if (vote.issued_in == id && voted) {
        payload["votes"].push(Json(vote.id));
      }
    }
    planner.emit(kind::step_repeated, on, std::move(payload), StepRef{id, old.attempt + 1}.str());
  }
  advance(planner, on);
}

}  // namespace gongyi::casefile
