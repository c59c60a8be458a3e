#pragma once
#include <filesystem>
#include <string>

#include "service/orders.h"

namespace gongyi::service {

/// A case half done on paper enters at its present step (按纸质材料补录).
struct BaselineOrder : Order {
  std::filesystem::path file;
  std::filesystem::path candidates;  ///< a list beside it; may be empty
  std::string reason;
};
/// All of it or nothing. Findings of the file go to `sink` (Problem::invalid); so do those about
/// the case when the file cannot be read as a whole, for a clerk who repairs it once.
[[nodiscard]] Outcome enter_baseline(Office& office, const BaselineOrder& order,
                                     DiagnosticSink& sink);
/// The command that enters the baseline; for a case that is opened in the same moment.
[[nodiscard]] MakeCommand baseline_maker(Office& office, const BaselineOrder& order,
                                         DiagnosticSink& sink);
/// The same without writing anything.
[[nodiscard]] Outcome try_baseline(Office& office, const BaselineOrder& order,
                                   DiagnosticSink& sink);

/// What a decision on a baseline looks at beside the usual: the heads and areas of the estate's
/// latest roster, by the rules of the day the notice was put up.
void add_roster_base(Office& office, const LoadedCase& file, const casefile::BaselineCase& command,
                     RulesHolder& holder);

}  // namespace gongyi::service
