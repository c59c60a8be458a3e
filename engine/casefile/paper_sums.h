#pragma once
#include <optional>

#include "ballot/tally_file.h"
#include "base/json.h"

namespace gongyi::casefile {

/// Published sums (公布的汇总数) as they stand in a journal: the keys of the public tally file.
[[nodiscard]] Json sums_json(const ballot::PublishedSums& sums);
[[nodiscard]] ballot::PublishedSums sums_from(const Json& json);

}  // namespace gongyi::casefile
