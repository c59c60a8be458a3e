#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "ballot/tally.h"
#include "ballot/weights.h"

namespace gongyi::ballot {

/// The ballots of a vote with names resolved to indexes: which papers answer, which only take part.
class Sheet {
 public:
  /// One counted (valid) ballot.
  struct Paper {
    const Ballot* ballot = nullptr;
    std::vector<std::size_t> units;       ///< units that carry weight
    std::vector<Choice> answers;          ///< by motion; one left out is an abstention
    std::vector<std::size_t> candidates;  ///< chosen
    bool election_void = false;           ///< more choices than seats
    bool whole = true;                    ///< every name known, no unit claimed by another paper
  };

  /// Reports unknown names, doubled ballots and contradictions.
  Sheet(const Question& question, const Base& base, std::span<const Ballot> ballots,
        DiagnosticSink& sink);

  [[nodiscard]] const std::vector<Paper>& papers() const { return papers_; }
  [[nodiscard]] const std::vector<Excluded>& excluded() const { return excluded_; }

  /// Both legs' votes on a motion.
  struct Votes {
    Weights heads, area;
  };
  [[nodiscard]] Votes on_motion(std::size_t motion) const;
  [[nodiscard]] Votes on_candidate(std::size_t candidate) const;

 private:
  struct Reading;
  struct Answers;
  void sort_by_state(const Ballot& ballot, Paper paper);
  void take_part(Answers& answers, Answer silent) const;

  const Question& question_;
  const Base& base_;
  std::vector<Paper> papers_;
  std::vector<std::size_t> void_units_, silent_units_;  ///< those that take part
  std::vector<Excluded> excluded_;
};

}  // namespace gongyi::ballot
