#pragma once
#include <cstdint>

#include "ballot/tally.h"

namespace gongyi::ballot {

/// What one unit or head answers to one motion. Ordered: of several papers the strongest counts.
enum class Answer : unsigned char {
  none,    ///< does not take part
  deemed,  ///< silent, where the rules deem silence a vote with the majority
  blank,   ///< takes part without an answer (void where void takes part, or candidate not chosen)
  join,    ///< 随多数, ticked
  abstain,
  against,
  for_,
};

/// Votes of one leg, by answer.
struct Weights {
  std::int64_t for_ = 0, against = 0, abstain = 0, join = 0, blank = 0;

  void add(Answer answer, std::int64_t weight);
  [[nodiscard]] std::int64_t took_part() const { return for_ + against + abstain + join + blank; }
};

/// The two tests of a leg (C278, before 2021 old-76): participation and approval.
[[nodiscard]] Leg make_leg(const Weights& weights, std::int64_t total, const law::Regime& regime,
                           law::MatterClass cls);

/// Both legs known: adopted, not adopted, or no decision when too few took part.
[[nodiscard]] Outcome outcome_of(const Leg& heads, const Leg& area, const law::Regime& regime);

}  // namespace gongyi::ballot
