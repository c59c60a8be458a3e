#pragma once
#include "base/json.h"
#include "base/text.h"
#include "service/case_plan.h"

namespace gongyi::cli {

/// A plan as data: rows for a reader, and the whole network of rules, so that another program can
/// reckon the same days by itself.
[[nodiscard]] Json plan_json(const service::PlannedCase& planned, Date today, Lang lang);

}  // namespace gongyi::cli
