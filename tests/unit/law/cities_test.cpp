#include "fixture.h"

using namespace gongyi;
using namespace gongyi::law;
using namespace gongyi::law::test;

// The numbers of two more cities, compared with the articles of their regulations one by one:
// 淄博市物业管理条例 (in force 2021-12-01, ZB86) and 潍坊市物业管理条例 (2022-03-01, WF79).

namespace {

constexpr auto kZibo = "cn-shandong-zibo";
constexpr auto kWeifang = "cn-shandong-weifang";
const Date kDay(2026, 3, 1);

struct Row {
  const char* parameter;
  const char* value;
  const char* article;
};

void compare(const char* place, const std::vector<Row>& table) {
  for (const auto& row : table) {
    INFO(place << " " << row.parameter);
    const auto found = shipped().at(row.parameter, place, kDay);
    REQUIRE(found);
    CHECK(found->value.value.str() == row.value);
    const auto& basis = found->value.basis;
    CHECK(std::any_of(basis.begin(), basis.end(),
                      [&](const Citation& one) { return one.tag() == row.article; }));
    CHECK(found->value.status == Status::verified);
    CHECK_FALSE(found->needs_human);
  }
}

std::string value(const char* parameter, const char* place, Date day = kDay) {
  const auto found = shipped().at(parameter, place, day);
  return found ? found->value.value.str() : "";
}

}  // namespace

TEST_CASE("the table of Zibo", "[law]") {
  compare(kZibo, {{"first_meeting.delivered_area_share", "1/2", "ZB22(1)"},
                  {"first_meeting.delivered_owner_share", "1/2", "ZB22(2)"},
                  {"first_meeting.delivery_years", "2y", "ZB22(3)"},
                  {"first_meeting.delivered_owner_share_after_years", "1/4", "ZB22(3)"},
                  {"first_meeting.applicant_owners", "10", "ZB22"},
                  {"prep_group.verify_days", "5wd", "ZB23"},
                  {"prep_group.form_days", "30d", "ZB23"},
                  {"prep_group.owner_share", "1/2", "ZB23"},
                  {"prep_group.chair", "street", "ZB23"},
                  {"prep_group.publish_days", "10d", "ZB23"},
                  {"first_meeting.notice_lead", "15d", "ZB24"},
                  {"first_meeting.hold_days", "60d", "ZB25"},
                  {"vote.participation", "2/3", "ZB26"},
                  {"vote.ordinary", "1/2", "ZB26"},
                  {"vote.special", "3/4", "ZB26"},
                  {"meeting.notice_lead", "15d", "ZB27"},
                  {"committee.min_members", "5", "ZB28"},
                  {"committee.parity", "odd", "ZB28"},
                  {"committee.first_meeting_days", "3d", "ZB30"},
                  {"committee.publish_officers_days", "3d", "ZB30"},
                  {"alternates.order", "votes", "ZB30"},
                  {"committee.quorum_share", "2/3", "ZB32"},
                  {"committee.decision_share", "1/2", "ZB32"},
                  {"committee.extraordinary_share", "1/3", "ZB32"},
                  {"committee.residents_notice", "5d", "ZB32"},
                  {"committee.collapse_share", "2/3", "ZB34"},
                  {"committee.collapse_meeting_days", "90d", "ZB34"},
                  {"reelection.final_lead", "60d", "ZB35"},
                  {"reelection.without_report", "owners-request", "ZB35"},
                  {"reelection.request_owners", "10", "ZB35"},
                  {"reelection_group.form_days", "30d", "ZB35"},
                  {"reelection_group.elect_days", "90d", "ZB35"},
                  {"reelection_group.owner_share", "1/2", "ZB35"},
                  {"handover.days", "10d", "ZB35"},
                  {"management_body.failed_attempts", "2", "ZB36(3)"},
                  {"management_body.min_members", "7", "ZB38"},
                  {"management_body.owner_share", "1/2", "ZB38"},
                  {"management_body.handover_days", "10d", "ZB39"}});
}

