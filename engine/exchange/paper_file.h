#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/findings.h"
#include "exchange/table.h"

/// What an office knows of its estates from paper (纸质资料): lists of estates, general meetings,
/// committees, members, filings and adopted rules, each in a sheet or a file of its own.
namespace gongyi::exchange {

enum class PaperCell { text, day, number, area, word };

struct PaperColumn {
  std::string_view id;
  std::vector<std::string_view> titles;  ///< the first is the usual one, the last is English
  PaperCell cell = PaperCell::text;
  bool required = false;
  std::vector<std::pair<std::string_view, std::string_view>> words = {};  ///< written → code
};
struct PaperSheet {
  std::string_view id, name;  ///< `name`: the usual name of the sheet
  std::string_view title;     ///< the line above its header in an empty form
  std::vector<PaperColumn> columns;
  [[nodiscard]] const PaperColumn* find(std::string_view column) const;
};
[[nodiscard]] const std::vector<PaperSheet>& paper_sheets();

/// One row whose cells were read: dates as ISO, numbers and areas plain, words as their codes.
struct PaperRow {
  const PaperSheet* sheet = nullptr;
  std::string sheet_name;  ///< empty for a CSV
  std::uint32_t row = 0;
  std::map<std::string, std::string, std::less<>> values;
  std::map<std::string, std::uint32_t, std::less<>> columns;  ///< 1-based

  /// Empty when not written.
  [[nodiscard]] std::string text(std::string_view column) const;
  [[nodiscard]] std::uint32_t column(std::string_view id) const;
};

/// A row the clerk accepts to leave out; no sheet where the file has but one table.
struct LeftOut {
  std::string sheet;
  std::uint32_t row = 0;
};
struct PaperFile {
  std::vector<PaperRow> rows;
  std::size_t rows_excluded = 0;
};

/// Tells every sheet's kind by its titles, in any order and among other columns, and reads its
/// rows; every cell that cannot be read is told (X04…). The rows that can are given back even when
/// others cannot, so that what they say of one another is told in the same go.
[[nodiscard]] PaperFile read_paper(const std::vector<Table>& tables,
                                   const std::vector<LeftOut>& leave_out, Findings& findings);

}  // namespace gongyi::exchange
