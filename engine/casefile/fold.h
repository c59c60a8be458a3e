#pragma once
#include <string_view>

#include "casefile/view.h"

/// Internal to the folding of entries, which is written in one file per subject.
namespace gongyi::casefile {

using Fold = void (*)(CaseView&, const Entry&);

/// How an entry of an operation on running work (退回、撤回、转办、催办、会签、表决作废) is folded;
/// nullptr for other kinds.
[[nodiscard]] Fold operation_fold(std::string_view kind);
/// The same of ballots and votes (选票和表决).
[[nodiscard]] Fold vote_fold(std::string_view kind);

/// What was done on paper says where the paper lies and what the law says against it.
void note_paper(StepState& step, const Json& payload);

}  // namespace gongyi::casefile
