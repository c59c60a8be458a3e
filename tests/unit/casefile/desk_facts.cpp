#include "desk.h"

namespace gongyi::casefile {

std::map<std::string, std::string> standard_days() {
  return {{"confirm-conditions", "2026-03-02"},
          {"post-conditions", "2026-03-03"},
          {"receive-application", "2026-03-03"},
          {"call-for-members", "2026-03-05"},
          {"check-nominees", "2026-03-12"},
          {"form-group", "2026-03-16"},
          {"publish-group", "2026-03-17"},
          {"request-roster", "2026-03-18"},
          {"verify-roster", "2026-03-23"},
          {"draft-texts", "2026-03-24"},
          {"election-method", "2026-03-24"},
          {"nominate-candidates", "2026-03-30"},
          {"plan-meeting", "2026-03-31"},
          {"publish-notice", "2026-04-01"},
          {"deliver-ballots", "2026-04-10"},
          {"open-voting", "2026-04-20"},
          {"close-voting", "2026-04-27"},
          {"count-votes", "2026-04-28"},
          {"announce-result", "2026-04-28"},
          {"establish", "2026-05-07"},
          {"committee-meeting", "2026-05-08"},
          {"publish-officers", "2026-05-08"},
          {"file", "2026-05-11"},
          {"account-and-dissolve", "2026-05-12"},
          {"review-filing", "2026-05-13"},
          {"certificate", "2026-05-14"},
          {"seal-letter", "2026-05-15"},
          {"use-seal", "2026-05-20"},
          {"extend-meeting", "2026-03-20"},
          {"extend-voting", "2026-04-21"},
          {"decide-no-quorum", "2026-05-08"},
          {"decide-rules-rejected", "2026-05-08"},
          {"settle-tie", "2026-05-08"},
          {"decide-shortfall", "2026-05-08"},
          {"order-handover", "2026-03-19"},
          {"query-registry", "2026-03-20"},
          {"plan-work", "2026-03-18"},
          {"credit-code", "2026-05-18"}};
}

namespace {

Json nominees() {
  auto out = people({"owner", "owner", "owner", "owner"});
  for (auto& person : out.items()) {
    person["eligible"] = "yes";
    person["reason"] = "示例：符合条件";
  }
  return out;
}

std::map<std::string, Json> group_facts() {
  return {
      {"conditions.total_area", "10000.00"},
      {"conditions.delivered_area", "6000.00"},
      {"conditions.total_owners", 100},
      {"conditions.delivered_owners", 60},
      {"conditions.first_delivery_on", "2025-01-01"},
      {"conditions.confirmed_on", "2026-03-02"},
      {"application.kind", "developer-report"},
      {"application.received_on", "2026-03-03"},
      {"group.seats", 7},
      {"group.nominations_from", "2026-03-06"},
      {"group.nominations_until", "2026-03-10"},
      {"group.nomination_place", "示例社区服务站"},
      {"group.contact", "示例电话"},
      {"group.call_no", "示例4号"},
      {"group.nominees", nominees()},
      {"group.formed_on", "2026-03-16"},
      {"group.decision_no", "示例2号"},
      {"group.members", people({"owner:member", "owner:member", "owner:member", "owner:deputy",
                                "street:chair", "party:member", "residents-committee:member"})},
      {"group.meeting_on", "2026-03-18"},
      {"group.meeting_present", 7},
      {"group.meeting_notes", "示例"},
      {"extension.approved_on", "2026-03-20"},
      {"extension.reason", "示例理由"},
      {"handover.requested_on", "2026-03-18"},
      {"handover.deadline", "2026-03-28"},
      {"handover.answer", "received"},
      {"order.no", "示例1号"},
      {"order.facts", "示例"},
      {"order.deadline", "2026-03-29"},
      {"registry.asked_on", "2026-03-19"},
      {"registry.ask_no", "示例5号"},
      {"registry.answered_on", "2026-03-20"},
      {"registry.officer", "示例经办"},
      {"roster.verified_on", "2026-03-23"},
      {"roster.verified_by", "示例核实人"},
  };
}

std::map<std::string, Json> meeting_facts() {
  return {
      {"texts.drafted_on", "2026-03-24"},
      {"texts.legality_checked", "yes"},
      {"election.seats", 5},
      {"election.alternates", 0},
      {"election.term_years", 5},
      {"election.tie", "area"},
      {"election.fewer_rule", "stands"},
      {"election.conditions", "示例条件"},
      {"election.nominations_from", "2026-03-25"},
      {"election.nominations_until", "2026-03-29"},
      {"election.form_place", "示例社区服务站"},
      {"candidates.reviewed_on", "2026-03-30"},
      {"meeting.form", "written"},
      {"meeting.vote_opens", "2026-04-20"},
      {"meeting.vote_closes", "2026-04-27"},
      {"meeting.place", "示例小区广场"},
      {"meeting.count_on", "2026-04-28"},
      {"meeting.channels", "纸质"},
      {"meeting.extension_allowed", "yes"},
      {"meeting.residents_told_on", "2026-04-01"},
      {"delivery.finished_on", "2026-04-10"},
      {"voting.new_close", "2026-05-06"},
      {"voting.extension_reason", "示例"},
      {"count.on", "2026-04-28"},
      {"count.place", "示例社区服务站"},
      {"count.people",
       people({"owner:caller", "owner:counter", "residents-committee:scrutineer"}, 50)},
      {"count.box_seal", "示例封签"},
      {"count.opened_at", "09:00"},
      {"count.boxes", 1},
      {"next.choice", "new-meeting"},
      {"next.reason", "示例"},
      {"hold.choice", "new-meeting"},
      {"hold.reason", "示例"},
      {"shortfall.choice", "stands"},
      {"shortfall.reason", "示例"},
  };
}

std::map<std::string, Json> committee_facts() {
  return {
      {"group.dissolved_on", "2026-05-12"},
      {"group.expenses_in", 100000},
      {"group.expenses_out", 90000},
      {"group.expenses_note", "示例"},
      {"group.handed_over", "示例"},
      {"committee.meeting_on", "2026-05-08"},
      {"committee.meeting_place", "示例社区服务站"},
      {"committee.present", 5},
      {"committee.members",
       people({"owner:chair", "owner:vice", "owner:member", "owner:member", "owner:member"}, 21)},
      {"committee.office", "示例小区"},
      {"committee.phone", "示例电话"},
      {"filing.handed_in_on", "2026-05-11"},
      {"filing.answer", "complete"},
      {"filing.answered_on", "2026-05-13"},
      {"filing.answer_no", "示例3号"},
      {"certificate.no", "示例备1号"},
      {"certificate.issued_on", "2026-05-14"},
      {"seal.letter_no", "示例章1号"},
      {"seal.letter_on", "2026-05-15"},
      {"seal.names", "示例"},
      {"seal.used_from", "2026-05-20"},
      {"credit_code.applied_on", "2026-05-18"},
  };
}

}  // namespace

std::map<std::string, Json> standard_facts() {
  std::map<std::string, Json> out;
  for (auto part : {group_facts, meeting_facts, committee_facts}) out.merge(part());
  return out;
}

}  // namespace gongyi::casefile
