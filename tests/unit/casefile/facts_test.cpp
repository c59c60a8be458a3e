#include <catch2/catch.hpp>

#include "casefile/facts.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;

namespace {

const definition::Field& field(const char* id) { return *support::shipped().vocabulary.find(id); }

/// The stored form, or the code of the refusal.
std::string stored(const char* id, const char* text) {
  const auto made = parse_fact(field(id), text);
  return made ? made->canonical() : made.error().code();
}

}  // namespace

TEST_CASE("what a person types is stored in one form", "[casefile]") {
  CHECK(stored("group.seats", " 7 ") == "7");
  CHECK(stored("group.expenses_in", "1234.5") == "123450");
  CHECK(stored("conditions.total_area", "35000") == "\"35000.00\"");
  CHECK(stored("group.formed_on", "2026-03-16") == "\"2026-03-16\"");
  CHECK(stored("texts.legality_checked", "是") == "\"yes\"");
  CHECK(stored("texts.legality_checked", "no") == "\"no\"");
  CHECK(stored("handover.answer", "withheld") == "\"withheld\"");
  CHECK(stored("handover.answer", "已移交") == "\"received\"");
  CHECK(stored("order.no", "示例〔2026〕1号") == "\"示例〔2026〕1号\"");
}

TEST_CASE("what cannot be meant is refused by its own reason", "[casefile]") {
  CHECK(stored("order.no", "  ") == "R001");
  CHECK(stored("order.no", "\xff") == "R001");
  for (const auto* text : {"seven", "-1", "7.5", "7人", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(stored("group.seats", text) == "R002");
  }
  for (const auto* text : {"2026-3-1", "2026-02-30", "3月1日"}) {
    CAPTURE(text);
    CHECK(stored("group.formed_on", text) == "R003");
  }
  for (const auto* text : {"12.345", "-1", "1,000", "1e3"}) {
    CAPTURE(text);
    CHECK(stored("conditions.total_area", text) == "R004");
    CHECK(stored("group.expenses_in", text) == "R004");
  }
  CHECK(stored("handover.answer", "lost") == "R005");
  CHECK(stored("texts.legality_checked", "maybe") == "R006");
}

TEST_CASE("facts are shown as a person writes them", "[casefile]") {
  CHECK(show_fact(field("conditions.total_area"), "1234567.80").zh == "1,234,567.80㎡");
  CHECK(show_fact(field("conditions.total_area"), "999.00").zh == "999.00㎡");
  CHECK(show_fact(field("group.expenses_in"), 123450).zh == "1234.50元");
  CHECK(show_fact(field("texts.legality_checked"), "yes").zh == "是");
  CHECK(show_fact(field("handover.answer"), "withheld").zh == "拒不移交或移交不全");
  CHECK(show_fact(field("group.members"), people({"owner", "owner"})).zh == "2人");
  CHECK(show_fact(field("group.seats"), 7).zh == "7");
}

TEST_CASE("sealed personal data are never shown", "[casefile]") {
  const Json sealed(Json::Object{{"record", Json("R-1")}, {"commitment", Json("c")}});
  CHECK(show_fact(field("application.contact"), sealed).zh == "（已封存）");
}

TEST_CASE("facts being given lie over those recorded, and only for their own step", "[casefile]") {
  const auto desk = Desk::before("publish-group");
  const auto rules = desk.rules();
  const FactReader recorded(desk.view, rules.procedure, rules.vocabulary);
  CHECK(recorded.number("group.seats") == 7);
  CHECK(recorded.number("conditions.total_area") == 1000000);
  CHECK(recorded.date("group.formed_on") == day("2026-03-16"));
  CHECK(recorded.number("group.members_count") == 7);
  CHECK(recorded.people("group.members").size() == 7);
  CHECK_FALSE(recorded.given("election.seats"));
  CHECK_FALSE(recorded.given("no.such"));
  CHECK(recorded.number("rules.proxy_max") == 3);  // the vocabulary's default
  CHECK_FALSE(recorded.number("group.formed_on"));
  CHECK(recorded.shown("conditions.total_area").zh == "10,000.00㎡");
  CHECK(recorded.shown("election.seats").zh == "未填写");
  const Json given(Json::Object{{"group.seats", Json(9)}, {"group.members", people({"owner"})}});
  const FactReader reader(desk.view, rules.procedure, rules.vocabulary, "form-group", given);
  CHECK(reader.number("group.members_count") == 1);
  CHECK(reader.number("group.seats") == 7);  // belongs to another step
}
