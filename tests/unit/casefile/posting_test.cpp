#include <catch2/catch.hpp>

#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::CasePhase;
using machine::StepPhase;

namespace {

/// The notice of the meeting hangs since 2026-04-01; today is 2026-04-02.
Desk posted() {
  auto desk = Desk::before("publish-notice");
  desk.complete("publish-notice");
  desk.pass_to(day("2026-04-02"));
  return desk;
}

AddObjection objection(const char* on, const std::string& step = "publish-notice") {
  AddObjection out;
  out.step = step;
  out.document = "F22";
  out.on = day(on);
  out.unit = "0001";
  out.matter = "示例：面积有误";
  out.by = Json(Json::Object{{"subject", Json("P-70")}});
  return out;
}

AnswerObjection answer(int no, const char* on, bool upheld) {
  return {no, day(on), upheld, "示例答复"};
}

const PostingRound& last_round(const Desk& desk, const std::string& step = "publish-notice") {
  return desk.view.latest(step)->postings.back();
}

}  // namespace

TEST_CASE(
    "the notice hangs three full days, over a holiday until the next working day (Q92), and takes "
    "objections until the day before the meeting (Q24)",
    "[casefile]") {
  auto desk = posted();
  CHECK(last_round(desk).posted == day("2026-04-01"));
  CHECK(last_round(desk).nominal_end == day("2026-04-04"));  // Qingming
  CHECK(last_round(desk).last_day == day("2026-04-07"));     // Tuesday after it
  CHECK(last_round(desk).objections_until == day("2026-04-19"));
  CHECK_FALSE(last_round(desk).provisional);
  CHECK(desk.phase("publish-notice") == StepPhase::publicity);
  desk.pass_to(day("2026-04-07"));
  CHECK(desk.phase("publish-notice") == StepPhase::publicity);
  desk.pass_to(day("2026-04-08"));
  CHECK(desk.phase("publish-notice") == StepPhase::done);
  CHECK(desk.view.latest("publish-notice")->done_on == day("2026-04-07"));
  CHECK(desk.phase("deliver-ballots") == StepPhase::ready);
}

TEST_CASE("a posting that takes no objections ends on its third day, a rest day too (Q92)",
          "[casefile]") {
  auto desk = Desk::before("election-method");
  desk.days["election-method"] = "2026-04-01";
  desk.complete("election-method");
  desk.pass_to(day("2026-04-04"));
  CHECK(desk.phase("election-method") == StepPhase::publicity);
  desk.pass_to(day("2026-04-05"));
  CHECK(desk.phase("election-method") == StepPhase::done);
  CHECK(desk.view.latest("election-method")->done_on == day("2026-04-04"));
}

TEST_CASE(
    "nothing that rests on a posting begins before it is over, and the first day is told (Q92)",
    "[casefile]") {
  auto desk = posted();
  StartStep start{"deliver-ballots", day("2026-04-02"), Json::object(), {}};
  const auto too_early = desk.refused(start);
  REQUIRE(too_early.size() == 1);
  CHECK(too_early[0].message.code() == "R102");
  CHECK(too_early[0].earliest == day("2026-04-08"));
  CHECK(cites(too_early[0], "G22"));

  desk.pass_to(day("2026-04-10"));
  start.on = day("2026-04-07");
  const auto back_dated = desk.refused(start);
  REQUIRE(back_dated.size() == 1);
  CHECK(back_dated[0].message.code() == "R103");
  CHECK(back_dated[0].earliest == day("2026-04-08"));
  start.on = day("2026-04-08");
  CHECK(desk.decide(start).ok());
}

TEST_CASE("a step waiting for work, not only for a posting, names no day", "[casefile]") {
  auto desk = posted();
  const auto refusals = desk.refused(StartStep{"open-voting", desk.today, Json::object(), {}});
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R102");
  CHECK_FALSE(refusals[0].earliest);
}

TEST_CASE("a posting needs the place where it hangs", "[casefile]") {
  auto desk = Desk::before("publish-notice");
  auto command = desk.standard("publish-notice");
  command.places.clear();
  desk.today = command.on;
  const auto refusals = desk.refused(command);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R109");
}

