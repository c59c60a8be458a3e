#include <algorithm>
#include <catch2/catch.hpp>

#include "casefile/returned.h"
#include "casefile/vote_question.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using ballot::BallotState;
using machine::StepPhase;

namespace {

const std::vector<IssuedBallot>& ballots(const Desk& desk) {
  return desk.view.round("first-meeting")->ballots;
}

BallotRow delivered(const std::string& no, const char* on = "2026-04-10") {
  BallotRow row;
  row.no = no;
  row.on = day(on);
  row.method = "hand";
  return row;
}

BallotRow returned(const std::string& no, const char* on = "2026-04-22") {
  BallotRow row;
  row.no = no;
  row.on = day(on);
  row.state = "valid";
  row.votes = {{"rules", "for"}};
  row.choices = {"C1"};
  return row;
}

std::string code(const Desk& desk, const Command& command) {
  const auto all = codes(desk.refused(command));
  return all.size() == 1 ? all[0] : "several";
}

/// Voting is open; today is 2026-04-22. Ballot 0009 could not be delivered and was announced.
Desk open_voting() {
  auto desk = Desk::before("deliver-ballots");
  desk.pass_to(day("2026-04-10"));
  desk.run(IssueBallots{"", desk.today, "示例盐"});
  DeliverBallots all;
  for (const auto& ballot : ballots(desk)) all.rows.push_back(delivered(ballot.no));
  all.rows.back().method.clear();
  all.rows.back().failed = "announced";
  desk.run(all);
  desk.complete("deliver-ballots");
  desk.complete("open-voting");
  desk.pass_to(day("2026-04-22"));
  return desk;
}

ReturnBallots back(std::vector<BallotRow> rows) { return {"", std::move(rows), {}, {}}; }

}  // namespace

TEST_CASE("ballots are issued only while they are being delivered, one for each head (Q17)",
          "[casefile]") {
  auto early = Desk::before("publish-notice");
  CHECK(code(early, IssueBallots{"", early.today, "盐"}) == "R142");
  auto desk = Desk::before("deliver-ballots");
  desk.pass_to(day("2026-04-10"));
  desk.run(IssueBallots{"first-meeting", desk.today, "盐"});
  REQUIRE(ballots(desk).size() == 9);
  CHECK(ballots(desk)[0].no == "0001");
  CHECK(ballots(desk)[0].units.size() == 1);
  CHECK(ballots(desk)[0].code.size() == 10);
  CHECK(ballots(desk)[0].code != ballots(desk)[1].code);
  CHECK(code(desk, IssueBallots{"", desk.today, "盐"}) == "R144");
  CHECK(code(desk, IssueBallots{"second", desk.today, "盐"}) == "R141");
}

TEST_CASE("a ballot has evidence of delivery or an announced failure (G22)", "[casefile]") {
  auto desk = Desk::before("deliver-ballots");
  desk.pass_to(day("2026-04-10"));
  CHECK(code(desk, DeliverBallots{"", {delivered("0001")}}) == "R145");
  desk.run(IssueBallots{"", desk.today, "盐"});
  auto row = delivered("0001");
  row.method.clear();
  CHECK(code(desk, DeliverBallots{"", {row}}) == "R149");
  row.failed = "nobody-home";  // a failure that was not announced is no delivery
  CHECK(code(desk, DeliverBallots{"", {row}}) == "R149");
  CHECK(code(desk, DeliverBallots{"", {delivered("0077")}}) == "R147");
  CHECK(code(desk, DeliverBallots{"", {delivered("0001", "2026-03-31")}}) == "R148");
  CHECK(code(desk, DeliverBallots{"", {delivered("0001", "2026-04-11")}}) == "R106");

  desk.run(DeliverBallots{"", {delivered("0001")}});
  const auto refusals = desk.refused(desk.standard("deliver-ballots"));
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "G22"));
  CHECK(refusals[0].message.in(Lang::zh).find("还有8张票没有送达记录") != std::string::npos);
}

TEST_CASE("without ballots there is nothing to have delivered (G22)", "[casefile]") {
  auto desk = Desk::before("deliver-ballots");
  desk.pass_to(day("2026-04-10"));
  CHECK(desk.refused(desk.standard("deliver-ballots")).size() == 2);
}

TEST_CASE("a flat number that looks like a ballot number names the flat's ballot", "[casefile]") {
  auto desk = open_voting();
  REQUIRE(ballots(desk)[0].units == std::vector<std::string>{"0009"});
  auto row = returned("");
  row.unit = "0009";
  desk.run(back({row}));
  CHECK(ballots(desk)[0].returned_on);
  CHECK_FALSE(ballots(desk)[8].returned_on);
}

TEST_CASE("a ballot that was never delivered cannot come back (G22, S22)", "[casefile]") {
  const auto desk = open_voting();
  CHECK(code(desk, back({returned("0009")})) == "R151");
}

