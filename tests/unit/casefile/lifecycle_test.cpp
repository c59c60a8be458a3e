#include <catch2/catch.hpp>

#include "base/error.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::CasePhase;
using machine::StepPhase;

namespace {

std::string code(const Desk& desk, const Command& command) {
  const auto all = codes(desk.refused(command));
  return all.size() == 1 ? all[0] : "several";
}

Json one_fact(const char* field, Json value) {
  return Json(Json::Object{{field, std::move(value)}});
}

/// The same decision twice, told as text.
std::string told(const Desk& desk, const Command& command) {
  const auto decision = desk.decide(command);
  if (!decision) return tell(decision.error());
  std::string out = text_of(decision->after);
  for (const auto& entry : decision->entries) {
    out += entry.kind + entry.act_date.iso() + entry.step + entry.payload.canonical() +
           entry.phases.canonical();
  }
  return out + tell(decision->warnings);
}

}  // namespace

TEST_CASE("a case is opened once and pinned to its texts", "[casefile]") {
  const Desk desk;
  CHECK(desk.view.phases.phase == CasePhase::progressing);
  CHECK(desk.view.procedure_id == "first-election");
  CHECK(desk.view.procedure_digest == support::shipped().election.digest);
  CHECK(desk.view.steps.size() == support::shipped().election.steps.size());
  CHECK(desk.phase("confirm-conditions") == StepPhase::ready);
  OpenCase again;
  again.id = "QD-2026-002";
  again.on = desk.today;
  again.jurisdiction = "cn-shandong-qingdao-licang";
  CHECK(code(desk, again) == "R081");
  again.on = desk.today + 1;
  CHECK(code(desk, again) == "R106");
}

TEST_CASE("a procedure is opened only where it is for", "[casefile]") {
  const Desk desk;
  OpenCase elsewhere;
  elsewhere.id = "X";
  elsewhere.on = desk.today;
  elsewhere.jurisdiction = "cn-shandong";  // the city's procedure is not for the whole province
  CHECK(code(desk, elsewhere) == "R270");
}

TEST_CASE("deciding changes nothing and gives the same answer each time", "[casefile]") {
  const auto desk = Desk::before("form-group");
  auto good = desk.standard("form-group");
  auto bad = good;
  bad.facts["group.members"].items().pop_back();
  auto later = desk;
  later.today = good.on;
  const auto before = text_of(later.view);
  CHECK(told(later, good) == told(later, good));
  CHECK(told(later, bad) == told(later, bad));
  CHECK(text_of(later.view) == before);
}

TEST_CASE("a journal read again gives the same view", "[casefile]") {
  auto desk = Desk::at_the_end();
  desk.pass_to(day("2026-05-24"));
  CHECK(text_of(view_of(desk.entries)) == text_of(desk.view));
  CHECK(desk.view.seq == static_cast<std::int64_t>(desk.entries.size()));
}

TEST_CASE("a journal with an unknown kind of entry is not read on", "[casefile]") {
  auto desk = Desk();
  Entry entry;
  entry.kind = "step.dreamt";
  CHECK_THROWS_AS(apply(desk.view, entry), Defect);
}

TEST_CASE("the hash of an entry covers every field", "[casefile]") {
  Entry entry;
  entry.kind = "step.done";
  entry.stream = "case:QD-2026-001";
  entry.seq = 7;
  entry.act_date = day("2026-03-02");
  entry.payload = Json::object();
  const auto hash = entry_hash(entry);
  CHECK(hash.size() == 64);
  const auto changed = [&](auto change) {
    auto other = entry;
    change(other);
    return entry_hash(other) != hash;
  };
  CHECK(changed([](Entry& e) { e.kind = "step.failed"; }));
  CHECK(changed([](Entry& e) { e.version = 2; }));
  CHECK(changed([](Entry& e) { e.act_date = e.act_date + 1; }));
  CHECK(changed([](Entry& e) { e.by = "甲"; }));
  CHECK(changed([](Entry& e) { e.step = "file#1"; }));
  CHECK(changed([](Entry& e) { e.payload["x"] = 1; }));
  CHECK(changed([](Entry& e) { e.phases["case"] = "waiting"; }));
  CHECK(changed([](Entry& e) { e.stream = "case:QD-2026-002"; }));
  CHECK(changed([](Entry& e) { e.seq = 8; }));
  CHECK(changed([](Entry& e) { e.recorded_at.utc_ms = 1; }));
  CHECK(changed([](Entry& e) { e.command = "c"; }));
  CHECK(changed([](Entry& e) { e.prev_hash = "p"; }));
}

TEST_CASE("a step attempt is written and read the same way", "[casefile]") {
  CHECK(StepRef{"form-group", 12}.str() == "form-group#12");
  CHECK(StepRef::parse("form-group#12") == StepRef{"form-group", 12});
  CHECK(StepRef::parse("form-group") == StepRef{"form-group", 1});
}

