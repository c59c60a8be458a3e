#include "casefile/term_effects.h"

#include <algorithm>

#include "casefile/election_kinds.h"
#include "casefile/term_facts.h"

namespace gongyi::casefile {
namespace {

Json elected_json(const CaseView& view, const VoteRound& round, std::string_view which) {
  Json out = Json::array();
  const auto& list = round.result.at("election").at(which);
  if (!list.is_array()) return out;
  for (const auto& no : list.items()) {
    if (const auto* candidate = view.candidate(no.string())) out.push(candidate->person);
  }
  return out;
}

// The seats the election was held for: what is not filled stays a vacancy (Q41).
std::optional<std::int64_t> seats_of(const Planner& planner, const std::string& vote) {
  for (const auto& one : planner.procedure().votes) {
    if (one.id != vote || !one.election) continue;
    const auto& seats = one.election->seats;
    if (seats.kind == definition::Operand::Kind::fact) return planner.facts().number(seats.name);
    if (seats.kind == definition::Operand::Kind::number) return seats.number;
  }
  return std::nullopt;
}

void committee_elected(Planner& planner, const definition::Effect& effect, Date elected_on) {
  const auto* round = planner.view().round(effect.args.at("vote"));
  if (round == nullptr || round->result.is_null()) return;
  const auto years = planner.facts().number(effect.args.at("term_years")).value_or(0);
  Json payload = Json::object();
  payload["members"] = elected_json(planner.view(), *round, "elected");
  payload["alternates"] = elected_json(planner.view(), *round, "alternates");
  if (const auto seats = seats_of(planner, effect.args.at("vote"))) payload["seats"] = *seats;
  payload["elected_on"] = elected_on.iso();
  payload["term_years"] = years;
  const auto end = calendar::end_of_term(
      elected_on, {static_cast<int>(years), calendar::Unit::years}, planner.rules().calendar);
  payload["term_ends_on"] = end.effective.iso();
  planner.estate_entry(kind::committee_elected, elected_on, std::move(payload));
}

std::string text_of(const Planner& planner, const std::string& field) {
  const auto value = planner.facts().value(field);
  return value.is_string() ? value.string() : std::string();
}

// A term is extended from its own last day, whenever the meeting decided (Q41).
void term_extended(Planner& planner, const definition::Effect& effect, Date on) {
  const auto ends = planner.facts().date("term.ends_on");
  const auto years = planner.facts().number(effect.args.at("years"));
  if (!ends || !years || !motion_adopted(planner.view(), effect.args.at("motion"))) return;
  const auto end = calendar::end_of_term(*ends, {static_cast<int>(*years), calendar::Unit::years},
                                         planner.rules().calendar);
  planner.estate_entry(kind::term_extended, on,
                       Json(Json::Object{{"ends_on", Json(end.effective.iso())},
                                         {"from", Json(ends->iso())},
                                         {"years", Json(*years)}}));
}

// The lot fills the seats the count left open; the count itself stays what it was.
void tie_settled(Planner& planner, const definition::Effect& effect, Date on) {
  Json drawn = Json::array();
  for (const auto& number : member_numbers(text_of(planner, effect.args.at("who"))))
    drawn.push(Json(number));
  planner.emit(kind::tie_settled, on,
               Json(Json::Object{{"vote", Json(effect.args.at("vote"))}, {"drawn", drawn}}));
}

void members_joined(Planner& planner, const definition::Effect& effect, Date on) {
  const auto* round = planner.view().round(effect.args.at("vote"));
  if (round == nullptr || round->result.is_null()) return;
  planner.estate_entry(
      kind::members_joined, on,
      Json(Json::Object{{"members", elected_json(planner.view(), *round, "elected")}}));
}

// Alternates step up in the order in which the owners elected them, or those that are named: one
// who declines is passed over.
void alternate_joined(Planner& planner, const definition::Effect& effect, Date on) {
  const auto waiting = planner.facts().people(kTermAlternates);
  const auto named = effect.args.find("who");
  Json members = Json::array(), numbers = Json::array();
  if (named == effect.args.end()) {
    if (waiting.empty()) return;
    members.push(waiting.front());
    numbers.push(Json(waiting.front().text("no")));
  } else {
    for (const auto& number : member_numbers(text_of(planner, named->second))) {
      const auto found = std::find_if(waiting.begin(), waiting.end(),
                                      [&](const Json& one) { return one.text("no") == number; });
      if (found == waiting.end()) continue;
      members.push(*found);
      numbers.push(Json(number));
    }
  }
  if (members.items().empty()) return;
  planner.estate_entry(kind::members_joined, on,
                       Json(Json::Object{{"members", members}, {"from_alternates", numbers}}));
}

// One entry for each, so that each stands on record with his own day.
void each_member(Planner& planner, const definition::Effect& effect, Date on,
                 std::string_view kind) {
  for (const auto& number : member_numbers(text_of(planner, effect.args.at("member"))))
    planner.estate_entry(kind, on, Json(Json::Object{{"no", Json(number)}}));
}

}  // namespace

bool motion_adopted(const CaseView& view, const std::string& motion) {
  for (const auto& [vote, rounds] : view.votes) {
    const auto& motions = rounds.back().result.at("motions");
    if (!motions.is_array()) continue;
    for (const auto& one : motions.items()) {
      if (one.text("id") == motion && one.text("outcome") == "adopted") return true;
    }
  }
  return false;
}

void apply_term_effect(Planner& planner, const definition::Effect& effect, Date on) {
  if (effect.kind == "committee_elected") committee_elected(planner, effect, on);
  if (effect.kind == "term_extended") term_extended(planner, effect, on);
  if (effect.kind == "tie_settled") tie_settled(planner, effect, on);
  if (effect.kind == "members_joined") members_joined(planner, effect, on);
  if (effect.kind == "alternate_joined") alternate_joined(planner, effect, on);
  if (effect.kind == "member_ended") each_member(planner, effect, on, kind::member_ended);
  if (effect.kind == "member_suspended") each_member(planner, effect, on, kind::member_suspended);
  if (effect.kind == "member_restored") each_member(planner, effect, on, kind::member_restored);
  if (effect.kind == "caretaker_named") {
    planner.estate_entry(
        kind::caretaker_named, on,
        Json(Json::Object{{"body", planner.facts().value(effect.args.at("body"))}}));
  }
}

}  // namespace gongyi::casefile
