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
    : facts(standard_facts()),
      days(standard_days()),
      answers({{"rules", "for"}, {"covenant", "for"}, {"working-rules", "for"}}),
      choices({"C1", "C2", "C3", "C4", "C5"}),
      today(day("2026-03-02")),
      roster(RosterState{1, std::string(64, 'a'), true}),
      base(nine_flats()) {
  OpenCase open;
  open.id = "QD-2026-001";
  open.estate = "E001";
  open.jurisdiction = jurisdiction;
  open.on = today;
  view.jurisdiction = jurisdiction;
  run(open);
}

Desk Desk::before(const std::string& step) {
  // Played once: many tests begin at the same step.
  static std::map<std::string, Desk> played;
  const auto known = played.find(step);
  if (known != played.end()) return known->second;
  Desk desk;
  desk.play_until(step);
  return played.emplace(step, std::move(desk)).first->second;
}

Desk Desk::at_the_end() { return before(""); }

Rules Desk::rules() const {
  const auto& data = support::shipped();
  return {data.election, data.vocabulary, data.law, data.calendar, today,
          "示例账号",    estate_rules,    {},       roster,        &base};
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
  // Whoever signs beside the actor signs what was recorded before.
  const auto* spec = rules().procedure.find(step);
  if (spec->signatures.empty() || phase(step) != machine::StepPhase::ready) return;
  run(StartStep{step, on, standard(step).facts, {}});
  for (const auto& one : spec->signatures) run(AnswerSignature{step, one.id, on, false, "", {}});
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
