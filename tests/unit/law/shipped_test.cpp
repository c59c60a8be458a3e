#include "fixture.h"

using namespace gongyi;
using namespace gongyi::law;
using namespace gongyi::law::test;

namespace {

InForce qingdao(const char* parameter, Date day = Date(2026, 3, 1)) {
  INFO(parameter);
  const auto found = shipped().at(parameter, kQingdao, day);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("the shares turn over on 2021-01-01 (C278; R12 before)", "[law]") {
  CHECK(qingdao("vote.participation", Date(2020, 12, 31)).value.value.str() == "1/2");
  CHECK(qingdao("vote.participation", Date(2021, 1, 1)).value.value.str() == "2/3");
  CHECK(qingdao("vote.special", Date(2020, 12, 31)).value.value.str() == "2/3");
  CHECK(qingdao("vote.special", Date(2021, 1, 1)).value.value.str() == "3/4");
}

TEST_CASE("a vote of 2020 is a share of all owners, of 2021 of those taking part", "[law]") {
  const auto before = shipped().regime(Date(2020, 12, 31));
  REQUIRE(before);
  CHECK(before->id == "property-law-2007");
  CHECK(before->approval_of_all);
  CHECK(before->participation_strict);
  const auto after = shipped().regime(Date(2021, 1, 1));
  REQUIRE(after);
  CHECK(after->id == "civil-code-2021");
  CHECK_FALSE(after->approval_of_all);
  CHECK_FALSE(after->participation_strict);
  CHECK(after->participation == Fraction{2, 3});
  CHECK(after->ordinary == Fraction{1, 2});
  CHECK(after->ordinary_strict);
  CHECK(after->special == Fraction{3, 4});
  CHECK_FALSE(after->special_strict);
}

TEST_CASE("before the first regime a vote is refused with the first day known", "[law]") {
  const auto none = shipped().regime(Date(2007, 9, 30));
  REQUIRE_FALSE(none);
  CHECK(none.error().earliest == Date(2007, 10, 1));
}

TEST_CASE("special matters are items 6 to 8 of C278, and funds and rebuilding before", "[law]") {
  const auto special = [](Date day) {
    std::vector<std::string> ids;
    const auto regime = shipped().regime(day);
    REQUIRE(regime);
    for (const auto& matter : regime->matters) {
      if (matter.cls == MatterClass::special) ids.push_back(matter.id);
    }
    return ids;
  };
  CHECK(special(Date(2021, 1, 1)) ==
        std::vector<std::string>{"raise-repair-fund", "rebuild", "change-common-use"});
  CHECK(special(Date(2020, 12, 31)) ==
        std::vector<std::string>{"use-repair-fund", "raise-repair-fund", "rebuild"});
}

TEST_CASE("both regimes know the same sixteen matters", "[law]") {
  for (const auto day : {Date(2020, 1, 1), Date(2022, 1, 1)}) {
    CHECK(shipped().regime(day)->matters.size() == 16);
  }
}

TEST_CASE("the table of Qingdao: what the procedures rely on", "[law]") {
  const std::vector<std::pair<const char*, const char*>> table{
      {"first_meeting.delivered_area_share", "1/2"},
      {"first_meeting.delivery_years", "2y"},
      {"first_meeting.delivered_owner_share_after_years", "1/4"},
      {"first_meeting.applicant_share", "1/20"},
      {"first_meeting.hold_days", "60d"},
      {"first_meeting.extension_days", "30d"},
      {"first_meeting.hold_days_outer", "90d"},
      {"first_meeting.notice_lead", "15d"},
      {"meeting.notice_lead", "15d"},
      {"prep_group.form_days", "30d"},
      {"prep_group.form_days_from_conditions", "60d"},
      {"prep_group.min_members", "7"},
      {"prep_group.owner_share", "1/2"},
      {"prep_group.publish_days", "3d"},
      {"posting.minimum_days", "3d"},
      {"committee.max_members", "11"},
      {"committee.max_term_years", "5y"},
      {"committee.first_meeting_days", "3d"},
      {"committee.publish_officers_days", "3d"},
      {"committee.quorum_share", "2/3"},
      {"committee.collapse_share", "1/2"},
      {"decision.publish_days", "3d"},
      {"texts.publish_days", "3d"},
      {"filing.days", "30d"},
      {"filing.certificate_days", "10d"},
      {"change_report.days", "30d"},
      {"handover.days", "10d"},
      {"reelection.target_lead", "90d"},
      {"reelection.final_lead", "60d"},
      {"petition.owner_share", "1/5"},
      {"suit.years", "1y"},
      {"vote.deemed", "off"},
      {"vote.count_parking", "no"},
      {"vote.void_participates", "no"}};
  for (const auto& [name, expected] : table) {
    INFO(name);
    CHECK(qingdao(name).value.value.str() == expected);
  }
}

TEST_CASE("the least committee is a question for a person (S30 five, Q35 three)", "[law]") {
  const auto found = qingdao("committee.min_members");
  CHECK(found.value.value.str() == "5");
  CHECK(found.needs_human);
  REQUIRE_FALSE(found.beaten.empty());
  CHECK(qingdao("committee.min_members_city").value.value.str() == "3");
}

TEST_CASE("an overridden limit is explained (Q36 three days, S30 seven)", "[law]") {
  const auto found = qingdao("committee.first_meeting_days");
  CHECK(found.value.basis.front().tag() == "Q36");
  REQUIRE_FALSE(found.beaten.empty());
  for (const auto& beaten : found.beaten) CHECK(beaten.why.zh.find("第36条") != std::string::npos);
}

TEST_CASE("Qingdao's own limit is refused before 2021-05-01 (Q93)", "[law]") {
  const auto early = shipped().at("posting.minimum_days", kQingdao, Date(2021, 4, 30));
  REQUIRE_FALSE(early);
  CHECK(early.error().earliest == Date(2021, 5, 1));
}

TEST_CASE("a district without rules of its own answers as its city", "[law]") {
  const auto found = shipped().at("filing.days", "cn-shandong-qingdao-licang", Date(2026, 3, 1));
  REQUIRE(found);
  CHECK(found->value.value.str() == "30d");
}

TEST_CASE("no shipped value lacks an article unless it is marked unverified", "[law]") {
  for (const auto& name : shipped().parameters()) {
    for (const auto& value : shipped().history(name, "cn-shandong-qingdao-licang")) {
      INFO(name << " in " << value.layer);
      CHECK((value.status == Status::unverified || !value.basis.empty()));
      CHECK((value.status != Status::verified || value.checked_on.has_value()));
    }
  }
}

TEST_CASE("voting shares cannot be changed by an estate's rules", "[law]") {
  DatedValue own;
  own.value = {Fraction{1, 2}};
  own.layer = "estate";
  own.from = Date(2025, 1, 1);
  const auto found =
      shipped().at("vote.participation", kQingdao, Date(2026, 3, 1), {{"vote.participation", own}});
  REQUIRE(found);
  CHECK(found->value.value.str() == "2/3");
  CHECK(found->beaten.back().value.layer == "estate");
}