TEST_CASE("the future cannot be recorded", "[casefile]") {
  const auto desk = Desk::before("form-group");
  const auto tomorrow = desk.today + 1;
  auto complete = desk.standard("form-group");
  complete.on = tomorrow;
  const auto refusals = desk.refused(complete);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R106");
  CHECK(refusals[0].earliest == tomorrow);
  const Evidence paper{"示例.pdf", "aa", tomorrow};
  CHECK(code(desk, StartStep{"form-group", tomorrow, Json::object(), {}}) == "R106");
  CHECK(code(desk, RedoStep{"check-nominees", tomorrow, "示例"}) == "R106");
  CHECK(code(desk, CorrectFact{"call-for-members", "group.seats", 9, "示例", tomorrow}) == "R106");
  CHECK(code(desk, AddEvidence{"call-for-members", tomorrow, {paper}}) == "R106");
  CHECK(code(desk, ClosePosting{"call-for-members", tomorrow, {}}) == "R106");
  CHECK(code(desk, SuspendCase{tomorrow, "示例"}) == "R106");
  CHECK(code(desk, TerminateCase{tomorrow, "示例"}) == "R106");
}

TEST_CASE("facts and evidence may come before a step is completed", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.pass_to(day("2026-03-16"));
  const Evidence paper{"示例.pdf", "aa", desk.today};
  desk.run(StartStep{"form-group", desk.today, one_fact("group.formed_on", "2026-03-15"), {paper}});
  CHECK(desk.phase("form-group") == StepPhase::working);
  CHECK(desk.view.latest("form-group")->evidence.size() == 1);
  desk.run(StartStep{"form-group", desk.today, one_fact("group.formed_on", "2026-03-16"), {paper}});
  auto rest = desk.standard("form-group");
  rest.facts.members().erase("group.formed_on");
  rest.evidence = {paper};
  desk.run(rest);
  const auto& state = *desk.view.latest("form-group");
  CHECK(state.phases.phase == StepPhase::done);
  CHECK(state.facts.text("group.formed_on") == "2026-03-16");
  CHECK(state.evidence.size() == 3);
  CHECK(state.acted_on == day("2026-03-16"));
}

TEST_CASE("evidence given with a step done in one go is kept", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.pass_to(day("2026-03-16"));
  auto command = desk.standard("form-group");
  command.evidence = {{"示例.pdf", "aa", desk.today}};
  desk.run(command);
  REQUIRE(desk.view.latest("form-group")->evidence.size() == 1);
  desk.run(AddEvidence{"form-group", desk.today, {{"示例二.pdf", "bb", desk.today}}});
  REQUIRE(desk.view.latest("form-group")->evidence.size() == 2);
  CHECK(desk.view.latest("form-group")->evidence[1].sha256 == "bb");
}

TEST_CASE("a step that is done is told once that it is done", "[casefile]") {
  const auto desk = Desk::before("form-group");
  auto command = desk.standard("confirm-conditions");
  command.on = desk.today;
  const auto refusals = desk.refused(command);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R080");
  CHECK(refusals[0].message.in(Lang::zh).find("已经办结") != std::string::npos);
}

TEST_CASE("a suspended case refuses work and resumes where it was", "[casefile]") {
  auto desk = Desk::before("form-group");
  CHECK(code(desk, SuspendCase{desk.today, ""}) == "R110");
  desk.run(SuspendCase{desk.today, "示例：法院裁定"});
  CHECK(desk.view.phases.phase == CasePhase::suspended);
  CHECK(desk.view.phases.resume_to == CasePhase::progressing);
  auto command = desk.standard("form-group");
  command.on = desk.today;
  const auto refusals = desk.refused(command);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R081");
  CHECK(refusals[0].message.in(Lang::zh).find("已中止") != std::string::npos);
  CHECK(code(desk, SuspendCase{desk.today, "示例"}) == "R081");
  desk.pass_to(day("2026-03-14"));
  desk.run(ResumeCase{day("2026-03-14"), "示例"});
  CHECK(desk.view.phases.phase == CasePhase::progressing);
  CHECK(desk.phase("form-group") == StepPhase::ready);
  REQUIRE(desk.view.suspensions.size() == 1);
  CHECK(desk.view.suspensions[0].first == day("2026-03-12"));
  CHECK(desk.view.suspensions[0].last == day("2026-03-14"));
}

TEST_CASE("the calendar does not end postings of a suspended case before it resumes",
          "[casefile]") {
  auto desk = Desk::before("check-nominees");
  REQUIRE(desk.phase("call-for-members") == StepPhase::publicity);
  desk.run(SuspendCase{desk.today, "示例"});
  desk.pass_to(day("2026-03-20"));
  CHECK(desk.phase("call-for-members") == StepPhase::publicity);
  desk.run(ResumeCase{day("2026-03-20"), "示例"});
  CHECK(desk.phase("call-for-members") == StepPhase::done);
  CHECK(desk.phase("check-nominees") == StepPhase::ready);
}

