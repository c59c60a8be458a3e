#include <catch2/catch.hpp>

#include "casefile/limits.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::StepPhase;

namespace {

Desk notice_on(const char* date) {
  auto desk = Desk::before("publish-notice");
  desk.days["publish-notice"] = date;
  desk.today = day(date);
  return desk;
}

ReckonedLimit meeting_limit(const Desk& desk) {
  const auto rules = desk.rules();
  const FactReader facts(desk.view, rules.procedure, rules.vocabulary);
  const auto limit = limit_of(*rules.procedure.find("open-voting"), desk.view, rules, facts);
  REQUIRE(limit.has_value());
  return *limit;
}

/// A new meeting after a missed participation, with dates of June.
void plan_june(Desk& desk) {
  desk.days.insert_or_assign("plan-meeting", "2026-05-11");
  desk.days.insert_or_assign("publish-notice", "2026-05-12");
  desk.facts["meeting.vote_opens"] = "2026-06-01";
  desk.facts["meeting.vote_closes"] = "2026-06-08";
  desk.facts["meeting.count_on"] = "2026-06-09";
}

}  // namespace

TEST_CASE(
    "notice fourteen days before voting is refused with the numbers and the last day (Q24, S22, "
    "R14)",
    "[casefile]") {
  auto desk = notice_on("2026-04-06");
  const auto refusals = desk.refused(desk.standard("publish-notice"));
  REQUIRE(refusals.size() == 1);
  for (const auto* tag : {"Q24", "S22", "R14"}) CHECK(cites(refusals[0], tag));
  const auto text = refusals[0].message.in(Lang::zh);
  for (const auto* words : {"2026-04-06", "2026-04-20", "相距14日", "15日", "最迟应为2026-04-05"}) {
    CAPTURE(text, words);
    CHECK(text.find(words) != std::string::npos);
  }
}

TEST_CASE("notice fifteen days before voting is allowed with advice (Q24, C201)", "[casefile]") {
  auto desk = notice_on("2026-04-05");
  desk.complete("publish-notice");
  CHECK(desk.phase("publish-notice") == StepPhase::publicity);
  REQUIRE(desk.warnings.size() == 1);
  CHECK(desk.warnings[0].message.in(Lang::zh).find("2026-04-04") != std::string::npos);
  CHECK(cites(desk.warnings[0], "Q24"));
}

TEST_CASE("notice sixteen days before voting needs no advice (Q24)", "[casefile]") {
  auto desk = notice_on("2026-04-04");
  desk.complete("publish-notice");
  CHECK(desk.warnings.empty());
}

TEST_CASE(
    "voting does not open before the notice stood fifteen days, and the first day is told (Q24, "
    "S22)",
    "[casefile]") {
  auto desk = Desk::before("publish-notice");
  desk.days["publish-notice"] = "2026-04-05";
  desk.play({"publish-notice", "deliver-ballots"});
  auto command = desk.standard("open-voting");
  command.on = desk.today = day("2026-04-19");
  const auto refusals = desk.refused(command);
  INFO(tell(refusals));
  REQUIRE(refusals.size() == 2);  // the notice, and the day that was announced
  CHECK(refusals[0].earliest == day("2026-04-20"));
  CHECK(cites(refusals[0], "Q24"));
  CHECK(refusals[1].earliest == day("2026-04-20"));
}

TEST_CASE("a correction cannot shorten the notice of a meeting below fifteen days (Q24)",
          "[casefile]") {
  auto desk = Desk::before("open-voting");
  CHECK(desk.view.latest("publish-notice")->postings.back().posted == day("2026-04-01"));
  const auto refusals = desk.refused(
      CorrectFact{"plan-meeting", "meeting.vote_opens", "2026-04-12", "示例", desk.today});
  INFO(tell(refusals));
  REQUIRE(refusals.size() == 2);  // the step that relied on the day, and its own reason
  CHECK(refusals[0].message.code() == "R113");
  CHECK(refusals[0].step == "publish-notice");
  CHECK(cites(refusals[1], "Q24"));
  desk.run(CorrectFact{"plan-meeting", "meeting.vote_opens", "2026-04-17", "示例", desk.today});
}

