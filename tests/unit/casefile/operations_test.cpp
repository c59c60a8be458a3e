#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "casefile/limits.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using machine::StepPhase;
using machine::Timeliness;

namespace {

std::optional<Date> due(const Desk& desk, const std::string& step) {
  const auto rules = desk.rules();
  const FactReader facts(desk.view, rules.procedure, rules.vocabulary);
  const auto limit = limit_of(*rules.procedure.find(step), desk.view, rules, facts);
  return limit ? std::optional(limit->due.effective) : std::nullopt;
}

std::string only_code(const Desk& desk, const Command& command) {
  const auto all = codes(desk.refused(command));
  return all.size() == 1 ? all[0] : "several";
}

/// What is kept of lateness is what the calendar says of the limit as it stands now.
std::string limit_fault(const Desk& desk) {
  const auto rules = desk.rules();
  for (const auto& step : rules.procedure.steps) {
    const auto* state = desk.view.latest(step.id);
    const auto until = due(desk, step.id);
    if (state->phases.phase != StepPhase::working || !until || state->counted_on()) continue;
    const bool late = desk.today > *until;
    if (late != (state->phases.time == Timeliness::overdue))
      return step.id + ": late and its limit disagree";
  }
  return {};
}

}  // namespace

TEST_CASE("a step sent back opens again and what rests on it waits; limits run from their day",
          "[casefile]") {
  auto desk = Desk::before("form-group");
  const auto before = due(desk, "form-group");
  CHECK(only_code(desk, ReturnStep{"check-nominees", desk.today, ""}) == "R110");
  CHECK(only_code(desk, ReturnStep{"form-group", desk.today, "示例"}) == "R240");
  desk.run(ReturnStep{"check-nominees", desk.today, "示例"});
  CHECK(desk.phase("check-nominees") == StepPhase::ready);
  CHECK(desk.attempt("check-nominees") == 2);
  CHECK(desk.phase("form-group") == StepPhase::pending);
  CHECK(desk.view.find({"check-nominees", 1})->phases.phase == StepPhase::done);
  CHECK(due(desk, "form-group") == before);
}

TEST_CASE("what the owners read, or what took effect, is not sent back", "[casefile]") {
  const auto desk = Desk::at_the_end();
  const auto told = codes(desk.refused(ReturnStep{"confirm-conditions", desk.today, "示例"}));
  for (const auto* code : {"R241", "R242", "R243"})
    CHECK(std::find(told.begin(), told.end(), code) != told.end());
}

TEST_CASE("an extension moves the limit and takes lateness back; together never beyond the law",
          "[casefile]") {
  auto desk = Desk::before("open-voting");
  const auto first = *due(desk, "open-voting");
  desk.pass_to(first - 3);
  desk.run(StartStep{"open-voting", desk.today, Json::object(), {}});
  desk.pass_to(first + 2);
  CHECK(desk.view.latest("open-voting")->phases.time == Timeliness::overdue);
  CHECK(limit_fault(desk).empty());
  ExtendLimit order{"open-voting", first - 1, "20d", "street", "示例1号", "示例"};
  desk.run(order);
  CHECK(*due(desk, "open-voting") > first + 2);
  CHECK(desk.view.latest("open-voting")->phases.time == Timeliness::on_time);
  CHECK(limit_fault(desk).empty());
  order.by = "11d";
  const auto told = desk.refused(order);
  REQUIRE(told.size() == 1);
  CHECK(told[0].message.code() == "SV490");
  CHECK(cites(told[0], "Q24"));
  order.by = "1m";
  CHECK(only_code(desk, order) == "SV484");
}

TEST_CASE("a vote annulled begins a new round; the old one and its count stay", "[casefile]") {
  auto desk = Desk::before("announce-result");
  const auto digest = desk.view.round("first-meeting")->digest;
  desk.run(AnnulVote{"", desk.today, "公示期不足", "示例1号"});
  const auto& rounds = desk.view.votes.at("first-meeting");
  REQUIRE(rounds.size() == 2);
  CHECK(rounds[0].digest == digest);
  CHECK(rounds[0].annulled_on == desk.today);
  CHECK(rounds[1].ballots.empty());
  CHECK(desk.phase("plan-meeting") == StepPhase::ready);
  CHECK(desk.phase("count-votes") == StepPhase::pending);
  CHECK(desk.phase("nominate-candidates") == StepPhase::done);
}

TEST_CASE("a signature covers the facts it was given on", "[casefile]") {
  auto desk = Desk::before("account-and-dissolve");
  desk.prepare("account-and-dissolve");
  const auto signed_by = [&](const char* who) {
    return desk.view.latest("account-and-dissolve")->signature(who)->valid();
  };
  CHECK(signed_by("witness"));
  Json more = Json::object();
  more["group.handed_over"] = "示例清单二";
  desk.run(StartStep{"account-and-dissolve", desk.today, more, {}});
  CHECK_FALSE(signed_by("witness"));
  auto complete = desk.standard("account-and-dissolve");
  complete.facts = Json::object();
  CHECK(only_code(desk, complete) == "R254");
}

TEST_CASE("whatever is ordered, lateness is what the limit as it stands now says", "[casefile]") {
  CHECK(rc::check([] {
    auto desk = Desk::before(*rc::gen::elementOf(
        std::vector<std::string>{"form-group", "verify-roster", "open-voting", "count-votes"}));
    for (int i = 0; i < 8; ++i) {
      desk.pass_to(desk.today + *rc::gen::elementOf(std::vector<int>{0, 1, 5, 30}));
      std::vector<std::string> open;
      for (const auto& step : support::shipped().election.steps) open.push_back(step.id);
      const auto step = *rc::gen::elementOf(open);
      const auto on = desk.today - *rc::gen::elementOf(std::vector<int>{0, 0, 2});
      const auto command = [&]() -> Command {
        switch (*rc::gen::inRange(0, 8)) {
          case 0:
            return ReturnStep{step, on, "示例"};
          case 1:
            return WithdrawStep{step, on, "示例"};
          case 2:
            return AssignStep{step, on, *rc::gen::elementOf(std::vector<std::string>{"甲", "乙"}),
                              "", "示例"};
          case 3:
            return UrgeStep{step, on, "示例"};
          case 4:
            return ExtendLimit{step, on, "5d", "street", "示例1号", "示例"};
          case 5:
            return AnnulVote{"", on, "示例", "示例1号"};
          case 6:
            return AnswerSignature{step, "witness", on, false, "", {}};
          default:
            return StartStep{step, on, Json::object(), {}};
        }
      }();
      const auto before = text_of(desk.view);
      if (desk.decide(command)) {
        desk.run(command);  // throws when the folded entries differ from the plan
      } else {
        RC_ASSERT(text_of(desk.view) == before);
      }
      desk.pass_to(desk.today);
      const auto fault = limit_fault(desk);
      if (!fault.empty()) RC_FAIL(fault);
    }
    RC_ASSERT(text_of(view_of(desk.entries)) == text_of(desk.view));
  }));
}
