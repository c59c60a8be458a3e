#include "store/snapshot.h"

#include <catch2/catch.hpp>

#include "store/temp_office.h"

using namespace gongyi;
using namespace gongyi::store;
using namespace gongyi::store_tests;
using casefile::CaseView;

namespace {

const std::string kProcedure(64, 'a');

/// A view in which every kind of member holds something.
CaseView full_view() {
  CaseView view;
  view.id = "QD-2026-001";
  view.estate = "E001";
  view.procedure_id = "first-election";
  view.procedure_version = "1.0.0";
  view.procedure_digest = kProcedure;
  view.jurisdiction = "cn-shandong-qingdao";
  view.opened_on = Date(2026, 3, 1);
  view.phases = {machine::CasePhase::suspended, machine::CasePhase::contested};
  casefile::StepState step;
  step.ref = {"form-group", 2};
  step.phases = {machine::StepPhase::publicity, machine::Timeliness::overdue};
  step.facts["members"] = 7;
  step.facts["text"] = "两行\n空格 引号\"";
  step.ready_on = Date(2026, 3, 2);
  step.postings.push_back({});
  step.postings[0].posted = Date(1999, 12, 31);
  step.postings[0].last_day = Date(2000, 1, 3);
  step.postings[0].places = {"1号楼公告栏", ""};
  step.evidence = {{"board.jpg", std::string(64, 'b'), Date(2026, 3, 3)}};
  step.extensions = {{15, calendar::Unit::workdays}};
  view.steps = {step, {}};
  casefile::Objection objection;
  objection.no = 1;
  objection.about = {"form-group", 1};
  objection.answered_on = Date(2026, 4, 1);
  view.objections = {objection};
  casefile::Candidate candidate;
  candidate.no = "C1";
  candidate.eligible = false;
  view.candidates = {candidate, {}};
  casefile::IssuedBallot ballot;
  ballot.no = "0001";
  ballot.units = {"1-1-101"};
  ballot.state = ballot::BallotState::late;
  ballot.votes = {{"rules", ballot::Choice::majority}};
  casefile::Returned paper;
  paper.on = Date(2026, 4, 22);
  paper.at = "09:05";
  paper.online = true;
  paper.receipt = std::string(64, 'e');
  paper.proxy = "P1";
  ballot.papers = {paper};
  ballot.counts = 0;
  casefile::VoteRound round;
  round.ballots = {ballot};
  round.result["heads"] = 995;
  round.two_channels = "last";
  round.proxies = {{"P1", "family", "", Json::object()}};
  view.votes["election"] = {round};
  view.roster_version = 3;
  view.suspensions = {{Date(2026, 5, 1), Date(2026, 5, 9)}};
  view.documents = {{}};
  view.routes_taken["hold/again"] = 2;
  view.pinned["law"] = std::string(64, 'c');
  view.seq = 42;
  view.head_hash = std::string(64, 'd');
  return view;
}

}  // namespace

TEST_CASE("a snapshot gives the same view back, member by member", "[store]") {
  const CaseView view = full_view();
  const std::string bytes = save_snapshot(view);
  const auto loaded = load_snapshot(bytes, kProcedure);
  REQUIRE(loaded.has_value());
  CHECK(save_snapshot(*loaded) == bytes);
  CHECK(loaded->seq == 42);
  CHECK(loaded->head_hash == view.head_hash);
  CHECK(loaded->phases == view.phases);
  REQUIRE(loaded->steps.size() == 2);
  CHECK(loaded->steps[0].facts == view.steps[0].facts);
  CHECK(loaded->steps[0].phases == view.steps[0].phases);
  CHECK(loaded->steps[0].ready_on == Date(2026, 3, 2));
  CHECK_FALSE(loaded->steps[0].done_on.has_value());
  CHECK(loaded->steps[0].postings[0].posted == Date(1999, 12, 31));
  CHECK(loaded->steps[0].postings[0].last_day == Date(2000, 1, 3));
  CHECK(loaded->steps[0].postings[0].places == view.steps[0].postings[0].places);
  CHECK(loaded->steps[0].extensions == view.steps[0].extensions);
  CHECK(loaded->candidates[0].eligible == false);
  CHECK_FALSE(loaded->candidates[1].eligible.has_value());
  const auto& ballot = loaded->votes.at("election")[0].ballots[0];
  CHECK(ballot.state == ballot::BallotState::late);
  CHECK(ballot.votes.at("rules") == ballot::Choice::majority);
  CHECK(loaded->routes_taken == view.routes_taken);
  CHECK(loaded->pinned == view.pinned);
}