TEST_CASE("the table of Weifang", "[law]") {
  compare(kWeifang, {{"prep_group.form_days_from_conditions", "60d", "WF30"},
                     {"prep_group.min_members", "7", "WF30"},
                     {"prep_group.owner_share", "1/2", "WF30"},
                     {"prep_group.chair", "street", "WF30"},
                     {"vote.participation", "2/3", "WF31"},
                     {"vote.ordinary", "1/2", "WF31"},
                     {"vote.special", "3/4", "WF31"},
                     {"meeting.notice_lead", "15d", "WF32"},
                     {"proxy.max_principals", "3", "WF32"},
                     {"reelection.without_report", "order-to-convene", "WF32"},
                     {"committee.min_members", "5", "WF34"},
                     {"committee.max_members", "11", "WF34"},
                     {"alternates.order", "rules", "WF34"},
                     {"committee.quorum_share", "2/3", "WF37"},
                     {"committee.decision_share", "1/2", "WF37"},
                     {"committee.extraordinary_share", "1/3", "WF37"},
                     {"committee.residents_notice", "5d", "WF37"},
                     {"committee.max_term_years", "5y", "WF38"},
                     {"committee.collapse_share", "2/3", "WF38"},
                     {"reelection.final_lead", "90d", "WF40"},
                     {"reelection_group.form_days", "30d", "WF40"},
                     {"reelection_group.elect_days", "90d", "WF40"},
                     {"management_body.failed_attempts", "2", "WF41(3)"},
                     {"management_body.owner_share", "1/2", "WF43"},
                     {"management_body.handover_days", "7d", "WF44"}});
}

TEST_CASE("the same question, three cities", "[law]") {
  CHECK(value("committee.collapse_share", kQingdao) == "1/2");
  CHECK(value("committee.collapse_share", kZibo) == "2/3");
  CHECK(value("reelection.final_lead", kQingdao) == "60d");
  CHECK(value("reelection.final_lead", kWeifang) == "90d");
  CHECK(value("reelection.without_report", kQingdao) == "street-group");
  CHECK(value("prep_group.publish_days", kQingdao) == "3d");
  CHECK(value("prep_group.publish_days", kZibo) == "10d");
  // Weifang has no number of its own for the committee's first meeting: the province's stands.
  CHECK(value("committee.first_meeting_days", kWeifang) == "7d");
}

TEST_CASE("what a city leaves open is not filled by a neighbour", "[law]") {
  CHECK_FALSE(shipped().at("handover.days", kWeifang, kDay));
  CHECK_FALSE(shipped().at("handover.group_days", kZibo, kDay));
  CHECK_FALSE(shipped().at("committee.publish_officers_days", kWeifang, kDay));
  CHECK_FALSE(shipped().at("term_extension.max_years", kZibo, kDay));
  CHECK_FALSE(shipped().at("management_body.failed_attempts", kQingdao, kDay));
}

TEST_CASE("a reading of the two regulations is marked as one", "[law]") {
  for (const auto* place : {kZibo, kWeifang}) {
    for (const auto* name : {"reelection_group.min_members", "reelection_group.publish_days",
                             "posting.minimum_days", "reelection_group.freezes_powers"}) {
      INFO(place << " " << name);
      const auto found = shipped().at(name, place, kDay);
      REQUIRE(found);
      CHECK(found->value.status == Status::unverified);
    }
  }
}

TEST_CASE("each regulation answers from its own first day (ZB86, WF79)", "[law]") {
  CHECK(value("reelection.final_lead", kZibo, Date(2021, 11, 30)).empty());
  CHECK(value("reelection.final_lead", kZibo, Date(2021, 12, 1)) == "60d");
  CHECK(value("reelection.final_lead", kWeifang, Date(2022, 2, 28)).empty());
  CHECK(value("reelection.final_lead", kWeifang, Date(2022, 3, 1)) == "90d");
}

TEST_CASE("no value of the two cities lacks an article unless it is marked unverified", "[law]") {
  for (const auto* place : {kZibo, kWeifang}) {
    for (const auto& name : shipped().parameters()) {
      for (const auto& one : shipped().history(name, place)) {
        INFO(name << " in " << one.layer);
        CHECK((one.status == Status::unverified || !one.basis.empty()));
        CHECK((one.status != Status::verified || one.checked_on.has_value()));
      }
    }
  }
}
