#pragma once
#include "definition/procedure.h"

namespace gongyi::definition {

/// When `step` is carried out, was `owner` carried out and not skipped? Only what the conditions
/// themselves show: every condition of the owner's branch is one of the step's, or the step asks
/// for an answer that the owner's facts give.
[[nodiscard]] bool on_branch_of(const Step& step, const Step& owner);

}  // namespace gongyi::definition
