#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::ballot;
using namespace gongyi::ballot::fixture;

namespace {

Sums sums(std::int64_t heads, const char* area) { return {heads, Area::parse(area)}; }
Sums unknown(std::int64_t heads) { return {heads, std::nullopt}; }
const Sums kNone{0, Area{}};

MotionCounts counts(Sums for_, Sums against, Sums abstain = kNone) {
  return {for_, against, abstain, kNone, kNone, kNone};
}

std::optional<Area> area(const char* text) { return Area::parse(text); }

Outcome judge(const MotionCounts& counted, std::optional<Area> total,
              const Question& question = motion()) {
  DiagnosticSink sink;
  const auto result = tally_sums(question, 9, total, {{"m", counted}}, sink);
  REQUIRE(result);
  return result->motions[0].outcome;
}

}  // namespace

TEST_CASE("published sums give the same answer as ballots (C278)", "[ballot]") {
  CHECK(judge(counts(sums(6, "600"), kNone), area("900")) == Outcome::adopted);
  CHECK(judge(counts(sums(5, "500"), kNone), area("900")) == Outcome::no_decision);
  CHECK(judge(counts(sums(4, "400"), sums(4, "400")), area("900")) == Outcome::not_adopted);
}

TEST_CASE("too few heads are no decision even when no area is known (C278)", "[ballot]") {
  CHECK(judge(counts(unknown(5), unknown(0)), std::nullopt) == Outcome::no_decision);
}

TEST_CASE("with the area unknown and enough heads the answer is indeterminate", "[ballot]") {
  CHECK(judge(counts(unknown(6), unknown(1)), std::nullopt) == Outcome::indeterminate);
  CHECK(judge(counts(unknown(6), unknown(1)), area("900")) == Outcome::indeterminate);
  CHECK(judge(counts(unknown(1), unknown(6)), area("900")) == Outcome::indeterminate);
}

TEST_CASE("an unknown area that cannot change the answer does not prevent it", "[ballot]") {
  // Participation is met by what is known; heads do not approve.
  CHECK(judge(counts(unknown(3), sums(3, "700")), area("900")) == Outcome::not_adopted);
  // Participation can no longer be met: 400 of 900 did not take part (void).
  auto some_void = counts(unknown(6), unknown(1));
  some_void.void_ = sums(1, "400");
  CHECK(judge(some_void, area("900")) == Outcome::no_decision);
  // Whatever the abstentions are, more than half of at most 900 is in favour.
  CHECK(judge(counts(sums(7, "700"), kNone, unknown(1)), area("900")) == Outcome::adopted);
  CHECK(judge(counts(sums(7, "600"), kNone, unknown(1)), area("1200")) == Outcome::indeterminate);
}

TEST_CASE("one hundredth of a square metre of unknown area can be decisive", "[ballot]") {
  // 450.01 of at most 900: always more than half; 450.00: not if all others abstained.
  CHECK(judge(counts(sums(6, "450.01"), sums(1, "149.99"), unknown(1)), area("900")) ==
        Outcome::adopted);
  CHECK(judge(counts(sums(6, "450"), sums(1, "150"), unknown(1)), area("900")) ==
        Outcome::indeterminate);
}

TEST_CASE("an unknown total area leaves participation open", "[ballot]") {
  CHECK(judge(counts(sums(6, "600"), kNone), std::nullopt) == Outcome::indeterminate);
  auto mostly_void = counts(sums(6, "100"), kNone);
  mostly_void.void_ = sums(3, "900");
  CHECK(judge(mostly_void, std::nullopt) == Outcome::no_decision);
}

TEST_CASE("before 2021 heads that do not approve decide without the area (old-76)", "[ballot]") {
  const auto old_law = motion("adopt-rules", property_law());
  CHECK(judge(counts(unknown(4), unknown(0)), std::nullopt, old_law) == Outcome::not_adopted);
  CHECK(judge(counts(unknown(5), unknown(0)), area("900"), old_law) == Outcome::indeterminate);
  CHECK(judge(counts(sums(5, "451"), unknown(1)), area("900"), old_law) == Outcome::adopted);
}

TEST_CASE("published silence joins the majority of each leg only when deemed (G26)", "[ballot]") {
  auto question = motion();
  auto counted = counts(sums(4, "300"), sums(1, "310"));
  counted.silent = sums(2, "100");
  CHECK(judge(counted, area("900"), question) == Outcome::no_decision);
  question.rules.deemed_vote = Deemed::majority;
  DiagnosticSink sink;
  const auto result = tally_sums(question, 9, area("900"), {{"m", counted}}, sink)->motions[0];
  CHECK(result.heads.in_favour == 6);
  CHECK(result.area->in_favour == 30000);
  CHECK(result.area->against == 41000);
  CHECK(result.outcome == Outcome::not_adopted);
}

TEST_CASE("sums larger than their totals are refused with the difference", "[ballot]") {
  DiagnosticSink sink;
  CHECK_FALSE(tally_sums(motion(), 9, area("900"),
                         {{"m", counts(sums(8, "800"), sums(3, "100.01"))}}, sink));
  REQUIRE(codes(sink) == "B020 B021");
  CHECK(sink.sorted()[0].message.in(Lang::zh).find("多 2 人") != std::string::npos);
  CHECK(sink.sorted()[1].message.in(Lang::zh).find("多 0.01 ㎡") != std::string::npos);
}

TEST_CASE("missing and mad sums are refused", "[ballot]") {
  DiagnosticSink sink;
  CHECK_FALSE(tally_sums(motion(), 9, area("900"), {}, sink));
  CHECK_FALSE(tally_sums(motion(), 9, area("900"), {{"m", counts(unknown(-1), kNone)}}, sink));
  CHECK_FALSE(tally_sums(motion(), 0, std::nullopt, {{"m", counts(kNone, kNone)}}, sink));
  CHECK(codes(sink) == "B023 B022 B019");
}

TEST_CASE("an election by sums is undecided only when an unknown area could seat another",
          "[ballot]") {
  const auto elect = [](std::map<std::string, MotionCounts> by_candidate, int seats) {
    DiagnosticSink sink;
    return *tally_sums(election(seats, {"A", "B"}), 9, area("900"), by_candidate, sink)->election;
  };
  const auto sure = counts(sums(7, "700"), sums(1, "100"));
  const auto weaker = counts(unknown(6), unknown(2));
  const auto one = elect({{"A", sure}, {"B", weaker}}, 1);
  CHECK(one.elected == std::vector<std::string>{"A"});
  CHECK(one.outcome == ElectionOutcome::elected);
  const auto two = elect({{"A", sure}, {"B", weaker}}, 2);
  CHECK(two.elected == std::vector<std::string>{"A"});
  CHECK(two.outcome == ElectionOutcome::indeterminate);
}
