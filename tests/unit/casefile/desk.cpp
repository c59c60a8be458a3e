#include "desk.h"

#include <stdexcept>

#include "store/snapshot.h"

namespace gongyi::casefile {
namespace {

const std::vector<std::string>& script() {
  static const std::vector<std::string> steps = {"confirm-conditions",
                                                 "receive-application",
                                                 "call-for-members",
                                                 "check-nominees",
                                                 "form-group",
                                                 "publish-group",
                                                 "request-roster",
                                                 "verify-roster",
                                                 "draft-texts",
                                                 "election-method",
                                                 "nominate-candidates",
                                                 "plan-meeting",
                                                 "publish-notice",
                                                 "deliver-ballots",
                                                 "open-voting",
                                                 "close-voting",
                                                 "count-votes",
                                                 "announce-result",
                                                 "establish",
                                                 "committee-meeting",
                                                 "publish-officers",
                                                 "file",
                                                 "account-and-dissolve",
                                                 "review-filing",
                                                 "certificate",
                                                 "seal-letter",
                                                 "use-seal"};
  return steps;
}

std::map<std::string, std::string> standard_days() {
  return {{"confirm-conditions", "2026-03-02"},
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
          {"decide-shortfall", "2026-05-08"},
          {"order-handover", "2026-03-19"},
          {"query-registry", "2026-03-20"},
          {"plan-work", "2026-03-18"},
          {"credit-code", "2026-05-18"}};
}

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
      {"group.nominees", nominees()},
      {"group.formed_on", "2026-03-16"},
      {"group.members", people({"owner:member", "owner:member", "owner:member", "owner:deputy",
                                "street:chair", "party:member", "developer:member"})},
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
      {"certificate.no", "示例备1号"},
      {"certificate.issued_on", "2026-05-14"},
      {"seal.letter_no", "示例章1号"},
      {"seal.letter_on", "2026-05-15"},
      {"seal.names", "示例"},
      {"seal.used_from", "2026-05-20"},
      {"credit_code.applied_on", "2026-05-18"},
  };
}

// Nine flats of 100.00 m2, each of one owner; flat numbers look like ballot numbers on purpose.
ballot::Base nine_flats() {
  std::vector<ballot::UnitInput> units;
  for (int i = 9; i >= 1; --i) {
    ballot::UnitInput unit;
    unit.id = "000" + std::to_string(i);
    unit.area = *Area::parse("100");
    unit.owners = {"O" + std::to_string(i)};
    units.push_back(std::move(unit));
  }
  return ballot::make_base(std::move(units), false);
}

}  // namespace

Desk::Desk()
    : days(standard_days()),
      answers({{"rules", "for"}, {"covenant", "for"}, {"working-rules", "for"}}),
      choices({"C1", "C2", "C3", "C4", "C5"}),
      today(day("2026-03-02")),
      roster(RosterState{1, std::string(64, 'a'), true}),
      base(nine_flats()) {
  for (auto part : {group_facts, meeting_facts, committee_facts}) facts.merge(part());
  OpenCase open;
  open.id = "QD-2026-001";
  open.estate = "E001";
  open.jurisdiction = jurisdiction;
  open.on = today;
  view.jurisdiction = jurisdiction;
  run(open);
}

Desk Desk::before(const std::string& step) {
  Desk desk;
  desk.play_until(step);
  return desk;
}

Desk Desk::at_the_end() { return before(""); }

Rules Desk::rules() const {
  const auto& data = support::shipped();
  return {data.election, data.vocabulary, data.law, data.calendar, today, "示例账号", {}, roster,
          &base};
}

Decision Desk::decide(const Command& command) const {
  return casefile::decide(command, view, rules());
}

Plan Desk::run(const Command& command) {
  auto decision = decide(command);
  if (!decision) throw std::runtime_error("refused: " + tell(decision.error()));
  auto plan = std::move(decision).value();
  for (const auto& made : plan.entries) {
    Entry entry;
    static_cast<NewEntry&>(entry) = made;
    entry.seq = view.seq + 1;
    apply(view, entry);
    entries.push_back(std::move(entry));
  }
  if (text_of(view) != text_of(plan.after))
    throw std::runtime_error("folded entries differ from the plan");
  estate.insert(estate.end(), plan.estate_entries.begin(), plan.estate_entries.end());
  warnings = plan.warnings;
  return plan;
}

std::vector<Refusal> Desk::refused(const Command& command) const {
  const auto decision = decide(command);
  if (decision) throw std::runtime_error("accepted, although it must be refused");
  return decision.error();
}

