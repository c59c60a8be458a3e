#include "casefile/vote_question.h"

#include <algorithm>

#include "base/message.h"
#include "casefile/motions.h"
#include "casefile/returned.h"

namespace gongyi::casefile {
namespace {

// The law of the day of decision; of the estate's own rules those of the day of the notice, for a
// vote never falls under rules it was not announced under (Q29, R18).
std::string law_word(const Rules& rules, const CaseView& view, const law::EstateLayer& adopted,
                     std::string_view parameter, Date day, std::string otherwise) {
  const auto found = rules.law.at(parameter, view.jurisdiction, day, adopted);
  if (!found) return otherwise;
  const auto* word = std::get_if<std::string>(&found->value.value.data);
  return word == nullptr ? otherwise : *word;
}

ballot::Tie tie_from(std::string_view word) {
  if (word == "area") return ballot::Tie::area;
  if (word == "heads") return ballot::Tie::heads;
  if (word == "sum") return ballot::Tie::sum;
  return word == "lot" ? ballot::Tie::lot : ballot::Tie::runoff;
}

int seats_of(const definition::Operand& operand, const FactReader& facts) {
  const auto given = operand.kind == definition::Operand::Kind::fact
                         ? facts.number(operand.name)
                         : std::optional(operand.number);
  return static_cast<int>(given.value_or(0));
}

ballot::ElectionInput election_of(const definition::ElectionSpec& spec, const CaseView& view,
                                  const Rules& rules, const FactReader& facts, Date day) {
  ballot::ElectionInput out;
  out.matter = spec.matter;
  out.seats = seats_of(spec.seats, facts);
  out.alternates = seats_of(spec.alternates, facts);
  for (const auto& candidate : view.candidates) {
    if (!candidate.withdrawn && candidate.eligible.value_or(false))
      out.candidates.push_back(candidate.no);
  }
  const auto least = law_at(rules, view.jurisdiction, "committee.min_members", day);
  if (least) ballot::set_least_members(out, *least);
  return out;
}

}  // namespace

std::optional<Date> notice_day(const definition::VoteSpec& vote, const CaseView& view) {
  const auto* notice = view.latest(vote.frozen_by);
  if (notice == nullptr) return std::nullopt;
  if (!notice->postings.empty()) return notice->postings.back().posted;
  return notice->acted_on;
}

std::optional<law::InForce> announced_law(const definition::VoteSpec& vote, const CaseView& view,
                                          const Rules& rules, std::string_view parameter) {
  const auto day = notice_day(vote, view).value_or(rules.today);
  auto found =
      rules.law.at(parameter, view.jurisdiction, day, law::pinned_on(rules.estate_rules, day));
  if (!found) return std::nullopt;
  return std::move(found).value();
}

std::string two_channels_rule(const definition::VoteSpec& vote, const CaseView& view,
                              const Rules& rules) {
  if (!vote.two_channels.empty()) {
    const auto said = FactReader(view, rules.procedure, rules.vocabulary).value(vote.two_channels);
    if (said.is_string()) return said.string();
  }
  const auto found = announced_law(vote, view, rules, "vote.two_channels");
  const auto* word = found ? std::get_if<std::string>(&found->value.value.data) : nullptr;
  return word == nullptr ? std::string() : *word;
}

bool platform_announced(const definition::VoteSpec& vote, const FactReader& facts) {
  return !vote.platform.empty() && facts.given(vote.platform);
}

law::EstateLayer binding_rules(const definition::Step& step, const CaseView& view,
                               const Rules& rules) {
  if (rules.estate_rules.empty()) return {};
  for (const auto& vote : rules.procedure.votes) {
    const auto notice = notice_day(vote, view);
    if (!notice) continue;
    const auto before = rules.procedure.ancestors(step.id);
    const auto rests_on = [&](const std::string& other) {
      return std::find(before.begin(), before.end(), other) != before.end();
    };
    const bool announced = step.id == vote.frozen_by || rests_on(vote.frozen_by);
    if (announced && !rests_on(vote.tallied_in)) return law::pinned_on(rules.estate_rules, *notice);
  }
  return rules.estate_rules;
}

Result<ballot::Question, Refusal> vote_question(const definition::VoteSpec& vote,
                                                const CaseView& view, const Rules& rules) {
  const auto* round = view.round(vote.id);
  if (round == nullptr || !round->closed_on) return Err{Refusal{Message("R045"), {}, {}, {}}};
  const auto day = *round->closed_on;
  const auto regime = rules.law.regime(day);
  if (!regime) return Err{regime.error()};
  const auto adopted = law::pinned_on(rules.estate_rules, notice_day(vote, view).value_or(day));
  const auto word = [&](std::string_view parameter, const char* otherwise) {
    return law_word(rules, view, adopted, parameter, day, otherwise);
  };
  if (word("vote.headcount_rule", "statutory") != "statutory")
    return Err{Refusal{Message("R164"), {}, {}, {}}};
  const FactReader facts(view, rules.procedure, rules.vocabulary);
  ballot::Question out;
  out.as_of = day;
  out.regime = *regime;
  out.regime.basis = rules.law.local(regime->basis, view.jurisdiction);
  for (auto& matter : out.regime.matters)
    matter.basis = rules.law.local(matter.basis, view.jurisdiction);
  out.rules.first_meeting = vote.first_meeting;
  // Silence can never be counted at a first meeting: no rules of procedure exist yet (G26).
  const bool deemed = !vote.first_meeting && word("vote.deemed", "off") == "majority";
  out.rules.deemed_vote = deemed ? ballot::Deemed::majority : ballot::Deemed::off;
  out.rules.void_participates = word("vote.void_participates", "no") == "yes";
  for (const auto& motion : motions_of(vote, facts))
    out.motions.push_back({motion.id, motion.matter, motion.title});
  if (vote.election) {
    const auto tie = facts.value(vote.election->tie);
    out.rules.tie = tie_from(tie.is_string() ? tie.string() : "runoff");
    out.election = election_of(*vote.election, view, rules, facts, day);
  }
  return out;
}

std::vector<ballot::Ballot> vote_ballots(const VoteRound& round) {
  std::vector<ballot::Ballot> out;
  out.reserve(round.ballots.size());
  for (const auto& issued : round.ballots) {
    if (!issued.state) continue;
    ballot::Ballot made;
    made.no = issued.no;
    made.units = issued.units;
    made.votes = issued.votes;
    made.choices = issued.choices;
    made.state = *issued.state;
    made.reason = issued.reason;
    out.push_back(std::move(made));
    for (const auto& one : left_out(issued, round.two_channels)) {
      ballot::Ballot other;
      other.no = one.no;
      other.units = issued.units;
      other.votes = one.vote->votes;
      other.choices = one.vote->choices;
      other.state = one.state;
      other.reason = one.reason;
      out.push_back(std::move(other));
    }
  }
  return out;
}

}  // namespace gongyi::casefile
