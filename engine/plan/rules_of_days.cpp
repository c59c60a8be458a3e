#include <algorithm>

#include "base/message.h"
#include "casefile/term_facts.h"
#include "plan/builder.h"

// Limits, days of a vote and conditions on days, as links of the network.
namespace gongyi::plan {
namespace {

using definition::Condition;

std::vector<Citation> joined(std::vector<Citation> basis, const std::vector<Citation>& more) {
  for (const auto& one : more) {
    if (std::find(basis.begin(), basis.end(), one) == basis.end()) basis.push_back(one);
  }
  return basis;
}

}  // namespace

void Builder::add_limit(const definition::Step& step) {
  if (!step.limit) return;
  const auto& limit = *step.limit;
  const auto act = *act_of(step.id);
  const auto anchor = node_of(limit.anchor, step);
  if (!anchor) return;
  const auto found = length(step, limit.parameter, *anchor);
  if (!found) return;
  Span span{limit.lead ? Span::Kind::lead : Span::Kind::within, 0, found->period};
  for (const auto& more : view_.latest(step.id)->extensions) {
    if (more.unit == span.period.unit) span.period.count += more.count;
  }
  Rule rule;
  rule.kind = Rule::Kind::limit;
  rule.step = step.id;
  rule.parameter = limit.parameter;
  rule.words = Message(limit.lead ? "PL015" : "PL014",
                       {step.title, out_.node_titles[*anchor], span.period.text()})
                   .text();
  rule.basis = limit.basis.empty() ? found->basis : limit.basis;
  rule.at = limit.at;
  link(act, *anchor, span, out_.network.add_rule(std::move(rule)));
}

void Builder::add_votes() {
  for (const auto& vote : rules_.procedure.votes) {
    const auto act = act_of(vote.closed_in);
    if (!act) continue;
    const auto* step = rules_.procedure.find(vote.closed_in);
    std::optional<std::size_t> closes;
    for (const auto& field : vote.closes) {
      // The first day given counts; an extension nobody has granted does not.
      const bool last = field == vote.closes.back();
      if (!closes && (last || knowledge_.facts().date(field))) closes = node_of_fact(field);
    }
    if (!closes) continue;
    Rule rule;
    rule.kind = Rule::Kind::check;
    rule.step = step->id;
    rule.words = Message("PL016", {vote.title, out_.node_titles[*closes]}).text();
    rule.basis = step->basis;
    rule.at = vote.at;
    link(*closes, *act, {}, out_.network.add_rule(std::move(rule)));
  }
}

void Builder::add_checks(const definition::Step& step,
                         const std::vector<definition::Check>& checks) {
  for (const auto& check : checks) {
    std::optional<std::size_t> rule;
    if (bind(check.condition, step, check, rule)) continue;
    out_.unplanned.push_back(
        {step.id, check.say, check.basis.empty() ? step.basis : check.basis, check.at});
  }
}

bool Builder::bind(const Condition& condition, const definition::Step& step,
                   const definition::Check& check, std::optional<std::size_t>& rule) {
  using Kind = Condition::Kind;
  switch (condition.kind) {
    case Kind::all: {
      bool told = true;
      for (const auto& part : condition.parts) told = bind(part, step, check, rule) && told;
      return told;
    }
    case Kind::any: {
      std::vector<const Condition*> open;
      bool days = false;
      for (const auto& part : condition.parts) {
        const auto answer = knowledge_.judge(part, step);
        if (answer == Answered::yes) return true;
        if (answer == Answered::no) continue;
        open.push_back(&part);
        days = days || Knowledge::of_days(part);
      }
      if (open.size() == 1) return bind(*open.front(), step, check, rule);
      // Which of them will hold is not known: none binds, and it is told when it is about days.
      return !days;
    }
    case Kind::negation:
      return !Knowledge::of_days(condition.parts.front());
    case Kind::guard:
      break;
  }
  return !Knowledge::of_days(condition) || bind_guard(condition, step, check, rule);
}

std::size_t Builder::check_rule(const definition::Step& step, const definition::Check& check,
                                std::optional<std::size_t>& rule) {
  if (rule) return *rule;
  Rule made;
  made.kind = check.warn ? Rule::Kind::advice : Rule::Kind::check;
  made.step = step.id;
  made.words = Message("PL017", {step.title, check.say}).text();
  made.basis = check.basis.empty() ? step.basis : check.basis;
  made.at = check.at;
  rule = out_.network.add_rule(std::move(made));
  return *rule;
}

bool Builder::bind_guard(const Condition& guard, const definition::Step& step,
                         const definition::Check& check, std::optional<std::size_t>& rule) {
  if (guard.guard.starts_with("term.")) return bind_term(guard, step, check, rule);
  const auto node = [&](const char* name) { return node_of(guard.arg(name)->operand, step); };
  if (guard.guard == "date.order") {
    const auto first = node("first"), then = node("then");
    if (!first || !then) return false;
    if (*first != *then) link(*first, *then, {}, check_rule(step, check, rule));
    return true;
  }
  const bool lead = guard.guard == "date.lead", within = guard.guard == "date.within";
  const auto a = lead ? node("earlier") : node("from"), b = lead ? node("later") : node("to");
  if (!a || !b || *a == *b) return false;
  const auto& parameter = guard.arg(within ? "at_most" : "at_least")->operand.name;
  // The law of the day of the act is asked, whatever days are compared.
  const auto found = length(step, parameter, *act_of(step.id));
  if (!found) return false;
  const auto index = check_rule(step, check, rule);
  auto& told = out_.network.rules[index];
  told.basis = joined(told.basis, found->basis);
  told.parameter = parameter;
  if (within) {
    link(*b, *a, {Span::Kind::within, 0, found->period}, index);
  } else {
    link(*a, *b, {lead ? Span::Kind::lead : Span::Kind::elapsed, 0, found->period}, index);
  }
  return true;
}

// The last day belongs to the term; it has ended from the day after (C202, C203).
bool Builder::bind_term(const Condition& guard, const definition::Step& step,
                        const definition::Check& check, std::optional<std::size_t>& rule) {
  const auto ends = node_of_fact(std::string(casefile::kTermEndsOn));
  const auto* on = guard.arg("on");
  const auto day = on == nullptr ? act_of(step.id) : node_of(on->operand, step);
  if (!ends || !day) return false;
  const auto index = check_rule(step, check, rule);
  if (guard.guard == "term.running") {
    link(*day, *ends, {}, index);
  } else {
    link(*ends, *day, {Span::Kind::after, 1, {}}, index);
  }
  return true;
}

}  // namespace gongyi::plan
