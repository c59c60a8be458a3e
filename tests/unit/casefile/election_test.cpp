#include <catch2/catch.hpp>

#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::StepPhase;

namespace {

std::vector<Refusal> answer(Desk& desk, const std::string& step) {
  const auto command = desk.standard(step);
  desk.today = std::max(desk.today, command.on);
  const auto decision = desk.decide(command);
  return decision ? std::vector<Refusal>() : decision.error();
}

/// What is said of an election method with one fact changed; empty when it is accepted.
std::vector<Refusal> method(const std::string& field, int value, bool reason = false) {
  static const auto ready = Desk::before("election-method");
  auto desk = ready;
  desk.facts[field] = value;
  if (reason) desk.facts["election.small_reason"] = "示例：街道办事处书面说明";
  return answer(desk, "election-method");
}

bool says(const Refusal& refusal, const std::string& words) {
  return refusal.message.in(Lang::zh).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a developer that withholds the roster opens the order and the registry query (Q22, R58)",
          "[casefile]") {
  auto desk = Desk::before("request-roster");
  desk.facts["handover.answer"] = "withheld";
  desk.complete("request-roster");
  CHECK(desk.phase("order-handover") == StepPhase::ready);
  CHECK(desk.phase("query-registry") == StepPhase::ready);
  CHECK(desk.phase("verify-roster") == StepPhase::pending);
  desk.complete("query-registry");
  CHECK(desk.phase("verify-roster") == StepPhase::ready);  // the order need not wait
}

TEST_CASE("a roster handed over skips both, with the reason on record", "[casefile]") {
  auto desk = Desk::before("request-roster");
  desk.complete("request-roster");
  for (const auto* step : {"order-handover", "query-registry"}) {
    CHECK(desk.phase(step) == StepPhase::skipped);
    CHECK_FALSE(desk.view.latest(step)->reason.empty());
  }
  CHECK(desk.phase("verify-roster") == StepPhase::ready);
}

TEST_CASE("the roster is imported and frozen before it is verified (Q24)", "[casefile]") {
  auto desk = Desk::before("verify-roster");
  desk.roster.reset();
  auto refusals = answer(desk, "verify-roster");
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q24"));
  CHECK(says(refusals[0], "roster import"));
  desk.roster = RosterState{3, "d", false};
  refusals = answer(desk, "verify-roster");
  REQUIRE(refusals.size() == 1);
  CHECK(says(refusals[0], "第3版"));
  desk.roster->frozen = true;
  desk.complete("verify-roster");
  CHECK(desk.view.roster_version == 3);
  CHECK(desk.view.roster_digest == "d");
}

TEST_CASE("an even number of seats is refused (Q35, S30)", "[casefile]") {
  const auto refusals = method("election.seats", 6);
  REQUIRE(refusals.size() == 1);
  CHECK(says(refusals[0], "单数"));
  CHECK(cites(refusals[0], "Q35"));
  CHECK(cites(refusals[0], "S30"));
}

TEST_CASE("three seats only with the street's recorded reason (Q35 against S30)", "[casefile]") {
  const auto refusals = method("election.seats", 3);
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q35"));
  CHECK(cites(refusals[0], "S30"));
  CHECK(says(refusals[0], "5"));
  CHECK(says(refusals[0], "少于五人理由"));
  CHECK(method("election.seats", 3, true).empty());
  CHECK(method("election.seats", 5).empty());
}

TEST_CASE("one seat is refused whatever the reason (Q35)", "[casefile]") {
  const auto refusals = method("election.seats", 1, true);
  REQUIRE(refusals.size() == 1);
  CHECK(says(refusals[0], "3"));
}

TEST_CASE("eleven seats are the most (G31)", "[casefile]") {
  CHECK(method("election.seats", 11).empty());
  const auto refusals = method("election.seats", 13);
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "G31"));
  CHECK(says(refusals[0], "11"));
}

TEST_CASE("a term is one to five years (Q35, S30, G32)", "[casefile]") {
  CHECK(method("election.term_years", 5).empty());
  CHECK(method("election.term_years", 1).empty());
  CHECK(method("election.term_years", 0).size() == 1);
  const auto refusals = method("election.term_years", 6);
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q35"));
  CHECK(says(refusals[0], "应不超过5"));
}

