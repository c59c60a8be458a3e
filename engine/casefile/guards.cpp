#include "casefile/guards.h"

#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "casefile/guard_tools.h"
#include "casefile/vote_question.h"

namespace gongyi::casefile {
namespace {

const GuardMap& all_guards() {
  static const GuardMap all = [] {
    GuardMap made = fact_guards();
    for (const auto* part : {&people_guards(), &date_guards(), &vote_guards(), &case_guards(),
                             &term_guards(), &row_guards()}) {
      made.insert(part->begin(), part->end());
    }
    return made;
  }();
  return all;
}

void merge_basis(std::vector<Citation>& into, const std::vector<Citation>& more) {
  for (const auto& citation : more) {
    if (std::find(into.begin(), into.end(), citation) == into.end()) into.push_back(citation);
  }
}

Text joined(const std::vector<Text>& parts, const char* zh, const char* en) {
  Text out;
  for (const auto& part : parts) {
    if (part.zh.empty()) continue;
    if (!out.zh.empty()) out.zh += zh, out.en += en;
    out.zh += part.in(Lang::zh);
    out.en += part.in(Lang::en);
  }
  return out;
}

// False when the part failed over something that is there.
bool add_lacks(std::vector<std::string>& into, const Verdict& failed) {
  into.insert(into.end(), failed.lacks.begin(), failed.lacks.end());
  return !failed.lacks.empty();
}

// The number of people in a list (`group.members_count`) is missing with the list.
bool is_told(std::string_view field, const std::vector<std::string>& told) {
  constexpr std::string_view kCount = "_count";
  const auto list = field.ends_with(kCount) ? field.substr(0, field.size() - kCount.size()) : field;
  return std::any_of(told.begin(), told.end(),
                     [&](const auto& one) { return one == field || one == list; });
}

// Every part must hold: the failing ones are told; time heals only when it heals all of them.
Verdict evaluate_all(const definition::Condition& condition, const GuardContext& context) {
  Verdict out{true, {}, std::nullopt, {}, std::nullopt, {}};
  std::vector<Text> failed, seen;
  bool heals = true, only_lacks = true;
  for (const auto& part : condition.parts) {
    const auto one = evaluate(part, context);
    merge_basis(out.basis, one.basis);
    seen.push_back(one.seen);
    if (one.advice) out.advice = one.advice;
    if (one.held) continue;
    out.held = false;
    failed.push_back(one.seen);
    only_lacks = add_lacks(out.lacks, one) && only_lacks;
    heals = heals && one.earliest.has_value();
    if (one.earliest) out.earliest = std::max(out.earliest.value_or(*one.earliest), *one.earliest);
  }
  if (!heals) out.earliest.reset();
  if (!only_lacks) out.lacks.clear();
  out.seen = joined(out.held ? seen : failed, "；", "; ");
  return out;
}

// One part is enough: when none holds, all are told, and the first to heal counts.
Verdict evaluate_any(const definition::Condition& condition, const GuardContext& context) {
  Verdict out;
  std::vector<Text> failed;
  bool only_lacks = true;
  for (const auto& part : condition.parts) {
    auto one = evaluate(part, context);
    if (one.held) return one;
    merge_basis(out.basis, one.basis);
    failed.push_back(one.seen);
    only_lacks = add_lacks(out.lacks, one) && only_lacks;
    if (one.earliest) out.earliest = std::min(out.earliest.value_or(*one.earliest), *one.earliest);
  }
  if (!only_lacks) out.lacks.clear();
  out.seen = joined(failed, "，且", ", and ");
  return out;
}

}  // namespace

Result<law::InForce, Refusal> law_at(const Rules& rules, std::string_view jurisdiction,
                                     std::string_view parameter, Date day) {
  return rules.law.at(parameter, jurisdiction, day, rules.estate_rules);
}

Result<law::InForce, Refusal> law_at(const GuardContext& context, std::string_view parameter) {
  const auto& rules = context.rules;
  return rules.law.at(parameter, context.view.jurisdiction, context.act_date,
                      binding_rules(context.step, context.view, rules));
}

Verdict evaluate(const definition::Condition& condition, const GuardContext& context) {
  using Kind = definition::Condition::Kind;
  switch (condition.kind) {
    case Kind::all:
      return evaluate_all(condition, context);
    case Kind::any:
      return evaluate_any(condition, context);
    case Kind::negation: {
      auto inner = evaluate(condition.parts.front(), context);
      inner.held = !inner.held;
      inner.earliest.reset();
      return inner;
    }
    case Kind::guard:
      break;
  }
  const auto found = all_guards().find(condition.guard);
  GONGYI_ENSURE(found != all_guards().end(), "guard without evaluation: " + condition.guard);
  return found->second(condition, context);
}

Verdict not_given(const Text& title, std::string field) {
  Verdict out;
  out.seen = Message("R012", {title}).text();
  if (!field.empty()) out.lacks.push_back(std::move(field));
  return out;
}

CheckReport run_checks(const std::vector<definition::Check>& checks, const GuardContext& context,
                       const std::vector<std::string>& told) {
  CheckReport report;
  for (const auto& check : checks) {
    auto verdict = evaluate(check.condition, context);
    if (verdict.held && !verdict.advice) continue;
    const bool repeats = !verdict.held && !verdict.lacks.empty() &&
                         std::all_of(verdict.lacks.begin(), verdict.lacks.end(),
                                     [&](const auto& field) { return is_told(field, told); });
    if (repeats) continue;
    Refusal refusal;
    refusal.basis = check.basis;
    merge_basis(refusal.basis, verdict.basis);
    // A check without an article of its own serves the step's.
    if (refusal.basis.empty()) refusal.basis = context.step.basis;
    refusal.step = context.step.id;
    if (verdict.held) {
      refusal.message = Message("R010", {*verdict.advice});
      report.warnings.push_back(std::move(refusal));
      continue;
    }
    refusal.message = check.say.zh.empty()      ? Message("R010", {verdict.seen})
                      : verdict.seen.zh.empty() ? Message("R010", {check.say})
                                                : Message("R011", {check.say, verdict.seen});
    refusal.earliest = verdict.earliest;
    (check.warn ? report.warnings : report.refusals).push_back(std::move(refusal));
  }
  return report;
}

std::vector<std::string> evaluated_guards() {
  std::vector<std::string> out;
  for (const auto& [name, guard] : all_guards()) out.emplace_back(name);
  return out;
}

std::optional<Date> date_of(const definition::Operand& operand, const GuardContext& context) {
  using Kind = definition::Operand::Kind;
  switch (operand.kind) {
    case Kind::act_date:
      return context.act_date;
    case Kind::opened:
      return context.view.opened_on;
    case Kind::fact:
      return context.facts.date(operand.name);
    case Kind::step: {
      const auto* state = context.view.latest(operand.name);
      if (state == nullptr) return std::nullopt;
      // After an upheld objection the new posting is what counts.
      if (!state->postings.empty()) return state->postings.back().posted;
      return state->acted_on;
    }
    default:
      return std::nullopt;
  }
}

LawValue<std::int64_t> whole(const definition::Operand& operand, const GuardContext& context) {
  using Kind = definition::Operand::Kind;
  if (operand.kind == Kind::law) return law_value<std::int64_t>(operand, context);
  LawValue<std::int64_t> out;
  if (operand.kind == Kind::number) out.value = operand.number;
  if (operand.kind == Kind::fact) {
    out.value = context.facts.number(operand.name);
    if (!out.value) out.missing = not_given(context.facts.title(operand.name), operand.name);
  }
  return out;
}

Verdict within_bounds(const definition::Condition& c, const GuardContext& context, std::int64_t n,
                      const Text& of_what, std::pair<std::string_view, std::string_view> codes) {
  Verdict out{true, {}, {}, {}, {}};
  for (const auto* name : {"at_least", "at_most"}) {
    const auto* arg = c.arg(name);
    if (arg == nullptr) continue;
    const auto limit = whole(arg->operand, context);
    if (!limit.value) return limit.missing;
    const bool least = std::string_view(name) == "at_least";
    out.held = least ? n >= *limit.value : n <= *limit.value;
    out.basis.insert(out.basis.end(), limit.basis.begin(), limit.basis.end());
    out.seen = Message(least ? codes.first : codes.second,
                       {of_what, number_text(n), number_text(*limit.value)})
                   .text();
    if (!out.held) break;
  }
  return out;
}

Text number_text(std::int64_t value) { return Text(std::to_string(value)); }

}  // namespace gongyi::casefile
