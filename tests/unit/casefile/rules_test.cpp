#include <catch2/catch.hpp>

#include "base/message.h"
#include "desk.h"

/// 约定事项: what rules in force settle is filled and kept to; what is chosen stays within the law;
/// what was adopted becomes the estate's rules.
using namespace gongyi;
using namespace gongyi::casefile;

namespace {

void adopt(Desk& desk, const char* parameter, law::Value value, const char* article,
           const char* from) {
  law::DatedValue rule;
  rule.value = std::move(value);
  rule.layer = "estate";
  rule.from = day(from);
  rule.basis = {{"E", article, Text("业主大会议事规则")}};
  rule.status = law::Status::verified;
  desk.estate_rules.emplace_back(parameter, rule);
}

Desk at_method() {
  static const auto ready = Desk::before("election-method");
  return ready;
}

Decision answer(Desk& desk) {
  const auto command = desk.standard("election-method");
  desk.today = std::max(desk.today, command.on);
  return desk.decide(command);
}

std::vector<std::string> rules_of(const std::vector<NewEntry>& estate) {
  std::vector<std::string> out;
  for (const auto& entry : estate) {
    if (entry.kind != kind::rules_value) continue;
    const auto& p = entry.payload;
    out.push_back(p.text("parameter") + "=" + p.text("value") + "@" + p.text("article"));
  }
  return out;
}

}  // namespace

TEST_CASE("what the rules in force settle is filled, and nothing else is taken", "[casefile]") {
  auto desk = at_method();
  adopt(desk, "committee.seats", {std::int64_t{7}}, "55", "2026-01-01");
  adopt(desk, "committee.term_years", {calendar::Period{4, calendar::Unit::years}}, "56",
        "2026-01-01");
  adopt(desk, "election.tie", {std::string("runoff")}, "64", "2026-01-01");
  const auto refused = answer(desk);
  REQUIRE_FALSE(refused);
  CHECK(codes(refused.error()) == std::vector<std::string>{"R223", "R223", "R223"});
  const auto all = tell(refused.error());
  CHECK(all.find("第55条") != std::string::npos);
  CHECK(all.find("5") != std::string::npos);
  for (const auto* field : {"election.seats", "election.term_years", "election.tie"})
    desk.facts[field] = Json();
  auto command = desk.standard("election-method");
  for (const auto* field : {"election.seats", "election.term_years", "election.tie"})
    command.facts = [&] {
      Json kept = Json::object();
      for (const auto& [name, value] : command.facts.members())
        if (name != field) kept[name] = value;
      return kept;
    }();
  desk.run(command);
  const auto& facts = desk.view.latest("election-method")->facts;
  CHECK(facts.at("election.seats") == Json(std::int64_t{7}));
  CHECK(facts.at("election.term_years") == Json(std::int64_t{4}));
  CHECK(facts.at("election.tie") == Json("runoff"));
}

TEST_CASE("rules not yet in force settle nothing", "[casefile]") {
  auto desk = at_method();
  adopt(desk, "committee.seats", {std::int64_t{7}}, "55", "2027-01-01");
  CHECK(answer(desk));
}

TEST_CASE("choices out of range are refused together, with articles and numbers", "[casefile]") {
  auto desk = at_method();
  desk.facts["election.seats"] = 12;
  desk.facts["election.term_years"] = 6;
  desk.facts["election.alternates"] = 13;
  const auto refused = answer(desk);
  REQUIRE_FALSE(refused);
  const auto told = codes(refused.error());
  CHECK(std::count(told.begin(), told.end(), "R221") == 2);
  CHECK(std::count(told.begin(), told.end(), "R222") == 1);
  const auto all = tell(refused.error());
  for (const auto* part : {"12", "11", "单数", "6", "第35条"})
    CHECK(all.find(part) != std::string::npos);
  // In the middle of a step as well.
  StartStep start;
  start.step = "election-method";
  start.on = day("2026-03-24");
  start.facts = Json(Json::Object{{"election.seats", Json(std::int64_t{13})}});
  desk.today = std::max(desk.today, desk.standard("election-method").on);
  start.on = desk.standard("election-method").on;
  CHECK(codes(desk.refused(start)) == std::vector<std::string>{"R221"});
}

TEST_CASE("the election method of an adopted text becomes the estate's rules", "[casefile]") {
  const auto desk = Desk::at_the_end();
  const auto rules = rules_of(desk.estate);
  for (const auto* rule :
       {"committee.seats=5@", "committee.term_years=5y@", "election.tie=area@"}) {
    CHECK(std::any_of(rules.begin(), rules.end(),
                      [&](const auto& one) { return one.starts_with(rule); }));
  }
}
