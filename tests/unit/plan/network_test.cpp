#include <set>

#include <catch2/catch.hpp>

#include "../calendar/fixture.h"
#include "plan/network.h"

using namespace gongyi;
using namespace gongyi::plan;
using calendar::Period;
using calendar::Unit;
using calendar::test::day;
using calendar::test::shipped;

namespace {

Span of(Span::Kind kind, int count, Unit unit = Unit::days) { return {kind, 0, {count, unit}}; }

std::size_t rule(Network& network, const char* words) {
  Rule out;
  out.words = words;
  return network.add_rule(std::move(out));
}

}  // namespace

TEST_CASE("the last day of a limit rolls off the Spring Festival (C203)", "[plan]") {
  const auto span = of(Span::Kind::within, 30);
  CHECK(last_earlier(span, day("2026-01-20"), shipped()) == day("2026-02-24"));
  // Any day from the 16th on is early enough for the 24th, since the limit rolls over the holiday.
  CHECK(least_later(span, day("2026-02-24"), shipped()) == day("2026-01-16"));
  CHECK(last_earlier(span, day("2026-01-15"), shipped()) == day("2026-02-14"));
}

TEST_CASE("a lead time is never rolled toward the meeting (C203)", "[plan]") {
  const auto span = of(Span::Kind::lead, 15);
  CHECK(last_earlier(span, day("2026-03-10"), shipped()) == day("2026-02-23"));
  CHECK(least_later(span, day("2026-02-23"), shipped()) == day("2026-03-10"));
}

TEST_CASE("a posting with objections ends off a day of rest, another one does not", "[plan]") {
  CHECK(least_later(of(Span::Kind::posted, 3), day("2026-09-30"), shipped()) == day("2026-10-03"));
  CHECK(least_later(of(Span::Kind::rolled, 3), day("2026-09-30"), shipped()) == day("2026-10-08"));
  CHECK(last_earlier(of(Span::Kind::rolled, 3), day("2026-10-08"), shipped()) == day("2026-10-05"));
}

TEST_CASE("corresponding days meet at the end of a month (C202)", "[plan]") {
  const auto span = of(Span::Kind::elapsed, 1, Unit::months);
  CHECK(least_later(span, day("2026-01-31"), shipped()) == day("2026-02-28"));
  CHECK(last_earlier(span, day("2026-02-28"), shipped()) == day("2026-01-31"));
  CHECK(last_earlier(span, day("2026-02-27"), shipped()) == day("2026-01-27"));
}

TEST_CASE("a node nothing holds has no earliest and no latest day", "[plan]") {
  Network network;
  const auto a = network.add_node(), b = network.add_node(), c = network.add_node();
  network.bound(a, day("2026-03-02"), false, rule(network, "today"));
  network.link(a, b, of(Span::Kind::posted, 3), rule(network, "posted"));
  network.link(c, b, {}, rule(network, "order"));
  const auto found = solve(network, shipped());
  REQUIRE(found);
  CHECK((*found)[a].earliest == day("2026-03-02"));
  CHECK((*found)[b].earliest == day("2026-03-05"));
  CHECK_FALSE((*found)[b].latest);
  CHECK_FALSE((*found)[c].earliest);
}

namespace {

/// b at least `lead` days after a, and within `limit` days of a.
Network lead_against_limit(int lead, int limit) {
  Network network;
  const auto a = network.add_node(), b = network.add_node();
  network.bound(a, day("2026-03-02"), false, rule(network, "today"));
  network.link(a, b, of(Span::Kind::lead, lead), rule(network, "lead"));
  network.link(b, a, of(Span::Kind::within, limit), rule(network, "limit"));
  return network;
}

}  // namespace

TEST_CASE("two rules that contradict each other on every day are told alone", "[plan]") {
  const auto network = lead_against_limit(20, 10);
  CHECK_FALSE(solve(network, shipped()));
  const auto conflict = smallest_conflict(network, shipped());
  REQUIRE(conflict);
  CHECK(conflict->proved);
  CHECK(std::set<std::size_t>(conflict->rules.begin(), conflict->rules.end()) ==
        std::set<std::size_t>{1, 2});
}

TEST_CASE("fifteen days before and within ten days meet over the Labour Day week only (C203)",
          "[plan]") {
  const auto found = solve(lead_against_limit(15, 10), shipped());
  REQUIRE(found);
  CHECK((*found)[0].earliest == day("2026-04-21"));
  CHECK((*found)[1].earliest == day("2026-05-06"));
}

TEST_CASE("the shorter of two contradictions is told, and a rule set aside is not", "[plan]") {
  Network network;
  const auto today = rule(network, "today"), end = rule(network, "until");
  std::size_t before = network.add_node();
  network.bound(before, day("2026-03-02"), false, today);
  for (int i = 0; i < 6; ++i) {
    const auto next = network.add_node();
    network.link(before, next, of(Span::Kind::posted, 3), rule(network, "posted"));
    before = next;
  }
  network.bound(before, day("2026-03-10"), true, end);
  const auto fixed = rule(network, "fixed");
  network.bound(3, day("2026-03-01"), true, fixed);
  const auto conflict = smallest_conflict(network, shipped());
  REQUIRE(conflict);
  CHECK(conflict->rules.size() == 5);  // today, three postings, the fixed day
  CHECK(conflict->rules.front() == today);
  CHECK(conflict->rules.back() == fixed);
  std::vector<bool> without(network.rules.size(), false);
  without[fixed] = true;
  const auto other = smallest_conflict(network, shipped(), without);
  REQUIRE(other);
  CHECK(other->rules.size() == 8);
  without[end] = true;
  CHECK_FALSE(smallest_conflict(network, shipped(), without));
}
