#include "definition/branches.h"

#include <algorithm>

namespace gongyi::definition {
namespace {

using Kind = Condition::Kind;

bool same(const Arg& a, const Arg& b) {
  return a.operand.kind == b.operand.kind && a.operand.number == b.operand.number &&
         a.operand.name == b.operand.name && a.words == b.words && a.where == b.where;
}

bool same(const Condition& a, const Condition& b) {
  return a.kind == b.kind && a.guard == b.guard &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                    [](const Condition& x, const Condition& y) { return same(x, y); }) &&
         std::equal(a.args.begin(), a.args.end(), b.args.begin(), b.args.end(),
                    [](const auto& x, const auto& y) {
                      return x.first == y.first && same(x.second, y.second);
                    });
}

// What must hold all together: `all` within `all` is flat.
void conjuncts(const Condition& condition, std::vector<const Condition*>& out) {
  if (condition.kind != Kind::all) return out.push_back(&condition);
  for (const auto& part : condition.parts) conjuncts(part, out);
}

std::vector<const Condition*> conjuncts(const Step& step) {
  std::vector<const Condition*> out;
  if (step.when) conjuncts(*step.when, out);
  return out;
}

bool asks_for_fact_of(const Condition& condition, const Step& owner) {
  const bool needs_it = condition.kind == Kind::guard &&
                        (condition.guard == "fact.is" || condition.guard == "fact.one_of" ||
                         condition.guard == "fact.given");
  return needs_it && std::any_of(owner.facts.begin(), owner.facts.end(), [&](const FactUse& use) {
           return use.field == condition.word("fact");
         });
}

}  // namespace

bool on_branch_of(const Step& step, const Step& owner) {
  const auto here = conjuncts(step), there = conjuncts(owner);
  if (std::any_of(here.begin(), here.end(),
                  [&](const Condition* one) { return asks_for_fact_of(*one, owner); }))
    return true;
  return std::all_of(there.begin(), there.end(), [&](const Condition* wanted) {
    return std::any_of(here.begin(), here.end(),
                       [&](const Condition* one) { return same(*one, *wanted); });
  });
}

}  // namespace gongyi::definition