TEST_CASE("a contested case that was suspended is contested again", "[casefile]") {
  auto desk = Desk::before("request-roster");
  AddObjection objection;
  objection.step = "publish-group";
  objection.on = desk.today;
  objection.matter = "示例";
  desk.run(objection);
  desk.run(SuspendCase{desk.today, "示例"});
  desk.run(ResumeCase{desk.today, "示例"});
  CHECK(desk.view.phases.phase == CasePhase::contested);
}

TEST_CASE("a terminated case leaves no step open", "[casefile]") {
  auto desk = Desk::before("request-roster");
  CHECK(code(desk, TerminateCase{desk.today, ""}) == "R110");
  desk.run(TerminateCase{desk.today, "示例"});
  CHECK(desk.view.phases.phase == CasePhase::terminated);
  for (const auto& step : desk.view.steps) {
    CAPTURE(step.ref.str());
    CHECK(machine::ended(step.phases.phase));
  }
  CHECK(desk.phase("publish-group") == StepPhase::failed);  // it hung
  CHECK(code(desk, desk.standard("request-roster")) == "R081");
}

TEST_CASE("a correction keeps the old value and the reason", "[casefile]") {
  auto desk = Desk::before("publish-group");
  CHECK(code(desk, CorrectFact{"form-group", "group.formed_on", "2026-03-15", "", desk.today}) ==
        "R110");
  CHECK(code(desk, CorrectFact{"form-group", "group.contact", "示例", "示例", desk.today}) ==
        "R112");
  const auto plan = desk.run(
      CorrectFact{"form-group", "group.formed_on", "2026-03-15", "示例：笔误", desk.today});
  REQUIRE(plan.entries.size() == 1);
  CHECK(plan.entries[0].kind == kind::fact_corrected);
  CHECK(plan.entries[0].payload.text("old") == "2026-03-16");
  CHECK(plan.entries[0].payload.text("new") == "2026-03-15");
  CHECK(plan.entries[0].payload.text("reason") == "示例：笔误");
  CHECK(desk.view.latest("form-group")->facts.text("group.formed_on") == "2026-03-15");
}

TEST_CASE("a correction cannot make a finished step unlawful (Q23)", "[casefile]") {
  auto desk = Desk::before("publish-group");
  auto six = desk.facts["group.members"];
  six.items().pop_back();
  const auto refusals =
      desk.refused(CorrectFact{"form-group", "group.members", six, "示例", desk.today});
  REQUIRE(refusals.size() == 2);
  CHECK(cites(refusals[0], "Q23"));
}

TEST_CASE("doing a step again keeps the first time and repeats what rests on it", "[casefile]") {
  auto desk = Desk::before("draft-texts");
  CHECK(code(desk, RedoStep{"form-group", desk.today, ""}) == "R110");
  CHECK(code(desk, RedoStep{"draft-texts", desk.today, "示例"}) == "R111");
  CHECK(code(desk, RedoStep{"file", desk.today, "示例"}) == "R111");
  desk.run(RedoStep{"check-nominees", desk.today, "示例：漏审一人"});
  CHECK(desk.phase("check-nominees") == StepPhase::ready);
  CHECK(desk.attempt("check-nominees") == 2);
  CHECK(desk.attempt("form-group") == 2);
  CHECK(desk.attempt("call-for-members") == 1);
  CHECK(desk.attempt("file") == 1);
  CHECK(desk.phase("form-group") == StepPhase::pending);
  CHECK(desk.view.find({"form-group", 1})->phases.phase == StepPhase::done);
  CHECK(desk.view.find({"form-group", 1})->facts.has("group.members"));
  CHECK_FALSE(desk.view.latest("form-group")->facts.has("group.members"));
  CHECK(desk.view.latest("check-nominees")->reason == "示例：漏审一人");
}

TEST_CASE("the case waits while only notices hang and works while a step is open", "[casefile]") {
  auto desk = Desk::before("check-nominees");
  CHECK(desk.view.phases.phase == CasePhase::waiting);
  desk.pass_to(day("2026-03-09"));
  CHECK(desk.view.phases.phase == CasePhase::progressing);
}

TEST_CASE("a document is recorded with the step and the edition", "[casefile]") {
  auto desk = Desk::before("publish-group");
  MadeDocument made;
  made.document = "F09";
  made.audience = "archive";
  made.template_digest = "t";
  made.blob = "b";
  made.step = "form-group#1";
  made.on = desk.today;
  desk.run(RecordDocuments{{made}});
  REQUIRE(desk.view.documents.size() == 1);
  CHECK(desk.view.documents[0].document == "F09");
  CHECK(desk.view.documents[0].step == "form-group#1");
  CHECK(desk.view.documents[0].seq == desk.view.seq);
}

TEST_CASE("an optional step closes with the step it belongs to (Q27)", "[casefile]") {
  auto desk = Desk::before("close-voting");
  CHECK(desk.phase("extend-voting") == StepPhase::ready);
  desk.play({"close-voting"});
  CHECK(desk.phase("extend-voting") == StepPhase::skipped);
}
