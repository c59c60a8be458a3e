#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::ballot;
using namespace gongyi::ballot::fixture;

namespace {

using Names = std::vector<std::string>;

// Ballots u1, u2 … choosing what each entry says.
std::vector<Ballot> papers(const std::vector<Names>& choices) {
  std::vector<Ballot> out;
  for (const auto& one : choices) {
    const auto number = std::to_string(out.size() + 1);
    out.push_back(paper("b" + number, {"u" + number}, one));
  }
  return out;
}

ElectionResult elect(const Question& question, const std::vector<Names>& choices,
                     const Base& base) {
  return *count(question, base, papers(choices)).election;
}

}  // namespace

TEST_CASE("a candidate is elected by more than half of the participants, not by half (C278)",
          "[ballot]") {
  const auto result = elect(election(3, {"A", "B", "C"}),
                            {{"A", "B"}, {"A", "B"}, {"A", "C"}, {"C"}}, equal_units(4));
  CHECK(result.elected == Names{"A"});
  CHECK(result.outcome == ElectionOutcome::partly_elected);
  CHECK(result.candidates[1].heads.in_favour == 2);
  CHECK_FALSE(result.candidates[1].passed);
}

TEST_CASE("those who pass are ranked by heads, then by area", "[ballot]") {
  const auto base = make_base({unit("u1", "100", {"1"}), unit("u2", "100", {"2"}),
                               unit("u3", "90", {"3"}), unit("u4", "80", {"4"})},
                              false);
  const auto result = elect(election(2, {"A", "B", "C"}, 1),
                            {{"B", "C"}, {"A", "B"}, {"A", "B"}, {"A", "C"}}, base);
  // A: u2 u3 u4 = 270; B: u1 u2 u3 = 290; C: two heads, not more than half.
  CHECK(result.elected == Names{"B", "A"});
  CHECK(result.candidates[0].rank == 2);
  CHECK(result.candidates[1].rank == 1);
  CHECK(result.candidates[2].rank == 0);
  CHECK(result.alternates.empty());
  CHECK(result.outcome == ElectionOutcome::elected);
}

TEST_CASE("equal candidates at the last seat leave it open, whatever the tie rule", "[ballot]") {
  for (const auto tie : {Tie::area, Tie::heads, Tie::sum, Tie::runoff, Tie::lot}) {
    auto question = election(2, {"A", "B", "C"});
    question.rules.tie = tie;
    const auto result = elect(
        question, {{"A", "B"}, {"A", "C"}, {"A", "B"}, {"A", "C"}, {"B", "C"}}, equal_units(5));
    CHECK(result.elected == Names{"A"});
    CHECK(result.ties == std::vector<Names>{{"B", "C"}});
    CHECK(result.outcome == ElectionOutcome::partly_elected);
    CHECK(result.candidates[1].rank == 2);
    CHECK(result.candidates[2].rank == 2);
  }
}

TEST_CASE("equal candidates inside the seats are no tie", "[ballot]") {
  const auto result =
      elect(election(3, {"A", "B", "C"}), {{"A", "B", "C"}, {"A", "B", "C"}}, equal_units(3));
  CHECK(result.elected == Names{"A", "B", "C"});
  CHECK(result.ties.empty());
  CHECK(result.outcome == ElectionOutcome::elected);
}

TEST_CASE("a tie over seats and alternates leaves them all open", "[ballot]") {
  const auto result =
      elect(election(2, {"A", "B", "C"}, 1),
            {{"A"}, {"A", "B"}, {"A", "C"}, {"B", "C"}, {"B", "C"}}, equal_units(5));
  CHECK(result.elected.empty());
  CHECK(result.alternates.empty());
  CHECK(result.ties == std::vector<Names>{{"A", "B", "C"}});
  CHECK(result.outcome == ElectionOutcome::none_elected);
}

TEST_CASE("the place behind a tie at the last seat keeps its number", "[ballot]") {
  std::vector<UnitInput> units;
  for (int i = 1; i <= 9; ++i) {
    const auto number = std::to_string(i);
    units.push_back(unit("u" + number, i == 9 ? "90" : "100", {"O" + number}));
  }
  const std::vector<Names> choices{{"A", "B", "C"}, {"A", "B", "D"}, {"A", "C", "D"},
                                   {"A", "C", "E"}, {"A", "D", "E"}, {"B", "C", "D"},
                                   {"B", "C", "E"}, {"B", "D", "E"}, {"A", "B", "E"}};
  // A, B 6 heads; C, D 5 heads and 500 m2; E 5 heads and 490 m2: second alternate whoever of C
  // and D takes the third seat.
  const auto result =
      elect(election(3, {"A", "B", "C", "D", "E"}, 2), choices, make_base(units, false));
  CHECK(result.elected == Names{"A", "B"});
  CHECK(result.alternates == Names{"E"});
  CHECK(result.ties == std::vector<Names>{{"C", "D"}});
}

