// Proxies (受托投票): written authority (G26), and what the estate's rules say of how many owners
// one stands for and who may.
#include <catch2/catch.hpp>

#include "casefile/proxies.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;

namespace {

void adopt(Desk& desk, const char* parameter, law::Value value, const char* from) {
  law::DatedValue rule;
  rule.value = std::move(value);
  rule.layer = "estate";
  rule.from = day(from);
  rule.basis = {{"E", "48", Text("业主大会议事规则")}};
  desk.estate_rules.emplace_back(parameter, rule);
}

Desk open_vote() {
  static const auto ready = [] {
    auto desk = Desk::before("close-voting");
    desk.pass_to(day("2026-04-22"));
    return desk;
  }();
  return ready;
}

BallotRow by_proxy(const std::string& no, const char* proxy, const char* kind = "family") {
  BallotRow row;
  row.no = no;
  row.on = day("2026-04-22");
  row.state = "valid";
  row.votes = {{"rules", "for"}};
  row.choices = {"C1"};
  row.proxy.no = proxy;
  row.proxy.person = Json(Json::Object{{"subject", Json(std::string("P-") + proxy)}});
  row.proxy.kind = kind;
  row.proxy.authority = true;
  return row;
}
ReturnBallots back(std::vector<BallotRow> rows) { return {"", std::move(rows), {}, {}}; }

}  // namespace

TEST_CASE("without a rule no limit is enforced, and how many owners is known all the same",
          "[casefile]") {
  auto desk = open_vote();
  desk.run(back({by_proxy("0001", "P1"), by_proxy("0002", "P1"), by_proxy("0003", "P1"),
                 by_proxy("0004", "P1"), by_proxy("0005", "P2")}));
  const auto principals = principals_of(*desk.view.round("first-meeting"));
  CHECK(principals.at("P1").size() == 4);
  CHECK(principals.at("P2").size() == 1);
  REQUIRE(desk.view.round("first-meeting")->proxies.size() == 2);
  CHECK(desk.view.round("first-meeting")->proxies[0].kind == "family");
}

TEST_CASE("one owner more than the rules let a proxy stand for is refused with their clause",
          "[casefile]") {
  auto desk = open_vote();
  adopt(desk, "proxy.max_principals", {std::int64_t{2}}, "2026-03-01");
  desk.run(back({by_proxy("0001", "P1"), by_proxy("0002", "P1")}));
  auto third = by_proxy("0003", "P1");
  third.row = 4;
  const auto refusals = desk.refused(back({third, by_proxy("0004", "P2")}));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R331");
  CHECK(cites(refusals[0], "E48"));
  const auto said = refusals[0].message.in(Lang::zh);
  CHECK(said.find("第4行（0003）") != std::string::npos);
  CHECK(said.find("3名业主") != std::string::npos);
  CHECK(said.find("最多接受2名") != std::string::npos);
  // Recorded as void it uses up no place; a ballot declared void gives its place back.
  third.state = "void";
  third.reason = "proxy-limit";
  desk.run(back({third}));
  desk.run(VoidBallot{"", "0002", "unsigned", desk.today, ""});
  desk.run(back({by_proxy("0005", "P1")}));
  CHECK(principals_of(*desk.view.round("first-meeting")).at("P1").size() == 2);
}

TEST_CASE("the limit is the one of the day of the notice, not of a later rule (Q29, R18)",
          "[casefile]") {
  auto desk = open_vote();
  adopt(desk, "proxy.max_principals", {std::int64_t{1}}, "2026-04-02");
  desk.run(back({by_proxy("0001", "P1"), by_proxy("0002", "P1")}));
  adopt(desk, "proxy.max_principals", {std::int64_t{2}}, "2026-04-01");
  CHECK(codes(desk.refused(back({by_proxy("0003", "P1")}))) == std::vector<std::string>{"R331"});
}

TEST_CASE("a city's own limit binds where the rules are silent (WF32)", "[casefile]") {
  auto desk = open_vote();
  desk.view.jurisdiction = "cn-shandong-weifang";
  const auto refusals = desk.decide(back({by_proxy("0001", "P1"), by_proxy("0002", "P1"),
                                          by_proxy("0003", "P1"), by_proxy("0004", "P1")}));
  REQUIRE_FALSE(refusals);
  REQUIRE(codes(refusals.error()) == std::vector<std::string>{"R331"});
  CHECK(cites(refusals.error()[0], "WF32"));
}

TEST_CASE("a proxy shows a written authority (G26)", "[casefile]") {
  auto desk = open_vote();
  auto row = by_proxy("0001", "P1");
  row.proxy.authority = false;
  const auto refusals = desk.refused(back({row}));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].message.code() == "R332");
  CHECK(cites(refusals[0], "G26"));
  auto stranger = by_proxy("0001", "P7");
  stranger.proxy.person = Json();
  CHECK(codes(desk.refused(back({stranger}))) == std::vector<std::string>{"R335"});
}

TEST_CASE("candidates and staff stand for nobody where the adopted rules say so", "[casefile]") {
  auto desk = open_vote();
  auto candidate = by_proxy("0001", "P1");
  candidate.proxy.candidate = "C2";
  auto staff = by_proxy("0002", "P2", "manager");
  auto builder = by_proxy("0003", "P3", "developer");
  auto free = desk;
  free.run(back({candidate, staff, builder}));  // the law bars nobody
  adopt(desk, "proxy.candidates_may", {std::string("no")}, "2026-03-01");
  adopt(desk, "proxy.manager_may", {std::string("no")}, "2026-03-01");
  const auto refusals = desk.refused(back({candidate, staff, builder}));
  CHECK(codes(refusals) == std::vector<std::string>{"R333", "R334", "R334"});
  CHECK(cites(refusals[0], "E48"));
  // Motions are no election, and the flat's co-owner votes for his own flat.
  auto motions_only = candidate;
  motions_only.choices.clear();
  auto co_owner = candidate;
  co_owner.no = "0004";
  co_owner.proxy.no = "P4";
  co_owner.proxy.kind = "co-owner";
  desk.run(back({motions_only, co_owner, by_proxy("0005", "P5", "owner")}));
}
