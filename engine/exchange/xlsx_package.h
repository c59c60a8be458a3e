#pragma once
#include <optional>
#include <string>
#include <vector>

#include "exchange/findings.h"
#include "exchange/zip_archive.h"

namespace gongyi::exchange {

struct SheetPart {
  std::string name, part;
  bool hidden = false;
};

/// Where the parts of a workbook are. Part names are full, without leading slash.
struct WorkbookParts {
  std::vector<SheetPart> sheets;  ///< worksheets in the order of their tabs
  std::string strings, styles;    ///< empty when there is none
  bool since_1904 = false;
};

/// A part as UTF-8 text. A missing, damaged, encrypted or too large one is a finding.
[[nodiscard]] std::optional<std::string> read_part(ZipArchive& zip, const std::string& part,
                                                   Findings& findings);
[[nodiscard]] std::optional<WorkbookParts> read_workbook_parts(ZipArchive& zip, Findings& findings);
/// The finding for an archive that cannot be read.
void report(ZipProblem problem, const std::string& part, Findings& findings);

}  // namespace gongyi::exchange