TEST_CASE("ballots come back only after voting opened", "[casefile]") {
  auto before = Desk::before("open-voting");
  before.pass_to(day("2026-04-20"));
  const auto refusals = before.refused(back({returned("0001", "2026-04-20")}));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R159");
  CHECK(cites(refusals[0], "Q24"));
  const auto desk = open_voting();
  const auto early = desk.refused(back({returned("0001", "2026-04-19")}));
  REQUIRE(early.size() == 1);
  CHECK(early[0].message.code() == "R153");
  CHECK(early[0].earliest == day("2026-04-20"));
}

TEST_CASE("a paper after the closing day is late whatever was ticked", "[casefile]") {
  auto desk = open_voting();
  desk.pass_to(day("2026-04-28"));
  desk.run(back({returned("0001", "2026-04-27"), returned("0002", "2026-04-28")}));
  CHECK(ballots(desk)[0].state == BallotState::valid);
  CHECK(ballots(desk)[1].state == BallotState::late);
  desk.run(CloseVote{"", day("2026-04-28")});
  desk.complete("close-voting");
  desk.run(TallyVote{"", desk.today});
  CHECK(desk.view.round("first-meeting")->result.at("ballots").number("counted") == 1);
}

TEST_CASE("an extension that was decided and announced moves the closing day (Q27)", "[casefile]") {
  auto desk = open_voting();
  auto only_started = desk;
  only_started.run(StartStep{"extend-voting",
                             desk.today,
                             Json(Json::Object{{"voting.new_close", Json("2026-05-06")}}),
                             {}});
  desk.days["extend-voting"] = "2026-04-22";
  desk.complete("extend-voting");
  for (auto* one : {&desk, &only_started}) {
    one->pass_to(day("2026-04-28"));
    one->run(back({returned("0001", "2026-04-28")}));
  }
  CHECK(ballots(desk)[0].state == BallotState::valid);
  CHECK(ballots(only_started)[0].state == BallotState::late);
  const auto refusals = desk.refused(CloseVote{"", day("2026-04-28")});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].earliest == day("2026-05-06"));
}

TEST_CASE("voting is extended only before it closes and where the notice allows it", "[casefile]") {
  auto desk = open_voting();
  auto late = desk;
  late.days["extend-voting"] = "2026-04-28";
  late.today = day("2026-04-28");
  CHECK(late.refused(late.standard("extend-voting")).size() == 1);
  desk.run(CorrectFact{"plan-meeting", "meeting.extension_allowed", "no", "示例", desk.today});
  CHECK(desk.refused(desk.standard("extend-voting")).size() == 1);
}

TEST_CASE("a second paper of a ballot is refused, or kept beside and not counted", "[casefile]") {
  auto desk = open_voting();
  CHECK(code(desk, back({returned("0001"), returned("0001")})) == "R152");
  desk.run(back({returned("0001")}));
  CHECK(code(desk, back({returned("0001")})) == "R154");
  auto second = returned("0001");
  second.state = "duplicate";
  second.votes = {{"rules", "against"}};
  desk.run(back({second}));
  const auto others = left_out(ballots(desk)[0], "first");
  REQUIRE(others.size() == 1);
  CHECK(others[0].no == "0001/2");
  CHECK(others[0].state == BallotState::duplicate);
  CHECK(ballots(desk)[0].votes.at("rules") == ballot::Choice::for_);
}

TEST_CASE("every fault of a batch of ballots is told, and none of it is kept", "[casefile]") {
  auto desk = open_voting();
  auto void_paper = returned("0001");
  void_paper.state = "void";
  auto stranger = returned("0002");
  stranger.votes = {{"roof", "for"}};
  auto unread = returned("0003");
  unread.votes = {{"rules", "perhaps"}};
  auto candidate = returned("0004");
  candidate.choices = {"C9"};
  auto state = returned("0005");
  state.state = "lost";
  auto future = returned("0006", "2026-04-23");
  for (auto* row : {&void_paper, &stranger, &unread, &candidate, &state, &future}) {
    static std::uint32_t number = 1;
    row->row = ++number;
  }
  const auto refusals = desk.refused(
      back({void_paper, stranger, unread, candidate, state, future, returned("0007")}));
  CHECK(codes(refusals) ==
        std::vector<std::string>{"R155", "R156", "R157", "R158", "R150", "R106"});
  CHECK(refusals[1].message.in(Lang::zh).find("第3行（0002）") != std::string::npos);
}

TEST_CASE("Chinese words of a ballot are understood", "[casefile]") {
  auto desk = open_voting();
  auto row = returned("0001");
  row.state = "有效";
  row.votes = {{"rules", "反对"}, {"covenant", "随多数"}};
  desk.run(back({row}));
  CHECK(ballots(desk)[0].votes.at("rules") == ballot::Choice::against);
  CHECK(ballots(desk)[0].votes.at("covenant") == ballot::Choice::majority);
}

