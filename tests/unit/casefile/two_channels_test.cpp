// An owner who votes on paper and on the platform votes once (Q27, Q29): by the rule of the notice,
// whatever order a clerk records in.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "casefile/returned.h"
#include "casefile/vote_question.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using ballot::BallotState;

namespace {

Desk announced(const std::string& rule) {
  auto desk = Desk::before("plan-meeting");
  desk.facts["meeting.platform"] = "示例电子投票平台";
  desk.facts["meeting.two_channels"] = rule;
  desk.play_until("close-voting");
  desk.pass_to(day("2026-04-24"));
  return desk;
}
const Desk& open_vote(const std::string& rule) {
  static std::map<std::string, Desk> all;
  const auto found = all.find(rule);
  return found != all.end() ? found->second : all.emplace(rule, announced(rule)).first->second;
}

BallotRow vote(const std::string& no, const char* on, const char* at, const char* answer) {
  BallotRow row;
  row.no = no;
  row.on = day(on);
  row.at = at;
  row.state = "valid";
  row.channel = "paper";
  row.votes = {{"rules", answer}};
  row.choices = {"C1"};
  return row;
}
BallotRow online(const std::string& no, const char* on, const char* at, const char* answer,
                 const std::string& receipt) {
  auto row = vote(no, on, at, answer);
  row.channel = "platform";
  row.receipt = receipt;
  return row;
}
ReturnBallots back(std::vector<BallotRow> rows) { return {"", std::move(rows), {}, {}}; }

const IssuedBallot& first_ballot(const Desk& desk) {
  return desk.view.round("first-meeting")->ballots.front();
}
std::string code(const Desk& desk, const Command& command) {
  const auto all = codes(desk.refused(command));
  return all.size() == 1 ? all[0] : "several";
}
/// What the first ballot says on the rules, and why its other vote does not count.
std::string outcome(const Desk& desk) {
  const auto& ballot = first_ballot(desk);
  std::string out(ballot::word(ballot.votes.at("rules")));
  for (const auto& one : left_out(ballot, desk.view.round("first-meeting")->two_channels))
    out += " " + one.no + " " + one.reason;
  return out;
}
std::string outcome_of(const std::string& rule, const BallotRow& one, const BallotRow& other) {
  auto desk = open_vote(rule), turned = desk;
  desk.run(back({one}));
  desk.run(back({other}));
  turned.run(back({other}));
  turned.run(back({one}));
  CHECK(outcome(desk) == outcome(turned));
  return outcome(desk);
}

}  // namespace

TEST_CASE("of two channels one vote counts, by the rule of the notice (Q29)", "[casefile]") {
  const auto paper = vote("0001", "2026-04-22", "", "for");
  const auto early = online("0001", "2026-04-21", "20:00", "against", "r1");
  const auto late = online("0001", "2026-04-23", "08:00", "against", "r1");
  CHECK(outcome_of("first", paper, early) == "against 0001/2 two-channels-first");
  CHECK(outcome_of("first", paper, late) == "for 0001/2 two-channels-first");
  CHECK(outcome_of("last", paper, early) == "for 0001/2 two-channels-last");
  CHECK(outcome_of("last", paper, late) == "against 0001/2 two-channels-last");
  CHECK(outcome_of("paper", paper, early) == "for 0001/2 two-channels-paper");
  CHECK(outcome_of("online", paper, late) == "against 0001/2 two-channels-online");
}

TEST_CASE("on one day the hour decides; a paper without one came at the end of the day",
          "[casefile]") {
  const auto cast = online("0001", "2026-04-22", "12:00", "against", "r1");
  CHECK(outcome_of("first", vote("0001", "2026-04-22", "09:05", "for"), cast) ==
        "for 0001/2 two-channels-first");
  CHECK(outcome_of("first", vote("0001", "2026-04-22", "", "for"), cast) ==
        "against 0001/2 two-channels-first");
  CHECK(outcome_of("last", vote("0001", "2026-04-22", "", "for"), cast) ==
        "for 0001/2 two-channels-last");
}

TEST_CASE("a void or late vote takes a valid one nothing away, whatever the rule", "[casefile]") {
  auto unsigned_paper = vote("0001", "2026-04-21", "", "for");
  unsigned_paper.state = "void";
  unsigned_paper.reason = "unsigned";
  CHECK(
      outcome_of("paper", unsigned_paper, online("0001", "2026-04-22", "12:00", "against", "r1")) ==
      "against 0001/2 unsigned");
  // Found void only after both are on record: the other vote counts from then on.
  auto desk = open_vote("paper");
  desk.run(back({vote("0001", "2026-04-21", "", "for"),
                 online("0001", "2026-04-22", "12:00", "against", "r1")}));
  CHECK(outcome(desk) == "for 0001/2 two-channels-paper");
  CHECK(code(desk, VoidBallot{"", "0001", "unsigned", desk.today, ""}) == "R345");
  desk.run(VoidBallot{"", "0001", "unsigned", desk.today, "paper"});
  CHECK(outcome(desk) == "against 0001/2 unsigned");
  CHECK(code(desk, VoidBallot{"", "0002", "unsigned", desk.today, "platform"}) == "R161");
}

TEST_CASE("a platform that the notice does not name takes no votes (Q29)", "[casefile]") {
  auto desk = Desk::before("close-voting");
  desk.pass_to(day("2026-04-24"));
  const auto refusals = desk.refused(back({online("0001", "2026-04-22", "12:00", "for", "r1")}));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R340");
  CHECK(cites(refusals[0], "Q29"));
}

