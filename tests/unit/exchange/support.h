#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "exchange/roster_file.h"
#include "exchange/table.h"

/// Small workbooks and rosters made on the spot, so that every test shows its input.
namespace gongyi::exchange::testing {

using Parts = std::map<std::string, std::string>;

[[nodiscard]] std::string make_zip(const Parts& parts);
/// Parts of a workbook with one sheet "名册"; `sheet_data` is what stands in <sheetData>, `after`
/// what follows it.
[[nodiscard]] Parts workbook_parts(const std::string& sheet_data, const std::string& after = {});
[[nodiscard]] std::string make_xlsx(const std::string& sheet_data, const std::string& after = {});

struct Read {
  std::optional<Table> table;
  DiagnosticSink sink;

  [[nodiscard]] std::vector<std::string> codes() const;
  [[nodiscard]] bool has(std::string_view code) const;
  [[nodiscard]] std::string text(Lang lang = Lang::zh) const { return format(sink, lang); }
  /// Text of the cell in the n-th row read and the n-th column, both from 0.
  [[nodiscard]] std::string at(std::size_t row, std::size_t column) const;
};
/// As if LibreOffice were not installed.
[[nodiscard]] Read read(std::string bytes, std::string name = "roster.xlsx");

struct ReadRoster {
  std::optional<RosterFile> roster;
  DiagnosticSink sink;

  [[nodiscard]] std::vector<std::string> codes() const;
  [[nodiscard]] bool has(std::string_view code) const;
  [[nodiscard]] std::string text(Lang lang = Lang::zh) const { return format(sink, lang); }
};
[[nodiscard]] ReadRoster roster_of(const std::string& csv,
                                   const std::vector<std::uint32_t>& exclude = {});
[[nodiscard]] ReadRoster roster_of_workbook(const std::string& bytes,
                                            const std::vector<std::uint32_t>& exclude = {});
[[nodiscard]] std::string file_text(const std::string& path_in_tree);

}  // namespace gongyi::exchange::testing
