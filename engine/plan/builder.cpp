#include "plan/builder.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/limits.h"

namespace gongyi::plan {

using machine::StepPhase;

Builder::Builder(const casefile::CaseView& view, const casefile::Rules& rules, const Wish& wish,
                 const LawDays& law_days)
    : view_(view),
      rules_(rules),
      wish_(wish),
      law_days_(law_days),
      knowledge_(view, rules),
      to_come_(days_to_come(rules.procedure)) {}

CasePlan Builder::build() {
  place_steps();
  for (const auto& step : rules_.procedure.steps) {
    if (!act_of(step.id)) continue;
    std::set<std::string> through;
    add_needs(step, step.needs, through);
    add_limit(step);
    const auto phase = view_.latest(step.id)->phases.phase;
    if (phase != StepPhase::working) add_checks(step, step.entry);
    add_checks(step, step.exit);
  }
  add_votes();
  add_wish();
  return std::move(out_);
}

Standing Builder::standing_of(const definition::Step& step, const casefile::StepState& state,
                              PlannedStep& row) const {
  const auto phase = state.phases.phase;
  if (machine::ended(phase)) return Standing::over;
  if (phase == StepPhase::publicity || phase == StepPhase::objection_handling)
    return Standing::hanging;
  const bool wanted = std::any_of(wish_.fixed.begin(), wish_.fixed.end(),
                                  [&](const FixedDay& one) { return one.name == step.id; });
  if (phase == StepPhase::working || wanted) return Standing::planned;
  if (step.when && phase == StepPhase::pending) {
    const auto answer = knowledge_.judge(*step.when, step);
    if (answer == Answered::no) return Standing::skipped;
    if (answer == Answered::open) {
      std::set<std::string> open;
      knowledge_.collect_open(*step.when, open);
      row.depends.assign(open.begin(), open.end());
      return step.optional ? Standing::optional : Standing::open;
    }
  }
  return step.optional ? Standing::optional : Standing::planned;
}

void Builder::place_steps() {
  for (const auto& step : rules_.procedure.steps) {
    if (view_.latest(step.id) != nullptr) place(step);
  }
}

void Builder::place(const definition::Step& step) {
  const auto& state = *view_.latest(step.id);
  PlannedStep row;
  row.step = &step;
  row.attempt = state.ref.attempt;
  row.standing = standing_of(step, state, row);
  row.acted = state.counted_on();
  if (row.standing == Standing::planned) {
    row.node = new_node(step.id, step.title);
    acts_.emplace(step.id, *row.node);
    out_.network.bound(*row.node, rules_.today, false, today_rule());
    if (step.posting) {
      if (const auto found = length(step, step.posting->parameter, *row.node)) {
        const auto kind = step.posting->objections ? Span::Kind::rolled : Span::Kind::posted;
        out_.hangs[*row.node] = {kind, 0, found->period};
        hang_basis_[step.id] = found->basis;
      }
    }
  }
  out_.steps.push_back(std::move(row));
}

void Builder::add_needs(const definition::Step& step, const std::vector<definition::Need>& needs,
                        std::set<std::string>& through) {
  for (const auto& need : needs) add_need(step, need, through);
}

void Builder::add_need(const definition::Step& step, const definition::Need& need,
                       std::set<std::string>& through) {
  const auto* other = rules_.procedure.find(need.step);
  const auto* before = row(need.step);
  if (before == nullptr || before->standing == Standing::over) {
    // Only a posting that was over at its own end can reach beyond today.
    const auto day = casefile::not_before(view_, rules_.procedure, step);
    if (!day || *day <= rules_.today || !through.insert("past").second) return;
    Rule rule;
    rule.step = step.id;
    rule.words = Message("PL018", {step.title, other->title, day->iso()}).text();
    rule.basis = step.basis;
    rule.at = need.at;
    out_.network.bound(*act_of(step.id), *day, false, out_.network.add_rule(std::move(rule)));
    return;
  }
  if (before->standing == Standing::hanging && !need.started) {
    const auto& state = *view_.latest(need.step);
    Rule rule;
    rule.step = step.id;
    const auto day = casefile::last_day(*other, state.postings.back()) + 1;
    rule.words = Message("PL018", {step.title, other->title, day.iso()}).text();
    rule.basis = other->basis;
    rule.at = need.at;
    out_.network.bound(*act_of(step.id), day, false, out_.network.add_rule(std::move(rule)));
    return;
  }
  if (before->standing == Standing::hanging) return;
  if (before->standing != Standing::planned) {
    // Left out, it is passed over once what it needs itself is over.
    if (through.insert(need.step).second) add_needs(step, other->needs, through);
    return;
  }
  Rule rule;
  rule.step = step.id;
  rule.at = need.at;
  Span span;
  const auto hangs = out_.hangs.find(*before->node);
  if (hangs != out_.hangs.end() && !need.started) {
    span = hangs->second;
    span.days = 1;
    rule.basis = hang_basis_.at(other->id);
    rule.words = Message("PL019", {step.title, other->title, span.period.text()}).text();
    rule.parameter = other->posting->parameter;
  }
  if (rule.words.zh.empty()) {
    rule.words = Message("PL020", {step.title, other->title}).text();
    rule.basis = step.basis;
  }
  link(*before->node, *act_of(step.id), span, out_.network.add_rule(std::move(rule)));
}

void Builder::add_wish() {
  for (const auto& one : wish_.fixed) {
    auto node = act_of(one.name);
    const auto* step = rules_.procedure.find(one.name);
    if (step == nullptr) node = node_of_fact(one.name);
    if (!node) continue;
    Rule rule;
    rule.kind = Rule::Kind::fixed;
    rule.step = step == nullptr ? std::string() : step->id;
    rule.words = Message("PL012", {out_.node_titles[*node], one.day.iso()}).text();
    const auto index = out_.network.add_rule(std::move(rule));
    out_.network.bound(*node, one.day, false, index);
    out_.network.bound(*node, one.day, true, index);
  }
  if (wish_.until) add_until(*wish_.until);
}

void Builder::add_until(Date day) {
  Rule rule;
  rule.kind = Rule::Kind::until;
  rule.words = Message("PL021", {day.iso()}).text();
  const auto index = out_.network.add_rule(std::move(rule));
  const auto end = new_node("until", Message("PL022").text());
  out_.network.bound(end, day, true, index);
  for (std::size_t i = 0; i < out_.steps.size(); ++i) {
    const auto node = out_.steps[i].node;
    if (!node || out_.steps[i].step->optional) continue;
    const auto hangs = out_.hangs.find(*node);
    link(*node, end, hangs == out_.hangs.end() ? Span{} : hangs->second, index);
  }
}

}  // namespace gongyi::plan
