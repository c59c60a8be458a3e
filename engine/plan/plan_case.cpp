#include <algorithm>

#include "base/message.h"
#include "casefile/term_facts.h"
#include "plan/builder.h"
#include "plan/decisions.h"

namespace gongyi::plan {
namespace {

using casefile::CaseView;

const std::string kTermEnd(casefile::kTermEndsOn);

/// The case as the clerk assumes it: facts given that are not recorded yet.
CaseView assumed(const CaseView& view, const casefile::Rules& rules, const Wish& wish) {
  auto out = view;
  // As a decision reads it: the estate's record of today.
  if (rules.estate_facts.is_object() && !rules.estate_facts.members().empty())
    out.estate_facts = rules.estate_facts;
  for (const auto& [field, value] : wish.assumed) {
    const auto* known = rules.vocabulary.find(field);
    if (known != nullptr && known->of_estate()) {
      out.estate_facts[field] = value;
    } else if (const auto* owner = rules.procedure.owner_of(field)) {
      if (auto* state = out.latest(owner->id)) state->facts[field] = value;
    }
  }
  return out;
}

bool speaks_of_term(const definition::Condition& c) {
  if (c.guard.starts_with("term.")) return true;
  for (const auto& [name, arg] : c.args) {
    if (arg.operand.name == kTermEnd) return true;
  }
  return std::any_of(c.parts.begin(), c.parts.end(), speaks_of_term);
}

bool speaks_of_term(const definition::Procedure& procedure) {
  return std::any_of(procedure.steps.begin(), procedure.steps.end(), [](const auto& step) {
    if (step.limit && step.limit->anchor.name == kTermEnd) return true;
    const auto any = [](const auto& checks) {
      return std::any_of(checks.begin(), checks.end(),
                         [](const auto& check) { return speaks_of_term(check.condition); });
    };
    return any(step.entry) || any(step.exit);
  });
}

/// Names and days of the wish that cannot be planned with.
std::vector<Refusal> faults(const CaseView& view, const casefile::Rules& rules, const Wish& wish) {
  std::vector<Refusal> out;
  const auto far = [&](const Text& what, Date day) {
    const auto last = rules.today.plus_years(kFarthestYears);
    const auto first = rules.today.plus_years(-kFarthestYears);
    if (day > last || day < first)
      out.push_back(
          {Message("PL001", {what, day.iso(), std::to_string(kFarthestYears)}), {}, {}, {}});
  };
  const casefile::FactReader facts(view, rules.procedure, rules.vocabulary);
  for (const auto& one : wish.fixed) {
    const auto* step = rules.procedure.find(one.name);
    const auto* field = rules.vocabulary.find(one.name);
    const auto* owner = rules.procedure.owner_of(one.name);
    if (step != nullptr) {
      const auto* state = view.latest(step->id);
      if (state == nullptr || state->counted_on() || machine::ended(state->phases.phase))
        out.push_back({Message("PL003", {step->title}), {}, step->id, {}});
    } else if (owner == nullptr || field == nullptr || field->type != definition::FieldType::date) {
      out.push_back({Message("PL002", {one.name}), {}, {}, {}});
      continue;
    } else if (const auto* state = view.latest(owner->id); state == nullptr ||
                                                           state->facts.has(one.name) ||
                                                           machine::ended(state->phases.phase)) {
      out.push_back({Message("PL003", {field->title}), {}, owner->id, {}});
    }
    far(step != nullptr ? step->title : facts.title(one.name), one.day);
  }
  for (const auto& [field, value] : wish.assumed) {
    const auto* known = rules.vocabulary.find(field);
    const bool has =
        known != nullptr && (known->of_estate() || rules.procedure.owner_of(field) != nullptr);
    if (!has) out.push_back({Message("PL004", {field}), {}, {}, {}});
    if (const auto day = value.is_string() ? Date::parse(value.string()) : std::nullopt)
      far(facts.title(field), *day);
  }
  if (wish.until) far(Message("PL022").text(), *wish.until);
  if (const auto ends = facts.date(kTermEnd); ends && speaks_of_term(rules.procedure))
    far(facts.title(kTermEnd), *ends);
  return out;
}

/// Which of a conflict's rules the plan goes on without: of those that yield, first what was only
/// planned, then what only warns, then a limit; of equals the last one of the chain.
std::optional<std::size_t> given_up(const Network& network, const Conflict& conflict) {
  std::optional<std::size_t> out;
  const auto rank = [&](std::size_t rule) {
    switch (network.rules[rule].kind) {
      case Rule::Kind::order:
        return 3;
      case Rule::Kind::advice:
        return 2;
      default:
        return 1;
    }
  };
  for (const auto rule : conflict.rules) {
    if (!network.rules[rule].yields()) continue;
    if (!out || rank(rule) >= rank(*out)) out = rule;
  }
  return out;
}

struct Solved {
  std::vector<Window> windows;
  std::vector<bool> without;
};

/// Conflicts are told, and what yields is left out, until the rest fits together.
std::optional<Solved> solve_rest(CasePlan& plan, const calendar::Calendar& calendar) {
  Solved out;
  out.without.assign(plan.network.rules.size(), false);
  while (true) {
    if (auto windows = solve(plan.network, calendar, out.without)) {
      out.windows = std::move(*windows);
      return out;
    }
    auto conflict = smallest_conflict(plan.network, calendar, out.without);
    Broken broken{std::move(*conflict), {}};
    const auto wished = std::any_of(broken.conflict.rules.begin(), broken.conflict.rules.end(),
                                    [&](std::size_t rule) {
                                      const auto kind = plan.network.rules[rule].kind;
                                      return kind == Rule::Kind::fixed || kind == Rule::Kind::until;
                                    });
    broken.without = given_up(plan.network, broken.conflict);
    plan.possible = plan.possible && !wished && broken.without;
    plan.broken.push_back(broken);
    if (!broken.without) return std::nullopt;
    out.without[*broken.without] = true;
  }
}

std::optional<std::size_t> rule_of(const Network& network, const Cause& cause) {
  switch (cause.kind) {
    case Cause::Kind::link:
      return network.links[cause.index].rule;
    case Cause::Kind::bound:
      return network.bounds[cause.index].rule;
    case Cause::Kind::none:
      break;
  }
  return std::nullopt;
}

/// Fills the rows from the solution.
class Reading {
 public:
  Reading(CasePlan& plan, const Solved& solved, const calendar::Calendar& calendar)
      : plan_(plan), solved_(solved), calendar_(calendar) {}

