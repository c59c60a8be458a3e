#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::ballot;
using namespace gongyi::ballot::fixture;

TEST_CASE("participation of exactly two thirds is enough, one less is not (C278, C1259)",
          "[ballot]") {
  const auto base = equal_units(9);
  CHECK(outcome(motion(), base, votes(6, 0)) == Outcome::adopted);
  CHECK(outcome(motion(), base, votes(5, 0)) == Outcome::no_decision);
}

TEST_CASE("exactly half is not a majority; one more is (C278, C1259)", "[ballot]") {
  const auto base = equal_units(8);
  CHECK(outcome(motion(), base, votes(4, 4)) == Outcome::not_adopted);
  CHECK(outcome(motion(), base, votes(5, 3)) == Outcome::adopted);
}

TEST_CASE("a special matter needs three quarters of the participants, exactly is enough (C278)",
          "[ballot]") {
  const auto base = equal_units(12);
  CHECK(outcome(motion("raise-repair-fund"), base, votes(6, 2)) == Outcome::adopted);
  CHECK(outcome(motion("raise-repair-fund"), base, votes(8, 3)) == Outcome::not_adopted);
}

TEST_CASE("both legs must reach two thirds: heads alone are not enough (C278)", "[ballot]") {
  const auto base =
      make_base({unit("u1", "10", {"A"}), unit("u2", "10", {"B"}), unit("u3", "80", {"C"})}, false);
  const auto result = count(motion(), base, votes(2, 0)).motions.at(0);
  CHECK(result.heads.participation_met == true);
  CHECK(result.area->participation_met == false);
  CHECK(result.outcome == Outcome::no_decision);
}

TEST_CASE("the area is compared exactly, one hundredth of a square metre decides (C278)",
          "[ballot]") {
  const auto with_area = [](const char* area) {
    return make_base({unit("u1", area, {"A"}), unit("u2", "100", {"B"}), unit("u3", "100", {"C"})},
                     false);
  };
  // u1 and u2 in favour, u3 away: (x + 100) : (x + 200) against 2 : 3.
  CHECK(outcome(motion(), with_area("100"), votes(2, 0)) == Outcome::adopted);
  CHECK(outcome(motion(), with_area("99.99"), votes(2, 0)) == Outcome::no_decision);
}

TEST_CASE("abstaining takes part but is not in favour (law-facts 1.4)", "[ballot]") {
  const auto result = count(motion(), equal_units(6), votes(2, 0, 2)).motions.at(0);
  CHECK(result.heads.took_part == 4);
  CHECK(result.heads.abstain == 2);
  CHECK(result.outcome == Outcome::not_adopted);
}

TEST_CASE("a valid ballot that leaves the motion out abstains", "[ballot]") {
  auto ballots = votes(2, 0);
  ballots.push_back(paper("b3", {"u3"}, {}));
  ballots.push_back(paper("b4", {"u4"}, {}));
  const auto result = count(motion(), equal_units(6), ballots).motions.at(0);
  CHECK(result.heads.took_part == 4);
  CHECK(result.heads.abstain == 2);
  CHECK(result.outcome == Outcome::not_adopted);
}

TEST_CASE("before 2021 approval is a share of all owners and half is not enough (old-76)",
          "[ballot]") {
  const auto old_law = motion("adopt-rules", property_law());
  const auto base = equal_units(10);
  CHECK(outcome(old_law, base, votes(6, 0)) == Outcome::adopted);
  CHECK(outcome(old_law, base, votes(5, 5)) == Outcome::not_adopted);
  // Too few at the meeting is no separate answer: approval of all is missed as well.
  CHECK(outcome(old_law, base, votes(5, 0)) == Outcome::not_adopted);
  // Adopted today (5 of 7), not then (5 of 10).
  CHECK(outcome(motion(), base, votes(5, 2)) == Outcome::adopted);
  CHECK(outcome(old_law, base, votes(5, 2)) == Outcome::not_adopted);
}

TEST_CASE("before 2021 using the repair fund needs two thirds of all (old-76, R12)", "[ballot]") {
  const auto old_law = motion("use-repair-fund", property_law());
  CHECK(outcome(old_law, equal_units(9), votes(6, 0)) == Outcome::adopted);
  CHECK(outcome(old_law, equal_units(10), votes(6, 4)) == Outcome::not_adopted);
}

TEST_CASE("late, duplicate, undelivered and void ballots do not take part (law-facts 1.4)",
          "[ballot]") {
  using enum BallotState;
  auto ballots = votes(6, 0);
  int number = 7;
  for (const auto state : {late, duplicate, undelivered, void_, silent}) {
    const auto n = std::to_string(number++);
    ballots.push_back(vote("b" + n, {"u" + n}, Choice::against, state));
  }
  const auto result = count(motion(), equal_units(12), ballots);
  CHECK(result.motions[0].heads.took_part == 6);
  CHECK(result.counted == 6);
  REQUIRE(result.excluded.size() == 5);
  CHECK(result.excluded[0].reason == "late");
  CHECK(result.excluded[4].reason == "silent");
}

