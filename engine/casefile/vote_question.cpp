#include "casefile/vote_question.h"

#include "base/message.h"
#include "casefile/facts.h"

namespace gongyi::casefile {
namespace {

std::string law_word(const Rules& rules, const CaseView& view, std::string_view parameter, Date day,
                     std::string otherwise) {
  const auto found = law_at(rules, view.jurisdiction, parameter, day);
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
  if (least && std::holds_alternative<std::int64_t>(least->value.value.data)) {
    out.least_members = static_cast<int>(std::get<std::int64_t>(least->value.value.data));
    if (!least->value.basis.empty()) out.least_basis = least->value.basis.front();
  }
  return out;
}

}  // namespace

Result<ballot::Question, Refusal> vote_question(const definition::VoteSpec& vote,
                                                const CaseView& view, const Rules& rules) {
  const auto* round = view.round(vote.id);
  if (round == nullptr || !round->closed_on) return Err{Refusal{Message("R045"), {}, {}, {}}};
  const auto day = *round->closed_on;
  const auto regime = rules.law.regime(day);
  if (!regime) return Err{regime.error()};
  const FactReader facts(view, rules.procedure, rules.vocabulary);
  ballot::Question out;
  out.as_of = day;
  out.regime = *regime;
  out.rules.first_meeting = vote.first_meeting;
  // Silence can never be counted at a first meeting: no rules of procedure exist yet (G26).
  const bool deemed =
      !vote.first_meeting && law_word(rules, view, "vote.deemed", day, "off") == "majority";
  out.rules.deemed_vote = deemed ? ballot::Deemed::majority : ballot::Deemed::off;
  out.rules.void_participates = law_word(rules, view, "vote.void_participates", day, "no") == "yes";
  for (const auto& motion : vote.motions)
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
  }
  return out;
}

}  // namespace gongyi::casefile