TEST_CASE("a posting cannot be taken down early (Q92)", "[casefile]") {
  auto desk = posted();
  const auto early = desk.refused(ClosePosting{"publish-notice", day("2026-04-02"), {}});
  REQUIRE(early.size() == 1);
  CHECK(early[0].message.code() == "R122");
  CHECK(early[0].earliest == day("2026-04-07"));
  desk.today = day("2026-04-07");
  desk.run(
      ClosePosting{"publish-notice", day("2026-04-07"), {{"拍照.jpg", "aa", day("2026-04-07")}}});
  CHECK(desk.phase("publish-notice") == StepPhase::done);
  CHECK(last_round(desk).evidence.size() == 1);
}

TEST_CASE("evidence of a posting may come after the calendar closed it", "[casefile]") {
  auto desk = posted();
  desk.pass_to(day("2026-04-09"));
  desk.run(
      ClosePosting{"publish-notice", day("2026-04-09"), {{"拍照.jpg", "aa", day("2026-04-09")}}});
  CHECK(desk.phase("publish-notice") == StepPhase::done);
  CHECK(desk.view.latest("publish-notice")->done_on == day("2026-04-07"));
  CHECK(last_round(desk).evidence.size() == 1);
}

TEST_CASE("an objection that is dismissed lets the posting go on to its own end (Q24)",
          "[casefile]") {
  auto desk = posted();
  desk.run(objection("2026-04-02"));
  CHECK(desk.phase("publish-notice") == StepPhase::objection_handling);
  CHECK(desk.view.phases.phase == CasePhase::contested);
  desk.pass_to(day("2026-04-20"));  // the period does not end under an open objection
  CHECK(desk.phase("publish-notice") == StepPhase::objection_handling);
  desk.run(answer(1, "2026-04-20", false));
  CHECK(desk.view.phases.phase == CasePhase::progressing);
  CHECK(desk.phase("publish-notice") == StepPhase::done);
  CHECK(desk.view.latest("publish-notice")->done_on == day("2026-04-07"));
}

TEST_CASE("dismissed within the period, the notice hangs on", "[casefile]") {
  auto desk = posted();
  desk.run(objection("2026-04-02"));
  desk.run(answer(1, "2026-04-02", false));
  CHECK(desk.phase("publish-notice") == StepPhase::publicity);
  CHECK(desk.view.latest("publish-notice")->postings.size() == 1);
}

TEST_CASE("an upheld objection sends the notice back and a new period begins (Q24)", "[casefile]") {
  auto desk = posted();
  desk.run(objection("2026-04-02"));
  desk.pass_to(day("2026-04-03"));
  desk.run(answer(1, "2026-04-03", true));
  CHECK(desk.phase("publish-notice") == StepPhase::working);
  desk.days["publish-notice"] = "2026-04-03";
  desk.complete("publish-notice");
  CHECK(desk.phase("publish-notice") == StepPhase::publicity);
  REQUIRE(desk.view.latest("publish-notice")->postings.size() == 2);
  CHECK(last_round(desk).posted == day("2026-04-03"));
  CHECK(last_round(desk).nominal_end == day("2026-04-06"));
  CHECK(last_round(desk).last_day == day("2026-04-07"));
  CHECK(desk.attempt("publish-notice") == 1);
}

TEST_CASE("of several objections the last answer decides when the notice hangs on", "[casefile]") {
  auto desk = posted();
  desk.run(objection("2026-04-02"));
  desk.run(objection("2026-04-02"));
  desk.run(answer(1, "2026-04-02", false));
  CHECK(desk.phase("publish-notice") == StepPhase::objection_handling);
  CHECK(desk.view.phases.phase == CasePhase::contested);
  desk.run(answer(2, "2026-04-02", false));
  CHECK(desk.phase("publish-notice") == StepPhase::publicity);
}

TEST_CASE("an objection on the day of the meeting is recorded with a warning (Q24)", "[casefile]") {
  auto desk = posted();
  desk.pass_to(day("2026-04-20"));
  desk.run(objection("2026-04-20"));
  REQUIRE(desk.warnings.size() == 1);
  CHECK(desk.warnings[0].message.code() == "R125");
  CHECK(desk.view.objections.size() == 1);
  CHECK(desk.phase("publish-notice") == StepPhase::done);
  CHECK(desk.view.phases.phase == CasePhase::contested);
}