TEST_CASE("a notice put up again counts from the new day (Q24)", "[casefile]") {
  auto desk = Desk::before("publish-notice");
  desk.complete("publish-notice");
  AddObjection objection;
  objection.step = "publish-notice";
  objection.on = day("2026-04-02");
  objection.matter = "示例";
  desk.pass_to(day("2026-04-09"));
  desk.run(objection);  // recorded late, raised in time; the posting is over
  desk.run(AnswerObjection{1, day("2026-04-09"), true, "示例"});
  REQUIRE(desk.attempt("publish-notice") == 2);
  auto again = desk.standard("publish-notice");
  again.on = day("2026-04-09");
  CHECK(desk.refused(again).size() == 1);  // eleven days before 2026-04-20
  desk.run(CorrectFact{"plan-meeting", "meeting.count_on", "2026-05-06", "示例", desk.today});
  desk.run(CorrectFact{"plan-meeting", "meeting.vote_closes", "2026-05-06", "示例", desk.today});
  desk.run(CorrectFact{"plan-meeting", "meeting.vote_opens", "2026-04-27", "示例", desk.today});
  CHECK(desk.decide(again).ok());
}

TEST_CASE("the first meeting is within sixty days of the forming of the group (Q24)",
          "[casefile]") {
  const auto desk = Desk::before("publish-group");
  const auto limit = meeting_limit(desk);
  CHECK(limit.anchor == day("2026-03-16"));
  CHECK(limit.due.nominal == day("2026-05-15"));
  CHECK(limit.due.effective == day("2026-05-15"));
  REQUIRE_FALSE(limit.basis.empty());
  CHECK(limit.basis[0].tag() == "Q24");
}

TEST_CASE("an extension makes it ninety days from the forming, not from a rolled day (Q24)",
          "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.days["form-group"] = "2026-04-01";
  desk.days["extend-meeting"] = "2026-04-10";
  desk.facts["group.formed_on"] = "2026-04-01";
  desk.complete("form-group");
  CHECK(meeting_limit(desk).due.nominal == day("2026-05-31"));
  CHECK(meeting_limit(desk).due.effective == day("2026-06-01"));
  desk.complete("extend-meeting");
  CHECK(meeting_limit(desk).due.nominal == day("2026-06-30"));
  CHECK(meeting_limit(desk).due.effective == day("2026-06-30"));
}

TEST_CASE("an approval given again does not extend twice (Q24)", "[casefile]") {
  auto desk = Desk::before("publish-group");
  desk.complete("extend-meeting");
  CHECK(meeting_limit(desk).due.nominal == day("2026-06-14"));
  desk.run(RedoStep{"extend-meeting", desk.today, "示例：批准日期有误"});
  desk.complete("extend-meeting");
  CHECK(desk.attempt("extend-meeting") == 2);
  CHECK(meeting_limit(desk).due.nominal == day("2026-06-14"));
}

TEST_CASE("an approved extension stays when the meeting is organised again (Q24)", "[casefile]") {
  auto desk = Desk::before("publish-group");
  desk.complete("extend-meeting");
  desk.play_until("plan-meeting");
  desk.complete("plan-meeting");
  desk.run(RedoStep{"plan-meeting", desk.today, "示例"});
  CHECK(meeting_limit(desk).due.nominal == day("2026-06-14"));
  desk.play_until("open-voting");
  desk.run(RedoStep{"deliver-ballots", desk.today, "示例"});
  CHECK(meeting_limit(desk).due.nominal == day("2026-06-14"));
}

TEST_CASE("an extension falls with the approval it rests on (Q24)", "[casefile]") {
  auto desk = Desk::before("publish-group");
  desk.complete("extend-meeting");
  desk.play_until("close-voting");  // voting is open, its step done
  desk.run(RedoStep{"form-group", desk.today, "示例：筹备组重新组建"});
  CHECK(desk.attempt("extend-meeting") == 2);
  CHECK(desk.view.latest("open-voting")->extensions.empty());
}

TEST_CASE("a first meeting beyond the limit is warned of and recorded, not blocked (Q24)",
          "[casefile]") {
  auto desk = Desk::before("plan-meeting");
  plan_june(desk);
  desk.days["deliver-ballots"] = "2026-05-20";
  desk.days["open-voting"] = "2026-06-01";
  desk.play({"plan-meeting", "publish-notice", "deliver-ballots"});
  auto extended = desk;
  desk.complete("open-voting");
  CHECK(desk.phase("open-voting") == StepPhase::done);
  REQUIRE(desk.warnings.size() == 2);
  for (const auto& warning : desk.warnings) {
    CHECK(cites(warning, "Q24"));
    CHECK(warning.message.in(Lang::zh).find("2026-05-15") != std::string::npos);
  }
  CHECK(desk.view.latest("open-voting")->phases.time == machine::Timeliness::overdue);

  extended.complete("extend-meeting");
  extended.complete("open-voting");
  CHECK(extended.warnings.empty());
}
