#include <catch2/catch.hpp>
#include <set>

#include "support/shipped.h"

using namespace gongyi;
using namespace gongyi::definition;

TEST_CASE("the shipped first election loads without any finding", "[definition]") {
  const auto& data = support::shipped();  // throws with the findings when there are any
  CHECK(data.election.id == "first-election");
  CHECK(data.election.digest.size() == 64);
  CHECK(data.election.steps.front().id == "confirm-conditions");
  CHECK(data.election.steps.back().ends == "filed");
  REQUIRE(data.election.votes.size() == 1);
  CHECK(data.election.votes[0].first_meeting);
  CHECK(data.election.votes[0].motions.size() == 3);
}

TEST_CASE("every step of the shipped first election names its articles", "[definition]") {
  for (const auto& step : support::shipped().election.steps) {
    CAPTURE(step.id);
    CHECK_FALSE(step.basis.empty());
    CHECK_FALSE(step.title.zh.empty());
    CHECK(step.title.zh != step.title.en);
  }
}

TEST_CASE("a limit of the shipped first election names its article", "[definition]") {
  for (const auto& step : support::shipped().election.steps) {
    if (!step.limit) continue;
    CAPTURE(step.id);
    CHECK_FALSE(step.limit->basis.empty());
  }
}

TEST_CASE("the notice of the first meeting is a lead time before voting (Q24)", "[definition]") {
  const auto* notice = support::shipped().election.find("publish-notice");
  REQUIRE(notice != nullptr);
  REQUIRE(notice->limit);
  CHECK(notice->limit->lead);
  CHECK(notice->limit->parameter == "first_meeting.notice_lead");
  CHECK(notice->limit->anchor.kind == Operand::Kind::fact);
  CHECK(notice->limit->anchor.name == "meeting.vote_opens");
}

TEST_CASE("a region to repeat is every step that rests on the first", "[definition]") {
  const auto& election = support::shipped().election;
  const auto region = election.dependents("filing");
  CHECK(region.empty());  // no such step, nothing rests on it
  const auto after_file = election.dependents("file");
  CHECK(after_file == std::vector<std::string>{"review-filing", "certificate", "seal-letter",
                                               "credit-code", "use-seal"});
  const auto before = election.ancestors("receive-application");
  CHECK(before == std::vector<std::string>{"confirm-conditions"});
}

TEST_CASE("facts of an earlier step are there, those of a later one are not", "[definition]") {
  const auto& election = support::shipped().election;
  const auto facts = facts_available(election, *election.find("form-group"));
  CHECK(facts.contains("application.received_on"));
  CHECK(facts.contains("group.members"));
  CHECK_FALSE(facts.contains("election.seats"));
}

TEST_CASE("every fact belongs to one step", "[definition]") {
  const auto& election = support::shipped().election;
  std::set<std::string> seen;
  for (const auto& step : election.steps) {
    for (const auto& use : step.facts) {
      CAPTURE(use.field);
      CHECK(seen.insert(use.field).second);
      CHECK(election.owner_of(use.field) == &step);
    }
  }
  CHECK(election.owner_of("estate.name") == nullptr);
}

TEST_CASE("guard names and their arguments are unique and explained", "[definition]") {
  std::set<std::string_view> names;
  for (const auto& spec : guard_specs()) {
    CAPTURE(spec.name);
    CHECK(names.insert(spec.name).second);
    CHECK_FALSE(spec.meaning.zh.empty());
    CHECK(find_guard(spec.name) == &spec);
    std::set<std::string_view> args;
    for (const auto& arg : spec.args) CHECK(args.insert(arg.name).second);
  }
  CHECK(find_guard("no.such") == nullptr);
}
