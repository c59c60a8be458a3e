// A case half done on paper enters at its present step (按纸质材料补录): what the law says of the
// past is told, what would leave the record without sense is refused, all at once.
#include <algorithm>
#include <catch2/catch.hpp>

#include "casefile/limits.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::StepPhase;

namespace {

const std::vector<std::string> kPaper = {
    "confirm-conditions", "receive-application", "call-for-members",    "check-nominees",
    "form-group",         "publish-group",       "request-roster",      "verify-roster",
    "draft-texts",        "election-method",     "nominate-candidates", "plan-meeting",
    "publish-notice"};

PaperStep paper(const Desk& desk, const std::string& step) {
  const auto standard = desk.standard(step);
  PaperStep out;
  out.step = step;
  out.on = standard.on;
  out.facts = standard.facts;
  out.places = standard.places;
  out.source = "示例档案";
  return out;
}

/// The standard case's papers up to and with `last`.
BaselineCase papers(const Desk& desk, const std::string& last) {
  BaselineCase out;
  out.on = desk.today;
  out.reason = "示例理由";
  for (const auto& step : kPaper) {
    out.steps.push_back(paper(desk, step));
    if (step == "nominate-candidates") {
      for (int i = 1; i <= 5; ++i) {
        const auto no = "C" + std::to_string(i);
        AddCandidate add;
        add.no = no;
        add.person = Json(Json::Object{{"subject", Json("P-" + std::to_string(20 + i))},
                                       {"kind", Json("owner")}});
        out.candidates.push_back(std::move(add));
        out.decisions.push_back({no, {}, true, "示例：符合条件"});
      }
    }
    if (step == last) break;
  }
  return out;
}

PaperStep& step_of(BaselineCase& command, const std::string& id) {
  return *std::find_if(command.steps.begin(), command.steps.end(),
                       [&](const auto& one) { return one.step == id; });
}

void leave_out(BaselineCase& command, const std::string& id) {
  std::erase_if(command.steps, [&](const auto& one) { return one.step == id; });
}

Desk desk_on(const char* today) {
  Desk desk;
  desk.today = day(today);
  return desk;
}

bool told(const std::vector<Refusal>& found, const char* code) {
  return std::any_of(found.begin(), found.end(),
                     [&](const auto& one) { return one.message.code() == code; });
}

const Refusal* first(const std::vector<Refusal>& found, const char* code) {
  for (const auto& one : found) {
    if (one.message.code() == code) return &one;
  }
  return nullptr;
}

std::string today_of(const std::string& step) {
  auto desk = Desk::before(step);
  return desk.today.iso();
}

}  // namespace

TEST_CASE("wherever the papers end, the case stands as if it had been carried out here",
          "[casefile]") {
  for (std::size_t i = 0; i + 1 < kPaper.size(); ++i) {
    const auto& next = kPaper[i + 1];
    const auto played = Desk::before(next);
    auto desk = desk_on(today_of(next).c_str());
    const auto command = papers(desk, kPaper[i]);
    desk.run(command);
    INFO(kPaper[i] << " " << tell(desk.warnings));
    for (const auto& step : support::shipped().election.steps) {
      INFO(step.id);
      const auto* here = desk.view.latest(step.id);
      const auto* there = played.view.latest(step.id);
      CHECK(here->phases.phase == there->phases.phase);
      CHECK(here->facts.canonical() == there->facts.canonical());
      CHECK(here->acted_on == there->acted_on);
      CHECK(here->done_on == there->done_on);
      CHECK(here->paper.has_value() == there->acted_on.has_value());
    }
    CHECK(desk.view.baseline->reason == "示例理由");
    CHECK(desk.view.baseline->steps.size() == i + 1);
    CHECK(text_of(view_of(desk.entries)) == text_of(desk.view));
  }
}

TEST_CASE("after the notice the case goes on to its end as always", "[casefile]") {
  auto desk = desk_on(today_of("deliver-ballots").c_str());
  desk.roster->frozen = false;
  desk.run(papers(desk, "publish-notice"));
  CHECK_FALSE(desk.view.roster_digest.empty());
  const auto frozen = std::find_if(desk.estate.begin(), desk.estate.end(),
                                   [](const auto& one) { return one.kind == kind::roster_frozen; });
  REQUIRE(frozen != desk.estate.end());
  CHECK(frozen->act_date == day(desk.days.at("publish-notice").c_str()));
  CHECK(frozen->payload.text("recorded") == kOnPaper);
  desk.roster->frozen = true;
  desk.play_until("");
  CHECK(desk.phase("use-seal") == StepPhase::publicity);  // its notice hangs
}