  void run() {
    for (auto& row : plan_.steps) {
      if (row.node) read(row);
    }
    for (auto& date : plan_.dates) date.window = solved_.windows[date.node];
    find_end();
    if (plan_.end) mark_critical();
  }

 private:
  void read(PlannedStep& row) {
    const auto& network = plan_.network;
    row.window = solved_.windows[*row.node];
    row.earliest_by = rule_of(network, row.window.from);
    row.latest_by = rule_of(network, row.window.until);
    if (row.window.latest) {
      row.slack = *row.window.latest - *row.window.earliest;
      row.latest_from = root(row.window.until);
    }
    row.provisional = is_provisional(*row.node, true) || is_provisional(*row.node, false);
    const auto hung = hanging(row);
    if (!hung) return;
    row.hangs_from_earliest = least_later(*hung, *row.window.earliest, calendar_);
    if (row.window.latest)
      row.hangs_from_latest = least_later(*hung, *row.window.latest, calendar_);
    row.provisional = row.provisional ||
                      provisional(*hung, *row.window.earliest, *row.hangs_from_earliest, calendar_);
  }

  std::optional<Span> hanging(const PlannedStep& row) const {
    const auto found = plan_.hangs.find(*row.node);
    return found == plan_.hangs.end() ? std::nullopt : std::optional(found->second);
  }

  /// The rule a latest day goes back to: the day that is fixed at the chain's end.
  std::optional<std::size_t> root(Cause cause) const {
    auto rule = rule_of(plan_.network, cause);
    auto last = rule;
    for (std::size_t i = 0; cause.kind == Cause::Kind::link && i < plan_.network.nodes; ++i) {
      const auto& link = plan_.network.links[cause.index];
      last = link.rule;
      cause = solved_.windows[link.later].until;
    }
    // A limit holds by its article and not by the day it is reckoned from.
    const auto end = rule_of(plan_.network, cause);
    if (!end || !last) return end ? end : last;
    using Kind = Rule::Kind;
    const auto kind = plan_.network.rules[*last].kind;
    return kind == Kind::limit || kind == Kind::advice || kind == Kind::check ? last : end;
  }

