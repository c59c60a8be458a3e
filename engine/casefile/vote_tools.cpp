#include "casefile/vote_tools.h"

#include "base/message.h"

namespace gongyi::casefile {

const VoteRound* require_ballots(Planner& planner, const definition::VoteSpec& vote) {
  const auto* round = planner.view().round(vote.id);
  if (round != nullptr && !round->ballots.empty()) return round;
  planner.refuse(Message("R145"), {}, vote.issued_in);
  return nullptr;
}

std::optional<Date> first_settled(const Planner& planner, const std::vector<std::string>& fields) {
  const auto facts = planner.facts();
  for (const auto& field : fields) {
    const auto* owner = planner.procedure().owner_of(field);
    const auto* state = owner == nullptr ? nullptr : planner.view().latest(owner->id);
    if (state == nullptr || !state->acted_on) continue;
    if (auto date = facts.date(field)) return date;
  }
  return std::nullopt;
}

Text row_name(const BallotRow& row) {
  const auto name = row.no.empty() ? row.unit : row.no;
  if (row.row == 0) return Text(name);
  const auto number = std::to_string(row.row);
  return {"第" + number + "行（" + name + "）", "row " + number + " (" + name + ")"};
}

std::vector<Citation> frozen_basis(const law::LawBook& law, const definition::Procedure& procedure,
                                   const CaseView& view, const definition::VoteSpec& vote) {
  if (const auto cited = law.cite("Q29")) {
    auto here = law.local(std::vector<Citation>{*cited}, view.jurisdiction);
    if (!here.empty()) return here;
  }
  const auto* notice = procedure.find(vote.frozen_by);
  return notice == nullptr ? std::vector<Citation>() : notice->basis;
}

BallotIndex::BallotIndex(const VoteRound& round) {
  for (const auto& ballot : round.ballots) {
    by_no_.emplace(ballot.no, &ballot);
    for (const auto& unit : ballot.units) by_unit_.emplace(unit, &ballot);
  }
}

const IssuedBallot* BallotIndex::find(const BallotRow& row) const {
  const auto& names = row.no.empty() ? by_unit_ : by_no_;
  const auto found = names.find(row.no.empty() ? row.unit : row.no);
  return found == names.end() ? nullptr : found->second;
}

}  // namespace gongyi::casefile
