#include "plan/knowledge.h"

#include <algorithm>

#include "casefile/guards.h"

namespace gongyi::plan {
namespace {

using definition::ArgType;
using definition::Condition;
using Operand = definition::Operand::Kind;

bool names_field(ArgType type) {
  return type == ArgType::fact || type == ArgType::number_fact || type == ArgType::date_fact ||
         type == ArgType::people_fact || type == ArgType::rows_fact || type == ArgType::who;
}

// What only the case's own work decides, whatever facts are given.
bool of_work(std::string_view guard) {
  return guard == "roster.frozen" || guard == "objections.answered" ||
         guard.starts_with("ballots.") || guard.starts_with("candidates.");
}

void mark_order(const Condition& c, const definition::Step& step,
                const definition::Procedure& procedure, std::set<std::string>& into) {
  const auto &first = c.arg("first")->operand, &then = c.arg("then")->operand;
  const auto* first_owner = first.kind == Operand::fact ? procedure.owner_of(first.name) : nullptr;
  if (then.kind == Operand::fact && (first.kind == Operand::act_date || first_owner == &step))
    into.insert(then.name);
  if (then.kind == Operand::act_date && first_owner != nullptr && first_owner != &step)
    into.insert(first.name);
}

void mark(const Condition& condition, const definition::Step& step,
          const definition::Procedure& procedure, std::set<std::string>& into) {
  for (const auto& part : condition.parts) mark(part, step, procedure, into);
  if (condition.guard == "date.order") mark_order(condition, step, procedure, into);
  if (condition.guard != "date.lead") return;
  const auto& later = condition.arg("later")->operand;
  if (later.kind == Operand::fact) into.insert(later.name);
}

}  // namespace

std::set<std::string> days_to_come(const definition::Procedure& procedure) {
  std::set<std::string> out;
  for (const auto& step : procedure.steps) {
    if (step.limit && step.limit->lead && step.limit->anchor.kind == Operand::fact)
      out.insert(step.limit->anchor.name);
    if (step.posting && step.posting->objections_before)
      out.insert(step.posting->objections_before->name);
    for (const auto* checks : {&step.entry, &step.exit}) {
      for (const auto& check : *checks) mark(check.condition, step, procedure, out);
    }
  }
  for (const auto& vote : procedure.votes) {
    out.insert(vote.opens);
    out.insert(vote.closes.begin(), vote.closes.end());
  }
  return out;
}

Knowledge::Knowledge(const casefile::CaseView& view, const casefile::Rules& rules)
    : view_(view), rules_(rules), facts_(view, rules.procedure, rules.vocabulary) {}

bool Knowledge::knows(const std::string& field) const {
  const auto* known = rules_.vocabulary.find(field);
  if (known == nullptr || known->of_estate()) return true;
  if (known->derive) {
    return std::all_of(known->derive->inputs.begin(), known->derive->inputs.end(),
                       [&](const auto& input) { return knows(input.field); });
  }
  if (!known->is_fact()) return true;
  const auto* owner = rules_.procedure.owner_of(field);
  const auto* state = owner == nullptr ? nullptr : view_.latest(owner->id);
  if (state == nullptr) return true;
  // A step that is over was told all it will ever be told; until then a default decides nothing.
  return state->acted_on || machine::ended(state->phases.phase) || state->facts.has(field);
}

bool Knowledge::of_days(const Condition& c) {
  return c.guard.starts_with("date.") || c.guard == "term.running" || c.guard == "term.expired";
}

std::vector<std::string> Knowledge::unknown(const Condition& guard) const {
  std::vector<std::string> out;
  const auto* spec = definition::find_guard(guard.guard);
  for (const auto& [name, arg] : guard.args) {
    const auto type = std::find_if(spec->args.begin(), spec->args.end(),
                                   [&](const auto& one) { return one.name == name; });
    const auto& operand = arg.operand;
    if (type->type == ArgType::vote) {
      const auto* round = view_.round(guard.word(name));
      if (round == nullptr || round->result.is_null()) out.push_back("vote:" + guard.word(name));
    } else if (type->type == ArgType::step) {
      const auto* state = view_.latest(guard.word(name));
      if (state == nullptr || !machine::ended(state->phases.phase))
        out.push_back("step:" + guard.word(name));
    } else if (names_field(type->type) ||
               ((type->type == ArgType::operand || type->type == ArgType::date_ref) &&
                operand.kind == Operand::fact)) {
      if (!knows(operand.name)) out.push_back(operand.name);
    } else if (operand.kind == Operand::act_date) {
      out.emplace_back("act-date");
    } else if (operand.kind == Operand::step) {
      const auto* state = view_.latest(operand.name);
      if (state == nullptr || !state->acted_on) out.push_back("step:" + operand.name);
    }
  }
  if (of_work(guard.guard)) out.push_back(guard.guard);
  const bool term = guard.guard == "term.running" || guard.guard == "term.expired";
  if (term && guard.arg("on") == nullptr) out.emplace_back("act-date");
  return out;
}

Answered Knowledge::judge(const Condition& condition, const definition::Step& step) const {
  using Kind = Condition::Kind;
  const auto parts = [&](Answered decides, Answered otherwise) {
    bool open = false;
    for (const auto& part : condition.parts) {
      const auto one = judge(part, step);
      if (one == decides) return decides;
      open = open || one == Answered::open;
    }
    return open ? Answered::open : otherwise;
  };
  switch (condition.kind) {
    case Kind::all:
      return parts(Answered::no, Answered::yes);
    case Kind::any:
      return parts(Answered::yes, Answered::no);
    case Kind::negation: {
      const auto inner = judge(condition.parts.front(), step);
      if (inner == Answered::open) return inner;
      return inner == Answered::yes ? Answered::no : Answered::yes;
    }
    case Kind::guard:
      break;
  }
  if (!unknown(condition).empty()) return Answered::open;
  const casefile::GuardContext context{view_, rules_, step, rules_.today, facts_};
  return casefile::evaluate(condition, context).held ? Answered::yes : Answered::no;
}

void Knowledge::collect_open(const Condition& condition, std::set<std::string>& into) const {
  for (const auto& part : condition.parts) collect_open(part, into);
  if (condition.kind != Condition::Kind::guard || of_days(condition)) return;
  for (auto& one : unknown(condition)) into.insert(std::move(one));
}

}  // namespace gongyi::plan