TEST_CASE("a notice of ten days on paper is told with its article, and nothing stops (Q24)",
          "[casefile]") {
  auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "publish-notice");
  auto& notice = step_of(command, "publish-notice");
  const auto opens =
      *Date::parse(step_of(command, "plan-meeting").facts.text("meeting.vote_opens"));
  notice.on = opens - 10;
  desk.run(command);
  const auto* defect = first(desk.warnings, "R310");
  REQUIRE(defect != nullptr);
  CHECK(cites(*defect, "Q24"));
  CHECK(defect->message.in(Lang::zh).find("10") != std::string::npos);
  CHECK(defect->message.in(Lang::zh).find("15") != std::string::npos);
  REQUIRE(desk.view.latest("publish-notice")->paper);
  CHECK(desk.view.latest("publish-notice")->paper->notes.size() >= 1);
}

TEST_CASE("a defect of the past does not forbid to correct something else", "[casefile]") {
  auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "plan-meeting");
  auto& plan = step_of(command, "plan-meeting");
  plan.facts["meeting.count_on"] = "2026-01-01";  // before voting closes
  desk.run(command);
  CHECK(told(desk.warnings, "R310"));
  CorrectFact place{"plan-meeting", "meeting.place", Json("示例礼堂"), "抄录错误", desk.today};
  desk.run(place);
  CorrectFact worse{"plan-meeting", "meeting.vote_closes", Json("2026-01-02"), "示例", desk.today};
  CHECK(told(desk.refused(worse), "R011"));
}

TEST_CASE("a case in which something was done is not entered from paper", "[casefile]") {
  auto desk = Desk::before("receive-application");
  desk.today = day("2026-06-30");
  CHECK(told(desk.refused(papers(desk, "form-group")), "R300"));
  auto once = desk_on("2026-06-30");
  once.run(papers(once, "confirm-conditions"));
  CHECK(told(once.refused(papers(once, "form-group")), "R301"));
}

TEST_CASE("everything wrong with the papers is told at once", "[casefile]") {
  const auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "form-group");
  command.reason.clear();
  step_of(command, "call-for-members").on = day("2026-07-01");
  step_of(command, "check-nominees").step = "check-nominee";
  step_of(command, "receive-application").on = day("2020-01-01");
  step_of(command, "receive-application").until = day("2020-01-05");
  step_of(command, "confirm-conditions").facts["group.contact"] = "示例";
  step_of(command, "confirm-conditions").source.clear();
  command.unread = {"check-nominees"};
  const auto found = desk.refused(command);
  for (const auto* code : {"R110", "R106", "R108", "R303", "R311", "R101", "R325"}) {
    INFO(code << "\n" << tell(found));
    CHECK(told(found, code));
  }
  CHECK_FALSE(told(found, "R305"));
}

TEST_CASE("a step without those it needs, or written twice, is refused", "[casefile]") {
  const auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "publish-group");
  leave_out(command, "check-nominees");
  const auto found = desk.refused(command);
  const auto* open = first(found, "R305");
  REQUIRE(open != nullptr);
  CHECK(open->step == "form-group");
  // What rests on the step that was refused is not told again.
  CHECK(found.size() == 1);
  auto twice = papers(desk, "form-group");
  twice.steps.push_back(twice.steps.front());
  CHECK(told(desk.refused(twice), "R307"));
  CHECK(told(desk.refused(BaselineCase{desk.today, "示例", {}, {}, {}, {}, {}}), "R302"));
}

TEST_CASE("a branch that the facts exclude is refused", "[casefile]") {
  const auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "verify-roster");
  auto extra = paper(desk, "request-roster");
  extra.step = "order-handover";
  extra.facts = Json::object();
  command.steps.push_back(extra);
  CHECK(told(desk.refused(command), "R306"));
}

TEST_CASE("a fact that something later needs is asked for; one that nothing needs stays unknown",
          "[casefile]") {
  auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "plan-meeting");
  step_of(command, "plan-meeting").facts.members().erase("meeting.vote_opens");
  const auto found = desk.refused(command);
  const auto* missing = first(found, "R308");
  REQUIRE(missing != nullptr);
  CHECK(missing->message.in(Lang::zh).find("meeting.vote_opens") != std::string::npos);
  command = papers(desk, "plan-meeting");
  step_of(command, "call-for-members").facts.members().erase("group.nomination_place");
  desk.run(command);
  CHECK(told(desk.warnings, "R312"));
  // The same fact printed by a document that is still to be made is needed.
  auto again = desk_on("2026-06-30");
  command.printed["F36"] = {"group.nomination_place"};
  CHECK(told(again.refused(command), "R308"));
}

