#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/findings.h"
#include "exchange/table.h"

namespace gongyi::exchange {

/// What a sheet needs of its workbook.
struct WorkbookContext {
  std::vector<std::string> strings;
  std::vector<bool> date_styles;
  bool since_1904 = false;
};

/// The rows of one worksheet part. Numbers become plain decimal text, days `YYYY-MM-DD`; a formula
/// gives its stored value (with one warning for the sheet) or a cell with a flaw when it has
/// none; a merged range repeats its first cell. Blank rows are left out. Nothing when an error was
/// found.
[[nodiscard]] std::optional<std::vector<Row>> read_sheet(std::string_view xml,
                                                         const WorkbookContext& workbook,
                                                         Findings& findings);

}  // namespace gongyi::exchange