void Desk::pass_to(Date date) {
  today = std::max(today, date);
  run(Sweep{});
}

CompleteStep Desk::standard(const std::string& id) const {
  const auto* step = support::shipped().election.find(id);
  if (step == nullptr) throw std::runtime_error("no step " + id);
  CompleteStep out;
  out.step = id;
  out.on = day(days.at(id).c_str());
  for (const auto& use : step->facts) {
    const auto found = facts.find(use.field);
    if (found != facts.end()) out.facts[use.field] = found->second;
  }
  if (step->posting) out.places = {"示例小区公告栏"};
  return out;
}

void Desk::complete(const std::string& step) {
  auto command = standard(step);
  today = std::max(today, command.on);
  run(command);
}

void Desk::prepare(const std::string& step) {
  const auto on = day(days.at(step).c_str());
  today = std::max(today, on);
  if (step == "nominate-candidates" && view.candidates.empty()) add_candidates(5, on);
  if (step == "deliver-ballots") issue_and_deliver(on);
  if (step == "close-voting") {
    return_ballots(on);
    run(CloseVote{"", on});
  }
  if (step == "count-votes") run(TallyVote{"", on});
}

void Desk::play(const std::vector<std::string>& steps) {
  for (const auto& step : steps) {
    prepare(step);
    complete(step);
  }
}

void Desk::play_until(const std::string& stop) {
  for (const auto& step : script()) {
    if (step == stop) return;
    if (phase(step) == machine::StepPhase::done || phase(step) == machine::StepPhase::publicity)
      continue;
    play({step});
  }
}

machine::StepPhase Desk::phase(const std::string& step) const {
  return view.latest(step)->phases.phase;
}
int Desk::attempt(const std::string& step) const { return view.latest(step)->ref.attempt; }

void Desk::add_candidates(int count, Date on) {
  for (int i = 1; i <= count; ++i) {
    AddCandidate add;
    add.on = on;
    add.person = Json(
        Json::Object{{"subject", Json("P-" + std::to_string(20 + i))}, {"kind", Json("owner")}});
    run(add);
    run(DecideCandidate{"C" + std::to_string(i), on, true, "示例：符合条件"});
  }
}

void Desk::issue_and_deliver(Date on) {
  run(IssueBallots{"", on, "示例盐"});
  DeliverBallots deliver;
  for (const auto& ballot : view.round("first-meeting")->ballots) {
    BallotRow row;
    row.no = ballot.no;
    row.on = on;
    row.method = "hand";
    deliver.rows.push_back(std::move(row));
  }
  run(deliver);
}

void Desk::return_ballots(Date on) {
  ReturnBallots back;
  for (const auto& ballot : view.round("first-meeting")->ballots) {
    if (static_cast<int>(back.rows.size()) == voters) break;
    BallotRow row;
    row.no = ballot.no;
    row.on = on;
    row.state = "valid";
    row.votes = answers;
    row.choices = choices;
    back.rows.push_back(std::move(row));
  }
  if (!back.rows.empty()) run(back);
}

std::string tell(const std::vector<Refusal>& refusals) {
  std::string out;
  for (const auto& one : refusals) {
    out += one.message.code() + " " + one.message.in(Lang::zh) + " [" +
           format(one.basis, Lang::zh) + "]";
    if (one.earliest) out += " 最早 " + one.earliest->iso();
    out += "\n";
  }
  return out;
}

bool cites(const Refusal& refusal, const std::string& tag) {
  for (const auto& citation : refusal.basis) {
    if (citation.tag() == tag) return true;
  }
  return false;
}

std::vector<std::string> codes(const std::vector<Refusal>& refusals) {
  std::vector<std::string> out;
  for (const auto& one : refusals) out.push_back(one.message.code());
  return out;
}

std::string text_of(const CaseView& view) {
  auto bare = view;
  bare.head_hash.clear();
  return store::save_snapshot(bare);
}

Json people(const std::vector<std::string>& kinds, int first) {
  Json out = Json::array();
  int number = first;
  for (const auto& one : kinds) {
    const auto colon = one.find(':');
    Json person = Json::object();
    person["subject"] = "P-" + std::to_string(number++);
    person["kind"] = one.substr(0, colon);
    if (colon != std::string::npos) person["role"] = one.substr(colon + 1);
    out.push(std::move(person));
  }
  return out;
}

}  // namespace gongyi::casefile
