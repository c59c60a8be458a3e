// The plan of a case of sixty steps, all of them to be done: alone, with the decisions that are
// open, and the smallest set of rules in conflict (issue: a plan of sixty steps under 5 ms).
#include <string>

#include "bench/bench.h"
#include "casefile/planner.h"
#include "plan/plan.h"
#include "support/shipped.h"

namespace gongyi::bench {
namespace {

constexpr std::size_t kSteps = 60;

/// The re-election with a further hand-over, filing and so on after it: as in the file, under other
/// names.
definition::Procedure sixty_steps() {
  auto out = support::load_shipped_procedure(
      "re-election",
      {support::shipped().vocabulary, support::shipped().law, &support::shipped().manifest});
  const auto own = out.steps.size();
  must(own < kSteps && own > kSteps / 2, "the re-election has about forty steps");
  for (std::size_t i = own - (kSteps - own); i < own; ++i) {
    auto step = out.steps[i];
    step.id += "-again";
    step.ends.clear();
    step.when.reset();
    step.optional = false;
    step.limit.reset();  // it runs from a day long past then
    step.needs = {{out.steps[i].id, false, {}}};
    out.steps.push_back(std::move(step));
  }
  return out;
}

}  // namespace

std::vector<Figure> plan_scenario() {
  const auto& data = support::shipped();
  const auto procedure = sixty_steps();
  Json estate = Json::object();
  estate["term.ends_on"] = "2026-12-31";
  casefile::Rules rules{
      procedure, data.vocabulary, data.law, data.calendar, Date(2026, 3, 2), "示例账号",
      {},        estate,          {},       nullptr};
  casefile::OpenCase open;
  open.id = "BENCH-001";
  open.estate = "E001";
  open.jurisdiction = "cn-shandong-qingdao";
  open.on = rules.today;
  casefile::CaseView view;
  view.jurisdiction = open.jurisdiction;
  const auto opened = casefile::decide(open, view, rules);
  must(bool(opened), "the case cannot be opened");
  view = opened->after;

  plan::Wish wish;
  wish.decisions = false;
  wish.assumed["reelection.path"] = Json("silent");
  const auto alone = median_cpu_ms(
      51, [&] { must(plan::plan_case(view, rules, wish)->possible, "the plan cannot be kept"); });
  wish.decisions = true;
  wish.assumed.clear();
  const auto decisions = median_cpu_ms(51, [&] {
    must(!plan::plan_case(view, rules, wish)->decisions.empty(), "no decision is open");
  });
  wish.decisions = false;
  wish.assumed["reelection.path"] = Json("silent");
  wish.until = Date(2026, 3, 20);
  const auto conflict = median_cpu_ms(
      51, [&] { must(!plan::plan_case(view, rules, wish)->possible, "the plan can be kept"); });
  return {{"plan of a case of 60 steps", alone, "ms", 5},
          {"the same with every answer to the open decisions", decisions, "ms", 0},
          {"smallest rules in conflict of 60 steps", conflict, "ms", 0}};
}

}  // namespace gongyi::bench