TEST_CASE("a void ballot takes part, not in favour, where the rules say so", "[ballot]") {
  auto question = motion();
  auto ballots = votes(3, 0);
  for (const auto* n : {"4", "5", "6"}) {
    ballots.push_back(
        vote(std::string("b") + n, {std::string("u") + n}, Choice::for_, BallotState::void_));
  }
  CHECK(outcome(question, equal_units(9), ballots) == Outcome::no_decision);
  question.rules.void_participates = true;
  const auto result = count(question, equal_units(9), ballots).motions[0];
  CHECK(result.heads.took_part == 6);
  CHECK(result.heads.in_favour == 3);
  CHECK(result.outcome == Outcome::not_adopted);
}

TEST_CASE("ticking 'with the majority' joins the larger side of each leg (law-facts 1.4)",
          "[ballot]") {
  // Two heads for with little area, one head against with much: the legs go different ways.
  const auto base = make_base({unit("u1", "10", {"A"}), unit("u2", "10", {"B"}),
                               unit("u3", "100", {"C"}), unit("u4", "30", {"D"})},
                              false);
  auto ballots = votes(2, 1);
  ballots.push_back(vote("b4", {"u4"}, Choice::majority));
  const auto result = count(motion(), base, ballots).motions[0];
  CHECK(result.heads.in_favour == 3);
  CHECK(result.heads.against == 1);
  CHECK(result.area->in_favour == 2000);
  CHECK(result.area->against == 13000);
}

TEST_CASE("with equal sides nobody is joined", "[ballot]") {
  auto ballots = votes(2, 2);
  ballots.push_back(vote("b5", {"u5"}, Choice::majority));
  const auto result = count(motion(), equal_units(6), ballots).motions[0];
  CHECK(result.heads.took_part == 5);
  CHECK(result.heads.in_favour == 2);
  CHECK(result.heads.against == 2);
}

TEST_CASE("silence counts only when the rules deem it a vote (G26)", "[ballot]") {
  auto question = motion();
  auto ballots = votes(3, 1);
  ballots.push_back(vote("b5", {"u5"}, Choice::against, BallotState::silent));
  ballots.push_back(vote("b6", {"u6"}, Choice::against, BallotState::silent));
  CHECK(outcome(question, equal_units(9), ballots) == Outcome::no_decision);
  question.rules.deemed_vote = Deemed::majority;
  const auto result = count(question, equal_units(9), ballots);
  CHECK(result.motions[0].heads.in_favour == 5);
  CHECK(result.motions[0].outcome == Outcome::adopted);
  CHECK(result.counted == 4);
  CHECK(result.excluded.empty());
}

TEST_CASE("an owner who returned a void ballot is not silent with another unit (G26)", "[ballot]") {
  const auto base =
      make_base({unit("u1", "10", {"A"}), unit("u2", "20", {"A"}), unit("u3", "30", {"B"})}, false);
  auto question = motion();
  question.rules.deemed_vote = Deemed::majority;
  const std::vector<Ballot> ballots{vote("b1", {"u1"}, Choice::for_, BallotState::void_),
                                    vote("b2", {"u2"}, Choice::for_, BallotState::silent),
                                    vote("b3", {"u3"}, Choice::for_)};
  CHECK(count(question, base, ballots).motions[0].heads.in_favour == 2);
  question.rules.void_participates = true;
  const auto result = count(question, base, ballots).motions[0];
  CHECK(result.heads.in_favour == 1);
  CHECK(result.heads.took_part == 2);
  CHECK(result.area->in_favour == 5000);
  CHECK(result.area->took_part == 6000);
}

TEST_CASE("silence is never a vote at a first meeting (law-facts 1.4)", "[ballot]") {
  auto question = motion();
  question.rules.deemed_vote = Deemed::majority;
  question.rules.first_meeting = true;
  CHECK(refused(question, equal_units(3), votes(3, 0)) == "B014");
}

TEST_CASE("a head with several ballots is one head, and the area is that of the ballots (Q17)",
          "[ballot]") {
  const auto base = make_base({unit("u1", "10", {"A"}), unit("u2", "20", {"A"}),
                               unit("u3", "40", {"A"}), unit("u4", "30", {"B"})},
                              false);
  const auto result =
      count(motion(), base, {vote("b1", {"u1"}, Choice::for_), vote("b2", {"u2"}, Choice::for_)})
          .motions[0];
  CHECK(result.heads.took_part == 1);
  CHECK(result.heads.total == 2);
  CHECK(result.area->took_part == 3000);
  CHECK(result.area->total == 10000);
}