  bool is_provisional(std::size_t node, bool lower) const {
    for (std::size_t i = 0; i <= plan_.network.nodes; ++i) {
      const auto& cause = lower ? solved_.windows[node].from : solved_.windows[node].until;
      if (cause.kind != Cause::Kind::link) return false;
      const auto& link = plan_.network.links[cause.index];
      const auto &a = solved_.windows[link.earlier], &b = solved_.windows[link.later];
      const auto earlier = lower ? a.earliest : a.latest, later = lower ? b.earliest : b.latest;
      if (earlier && later && provisional(link.span, *earlier, *later, calendar_)) return true;
      node = lower ? link.earlier : link.later;
    }
    return false;
  }

  void find_end() {
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const auto& row = plan_.steps[i];
      if (!row.node || row.step->optional) continue;
      if (!plan_.end || over(row) >= over(plan_.steps[*plan_.end])) plan_.end = i;
    }
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      if (plan_.steps[i].node && !plan_.steps[i].step->ends.empty()) plan_.end = i;
    }
  }

  static Date over(const PlannedStep& row) {
    return row.hangs_from_earliest.value_or(*row.window.earliest);
  }

  void mark_critical() {
    auto node = *plan_.steps[*plan_.end].node;
    for (std::size_t i = 0; i <= plan_.network.nodes; ++i) {
      for (std::size_t at = 0; at < plan_.steps.size(); ++at) {
        if (plan_.steps[at].node != node) continue;
        plan_.steps[at].critical = true;
        plan_.critical.push_back(at);
      }
      const auto& from = solved_.windows[node].from;
      if (from.kind != Cause::Kind::link) break;
      node = plan_.network.links[from.index].earlier;
    }
    std::reverse(plan_.critical.begin(), plan_.critical.end());
  }

  CasePlan& plan_;
  const Solved& solved_;
  const calendar::Calendar& calendar_;
};

/// One plan of a view in which everything assumed stands already.
CasePlan planned(const CaseView& view, const casefile::Rules& rules, const Wish& wish) {
  Builder::LawDays days;
  // A law that changes meanwhile is asked on the day the first plan gives; a second change moves
  // that day again at most a few times.
  constexpr int kRounds = 4;
  for (int round = 0;; ++round) {
    Builder builder(view, rules, wish, days);
    auto plan = builder.build();
    const auto solved = solve_rest(plan, rules.calendar);
    if (!solved) return plan;
    bool moved = false;
    for (const auto& [key, node] : builder.law_nodes()) {
      const auto day = solved->windows[node].earliest.value_or(rules.today);
      const auto* step = rules.procedure.find(key.first);
      const auto known = days.find(key);
      const auto asked = known == days.end() ? rules.today : known->second;
      const auto then = builder.law_on(*step, key.second, day);
      const auto now = builder.law_on(*step, key.second, asked);
      if (then.has_value() == now.has_value() && (!then || then->value.value == now->value.value))
        continue;
      days[key] = day;
      moved = true;
    }
    if (moved && round < kRounds) continue;
    Reading(plan, *solved, rules.calendar).run();
    return plan;
  }
}

}  // namespace

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::over:
      return "over";
    case Standing::hanging:
      return "hanging";
    case Standing::planned:
      return "planned";
    case Standing::skipped:
      return "skipped";
    case Standing::optional:
      return "optional";
    case Standing::open:
      break;
  }
  return "open";
}

Result<CasePlan, std::vector<Refusal>> plan_case(const CaseView& view, const casefile::Rules& rules,
                                                 const Wish& wish) {
  auto with = assumed(view, rules, wish);
  if (auto found = faults(with, rules, wish); !found.empty()) return Err{std::move(found)};
  auto own = wish;
  if (wish.until && !with.estate_facts.has(kTermEnd) && speaks_of_term(rules.procedure)) {
    own.assumed[kTermEnd] = Json(wish.until->iso());
    own.until.reset();
    with.estate_facts[kTermEnd] = own.assumed[kTermEnd];
  }
  auto out = planned(with, rules, own);
  out.until_is_term = wish.until && !own.until;
  if (wish.decisions) out.decisions = compare_decisions(with, rules, own, out, planned);
  return out;
}

Text told(const Rule& rule) { return rule.words; }

std::string written_at(const Rule& rule) {
  if (!rule.at.file) return {};
  return rule.at.file->name + ":" + std::to_string(rule.at.line);
}

}  // namespace gongyi::plan
