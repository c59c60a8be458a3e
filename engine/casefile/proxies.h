#pragma once
#include <map>
#include <set>
#include <string>

#include "casefile/planner.h"

namespace gongyi::casefile {

/// Proxies (受托投票) of one vote: how many owners each stands for, and what the rules announced
/// with the notice let them do (R12, G26; the estate's own rules).
class ProxyRules {
 public:
  ProxyRules(Planner& planner, const definition::VoteSpec& vote, const VoteRound& round);

  /// One returned ballot that a proxy brought; every fault of it is refused.
  void check(const BallotRow& row, const IssuedBallot& ballot, ballot::BallotState state);
  /// Those not on record yet, for the journal.
  [[nodiscard]] Json added() const { return added_; }

 private:
  void check_person(const BallotRow& row);
  void check_limit(const BallotRow& row, const IssuedBallot& ballot);

  Planner& planner_;
  const definition::VoteSpec& vote_;
  std::map<std::string, std::set<std::string>> principals_;  ///< proxy → ballots
  std::set<std::string> known_;
  Json added_ = Json::array();
};

/// How many owners each proxy of the round stands for: ballots that are neither void nor late.
[[nodiscard]] std::map<std::string, std::set<std::string>> principals_of(const VoteRound& round);

}  // namespace gongyi::casefile
