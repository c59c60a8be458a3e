#include <algorithm>
#include <catch2/catch.hpp>

#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::StepPhase;

namespace {

/// The single refusal of the standard command with some facts changed.
Refusal only_refusal(Desk& desk, const std::string& step) {
  auto command = desk.standard(step);
  desk.today = std::max(desk.today, command.on);
  const auto refusals = desk.refused(command);
  INFO(tell(refusals));
  REQUIRE(refusals.size() == 1);
  return refusals[0];
}

bool says(const Refusal& refusal, const std::string& words) {
  return refusal.message.in(Lang::zh).find(words) != std::string::npos;
}

Desk conditions(const char* area, int owners, const char* first_delivery) {
  Desk desk;
  desk.facts["conditions.delivered_area"] = area;
  desk.facts["conditions.delivered_owners"] = owners;
  desk.facts["conditions.first_delivery_on"] = first_delivery;
  return desk;
}

bool accepted(Desk desk, const std::string& step) {
  auto command = desk.standard(step);
  desk.today = std::max(desk.today, command.on);
  return desk.decide(command).ok();
}

}  // namespace

TEST_CASE("exactly half of the area delivered is enough (Q21(1), S20)", "[casefile]") {
  CHECK(accepted(conditions("5000.00", 0, "2026-03-01"), "confirm-conditions"));
  CHECK_FALSE(accepted(conditions("4999.99", 0, "2026-03-01"), "confirm-conditions"));
}

TEST_CASE("exactly half of the owners delivered is enough (Q21(2))", "[casefile]") {
  CHECK(accepted(conditions("0", 50, "2026-03-01"), "confirm-conditions"));
  CHECK_FALSE(accepted(conditions("0", 49, "2026-03-01"), "confirm-conditions"));
}

TEST_CASE("two years and a quarter of the owners are enough, to the day (Q21(3))", "[casefile]") {
  CHECK(accepted(conditions("0", 25, "2024-03-02"), "confirm-conditions"));
  CHECK_FALSE(accepted(conditions("0", 25, "2024-03-03"), "confirm-conditions"));
  CHECK_FALSE(accepted(conditions("0", 24, "2024-03-02"), "confirm-conditions"));
}

TEST_CASE("a refusal of the conditions tells every number and the article (Q21, S20)",
          "[casefile]") {
  auto desk = conditions("4000.00", 10, "2026-01-01");
  const auto refusal = only_refusal(desk, "confirm-conditions");
  CHECK(cites(refusal, "Q21"));
  CHECK(cites(refusal, "S20"));
  for (const auto* words : {"4,000.00㎡", "10,000.00㎡", "40.00%", "1/2", "1/4", "2028-01-01"}) {
    CAPTURE(words, refusal.message.in(Lang::zh));
    CHECK(says(refusal, words));
  }
}

TEST_CASE("more cannot be delivered than there is", "[casefile]") {
  auto desk = conditions("10000.01", 60, "2025-01-01");
  CHECK(says(only_refusal(desk, "confirm-conditions"), "10,000.01㎡"));
}

TEST_CASE("five in a hundred of the owners or of the area may apply (Q22)", "[casefile]") {
  auto desk = Desk::before("receive-application");
  desk.facts["application.kind"] = "owners-application";
  desk.facts["application.applicants"] = 5;
  desk.facts["application.applicants_area"] = "1.00";
  CHECK(accepted(desk, "receive-application"));
  desk.facts["application.applicants"] = 4;
  CHECK(cites(only_refusal(desk, "receive-application"), "Q22"));
  desk.facts["application.applicants_area"] = "500.00";
  CHECK(accepted(desk, "receive-application"));
}

TEST_CASE("a report or the street's own motion needs no applicants (Q22)", "[casefile]") {
  auto desk = Desk::before("receive-application");
  desk.facts["application.kind"] = "own-motion";
  CHECK(accepted(desk, "receive-application"));
}

