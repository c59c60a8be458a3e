// Days the clerk fixes are checked; a plan that cannot be is told by the fewest rules in conflict.
#include <set>

#include "opened.h"

using namespace gongyi;
using namespace gongyi::plan;
using namespace gongyi::plan::test;

namespace {

Wish fixing(std::vector<FixedDay> days) {
  Wish wish;
  wish.decisions = false;
  wish.fixed = std::move(days);
  return wish;
}

std::set<std::string> names(const CasePlan& plan, const Conflict& conflict) {
  const auto all = tags(plan, conflict);
  return {all.begin(), all.end()};
}

}  // namespace

TEST_CASE("voting fixed fourteen days after the notice breaks fifteen days' notice alone (Q24)",
          "[plan]") {
  const Opened opened("first-election", "2026-03-02");
  const auto plan = opened.plan(
      fixing({{"publish-notice", day("2026-04-01")}, {"open-voting", day("2026-04-15")}}));
  CHECK_FALSE(plan.possible);
  REQUIRE_FALSE(plan.broken.empty());
  const auto& conflict = plan.broken.front().conflict;
  CHECK(conflict.proved);
  CHECK(conflict.rules.size() == 3);
  CHECK(names(plan, conflict) == std::set<std::string>{"fixed", "Q24"});
  const auto kept = opened.plan(
      fixing({{"publish-notice", day("2026-04-01")}, {"open-voting", day("2026-04-16")}}));
  CHECK(kept.possible);
  CHECK(window(kept, "open-voting") == "2026-04-16..2026-04-16");
}

TEST_CASE("a date that is planned can be fixed like a step (Q24)", "[plan]") {
  const Opened opened("first-election", "2026-03-02");
  const auto plan = opened.plan(fixing({{"meeting.vote_opens", day("2026-04-20")}}));
  CHECK(plan.possible);
  CHECK(window(plan, "publish-notice") == "2026-03-14..2026-04-05");
  // The last day for the notice settles the last one for the group, and sixty days on it ends.
  CHECK(shown(row(plan, "form-group").window.latest) == "2026-03-28");
  CHECK(window(plan, "open-voting") == "2026-04-20..2026-05-27");
}

TEST_CASE("a day fixed in the past contradicts today and nothing else", "[plan]") {
  const Opened opened("first-election", "2026-03-02");
  const auto plan = opened.plan(fixing({{"draft-texts", day("2026-02-27")}}));
  CHECK_FALSE(plan.possible);
  REQUIRE(plan.broken.size() == 1);
  CHECK(tags(plan, plan.broken.front().conflict) == std::vector<std::string>{"today", "fixed"});
}

TEST_CASE("a lead time that is past is told with the day it goes back to (S33)", "[plan]") {
  Opened opened("re-election", "2026-07-03");
  opened.term_ends("2026-09-30");
  Wish wish;
  wish.decisions = false;
  const auto plan = opened.plan(wish);
  CHECK(plan.possible);
  REQUIRE(plan.broken.size() == 1);
  const auto& conflict = plan.broken.front().conflict;
  CHECK(tags(plan, conflict) == std::vector<std::string>{"today", "S33", "given"});
  CHECK(plan.network.rules[*plan.broken.front().without].kind == Rule::Kind::limit);
}

TEST_CASE("an end that comes too soon is told by the chain that is too long for it", "[plan]") {
  Wish wish;
  wish.decisions = false;
  wish.until = day("2026-04-08");
  const Opened opened("first-election", "2026-03-02");
  const auto plan = opened.plan(wish);
  CHECK_FALSE(plan.possible);
  const auto& conflict = plan.broken.front().conflict;
  CHECK(conflict.proved);
  CHECK(tags(plan, conflict).front() == "today");
  CHECK(tags(plan, conflict).back() == "until");
  const auto articles = names(plan, conflict);
  CHECK(articles.contains("Q92"));
  CHECK(articles.contains("Q24"));
  wish.until = day("2026-04-09");
  const auto kept = opened.plan(wish);
  CHECK(kept.possible);
  // On the critical path nothing has a day to spare.
  for (const auto at : kept.critical) CHECK(kept.steps[at].slack == 0);
}
