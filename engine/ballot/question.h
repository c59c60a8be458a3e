#pragma once
#include <string_view>

#include "ballot/tally.h"

namespace gongyi::ballot {

/// The matter in its regime, or nullptr when the regime does not know it.
[[nodiscard]] const law::Matter* matter_of(const law::Regime& regime, std::string_view id);

/// Published sums must be sane and fit into their totals; else the difference is told at `at`.
void check_counts(const std::string& id, const MotionCounts& counts, std::int64_t heads,
                  std::optional<Area> area, const SourceRange& at, DiagnosticSink& sink);

}  // namespace gongyi::ballot
