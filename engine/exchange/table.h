#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace gongyi::exchange {

/// Why a cell has no value that could be read.
enum class Flaw : std::uint8_t {
  none,
  no_result,   ///< a formula the file holds no result of
  error_value  ///< #REF!, #N/A …; the text keeps the word
};

/// A cell as text, with what must not be lost on the way from a workbook.
struct Cell {
  std::string text;
  bool number = false;  ///< stored as a number (an 18-digit ID stored so has lost digits)
  bool formula = false;
  bool merged = false;  ///< covered by a merged range (value repeated from its first cell)
  Flaw flaw = Flaw::none;
  std::string time{};  ///< hh:mm of a workbook's date that has a time of day

  [[nodiscard]] bool blank() const;
};

struct Row {
  std::uint32_t number = 0;  ///< 1-based row of the sheet / line of the CSV record
  std::vector<Cell> cells;
};

/// One sheet of a workbook or a CSV file.
struct Table {
  std::string sheet;     ///< empty for CSV
  std::string encoding;  ///< CSV: UTF-8, GB18030, UTF-16LE …
  std::vector<Row> rows;
};

/// Reads .xlsx (own reader on libzip + pugixml), .csv (libcsv; UTF-8, UTF-16 or strict GB18030) by
/// content, not by name. `.xls`, `.et`, `.ods` are converted through LibreOffice when it is
/// present, else a finding says how to save as XLSX. Hidden sheets are skipped with a warning.
/// Bounded: 256 MiB unpacked, 1,048,576 rows, 1,000 columns. Nothing when an error was found.
/// Findings never show the file's own lines, which hold personal data.
[[nodiscard]] std::optional<Table> read_table(const SourcePtr& file, DiagnosticSink& sink);
/// The same with the LibreOffice to use; none = as if it were not installed.
[[nodiscard]] std::optional<Table> read_table(const SourcePtr& file,
                                              const std::optional<std::filesystem::path>& office,
                                              DiagnosticSink& sink);

/// Every visible sheet of a workbook, in order, or the one table of a CSV file: for lists of
/// several kinds in one file. Cells with a flaw stay in the tables, to be told with everything
/// else.
[[nodiscard]] std::optional<std::vector<Table>> read_tables(const SourcePtr& file,
                                                            DiagnosticSink& sink);

/// As `read_table` for a roster, of which `read_roster` judges the rows: of several sheets the one
/// with a roster's header is taken, and cells with a flaw stay in the table, so that they are told
/// together with every other bad row and their rows can be excluded.
[[nodiscard]] std::optional<Table> read_roster_table(const SourcePtr& file, DiagnosticSink& sink);
[[nodiscard]] std::optional<Table> read_roster_table(
    const SourcePtr& file, const std::optional<std::filesystem::path>& office,
    DiagnosticSink& sink);

}  // namespace gongyi::exchange