TEST_CASE("an electronic vote has its hour and its receipt, and a receipt stands once",
          "[casefile]") {
  auto desk = open_vote("first");
  CHECK(code(desk, back({online("0001", "2026-04-22", "12:00", "for", "")})) == "R341");
  CHECK(code(desk, back({online("0001", "2026-04-22", "", "for", "r1")})) == "R341");
  CHECK(code(desk, back({online("0001", "2026-04-22", "12:00", "for", "r1"),
                         online("0002", "2026-04-22", "12:01", "for", "r1")})) == "R342");
  desk.run(back({online("0001", "2026-04-22", "12:00", "for", "r1")}));
  CHECK(code(desk, back({online("0002", "2026-04-22", "12:01", "for", "r1")})) == "R342");
  CHECK(code(desk, back({online("0002", "2026-04-19", "12:01", "for", "r2")})) == "R153");
}

TEST_CASE("the same answer twice on the platform is one vote; two answers are cleared up first",
          "[casefile]") {
  auto desk = open_vote("first");
  desk.run(back({online("0001", "2026-04-22", "12:00", "for", "r1"),
                 online("0001", "2026-04-22", "12:04", "for", "r2")}));
  CHECK(outcome(desk) == "for 0001/2 same-vote");
  CHECK(code(desk, back({online("0001", "2026-04-23", "09:00", "against", "r3")})) == "R343");
  CHECK(code(desk, back({online("0002", "2026-04-23", "09:00", "against", "r4"),
                         online("0002", "2026-04-23", "09:09", "for", "r5")})) == "R343");
  auto repeated = online("0001", "2026-04-23", "09:00", "against", "r3");
  repeated.state = "duplicate";
  desk.run(back({repeated}));
  CHECK(outcome(desk) == "for 0001/2 same-vote 0001/3 duplicate");
}

TEST_CASE("a list of the platform may come after the close; what was cast in time is in time",
          "[casefile]") {
  auto desk = open_vote("first");
  desk.pass_to(day("2026-04-28"));
  desk.run(CloseVote{"", day("2026-04-27")});
  CHECK(code(desk, back({vote("0001", "2026-04-27", "", "for")})) == "R146");
  desk.run(back({online("0001", "2026-04-27", "23:59", "for", "r1"),
                 online("0002", "2026-04-28", "00:01", "for", "r2")}));
  const auto& ballots = desk.view.round("first-meeting")->ballots;
  CHECK(ballots[0].state == BallotState::valid);
  CHECK(ballots[1].state == BallotState::late);
  CHECK(ballots[2].state == BallotState::silent);
}

TEST_CASE("what the notice says of channels is not corrected after it (Q29)", "[casefile]") {
  const auto& desk = open_vote("first");
  for (const auto* field : {"meeting.two_channels", "meeting.platform"}) {
    const auto refusals =
        desk.refused(CorrectFact{"plan-meeting", field, Json("last"), "示例", desk.today});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].message.code() == "R346");
    CHECK(cites(refusals[0], "Q29"));
  }
}

TEST_CASE("the rule in force at the notice fills the plan and nothing else is taken (Q29)",
          "[casefile]") {
  auto desk = Desk::before("plan-meeting");
  law::DatedValue rule;
  rule.value = {std::string("online")};
  rule.layer = "estate";
  rule.from = day("2026-01-01");
  rule.basis = {{"E", "45", Text("业主大会议事规则")}};
  desk.estate_rules.emplace_back("vote.two_channels", rule);
  desk.facts["meeting.two_channels"] = "paper";
  desk.pass_to(day(desk.days.at("plan-meeting").c_str()));
  const auto refusals = desk.refused(desk.standard("plan-meeting"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R223");
  CHECK(cites(refusals[0], "E45"));
  desk.facts.erase("meeting.two_channels");
  desk.complete("plan-meeting");
  CHECK(desk.view.latest("plan-meeting")->facts.text("meeting.two_channels") == "online");
}

TEST_CASE("the result does not depend on the order in which two channels were recorded",
          "[casefile]") {
  CHECK(rc::check([] {
    const auto rule =
        *rc::gen::elementOf(std::vector<std::string>{"first", "last", "paper", "online"});
    std::vector<BallotRow> rows;
    const char* const answers[] = {"for", "against", "abstain"};
    const char* const days[] = {"2026-04-21", "2026-04-22", "2026-04-28"};
    const char* const hours[] = {"", "09:00", "17:30"};
    for (int i = 1; i <= 4; ++i) {
      const auto no = "000" + std::to_string(i);
      if (*rc::gen::inRange(0, 4) != 0) {
        auto row = vote(no, days[*rc::gen::inRange(0, 3)], hours[*rc::gen::inRange(0, 3)],
                        answers[*rc::gen::inRange(0, 3)]);
        if (*rc::gen::inRange(0, 4) == 0) row.state = "void", row.reason = "unsigned";
        rows.push_back(row);
      }
      const auto* said = answers[*rc::gen::inRange(0, 3)];
      for (int j = *rc::gen::inRange(0, 3); j > 0; --j)
        rows.push_back(online(no, days[*rc::gen::inRange(0, 3)], hours[*rc::gen::inRange(1, 3)],
                              said, no + "-" + std::to_string(j)));
    }
    const auto counted = [&](const std::vector<BallotRow>& order) {
      auto desk = open_vote(rule);
      desk.pass_to(day("2026-04-28"));
      for (const auto& row : order) desk.run(back({row}));
      desk.run(CloseVote{"", day("2026-04-28")});
      desk.complete("close-voting");
      desk.run(TallyVote{"", desk.today});
      return desk.view.round("first-meeting")->result.canonical();
    };
    auto shuffled = rows;
    for (std::size_t i = shuffled.size(); i > 1; --i)
      std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
    RC_ASSERT(counted(rows) == counted(shuffled));
  }));
}
