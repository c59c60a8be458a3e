#pragma once
#include <span>
#include <vector>

#include "law/data.h"

namespace gongyi::law {

/// A value of a layer that is in force on the day asked.
struct Candidate {
  const Layer* layer = nullptr;
  const DatedValue* value = nullptr;
  int gap_rank = 0;  ///< 0 = full law; 1, 2 … = gap fillers, the strongest first
};

/// Chooses among the layers and says in words why each other value gave way. Values that were not
/// verified, and texts that only fill gaps, never beat one that was. `candidates` run from the
/// nation down and are not empty.
[[nodiscard]] InForce combine(const ParameterInfo& info, std::span<const Candidate> candidates,
                              Date day);

/// Puts the estate's adopted rule on top where the law lets it speak; otherwise keeps the answer
/// and explains.
void apply_estate(const ParameterInfo& info, const EstateLayer& estate, Date day, InForce& answer);

}  // namespace gongyi::law