TEST_CASE("the group is announced with an odd number of at least seven seats (Q23, S21)",
          "[casefile]") {
  auto desk = Desk::before("call-for-members");
  desk.facts["group.seats"] = 5;
  const auto few = only_refusal(desk, "call-for-members");
  CHECK(says(few, "5"));
  CHECK(says(few, "7"));
  CHECK(cites(few, "Q23"));
  desk.facts["group.seats"] = 8;
  CHECK(says(only_refusal(desk, "call-for-members"), "单数"));
}

TEST_CASE("missing facts are told once, and what was given is judged all the same", "[casefile]") {
  auto desk = Desk::before("call-for-members");
  auto command = desk.standard("call-for-members");
  desk.today = command.on;
  command.facts = Json::object();
  CHECK(codes(desk.refused(command)) == std::vector<std::string>{"R104"});
  command.facts["group.seats"] = 5;
  const auto refusals = desk.refused(command);
  REQUIRE(codes(refusals) == std::vector<std::string>{"R104", "R011"});
  CHECK(says(refusals.back(), "7"));
  CHECK(cites(refusals.back(), "Q23"));
}

TEST_CASE("a list of people that is missing is told once, its number too", "[casefile]") {
  auto desk = Desk::before("form-group");
  auto command = desk.standard("form-group");
  desk.today = command.on;
  command.facts = Json::object();
  CHECK(codes(desk.refused(command)) == std::vector<std::string>{"R104"});
}

TEST_CASE("nominees are decided on by a person with a reason, never by the program (Q23)",
          "[casefile]") {
  auto desk = Desk::before("check-nominees");
  desk.facts["group.nominees"].items()[1]["eligible"] = "";
  desk.facts["group.nominees"].items()[2]["reason"] = "";
  const auto refusal = only_refusal(desk, "check-nominees");
  CHECK(says(refusal, "第2、3人"));
  CHECK(cites(refusal, "Q23"));
}

TEST_CASE("a group of six is refused with both numbers and the article (Q23, S21)", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.facts["group.members"] = people({"owner:member", "owner:member", "owner:member",
                                        "owner:member", "street:chair", "party:member"});
  auto command = desk.standard("form-group");
  desk.today = command.on;
  const auto refusals = desk.refused(command);
  INFO(tell(refusals));
  REQUIRE(refusals.size() == 2);  // too few, and even: both are told
  CHECK(says(refusals[0], "6人"));
  CHECK(says(refusals[0], "7人"));
  CHECK(says(refusals[1], "单数"));
  for (const auto& refusal : refusals) {
    CHECK(cites(refusal, "Q23"));
    CHECK(cites(refusal, "S21"));
    CHECK(refusal.step == "form-group");
  }
}

TEST_CASE("an even group is refused (Q23, S21)", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.facts["group.members"].push(people({"owner:member"}, 90).items()[0]);
  const auto refusal = only_refusal(desk, "form-group");
  CHECK(says(refusal, "8"));
  CHECK(cites(refusal, "Q23"));
}

TEST_CASE("owners are at least half of the group: three of seven are refused (Q23)", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.facts["group.members"] =
      people({"owner:member", "owner:member", "owner:member", "party:member", "street:chair",
              "party:member", "developer:member"});
  const auto refusal = only_refusal(desk, "form-group");
  CHECK(says(refusal, "业主代表3人，占7人中的 3/7，应不低于 1/2"));
  CHECK(cites(refusal, "Q23"));
}

TEST_CASE("the chair is the street's representative (Q23)", "[casefile]") {
  auto desk = Desk::before("form-group");
  auto& members = desk.facts["group.members"].items();
  members[0]["role"] = "chair";
  members[4]["role"] = "member";
  const auto refusal = only_refusal(desk, "form-group");
  CHECK(says(refusal, "组长"));
  CHECK(cites(refusal, "Q23"));
}

TEST_CASE("nobody stands twice in the group", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.facts["group.members"].items()[3]["subject"] = "P-1";
  CHECK(says(only_refusal(desk, "form-group"), "第4人"));
}