TEST_CASE("a snapshot with any byte changed or cut is no snapshot", "[store]") {
  const std::string bytes = save_snapshot(full_view());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = changed[i] == '1' ? '2' : '1';
    INFO(i);
    REQUIRE_FALSE(load_snapshot(changed, kProcedure).has_value());
  }
  for (std::size_t size = 0; size < bytes.size(); size += 7) {
    REQUIRE_FALSE(load_snapshot(bytes.substr(0, size), kProcedure).has_value());
  }
  CHECK_FALSE(load_snapshot(bytes + "1", kProcedure).has_value());
}

TEST_CASE("a snapshot of another procedure or of another format is no snapshot", "[store]") {
  std::string bytes = save_snapshot(full_view());
  CHECK_FALSE(load_snapshot(bytes, std::string(64, 'b')).has_value());
  CHECK_FALSE(load_snapshot("", kProcedure).has_value());
  const std::size_t at = bytes.find("\"format\":");
  REQUIRE(at != std::string::npos);
  bytes.replace(at, 10, "\"format\":0");
  CHECK_FALSE(load_snapshot(bytes, kProcedure).has_value());
}

TEST_CASE("a well-summed envelope around nonsense is no snapshot", "[store]") {
  const std::string good = save_snapshot(full_view());
  const std::string archive = "22 serialization::archive 18 0 0 999 x";
  std::string header = good.substr(0, good.find('\n', good.find('{')) + 1);
  const std::size_t sum = header.find("\"sha256\":\"") + 10;
  header.replace(sum, 64, sha256(archive));
  CHECK_FALSE(load_snapshot(header + archive, kProcedure).has_value());
}

TEST_CASE("the store keeps the latest snapshot of a stream", "[store]") {
  TempOffice office;
  CHECK_FALSE(office.store->snapshot("case:QD-2026-001").has_value());
  office.store->put_snapshot("case:QD-2026-001", "old");
  const std::string bytes = save_snapshot(full_view());
  office.store->put_snapshot("case:QD-2026-001", bytes);
  office.reopen();
  CHECK(office.store->snapshot("case:QD-2026-001") == bytes);
  office.raw("UPDATE snapshot SET bytes = x'00'");
  CHECK_FALSE(office.store->snapshot("case:QD-2026-001").has_value());
}

TEST_CASE("a case read from snapshot and rest, or from the journal alone, is the same", "[store]") {
  TempOffice office;
  const std::string stream = "case:QD-2026-001";
  Batch first = batch(stream, 0, 0);
  casefile::NewEntry opened = entry(casefile::kind::case_opened);
  opened.payload = Json::object();
  opened.payload["case"] = "QD-2026-001";
  opened.payload["estate"] = "E001";
  opened.payload["procedure"] = "first-election";
  opened.payload["digest"] = kProcedure;
  for (const char* step : {"step-2", "step-3", "step-4"}) opened.payload["steps"].push(step);
  first.entries = {opened};
  (void)office.store->append({first});
  CaseView halfway = casefile::view_of(office.store->entries(stream));
  office.store->put_snapshot(stream, save_snapshot(halfway));
  (void)office.store->append({batch(stream, 1, 3)});

  const CaseView folded = casefile::view_of(office.store->entries(stream));
  auto restored = load_snapshot(*office.store->snapshot(stream), halfway.procedure_digest);
  REQUIRE(restored.has_value());
  CHECK(restored->seq == 1);
  for (const auto& later : office.store->entries(stream, restored->seq)) {
    casefile::apply(*restored, later);
  }
  CHECK(save_snapshot(*restored) == save_snapshot(folded));
  CHECK(restored->seq == 4);
  CHECK(restored->head_hash == folded.head_hash);
}
