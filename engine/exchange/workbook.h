#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/ratio.h"

namespace gongyi::exchange {

/// Text, a whole number or an area (shown with two decimals).
using OutCell = std::variant<std::string, std::int64_t, Area>;

/// One sheet of a table to hand out: a title line over a header line over the rows.
struct OutSheet {
  std::string name;   ///< at most 31 characters; what Excel forbids is replaced
  std::string title;  ///< empty = no title line
  std::vector<std::string> header;
  std::vector<std::vector<OutCell>> rows;
};

/// An XLSX file. Text is always written as text, so a value such as `=HYPERLINK(…)` typed by
/// somebody stays what it is; one that would turn into a formula when the table is saved as CSV
/// gets an apostrophe in front. The same input gives the same bytes (`made_on` is the only date in
/// it). Throws Failure when the temporary file cannot be written.
[[nodiscard]] std::string write_workbook(const std::vector<OutSheet>& sheets, Date made_on);

}  // namespace gongyi::exchange