TEST_CASE("an objection after the posting, before the meeting, comes without a warning (Q24)",
          "[casefile]") {
  auto desk = posted();
  desk.pass_to(day("2026-04-20"));
  desk.run(objection("2026-04-19"));
  CHECK(desk.warnings.empty());
}

TEST_CASE("upheld after the posting was over, the notice and all that rests on it are done again",
          "[casefile]") {
  auto desk = Desk::before("open-voting");
  desk.run(objection("2026-04-10"));
  desk.run(answer(1, "2026-04-10", true));
  CHECK(desk.attempt("publish-notice") == 2);
  CHECK(desk.phase("publish-notice") == StepPhase::ready);
  CHECK(desk.attempt("deliver-ballots") == 2);
  CHECK(desk.phase("deliver-ballots") == StepPhase::pending);
  CHECK(desk.attempt("plan-meeting") == 1);
  REQUIRE(desk.view.votes.at("first-meeting").size() ==
          2);  // the papers given out are void with the notice
  CHECK(desk.view.votes.at("first-meeting")[0].ballots.size() == 9);
  CHECK(desk.view.round("first-meeting")->ballots.empty());
}

TEST_CASE("an open objection blocks voting, an answered one does not (Q24, S22)", "[casefile]") {
  auto desk = Desk::before("open-voting");
  desk.pass_to(day("2026-04-20"));
  desk.run(objection("2026-04-20"));
  const auto refusals = desk.refused(desk.standard("open-voting"));
  REQUIRE(refusals.size() == 1);
  CHECK(cites(refusals[0], "Q24"));
  CHECK(refusals[0].message.in(Lang::zh).find("1件异议未答复：第1号") != std::string::npos);
  desk.run(answer(1, "2026-04-20", false));
  CHECK(desk.decide(desk.standard("open-voting")).ok());
}

TEST_CASE("objections and answers are complete and in order", "[casefile]") {
  auto desk = posted();
  const auto code = [&](const Command& command) { return codes(desk.refused(command)).at(0); };
  auto silent = objection("2026-04-02");
  silent.matter.clear();
  CHECK(code(silent) == "R123");
  CHECK(code(objection("2026-03-31")) == "R124");
  CHECK(code(objection("2026-04-02", "plan-meeting")) == "R120");
  CHECK(code(objection("2026-04-02", "announce-result")) == "R121");
  CHECK(code(answer(1, "2026-04-02", true)) == "R126");
  desk.run(objection("2026-04-02"));
  CHECK(code(answer(1, "2026-04-01", true)) == "R124");
  CHECK(code(AnswerObjection{1, day("2026-04-02"), true, ""}) == "R128");
  desk.run(answer(1, "2026-04-02", false));
  CHECK(code(answer(1, "2026-04-02", true)) == "R127");
}

TEST_CASE("effects of a posting come with its first hanging, once", "[casefile]") {
  auto desk = Desk::before("establish");
  desk.complete("establish");
  const auto effects = desk.estate.size();
  CHECK(effects > 4);  // the adopted choices are rules as well
  desk.run(objection("2026-05-07", "establish"));
  desk.run(answer(1, "2026-05-07", true));
  desk.complete("establish");
  CHECK(desk.estate.size() == effects);
}

TEST_CASE("a step whose notice must hang again is not taken for one that hangs", "[casefile]") {
  auto desk = Desk::before("announce-result");
  desk.days["establish"] = "2026-04-29";
  desk.complete("announce-result");
  desk.complete("establish");
  desk.run(objection("2026-04-29", "announce-result"));
  desk.run(answer(1, "2026-04-29", true));
  REQUIRE(desk.phase("announce-result") == StepPhase::working);
  desk.run(RedoStep{"establish", desk.today, "示例：公告内容有误"});
  REQUIRE(desk.phase("establish") == StepPhase::pending);
  const auto refusals = desk.refused(desk.standard("establish"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R102");
}
