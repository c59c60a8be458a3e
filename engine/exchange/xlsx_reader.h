#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "exchange/findings.h"
#include "exchange/roster_columns.h"
#include "exchange/table.h"
#include "exchange/zip_archive.h"

namespace gongyi::exchange {

/// Which sheet of several is read: how well its rows fit what is looked for.
using SheetFit = std::function<HeaderFit(const std::vector<Row>&)>;

/// The visible sheet that fits best, wherever it stands; without a `fit`, or when none fits, the
/// first one that holds anything. Two that fit equally well are refused with their names: nobody
/// but the clerk knows which is meant. Hidden sheets and those not read are named in a warning.
[[nodiscard]] std::optional<Table> read_xlsx(ZipArchive& zip, const SheetFit& fit,
                                             Findings& findings);

/// Every visible sheet that holds anything, in the order of the workbook.
[[nodiscard]] std::optional<std::vector<Table>> read_xlsx_sheets(ZipArchive& zip,
                                                                 Findings& findings);

}  // namespace gongyi::exchange
