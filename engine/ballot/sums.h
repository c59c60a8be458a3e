#pragma once
#include <optional>

#include "ballot/tally.h"
#include "ballot/weights.h"

namespace gongyi::ballot {

/// Published sums of one motion or candidate against their totals.
struct Published {
  std::int64_t heads = 0;
  std::optional<Area> area;
  MotionCounts counts;
};

/// How answers are weighed: what a void or silent ballot is, and whether joining helps.
struct Weighing {
  bool void_takes_part = false, silent_joins = false, joining_counts = true;
};

/// Heads leg, area leg when all its numbers are known, and the outcome: the same for every area
/// that fits the known numbers, or indeterminate.
struct Judged {
  Leg heads;
  std::optional<Leg> area;
  Outcome outcome = Outcome::no_decision;
};
[[nodiscard]] Judged judge(const Published& sums, const Weighing& weighing,
                           const law::Regime& regime, law::MatterClass cls);

}  // namespace gongyi::ballot
