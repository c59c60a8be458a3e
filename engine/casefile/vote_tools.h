#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/planner.h"

/// What the decisions on a vote share (送达、收回、计票).
namespace gongyi::casefile {

/// The round that runs, once its ballots were issued; refuses otherwise.
[[nodiscard]] const VoteRound* require_ballots(Planner& planner, const definition::VoteSpec& vote);
/// The first of these days that was settled: an extension still in progress moves nothing.
[[nodiscard]] std::optional<Date> first_settled(const Planner& planner,
                                                const std::vector<std::string>& fields);
/// "第3行（0002）" of a file, else the ballot's name.
[[nodiscard]] Text row_name(const BallotRow& row);

/// What may be voted and how stands in the notice and nowhere else (Q29, or what says so here).
[[nodiscard]] std::vector<Citation> frozen_basis(const law::LawBook& law,
                                                 const definition::Procedure& procedure,
                                                 const CaseView& view,
                                                 const definition::VoteSpec& vote);

/// Ballots by number and by unit: a clerk may name either.
class BallotIndex {
 public:
  explicit BallotIndex(const VoteRound& round);
  [[nodiscard]] const IssuedBallot* find(const BallotRow& row) const;

 private:
  // Apart: flat 0101 and ballot 0101 are different things.
  std::map<std::string_view, const IssuedBallot*> by_no_, by_unit_;
};

}  // namespace gongyi::casefile
