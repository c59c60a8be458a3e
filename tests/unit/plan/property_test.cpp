// The plan's days against a search through all of them, over Spring Festival, the National Day
// weeks and make-up workdays of 2026 (calendar.md §4).
#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "../calendar/fixture.h"
#include "brute_force.h"

using namespace gongyi;
using namespace gongyi::plan;

namespace {

using calendar::Unit;

const calendar::Calendar& notices() { return calendar::test::shipped(); }

/// With `longest` days at most, so that a search through all days need not be wide.
Span any_span(int longest = 16) {
  Span span;
  span.kind = *rc::gen::element(Span::Kind::after, Span::Kind::posted, Span::Kind::rolled,
                                Span::Kind::elapsed, Span::Kind::within, Span::Kind::lead);
  span.days = *rc::gen::inRange(0, 3);
  if (span.kind == Span::Kind::within || span.kind == Span::Kind::lead) span.days = 0;
  const int unit = *rc::gen::inRange(0, 8);
  if (unit == 0 && longest > 10) {
    span.period = {1, Unit::months};
  } else if (unit < 4) {
    span.period = {*rc::gen::inRange(0, longest / 2), Unit::workdays};
  } else {
    span.period = {*rc::gen::inRange(0, longest), Unit::days};
  }
  return span;
}

struct Case {
  Network network;
  Date first, last;
};

std::size_t rule(Network& network) { return network.add_rule({}); }

/// Three or four days, links either way between them, and days fixed here and there. Each node lies
/// in the frame by the first two rules.
Case any_case(std::size_t most_nodes, int frame, int longest) {
  Case out;
  const auto start = *rc::gen::element("2026-02-08", "2026-09-18", "2026-04-25", "2025-12-20",
                                       "2026-01-25", "2026-05-28", "2026-12-20");
  out.first = *Date::parse(start);
  out.last = out.first + frame;
  auto& network = out.network;
  network.nodes = *rc::gen::inRange<std::size_t>(2, most_nodes + 1);
  const auto low = rule(network), high = rule(network);
  for (std::size_t node = 0; node < network.nodes; ++node) {
    network.bound(node, out.first, false, low);
    network.bound(node, out.last, true, high);
  }
  const auto more = *rc::gen::inRange<std::size_t>(1, 7);
  for (std::size_t i = 0; i < more; ++i) {
    const auto node = *rc::gen::inRange<std::size_t>(0, network.nodes);
    if (*rc::gen::inRange(0, 4) == 0) {
      network.bound(node, out.first + *rc::gen::inRange(0, frame + 1), *rc::gen::arbitrary<bool>(),
                    rule(network));
      continue;
    }
    const auto other = (node + *rc::gen::inRange<std::size_t>(1, network.nodes)) % network.nodes;
    network.link(node, other, any_span(longest), rule(network));
  }
  return out;
}

}  // namespace

TEST_CASE("earliest and latest days equal a search through all days", "[plan]") {
  CHECK(rc::check([] {
    const auto one = any_case(4, 34, 16);
    const auto found = test::try_all(one.network, notices(), one.first, one.last);
    const auto solved = solve(one.network, notices());
    RC_CLASSIFY(found.has_value());
    RC_ASSERT(found.has_value() == solved.has_value());
    if (!found) return;
    RC_ASSERT(found->earliest_is_solution);
    RC_ASSERT(found->latest_is_solution);
    for (std::size_t node = 0; node < one.network.nodes; ++node) {
      RC_ASSERT((*solved)[node].earliest == found->earliest[node]);
      RC_ASSERT((*solved)[node].latest == found->latest[node]);
    }
  }));
}

TEST_CASE("no smaller set of rules contradicts itself than the one that is told", "[plan]") {
  CHECK(rc::check([] {
    const auto one = any_case(3, 4, 6);
    const auto told = smallest_conflict(one.network, notices());
    // The search tries a wider frame than the rules': without them a day may lie outside of it.
    const auto fewest =
        test::smallest_by_trying(one.network, notices(), one.first - 45, one.last + 45);
    RC_CLASSIFY(fewest > 0);
    RC_CLASSIFY(fewest > 3);
    RC_ASSERT(told.has_value() == (fewest > 0));
    if (!told) return;
    RC_ASSERT(told->proved);
    RC_ASSERT(told->rules.size() == fewest);
    std::vector<bool> without(one.network.rules.size(), true);
    for (const auto kept : told->rules) without[kept] = false;
    RC_ASSERT(!solve(one.network, notices(), without).has_value());
  }));
}

TEST_CASE("least and last day are exact inverses of the calendar's forward arithmetic", "[plan]") {
  CHECK(rc::check([] {
    const auto span = any_span();
    const auto day = Date(2025, 12, 1) + *rc::gen::inRange(0, 500);
    const auto later = least_later(span, day, notices());
    RC_ASSERT(kept(span, day, later, notices()));
    RC_ASSERT(!kept(span, day, later - 1, notices()));
    const auto earlier = last_earlier(span, day, notices());
    RC_ASSERT(kept(span, earlier, day, notices()));
    RC_ASSERT(!kept(span, earlier + 1, day, notices()));
  }));
}
