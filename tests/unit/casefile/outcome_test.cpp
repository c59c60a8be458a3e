#include <algorithm>
#include <catch2/catch.hpp>

#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::CasePhase;
using machine::StepPhase;

namespace {

/// Counted and announced; the posting of the result is over on 2026-05-07.
Desk announced(int voters, const std::string& rules, const std::vector<std::string>& choices,
               int seats = 5) {
  auto desk = Desk::before("election-method");
  desk.voters = voters;
  desk.answers["rules"] = rules;
  desk.choices = choices;
  desk.facts["election.seats"] = seats;
  desk.play({"election-method"});
  desk.pass_to(day("2026-03-30"));
  desk.add_candidates(seats, desk.today);
  desk.play_until("establish");
  desk.pass_to(day("2026-05-07"));
  return desk;
}

const std::vector<std::string> kAll = {"C1", "C2", "C3", "C4", "C5"};

Desk decided_on(Desk desk, const std::string& step, const std::string& choice_field,
                const std::string& choice) {
  desk.facts[choice_field] = choice;
  desk.complete(step);
  return desk;
}

void expect_no_open_step(const Desk& desk) {
  for (const auto& step : desk.view.steps) {
    CAPTURE(step.ref.str());
    CHECK(machine::ended(step.phases.phase));
  }
}

std::vector<std::string> estate_kinds(const Desk& desk) {
  std::vector<std::string> out;
  for (const auto& entry : desk.estate) {
    if (entry.kind != kind::rules_value) out.push_back(entry.kind);  // rules_test
  }
  return out;
}

/// A new meeting of June after the one of April.
void set_june(Desk& desk) {
  for (const auto& [step, date] : std::map<std::string, std::string>{
           {"plan-meeting", "2026-05-11"},
           {"publish-notice", "2026-05-12"},
           {"deliver-ballots", "2026-05-20"},
           {"open-voting", "2026-06-01"},
           {"close-voting", "2026-06-08"},
           {"count-votes", "2026-06-09"},
           {"announce-result", "2026-06-09"},
       }) {
    desk.days[step] = date;
  }
  desk.facts["meeting.vote_opens"] = "2026-06-01";
  desk.facts["meeting.vote_closes"] = "2026-06-08";
  desk.facts["meeting.count_on"] = "2026-06-09";
  desk.facts["count.on"] = "2026-06-09";
}

}  // namespace

TEST_CASE("when all went well the branches of failure are skipped", "[casefile]") {
  const auto desk = announced(9, "for", kAll);
  for (const auto* step : {"decide-no-quorum", "decide-rules-rejected", "decide-shortfall"}) {
    CHECK(desk.phase(step) == StepPhase::skipped);
  }
  CHECK(desk.phase("establish") == StepPhase::ready);
}

TEST_CASE("too few taking part opens the decision on it, and only that (C278)", "[casefile]") {
  const auto desk = announced(5, "for", kAll);
  CHECK(desk.phase("decide-no-quorum") == StepPhase::ready);
  CHECK(desk.phase("decide-rules-rejected") == StepPhase::skipped);
  CHECK(desk.phase("decide-shortfall") == StepPhase::skipped);
  CHECK(desk.phase("establish") == StepPhase::pending);
}

TEST_CASE("six of nine heads and of their area are two thirds (C278, C1259)", "[casefile]") {
  CHECK(announced(6, "for", kAll).phase("decide-no-quorum") == StepPhase::skipped);
}

TEST_CASE("a new meeting makes new attempts and a new round and keeps the old ones (Q24)",
          "[casefile]") {
  auto desk =
      decided_on(announced(5, "for", kAll), "decide-no-quorum", "next.choice", "new-meeting");
  CHECK(desk.attempt("plan-meeting") == 2);
  CHECK(desk.phase("plan-meeting") == StepPhase::ready);
  CHECK(desk.attempt("nominate-candidates") == 1);
  for (const auto* step : {"publish-notice", "deliver-ballots", "open-voting", "close-voting",
                           "count-votes", "announce-result", "decide-no-quorum"}) {
    CAPTURE(step);
    CHECK(desk.attempt(step) == 2);
    CHECK(desk.phase(step) == StepPhase::pending);
    const StepRef first{step, 1};
    CHECK(desk.view.find(first)->phases.phase == StepPhase::done);
    CHECK(desk.view.find(first)->acted_on);
  }
  const auto& rounds = desk.view.votes.at("first-meeting");
  REQUIRE(rounds.size() == 2);
  CHECK(rounds[0].ballots.size() == 9);
  CHECK_FALSE(rounds[0].result.is_null());
  CHECK(rounds[1].round == 2);
  CHECK(rounds[1].ballots.empty());
  CHECK(desk.view.routes_taken.at("decide-no-quorum/1") == 1);
}

