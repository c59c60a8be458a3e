#pragma once
#include "ballot/tally.h"

namespace gongyi::ballot {

/// Ranks the candidates that pass (by heads, then area), fills seats and alternates, and reports
/// ties at the last seat (design.md §5 rule 7). `results` come in the order of the question.
[[nodiscard]] ElectionResult conclude(const Question& question,
                                      std::vector<CandidateResult> results);

}  // namespace gongyi::ballot