TEST_CASE("the places after the seats are the alternates (law-facts 7)", "[ballot]") {
  const Names ab{"A", "B"}, ac{"A", "C"}, bc{"B", "C"};
  const auto result =
      elect(election(2, {"A", "B", "C"}, 1), {ab, ab, ab, ab, ac, ac, ac, bc, bc}, equal_units(9));
  CHECK(result.elected == Names{"A", "B"});
  CHECK(result.alternates == Names{"C"});
}

TEST_CASE("more choices than seats make the ballot void for the election only", "[ballot]") {
  auto question = election(1, {"A", "B"});
  question.motions = {{"m", "adopt-rules", {}}};
  auto ballots = papers({{"A"}, {"A"}, {"A", "B"}});
  for (auto& ballot : ballots) ballot.votes["m"] = Choice::for_;
  const auto result = count(question, equal_units(3), ballots);
  CHECK(result.motions[0].heads.took_part == 3);
  CHECK(result.election->candidates[0].heads.took_part == 2);
  CHECK(result.election->candidates[0].heads.in_favour == 2);
  CHECK(result.election->elected == Names{"A"});
  CHECK(result.counted == 3);
  question.rules.void_participates = true;
  CHECK(count(question, equal_units(3), ballots).election->candidates[0].heads.took_part == 3);
}

TEST_CASE("the majority and silence never count for a candidate, but take part", "[ballot]") {
  auto question = election(1, {"A"});
  question.rules.deemed_vote = Deemed::majority;
  auto ballots = papers({{"A"}, {"A"}});
  ballots.push_back(paper("b3", {"u3"}, {}, BallotState::silent));
  ballots.push_back(paper("b4", {"u4"}, {}, BallotState::silent));
  const auto result = *count(question, equal_units(4), ballots).election;
  CHECK(result.candidates[0].heads.took_part == 4);
  CHECK(result.candidates[0].heads.in_favour == 2);
  CHECK(result.outcome == ElectionOutcome::none_elected);
}

TEST_CASE("too few participants decide nothing about candidates (C278)", "[ballot]") {
  const auto result = elect(election(1, {"A"}), {{"A"}}, equal_units(3));
  CHECK(result.outcome == ElectionOutcome::no_decision);
  const auto old_law = elect(election(1, {"A"}, 0, property_law()), {{"A"}}, equal_units(3));
  CHECK(old_law.outcome == ElectionOutcome::none_elected);
}

TEST_CASE("ballots of one owner that choose different candidates are refused", "[ballot]") {
  const auto base = make_base({unit("u1", "10", {"O"}), unit("u2", "20", {"O"})}, false);
  CHECK(refused(election(2, {"A", "B"}), base, papers({{"A"}, {"B"}})) == "B012");
  CHECK(refused(election(2, {"A", "B"}), base, papers({{"A", "B"}, {"B", "A"}})) == "counted");
  CHECK(refused(election(2, {"A", "B"}), base, papers({{"A"}, {}})) == "B012");
  // More choices than seats are void for the election and contradict nothing.
  CHECK(refused(election(1, {"A", "B"}), base, papers({{"A"}, {"A", "B"}})) == "counted");
}

TEST_CASE("an even or too small committee is told, not repaired (Q35, S30)", "[ballot]") {
  auto question = election(2, {"A", "B"});
  question.election->least_members = 5;
  question.election->least_basis = article("S", "30");
  const auto result = elect(question, {{"A", "B"}, {"A", "B"}}, equal_units(2));
  CHECK(result.elected.size() == 2);
  std::string all;
  for (const auto& reason : result.reasons) all += reason.text.zh + "\n";
  CHECK(all.find("不是单数") != std::string::npos);
  CHECK(all.find("少于法定最少人数 5 人") != std::string::npos);
  question.election->matter = "by-election";
  CHECK(elect(question, {{"A", "B"}, {"A", "B"}}, equal_units(2)).reasons.size() == 2);
}

TEST_CASE("an election without seats or candidates is refused", "[ballot]") {
  CHECK(refused(election(0, {}), equal_units(1), {}) == "B015 B017");
  CHECK(refused(election(1, {"A", "A"}, -1), equal_units(1), {}) == "B016 B018");
}