TEST_CASE("the new meeting needs its own fifteen days of notice (Q24)", "[casefile]") {
  auto desk =
      decided_on(announced(5, "for", kAll), "decide-no-quorum", "next.choice", "new-meeting");
  set_june(desk);
  desk.play({"plan-meeting"});
  desk.days["publish-notice"] = "2026-05-18";
  desk.today = day("2026-05-18");
  const auto refusals = desk.refused(desk.standard("publish-notice"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.in(Lang::zh).find("相距14日") != std::string::npos);
  desk.days["publish-notice"] = "2026-05-17";
  CHECK(desk.decide(desk.standard("publish-notice")).ok());
}

TEST_CASE("the second meeting is counted on its own papers", "[casefile]") {
  auto desk =
      decided_on(announced(5, "for", kAll), "decide-no-quorum", "next.choice", "new-meeting");
  set_june(desk);
  desk.voters = 9;
  desk.play({"plan-meeting", "publish-notice", "deliver-ballots", "open-voting", "close-voting",
             "count-votes", "announce-result"});
  desk.pass_to(day("2026-06-15"));
  CHECK(desk.view.round("first-meeting")->result.at("motions").items()[0].text("outcome") ==
        "adopted");
  CHECK(desk.phase("establish") == StepPhase::ready);
  CHECK(desk.attempt("establish") == 1);  // never reached before
}

TEST_CASE("the way back is bounded", "[casefile]") {
  auto desk = announced(5, "for", kAll);
  desk.view.routes_taken["decide-no-quorum/1"] = 5;
  desk.facts["next.choice"] = "new-meeting";
  desk.today = day("2026-05-08");
  const auto refusals = desk.refused(desk.standard("decide-no-quorum"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R093");
  CHECK(refusals[0].message.in(Lang::zh).find("最多5次") != std::string::npos);
  desk.facts["next.choice"] = "stop";
  CHECK(desk.decide(desk.standard("decide-no-quorum")).ok());
}

TEST_CASE("stopping concludes the case and leaves nothing open", "[casefile]") {
  auto desk = decided_on(announced(5, "for", kAll), "decide-no-quorum", "next.choice", "stop");
  CHECK(desk.view.phases.phase == CasePhase::concluded);
  CHECK(desk.view.ended_as == "stopped");
  // The estate's record keeps that the election failed, and nothing else.
  REQUIRE(desk.estate.size() == 1);
  CHECK(desk.estate[0].kind == "election.failed");
  expect_no_open_step(desk);
  const auto refusals = desk.refused(desk.standard("extend-meeting"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R081");
}

TEST_CASE("rejected rules of procedure go back to the drafts (Q25, Q32)", "[casefile]") {
  auto desk = announced(9, "against", kAll);
  CHECK(desk.phase("decide-rules-rejected") == StepPhase::ready);
  CHECK(desk.phase("decide-no-quorum") == StepPhase::skipped);
  CHECK(desk.phase("decide-shortfall") == StepPhase::skipped);
  CHECK(desk.phase("establish") == StepPhase::pending);
  auto again = decided_on(desk, "decide-rules-rejected", "hold.choice", "new-meeting");
  CHECK(again.attempt("draft-texts") == 2);
  CHECK(again.attempt("plan-meeting") == 2);
  CHECK(again.attempt("election-method") == 1);
  auto stopped = decided_on(desk, "decide-rules-rejected", "hold.choice", "stop");
  CHECK(stopped.view.ended_as == "stopped");
}

TEST_CASE("five of seven seats may stand where the method says so (Q35, S30)", "[casefile]") {
  auto desk = announced(9, "for", kAll, 7);
  CHECK(desk.phase("decide-shortfall") == StepPhase::ready);
  desk.complete("decide-shortfall");
  CHECK(desk.phase("establish") == StepPhase::ready);
}

TEST_CASE("an even number elected does not stand (Q35, S30)", "[casefile]") {
  auto desk = announced(9, "for", {"C1", "C2", "C3", "C4", "C5", "C6"}, 7);
  desk.today = day("2026-05-08");
  const auto refusals = desk.refused(desk.standard("decide-shortfall"));
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q35"));
  CHECK(cites(refusals[0], "S30"));
  CHECK(refusals[0].message.in(Lang::zh).find("当选6人，应为单数") != std::string::npos);
}

TEST_CASE("three elected do not stand under the province's five (S30)", "[casefile]") {
  auto desk = announced(9, "for", {"C1", "C2", "C3"});
  desk.today = day("2026-05-08");
  const auto refusals = desk.refused(desk.standard("decide-shortfall"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.in(Lang::zh).find("当选3人，应不少于5人") != std::string::npos);
  auto again = decided_on(desk, "decide-shortfall", "shortfall.choice", "rerun");
  CHECK(again.attempt("nominate-candidates") == 2);
  CHECK(again.phase("nominate-candidates") == StepPhase::ready);
  CHECK(again.attempt("draft-texts") == 1);
}

TEST_CASE("a shortfall stands only where the published method allows it", "[casefile]") {
  auto desk = Desk::before("election-method");
  desk.facts["election.fewer_rule"] = "rerun";
  desk.facts["election.seats"] = 7;
  desk.choices = kAll;
  desk.play({"election-method"});
  desk.pass_to(day("2026-03-30"));
  desk.add_candidates(7, desk.today);
  desk.play_until("establish");
  desk.pass_to(day("2026-05-08"));
  CHECK(desk.refused(desk.standard("decide-shortfall")).size() == 1);
}

TEST_CASE("without any member elected the general meeting is not established (Q25)", "[casefile]") {
  auto desk = announced(9, "for", {});
  CHECK(desk.phase("decide-shortfall") == StepPhase::ready);
  desk.facts["shortfall.choice"] = "stands";
  desk.today = day("2026-05-08");
  CHECK(desk.refused(desk.standard("decide-shortfall")).size() == 1);
}

TEST_CASE("the general meeting is established on the day of the first meeting (Q25)",
          "[casefile]") {
  auto desk = Desk::before("establish");
  desk.complete("establish");
  CHECK(estate_kinds(desk) == std::vector<std::string>{"assembly.established", "committee.elected",
                                                       "rules.adopted", "covenant.adopted"});
  CHECK(desk.estate[0].act_date == day("2026-04-20"));
  CHECK(desk.estate[1].payload.text("term_ends_on") == "2031-04-28");  // not rolled
  CHECK(desk.estate[1].payload.at("members").items().size() == 5);
  for (const auto& entry : desk.estate) CHECK(entry.payload.text("case") == "QD-2026-001");
}

TEST_CASE("a text whose own motion failed is not adopted (Q32)", "[casefile]") {
  auto desk = Desk::before("close-voting");
  desk.answers["covenant"] = "against";
  desk.play_until("establish");
  desk.complete("establish");
  CHECK(estate_kinds(desk) ==
        std::vector<std::string>{"assembly.established", "committee.elected", "rules.adopted"});
}

TEST_CASE("the committee named is the committee elected (Q36)", "[casefile]") {
  auto desk = Desk::before("committee-meeting");
  desk.facts["committee.members"].items()[4]["subject"] = "P-99";
  desk.today = day("2026-05-08");
  const auto refusals = desk.refused(desk.standard("committee-meeting"));
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q36"));
  CHECK(refusals[0].message.in(Lang::zh).find("其中1人未当选，另有1名当选人不在名单中") !=
        std::string::npos);
}

TEST_CASE("three of five members are no quorum, four are: the province asks two thirds (S32, Q38)",
          "[casefile]") {
  auto desk = Desk::before("committee-meeting");
  desk.today = day("2026-05-08");
  desk.facts["committee.present"] = 3;
  const auto refusals = desk.refused(desk.standard("committee-meeting"));
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "S32"));
  desk.facts["committee.present"] = 4;
  CHECK(desk.decide(desk.standard("committee-meeting")).ok());
}

TEST_CASE("late filing is filing: recorded with its lateness, not blocked (Q37, S31)",
          "[casefile]") {
  auto desk = Desk::before("file");
  desk.days["file"] = "2026-05-28";  // 2026-04-28 + 30
  auto in_time = desk;
  in_time.complete("file");
  CHECK(in_time.warnings.empty());
  desk.days["file"] = "2026-06-01";
  desk.complete("file");
  CHECK(desk.phase("file") == StepPhase::done);
  REQUIRE(desk.warnings.size() == 1);
  CHECK(cites(desk.warnings[0], "Q37"));
  CHECK(desk.warnings[0].message.in(Lang::zh).find("逾期4日") != std::string::npos);
}

TEST_CASE("an incomplete filing names all that is missing and is filed again (Q37, S31)",
          "[casefile]") {
  auto desk = Desk::before("review-filing");
  desk.facts["filing.answer"] = "incomplete";
  desk.today = day("2026-05-13");
  CHECK(desk.refused(desk.standard("review-filing")).size() == 1);
  desk.facts["filing.missing"] = "示例：缺少表决结果";
  desk.complete("review-filing");
  CHECK(desk.attempt("file") == 2);
  CHECK(desk.phase("file") == StepPhase::ready);
  CHECK(desk.phase("certificate") == StepPhase::pending);
  desk.days["file"] = "2026-05-14";
  desk.days["review-filing"] = "2026-05-14";
  desk.facts["filing.answer"] = "complete";
  desk.facts.erase("filing.missing");
  desk.play({"file", "review-filing"});
  CHECK(desk.phase("certificate") == StepPhase::ready);
}

TEST_CASE("the whole first election ends filed, with no step open", "[casefile]") {
  auto desk = Desk::at_the_end();
  CHECK(desk.view.phases.phase == CasePhase::waiting);  // the last notice hangs
  desk.pass_to(day("2026-05-24"));
  CHECK(desk.view.phases.phase == CasePhase::concluded);
  CHECK(desk.view.ended_as == "filed");
  expect_no_open_step(desk);
  CHECK(estate_kinds(desk).back() == "committee.filed");
  CHECK(desk.estate.back().payload.text("no") == "示例备1号");
}