TEST_CASE("a ballot is made void with a reason, until the count", "[casefile]") {
  auto desk = open_voting();
  CHECK(code(desk, VoidBallot{"", "0001", "unsigned", desk.today, ""}) == "R161");
  desk.run(back({returned("0001")}));
  CHECK(code(desk, VoidBallot{"", "0001", "", desk.today, ""}) == "R155");
  CHECK(code(desk, VoidBallot{"", "0077", "unsigned", desk.today, ""}) == "R147");
  desk.run(VoidBallot{"", "0001", "unsigned", desk.today, ""});
  CHECK(ballots(desk)[0].state == BallotState::void_);
  desk.pass_to(day("2026-04-27"));
  desk.run(CloseVote{"", desk.today});
  desk.complete("close-voting");
  desk.run(TallyVote{"", desk.today});
  CHECK(code(desk, VoidBallot{"", "0001", "unsigned", desk.today, ""}) == "R160");
}

TEST_CASE("voting cannot be closed before its closing day", "[casefile]") {
  auto desk = open_voting();
  const auto refusals = desk.refused(CloseVote{"", day("2026-04-22")});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R162");
  CHECK(refusals[0].earliest == day("2026-04-27"));
}

TEST_CASE("the close tells papers not returned from papers never delivered (G22)", "[casefile]") {
  auto desk = open_voting();
  desk.run(back({returned("0001")}));
  desk.pass_to(day("2026-04-27"));
  desk.run(CloseVote{"", desk.today});
  CHECK(ballots(desk)[0].state == BallotState::valid);
  CHECK(ballots(desk)[1].state == BallotState::silent);
  CHECK(ballots(desk)[8].state == BallotState::undelivered);
  CHECK(code(desk, back({returned("0002")})) == "R146");
  CHECK(code(desk, CloseVote{"", desk.today}) == "R146");
}

TEST_CASE("the step of the close needs the close, the step of the count the count (C278)",
          "[casefile]") {
  auto desk = open_voting();
  desk.pass_to(day("2026-04-28"));
  CHECK(desk.refused(desk.standard("close-voting")).size() == 1);
  CHECK(code(desk, TallyVote{"", desk.today}) == "R142");
  desk.run(CloseVote{"", day("2026-04-27")});
  desk.complete("close-voting");
  auto refusals = desk.refused(desk.standard("count-votes"));
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "C278"));
  desk.facts["count.people"] = people({"owner:caller", "owner:counter"}, 50);
  CHECK(desk.refused(desk.standard("count-votes")).size() == 2);  // no scrutineer either
}

TEST_CASE("the count is stored with its digest, the same for everybody who counts", "[casefile]") {
  auto desk = Desk::before("count-votes");
  desk.prepare("count-votes");
  const auto& round = *desk.view.round("first-meeting");
  CHECK(round.result.at("base").number("heads") == 9);
  CHECK(round.result.at("motions").items().size() == 3);
  CHECK(round.result.at("motions").items()[0].text("outcome") == "adopted");
  CHECK(round.result.at("election").at("elected").items().size() == 5);
  CHECK(round.digest.size() == 64);
  const auto digest = round.digest;
  desk.run(TallyVote{"", desk.today});
  CHECK(desk.view.round("first-meeting")->digest == digest);
}

TEST_CASE("silence is never counted at a first meeting (G26)", "[casefile]") {
  auto desk = Desk::before("close-voting");
  desk.voters = 5;
  desk.play({"close-voting", "count-votes"});
  const auto& motion = desk.view.round("first-meeting")->result.at("motions").items()[0];
  CHECK(motion.at("participation").at("heads").number("took_part") == 5);
  CHECK(motion.text("outcome") == "no_decision");
}

TEST_CASE("a vote is counted by the rules it was announced under, never by later ones (Q29, R18)",
          "[casefile]") {
  auto desk = Desk::before("announce-result");
  const auto& vote = support::shipped().election.votes.front();
  const auto asked = [&](const char* parameter, const char* word, const char* from) {
    law::DatedValue rule;
    rule.value = {std::string(word)};
    rule.layer = "estate";
    rule.from = day(from);
    desk.estate_rules = {{parameter, rule}};
    return vote_question(vote, desk.view, desk.rules());
  };
  REQUIRE(notice_day(vote, desk.view) == day("2026-04-01"));
  CHECK(asked("vote.void_participates", "yes", "2026-04-01")->rules.void_participates);
  CHECK_FALSE(asked("vote.void_participates", "yes", "2026-04-02")->rules.void_participates);
  // Heads counted another way (S25) are not guessed at.
  const auto agreed = asked("vote.headcount_rule", "agreed", "2026-03-01");
  REQUIRE_FALSE(agreed);
  CHECK(agreed.error().message.code() == "R164");
}
