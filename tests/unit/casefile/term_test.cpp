// The words of the language on a committee's term, and the numbers derived from it (任期).
#include <catch2/catch.hpp>

#include "casefile/guards.h"
#include "casefile/term_facts.h"
#include "definition/read.h"
#include "desk.h"
#include "yaml/document.h"

using namespace gongyi;
using namespace gongyi::casefile;

namespace {

Verdict judge(const Desk& desk, const std::string& text) {
  const auto source = std::make_shared<const SourceFile>(SourceFile{"check.yaml", text});
  DiagnosticSink sink;
  const auto condition = definition::read_condition(support::parse(source, sink), sink);
  if (sink.has_errors()) throw std::runtime_error(format(sink, Lang::en));
  const auto rules = desk.rules();
  const FactReader facts(desk.view, rules.procedure, rules.vocabulary);
  return evaluate(condition,
                  {desk.view, rules, *rules.procedure.find("form-group"), desk.today, facts});
}

Json member(const char* no, const char* subject) {
  return Json(Json::Object{{"no", Json(no)}, {"subject", Json(subject)}});
}

Desk with_term(const char* ends_on) {
  auto desk = Desk::before("publish-group");
  Json facts = Json::object();
  facts["term.ends_on"] = ends_on;
  facts["term.seats"] = 5;
  facts["term.members_left"] = 2;
  facts["term.years"] = 4;
  facts["term.members"] = Json(Json::Array{member("M1", "P-1"), member("M3", "P-3")});
  desk.view.estate_facts = facts;
  return desk;
}

}  // namespace

TEST_CASE("a term runs on its last day and has ended the day after", "[casefile]") {
  auto desk = with_term("2026-03-20");
  desk.today = day("2026-03-20");
  CHECK(judge(desk, "term.running: {}").held);
  const auto early = judge(desk, "term.expired: {}");
  CHECK_FALSE(early.held);
  CHECK(early.earliest == day("2026-03-21"));
  desk.today = day("2026-03-21");
  const auto late = judge(desk, "term.running: {}");
  CHECK_FALSE(late.held);
  CHECK(late.seen.zh.find("2026-03-20") != std::string::npos);
  CHECK(judge(desk, "term.expired: {}").held);
  CHECK(judge(desk, "term.running: {on: group.formed_on}").held);
}

TEST_CASE("nobody's term runs where none was recorded, or where another body acts", "[casefile]") {
  const auto none = Desk::before("publish-group");
  CHECK_FALSE(judge(none, "term.running: {}").held);
  CHECK_FALSE(judge(none, "term.expired: {}").held);
  auto desk = with_term("2027-03-20");
  CHECK(judge(desk, "term.running: {}").held);
  desk.view.estate_facts["term.caretaker"] = "示例居民委员会";
  const auto replaced = judge(desk, "term.running: {}");
  CHECK_FALSE(replaced.held);
  CHECK(replaced.seen.zh.find("示例居民委员会") != std::string::npos);
}

TEST_CASE("more than a share excludes the share itself (C1259)", "[casefile]") {
  auto desk = with_term("2027-03-20");
  const std::string half =
      "share.more_than: {part: term.members_left, whole: term.seats, share: "
      "\"law:dismissal.petition_member_share\"}";
  CHECK_FALSE(judge(desk, half).held);  // 2 of 5
  desk.view.estate_facts["term.seats"] = 4;
  const auto exact = judge(desk, half);
  CHECK_FALSE(exact.held);
  CHECK(exact.seen.zh.find("应超过 1/2") != std::string::npos);
  desk.view.estate_facts["term.seats"] = 3;
  CHECK(judge(desk, half).held);
  REQUIRE_FALSE(judge(desk, half).basis.empty());
  CHECK(judge(desk, half).basis[0].tag() == "S34(3)");
}

TEST_CASE("a word of the law can be asked for", "[casefile]") {
  const auto desk = with_term("2027-03-20");
  CHECK(judge(desk, "law.is: {parameter: \"law:reelection_group.freezes_powers\", value: \"no\"}")
            .held);
  const auto other =
      judge(desk, "law.is: {parameter: \"law:reelection_group.freezes_powers\", value: \"yes\"}");
  CHECK_FALSE(other.held);
  CHECK_FALSE(other.seen.zh.empty());
  CHECK(judge(desk, "law.is: {parameter: \"law:reelection_group.min_members\", value: 7}").held);
  CHECK_FALSE(
      judge(desk, "law.is: {parameter: \"law:reelection_group.min_members\", value: 9}").held);
}

TEST_CASE("alternates step up in the order of the list where the rules say so (Q41, ZB30)",
          "[casefile]") {
  auto desk = with_term("2027-03-20");
  desk.view.estate_facts["term.alternates"] =
      Json(Json::Array{member("A1", "P-7"), member("A2", "P-8"), member("A3", "P-9")});
  const auto named = [&](const char* who, const char* declined) {
    desk.view.latest("call-for-members")->facts["group.contact"] = who;
    desk.view.latest("call-for-members")->facts["group.nomination_place"] = declined;
    return judge(desk,
                 "people.in_order: {of: term.alternates, who: group.contact, passed_over: "
                 "group.nomination_place, parameter: \"law:alternates.order\", value: votes}");
  };
  CHECK(named("A3", "").held);  // in Qingdao the rules of procedure say, and here none do
  law::DatedValue rule;
  rule.value = {std::string("votes")};
  rule.layer = "estate";
  rule.from = day("2026-01-01");
  rule.basis = {support::shipped().law.cite("Q41").value()};
  desk.estate_rules.emplace_back("alternates.order", rule);
  const auto out_of_turn = named("A2", "");
  CHECK_FALSE(out_of_turn.held);
  CHECK(out_of_turn.seen.zh.find("A2，按顺序应当是A1") != std::string::npos);
  CHECK_FALSE(out_of_turn.basis.empty());
  CHECK(named("A1", "").held);
  CHECK(named("A2", "A1").held);
  CHECK(named("A1、A2", "").held);
  CHECK(named("A2、A1", "").held);
  CHECK_FALSE(named("A1、A3", "").held);
  CHECK(named("A1、A3", "A2").held);
  CHECK_FALSE(named("A1", "A1").held);  // who declined does not step up
}

TEST_CASE("members are known by their numbers, however these are parted", "[casefile]") {
  CHECK(member_numbers("M1、m3") == std::vector<std::string>{"M1", "M3"});
  CHECK(member_numbers(" M1， M3,M10 ") == std::vector<std::string>{"M1", "M3", "M10"});
  CHECK(member_numbers("").empty());
  auto desk = with_term("2027-03-20");
  desk.view.latest("form-group")->facts["group.contact"] = "M1、M3";
  desk.view.latest("call-for-members")->facts["group.contact"] = "M1、M3";
  const std::string sits = "people.has: {of: term.members, who: group.contact}";
  CHECK(judge(desk, sits).held);
  desk.view.latest("call-for-members")->facts["group.contact"] = "M1、M2";
  const auto stranger = judge(desk, sits);
  CHECK_FALSE(stranger.held);
  CHECK(stranger.seen.zh.find("M2") != std::string::npos);
  CHECK(stranger.seen.zh.find("M3") != std::string::npos);  // who does stand there
  CHECK(judge(desk, "people.has: {of: group.members, who: group.members}").held);
}