TEST_CASE("a vote is entered up to its notice, or counted; never half way", "[casefile]") {
  const auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "publish-notice");
  command.steps.push_back(paper(desk, "deliver-ballots"));
  CHECK(told(desk.refused(command), "R317"));
  for (const auto* step : {"open-voting", "close-voting", "count-votes"})
    command.steps.push_back(paper(desk, step));
  CHECK(told(desk.refused(command), "R320"));
  auto none = papers(desk, "nominate-candidates");
  none.candidates.clear();
  none.decisions.clear();
  CHECK(told(desk.refused(none), "R324"));
  auto early = papers(desk, "verify-roster");
  early.candidates = papers(desk, "nominate-candidates").candidates;
  CHECK(told(desk.refused(early), "R323"));
}

TEST_CASE("without a roster nothing can be frozen", "[casefile]") {
  auto desk = desk_on("2026-06-30");
  desk.roster.reset();
  CHECK(told(desk.refused(papers(desk, "verify-roster")), "R321"));
}

TEST_CASE("a notice taken down early is told; one that still hangs holds up what waits for it",
          "[casefile]") {
  auto desk = desk_on("2026-06-30");
  auto command = papers(desk, "publish-group");
  auto& notice = step_of(command, "publish-group");
  notice.until = notice.on;
  desk.run(command);
  const auto* early = first(desk.warnings, "R314");
  REQUIRE(early != nullptr);
  CHECK_FALSE(early->basis.empty());
  CHECK(desk.phase("publish-group") == StepPhase::done);
  CHECK(desk.view.latest("publish-group")->done_on == notice.on);
  // A notice put up today hangs.
  auto now = desk_on(notice.on.iso().c_str());
  notice.until.reset();
  command.on = now.today;
  now.run(command);
  CHECK(now.phase("publish-group") == StepPhase::publicity);
}

namespace {

ballot::MotionCounts counts(std::int64_t for_heads, std::int64_t others) {
  ballot::MotionCounts out;
  out.for_ = {for_heads, Area{for_heads * 10000}};
  out.against = {0, Area{0}};
  out.abstain = {others, Area{others * 10000}};
  out.majority = out.void_ = out.silent = {0, Area{0}};
  return out;
}

/// Nine flats of 100 m2; eight heads took part and chose the first five.
BaselineCase counted(const Desk& desk) {
  auto out = papers(desk, "publish-notice");
  for (const auto* step :
       {"deliver-ballots", "open-voting", "close-voting", "count-votes", "announce-result"})
    out.steps.push_back(paper(desk, step));
  PaperCount count;
  count.vote = "first-meeting";
  count.sums.heads = 9;
  count.sums.area = Area{90000};
  for (const auto* motion : {"rules", "covenant", "working-rules"})
    count.sums.counts[motion] = counts(8, 0);
  for (int i = 1; i <= 5; ++i) count.sums.counts["C" + std::to_string(i)] = counts(8, 0);
  count.elected = {"C5", "C4", "C3", "C2", "C1"};
  count.outcomes = {{"rules", "adopted"}};
  out.counts.push_back(std::move(count));
  return out;
}

}  // namespace

TEST_CASE("a count made on paper is computed from its sums, and the case goes on from there",
          "[casefile]") {
  auto desk = desk_on(today_of("establish").c_str());
  desk.run(counted(desk));
  const auto* round = desk.view.round("first-meeting");
  REQUIRE(round != nullptr);
  CHECK(round->result.at("election").text("outcome") == "elected");
  CHECK(round->ballots.empty());
  CHECK_FALSE(told(desk.warnings, "D402"));
  CHECK_FALSE(told(desk.warnings, "R322"));
  CHECK(told(desk.warnings, "R313"));
  desk.play_until("");
  CHECK(desk.phase("use-seal") == StepPhase::publicity);  // its notice hangs
}

TEST_CASE("sums that do not add up are refused; an outcome they do not give is told",
          "[casefile]") {
  auto desk = desk_on(today_of("establish").c_str());
  auto wrong = counted(desk);
  wrong.counts[0].sums.counts["rules"].against = {5, Area{50000}};
  wrong.counts[0].sums.counts["C9"] = counts(1, 0);
  wrong.counts[0].sums.counts.erase("covenant");
  const auto found = desk.refused(wrong);
  for (const auto* code : {"B020", "B023", "D400"}) {
    INFO(code << "\n" << tell(found));
    CHECK(told(found, code));
  }
  auto other = counted(desk);
  other.counts[0].elected = {"C1", "C2", "C3"};
  other.counts[0].outcomes["covenant"] = "not_adopted";
  other.counts[0].sums.heads = 10;
  desk.run(other);
  CHECK(told(desk.warnings, "D401"));
  CHECK(told(desk.warnings, "D402"));
  CHECK(told(desk.warnings, "R322"));
  auto stranger = counted(desk_on("2026-06-30"));
  stranger.counts[0].elected = {"C1", "C8"};
  CHECK(told(desk_on("2026-06-30").refused(stranger), "R170"));
}