TEST_CASE("contradictory ballots of one owner are refused and named", "[ballot]") {
  const auto base =
      make_base({unit("u1", "10", {"A"}), unit("u2", "20", {"A"}), unit("u3", "5", {"B"})}, false);
  for (const auto other : {Choice::against, Choice::abstain, Choice::majority}) {
    DiagnosticSink sink;
    const std::vector<Ballot> ballots{vote("b1", {"u1"}, Choice::for_), vote("b2", {"u2"}, other)};
    CHECK_FALSE(tally(motion(), base, ballots, sink));
    REQUIRE(codes(sink) == "B011");
    const auto text = sink.sorted()[0].message.in(Lang::zh);
    CHECK(text.find("b1") != std::string::npos);
    CHECK(text.find("b2") != std::string::npos);
  }
  CHECK(outcome(motion(), base,
                {vote("b1", {"u1"}, Choice::for_),
                 vote("b3", {"u2"}, Choice::against, BallotState::duplicate)}) ==
        Outcome::no_decision);
}

TEST_CASE("a contradiction is told beside other faults of the file, all at once", "[ballot]") {
  const auto base =
      make_base({unit("u1", "10", {"A"}), unit("u2", "20", {"A"}), unit("u3", "5", {"B"})}, false);
  // b3 claims a unit of b2: that is its fault, and it is not compared besides.
  CHECK(refused(motion(), base,
                {vote("b1", {"u1"}, Choice::for_), vote("b2", {"u2"}, Choice::against),
                 vote("b3", {"u2"}, Choice::for_), vote("b4", {"u9"}, Choice::for_)}) ==
        "B005 B001 B011");
}

TEST_CASE("a motion left out contradicts another answer of the owner, a void ballot does not",
          "[ballot]") {
  const auto base = make_base({unit("u1", "10", {"A"}), unit("u2", "20", {"A"})}, false);
  const auto for_ = vote("b1", {"u1"}, Choice::for_);
  CHECK(refused(motion(), base, {for_, paper("b2", {"u2"}, {})}) == "B011");
  auto question = motion();
  question.rules.void_participates = true;
  const auto result =
      count(question, base, {for_, paper("b2", {"u2"}, {}, BallotState::void_)}).motions[0];
  CHECK(result.heads.in_favour == 1);
  CHECK(result.area->in_favour == 1000);
  CHECK(result.area->took_part == 3000);
  CHECK(result.area->unanswered == 2000);
}

TEST_CASE("a second valid ballot for a unit is refused, a replaced one is not", "[ballot]") {
  const auto base = equal_units(3);
  CHECK(refused(motion(), base,
                {vote("b1", {"u1"}, Choice::for_), vote("b2", {"u1"}, Choice::for_)}) == "B005");
  CHECK(refused(motion(), base,
                {vote("b1", {"u1"}, Choice::for_, BallotState::void_),
                 vote("b2", {"u1"}, Choice::for_)}) == "counted");
}

TEST_CASE("every unknown name is reported, not only the first", "[ballot]") {
  auto wrong = vote("b1", {"u9"}, Choice::for_);
  wrong.votes["x"] = Choice::for_;
  wrong.choices = {"Z"};
  CHECK(refused(motion(), equal_units(2),
                {wrong, vote("b1", {"u1", "u1"}, Choice::for_), vote("b3", {}, Choice::for_)}) ==
        "B001 B002 B003 B004 B007 B006");
  auto question = motion("adopt-nothing");
  question.motions.push_back(question.motions[0]);
  CHECK(refused(question, equal_units(1), {}) == "B009 B010 B009");
}

TEST_CASE("a ballot for a parking space that is not counted carries no weight", "[ballot]") {
  auto space = unit("P1", "12.5", {"B"});
  space.parking = true;
  const auto base = make_base({unit("u1", "100", {"A"}), space}, false);
  const auto result = count(
      motion(), base, {vote("b1", {"u1"}, Choice::for_), vote("b2", {"P1"}, Choice::against)});
  CHECK(result.motions[0].heads.took_part == 1);
  CHECK(result.motions[0].outcome == Outcome::adopted);
}

TEST_CASE("reasons give numbers, percent rounded down, verdict and article", "[ballot]") {
  const auto result = count(motion(), equal_units(3), votes(1, 1)).motions[0];
  REQUIRE(result.reasons.size() == 4);
  CHECK(result.reasons[0].text.zh == "参与表决 2 人，占总人数 3 人的 66.66%，达到三分之二");
  CHECK(result.reasons[1].text.zh == "同意 1 人，占参与表决人数 2 人的 50.00%，未超过半数");
  CHECK(result.reasons[2].text.zh ==
        "参与表决面积 200.00 ㎡，占总面积 300.00 ㎡的 66.66%，达到三分之二");
  CHECK(result.reasons[0].citation->tag() == "C278");
}
