#pragma once
#include <optional>

#include "exchange/findings.h"
#include "exchange/table.h"
#include "exchange/zip_archive.h"

namespace gongyi::exchange {

/// The first visible sheet of a workbook that holds anything. Hidden sheets, and further visible
/// ones with content, are named in a warning.
[[nodiscard]] std::optional<Table> read_xlsx(ZipArchive& zip, Findings& findings);

}  // namespace gongyi::exchange
