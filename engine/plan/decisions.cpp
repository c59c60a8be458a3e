#include "plan/decisions.h"

#include <algorithm>
#include <set>

#include "casefile/facts.h"

namespace gongyi::plan {
namespace {

/// The answers a field may have; none where it is no choice.
std::vector<Json> answers_of(const definition::Field& field) {
  std::vector<Json> out;
  if (field.type == definition::FieldType::yesno) return {Json("yes"), Json("no")};
  if (field.type != definition::FieldType::choice) return out;
  for (const auto& choice : field.choices) out.emplace_back(choice.id);
  return out;
}

Answer answer_of(const CasePlan& plan, const definition::Field& field, const Json& value) {
  Answer out;
  out.value = value;
  out.title = casefile::show_fact(field, value);
  out.possible = plan.possible;
  for (const auto& broken : plan.broken) {
    if (broken.without) out.missed.push_back(plan.network.rules[*broken.without].words);
  }
  if (plan.end) {
    const auto& end = plan.steps[*plan.end];
    out.over_earliest = end.hangs_from_earliest ? end.hangs_from_earliest : end.window.earliest;
  }
  for (const auto& row : plan.steps) {
    if (!row.node || !row.window.latest) continue;
    out.start_latest = std::min(out.start_latest.value_or(*row.window.latest), *row.window.latest);
  }
  return out;
}

/// Days between the first and the last of some days.
template <class Of>
int spread(const std::vector<Answer>& answers, const Of& of) {
  std::optional<Date> first, last;
  for (const auto& one : answers) {
    const std::optional<Date> day = of(one);
    if (!day) continue;
    first = std::min(first.value_or(*day), *day);
    last = std::max(last.value_or(*day), *day);
  }
  return first ? *last - *first : 0;
}

/// Whether it makes a difference which answer is given.
bool matters(const OpenDecision& decision) {
  const auto& first = decision.answers.front();
  return decision.moves > 0 ||
         std::any_of(decision.answers.begin(), decision.answers.end(), [&](const Answer& one) {
           return one.possible != first.possible || one.missed.size() != first.missed.size() ||
                  one.start_latest.has_value() != first.start_latest.has_value();
         });
}

}  // namespace

std::vector<OpenDecision> compare_decisions(const casefile::CaseView& view,
                                            const casefile::Rules& rules, const Wish& wish,
                                            const CasePlan& plan, MakePlan make) {
  std::set<std::string> fields;
  for (const auto& row : plan.steps) fields.insert(row.depends.begin(), row.depends.end());
  std::vector<OpenDecision> out;
  for (const auto& row : plan.steps) {
    if (!row.node) continue;
    for (const auto& use : row.step->facts) {
      const auto* field = rules.vocabulary.find(use.field);
      if (field == nullptr || !fields.contains(use.field)) continue;
      OpenDecision decision;
      decision.field = use.field;
      decision.title = field->title;
      decision.step = row.step;
      for (const auto& value : answers_of(*field)) {
        auto then = wish;
        then.assumed[use.field] = value;
        auto with = view;
        with.latest(row.step->id)->facts[use.field] = value;
        decision.answers.push_back(answer_of(make(with, rules, then), *field, value));
      }
      if (decision.answers.empty()) continue;
      decision.moves =
          std::max(spread(decision.answers, [](const Answer& one) { return one.over_earliest; }),
                   spread(decision.answers, [](const Answer& one) { return one.start_latest; }));
      if (matters(decision)) out.push_back(std::move(decision));
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.moves > b.moves; });
  return out;
}

}  // namespace gongyi::plan
