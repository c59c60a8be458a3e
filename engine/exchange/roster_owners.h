#pragma once
#include <vector>

#include "exchange/roster_columns.h"
#include "exchange/roster_file.h"

namespace gongyi::exchange {

/// The owners of one row: 业主, then 共有人, whether in one cell (separated by 、；; / or a line
/// break, identity numbers in the same order) or in columns of their own. Every doubt is a finding.
[[nodiscard]] std::vector<OwnerRow> read_owners(const RowView& row, Findings& findings);

}  // namespace gongyi::exchange
