#include "service/case_plan.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/facts.h"
#include "service/case_report.h"
#include "service/estates.h"

namespace gongyi::service {
namespace {

/// The field of a name as a person writes it: its id or its Chinese title.
const definition::Field* named_field(const LoadedCase& file, const std::string& name) {
  if (const auto* field = file.vocabulary->find(name)) return field;
  const auto aliases = file.vocabulary->aliases();
  const auto found = aliases.find(name);
  return found == aliases.end() ? nullptr : file.vocabulary->find(found->second);
}

plan::Wish wish_of(const LoadedCase& file, const PlanOrder& order, std::vector<Refusal>& faults) {
  plan::Wish out;
  out.until = order.until;
  for (const auto& [name, text] : order.fixed) {
    const auto day = Date::parse(text);
    if (!day) {
      faults.push_back({Message("PL007", {text}), {}, {}, {}});
      continue;
    }
    const auto* field = file.procedure->find(name) == nullptr ? named_field(file, name) : nullptr;
    out.fixed.push_back({field == nullptr ? name : field->id, *day});
  }
  for (const auto& [name, text] : order.assumed) {
    const auto* field = named_field(file, name);
    if (field == nullptr) {
      out.assumed[name] = Json(text);  // the plan tells it with all else it cannot be made of
      continue;
    }
    const auto value = casefile::parse_fact(*field, text);
    if (value)
      out.assumed[field->id] = *value;
    else
      faults.push_back({value.error(), {}, {}, {}});
  }
  return out;
}

}  // namespace

Result<PlannedCase, Problem> plan_of(Office& office, const LoadedCase& loaded,
                                     const PlanOrder& order) {
  PlannedCase out;
  out.file = as_of_today(office, loaded);
  if (!machine::running(out.file.view.phases.phase)) return Err{refused(Message("PL005"))};
  std::vector<Refusal> faults;
  const auto wish = wish_of(out.file, order, faults);
  if (!faults.empty()) return Err{Problem{Problem::Kind::invalid, std::move(faults)}};
  const auto holder = rules_for(office, out.file, false);
  auto made = plan::plan_case(out.file.view, *holder.rules, wish);
  if (!made) return Err{Problem{Problem::Kind::invalid, made.error()}};
  out.plan = std::move(made).value();
  if (const auto estate = load_estate(office, out.file.view.estate)) out.estate = estate->info.name;
  return out;
}

Text window_text(const plan::Window& window) {
  const Text from = window.earliest ? Text(window.earliest->iso()) : Message("PL032").text();
  const Text until = window.latest ? Text(window.latest->iso()) : Message("PL032").text();
  if (window.latest && window.earliest == window.latest) return from;
  return Message("PL031", {from, until}).text();
}

Text rule_text(const plan::Rule& rule) {
  auto out = plan::told(rule);
  if (!rule.basis.empty()) {
    const Text articles{format(rule.basis, Lang::zh), format(rule.basis, Lang::en)};
    out = Message("PL033", {out, articles}).text();
  }
  const auto at = plan::written_at(rule);
  return at.empty() ? out : Message("PL034", {out, at}).text();
}

std::vector<Text> start_by(const plan::CasePlan& plan, const casefile::CaseView& view) {
  std::vector<Text> out;
  for (const auto& row : plan.steps) {
    if (!row.node || !row.window.latest || !row.latest_from) continue;
    const auto phase = view.latest(row.step->id)->phases.phase;
    if (phase != machine::StepPhase::ready && phase != machine::StepPhase::working) continue;
    out.push_back(Message("PL035", {row.window.latest->iso(), row.step->title,
                                    rule_text(plan.network.rules[*row.latest_from])})
                      .text());
  }
  return out;
}

Text decider_text(const PlannedCase& planned, const std::string& name) {
  constexpr std::string_view kVote = "vote:", kStep = "step:";
  if (name.starts_with(kVote)) {
    const auto* vote = planned.file.procedure->vote(name.substr(kVote.size()));
    return Message("PL036", {vote == nullptr ? Text(name) : vote->title}).text();
  }
  if (name.starts_with(kStep)) {
    const auto* step = planned.file.procedure->find(name.substr(kStep.size()));
    return step == nullptr ? Text(name) : step->title;
  }
  const auto* field = planned.file.vocabulary->find(name);
  return field == nullptr
             ? Text(name)
             : Text(field->title.zh + "（" + name + "）", field->title.en + " (" + name + ")");
}

}  // namespace gongyi::service