TEST_CASE("no more alternates than seats", "[casefile]") {
  CHECK(method("election.alternates", 5).empty());
  CHECK(method("election.alternates", 6).size() == 1);
}

TEST_CASE("candidates fewer than seats are refused and nominations stay open (Q34)", "[casefile]") {
  auto desk = Desk::before("nominate-candidates");
  desk.today = day("2026-03-30");
  desk.add_candidates(4, desk.today);
  const auto refusals = answer(desk, "nominate-candidates");
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q34"));
  CHECK(says(refusals[0], "4人"));
  CHECK(says(refusals[0], "5人"));
}

TEST_CASE("who was refused or withdrew is no candidate (Q34)", "[casefile]") {
  auto desk = Desk::before("nominate-candidates");
  desk.today = day("2026-03-30");
  desk.add_candidates(6, desk.today);
  desk.run(DecideCandidate{"C6", desk.today, false, "示例：不符合条件"});
  CHECK(answer(desk, "nominate-candidates").empty());
  desk.run(WithdrawCandidate{"C5", desk.today, "示例：本人要求"});
  CHECK(answer(desk, "nominate-candidates").size() == 1);
}

TEST_CASE("each candidate is decided on by a person with a reason (Q34)", "[casefile]") {
  auto desk = Desk::before("nominate-candidates");
  desk.today = day("2026-03-30");
  desk.add_candidates(5, desk.today);
  AddCandidate sixth;
  sixth.on = desk.today;
  sixth.person = Json(Json::Object{{"subject", Json("P-60")}});
  desk.run(sixth);
  const auto refusals = answer(desk, "nominate-candidates");
  REQUIRE(refusals.size() == 1);
  CHECK(says(refusals[0], "C6"));
  CHECK(codes(desk.refused(DecideCandidate{"C6", desk.today, true, ""})).at(0) == "R173");
  CHECK(codes(desk.refused(DecideCandidate{"C9", desk.today, true, "示例"})).at(0) == "R170");
}

TEST_CASE("a person stands once, under one number", "[casefile]") {
  auto desk = Desk::before("nominate-candidates");
  desk.today = day("2026-03-30");
  desk.add_candidates(1, desk.today);
  AddCandidate again;
  again.on = desk.today;
  again.person = Json(Json::Object{{"subject", Json("P-21")}});
  CHECK(codes(desk.refused(again)).at(0) == "R172");
  again.no = "C1";
  again.person = Json(Json::Object{{"subject", Json("P-61")}});
  CHECK(codes(desk.refused(again)).at(0) == "R171");
  desk.run(WithdrawCandidate{"C1", desk.today, "示例"});
  again.no = "";
  again.person = Json(Json::Object{{"subject", Json("P-21")}});
  desk.run(again);  // nominated again after withdrawing
  CHECK(desk.view.candidates.back().no == "C2");
}

TEST_CASE("a list of candidates is entered whole or not at all", "[casefile]") {
  auto desk = Desk::before("nominate-candidates");
  desk.today = day("2026-03-30");
  AddCandidates list;
  for (const auto* subject : {"P-21", "P-22", "P-21"}) {
    AddCandidate one;
    one.on = desk.today;
    one.person = Json(Json::Object{{"subject", Json(subject)}});
    list.list.push_back(std::move(one));
  }
  CHECK(codes(desk.refused(list)) == std::vector<std::string>{"R172"});
  list.list.pop_back();
  desk.run(list);
  CHECK(desk.view.candidates.size() == 2);
  CHECK(desk.view.candidates[1].no == "C2");
}

TEST_CASE("candidates are nominated only while that step is open (Q34)", "[casefile]") {
  auto desk = Desk::before("plan-meeting");
  AddCandidate late;
  late.on = desk.today;
  const auto refusals = desk.refused(late);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R142");
  CHECK(cites(refusals[0], "Q34"));
}

TEST_CASE("the texts are checked for legality before they go out (Q32)", "[casefile]") {
  auto desk = Desk::before("draft-texts");
  desk.facts["texts.legality_checked"] = "no";
  const auto refusals = answer(desk, "draft-texts");
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q32"));
}
