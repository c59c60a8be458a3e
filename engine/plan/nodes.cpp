#include <algorithm>

#include "base/message.h"
#include "casefile/guards.h"
#include "casefile/vote_question.h"
#include "plan/builder.h"

// Known days are nodes too: what the journal says is a rule like any other when a conflict is told.
namespace gongyi::plan {

using Operand = definition::Operand::Kind;

std::size_t Builder::new_node(std::string id, Text title) {
  out_.node_ids.push_back(std::move(id));
  out_.node_titles.push_back(std::move(title));
  return out_.network.add_node();
}

std::size_t Builder::today_rule() {
  if (today_) return *today_;
  Rule rule;
  rule.kind = Rule::Kind::today;
  rule.words = Message("PL010", {rules_.today.iso()}).text();
  today_ = out_.network.add_rule(std::move(rule));
  return *today_;
}

// An assumed fact is a day of the case like any other: what the law makes of it is told, and nobody
// has wished for it.
std::size_t Builder::given_node(const std::string& name, const Text& title, Date day) {
  const auto known = givens_.find(name);
  if (known != givens_.end()) return known->second;
  const auto node = new_node(name, title);
  Rule rule;
  rule.kind = Rule::Kind::given;
  rule.words = Message(wish_.assumed.contains(name) ? "PL009" : "PL011", {title, day.iso()}).text();
  const auto index = out_.network.add_rule(std::move(rule));
  out_.network.bound(node, day, false, index);
  out_.network.bound(node, day, true, index);
  givens_.emplace(name, node);
  return node;
}

const PlannedStep* Builder::row(std::string_view step) const {
  const auto found = std::find_if(out_.steps.begin(), out_.steps.end(),
                                  [&](const PlannedStep& one) { return one.step->id == step; });
  return found == out_.steps.end() ? nullptr : &*found;
}

std::optional<std::size_t> Builder::act_of(const std::string& step) const {
  const auto found = acts_.find(step);
  return found == acts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Builder::node_of_fact(const std::string& field) {
  const auto title = knowledge_.facts().title(field);
  if (knowledge_.knows(field)) {
    const auto day = knowledge_.facts().date(field);
    if (!day) return std::nullopt;
    return given_node(field, title, *day);
  }
  const auto* owner = rules_.procedure.owner_of(field);
  const auto act = act_of(owner->id);
  if (!act || !to_come_.contains(field)) return act;
  const auto known = dates_.find(field);
  if (known != dates_.end()) return known->second;
  const auto node = new_node(field, title);
  dates_.emplace(field, node);
  Rule rule;
  rule.kind = Rule::Kind::order;
  rule.step = owner->id;
  rule.words = Message("PL013", {title, owner->title}).text();
  link(*act, node, {}, out_.network.add_rule(std::move(rule)));
  PlannedDate date;
  date.field = field;
  date.title = title;
  date.step = owner;
  date.node = node;
  out_.dates.push_back(std::move(date));
  return node;
}

std::optional<std::size_t> Builder::node_of(const definition::Operand& operand,
                                            const definition::Step& step) {
  switch (operand.kind) {
    case Operand::act_date:
      return act_of(step.id);
    case Operand::opened:
      return given_node("case:opened", Message("R051").text(), view_.opened_on);
    case Operand::fact:
      return node_of_fact(operand.name);
    case Operand::step: {
      if (const auto act = act_of(operand.name)) return act;
      const casefile::GuardContext context{view_, rules_, step, rules_.today, knowledge_.facts()};
      const auto day = casefile::date_of(operand, context);
      if (!day) return std::nullopt;
      const auto* other = rules_.procedure.find(operand.name);
      return given_node("step:" + operand.name, other->title, *day);
    }
    default:
      return std::nullopt;
  }
}

std::optional<law::InForce> Builder::law_on(const definition::Step& step,
                                            const std::string& parameter, Date day) const {
  const auto found = rules_.law.at(parameter, view_.jurisdiction, day,
                                   casefile::binding_rules(step, view_, rules_));
  return found ? std::optional(*found) : std::nullopt;
}

std::optional<Builder::Length> Builder::length(const definition::Step& step,
                                               const std::string& parameter, std::size_t node) {
  const std::pair key(step.id, parameter);
  law_nodes_.emplace(key, node);
  const auto known = law_days_.find(key);
  const auto found =
      law_on(step, parameter, known == law_days_.end() ? rules_.today : known->second);
  if (!found) return std::nullopt;
  const auto* period = std::get_if<calendar::Period>(&found->value.value.data);
  if (period == nullptr) return std::nullopt;
  return Length{*period, found->value.basis};
}

// A day against itself says nothing a plan could use: a step that asks when something began and
// when it was over tells of the past.
void Builder::link(std::size_t earlier, std::size_t later, Span span, std::size_t rule) {
  if (earlier != later) out_.network.link(earlier, later, span, rule);
}

}  // namespace gongyi::plan