TEST_CASE("a group without the developer is still a group (Q23)", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.facts["group.members"].items()[6]["kind"] = "residents-committee";
  CHECK(accepted(desk, "form-group"));
}

TEST_CASE("a group formed on the thirtieth day is in time, on the next working day late (Q22)",
          "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.days["form-group"] = "2026-04-02";  // 2026-03-03 + 30
  desk.facts["group.formed_on"] = "2026-04-02";
  auto in_time = desk;
  in_time.complete("form-group");
  CHECK(in_time.warnings.empty());
  CHECK(in_time.view.latest("form-group")->phases.time != machine::Timeliness::overdue);

  desk.days["form-group"] = "2026-04-03";
  desk.facts["group.formed_on"] = "2026-04-03";
  desk.complete("form-group");
  CHECK(desk.phase("form-group") == StepPhase::done);
  REQUIRE(desk.warnings.size() == 1);
  CHECK(says(desk.warnings[0], "2026-04-02"));
  CHECK(says(desk.warnings[0], "逾期1日"));
  CHECK(cites(desk.warnings[0], "Q22"));
  CHECK(desk.view.latest("form-group")->phases.time == machine::Timeliness::overdue);
}

TEST_CASE("the calendar notes lateness of a step that was started, by itself (Q22)", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.today = day("2026-03-16");
  desk.run(StartStep{"form-group", desk.today, Json::object(), {}});
  desk.pass_to(day("2026-03-31"));
  CHECK(desk.view.latest("form-group")->phases.time == machine::Timeliness::due_soon);
  desk.pass_to(day("2026-04-03"));
  CHECK(desk.view.latest("form-group")->phases.time == machine::Timeliness::overdue);
  const auto entries = desk.entries.size();
  desk.pass_to(day("2026-04-10"));
  CHECK(desk.entries.size() == entries);  // told once
}

TEST_CASE("what is missing is told in one line", "[casefile]") {
  auto desk = Desk::before("form-group");
  CompleteStep bare;
  bare.step = "form-group";
  bare.on = desk.today;
  const auto refusals = desk.refused(bare);
  REQUIRE_FALSE(refusals.empty());
  CHECK(refusals[0].message.code() == "R104");
  CHECK(says(refusals[0], "筹备组成立日期（group.formed_on）、筹备组成员（group.members）"));
}

TEST_CASE("a fact given in the wrong step is sent to its own", "[casefile]") {
  auto desk = Desk::before("form-group");
  auto command = desk.standard("form-group");
  command.facts["election.seats"] = 5;
  command.facts["no.such"] = 5;
  desk.today = command.on;
  CHECK(codes(desk.refused(command)) == std::vector<std::string>{"R101", "R100"});
}

TEST_CASE("a step name typed wrong comes back with the nearest one", "[casefile]") {
  const Desk desk;
  CompleteStep command;
  command.step = "confirm-condition";
  command.on = desk.today;
  const auto refusals = desk.refused(command);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R108");
  CHECK(says(refusals[0], "confirm-conditions"));
}

TEST_CASE("what a check only warns of is told and stays in the journal (Q23)", "[casefile]") {
  auto desk = Desk::before("form-group");
  desk.facts["group.members"] =
      people({"street:chair", "developer:member", "manager:member", "owner:deputy", "owner:member",
              "owner:member", "owner:member"});
  desk.complete("form-group");
  CHECK(desk.warnings.size() == 2);
  const auto done = std::find_if(desk.entries.rbegin(), desk.entries.rend(), [](const Entry& e) {
    return e.kind == kind::step_done && e.step == "form-group#1";
  });
  REQUIRE(done != desk.entries.rend());
  const auto& notes = done->payload.at("notes");
  REQUIRE(notes.is_array());
  REQUIRE(notes.items().size() == 2);
  CHECK(notes.items()[0].text("text").find("党组织") != std::string::npos);
  CHECK(notes.items()[0].at("basis").items()[0].string() == "Q23");
}
