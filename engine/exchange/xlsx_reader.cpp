#include "exchange/xlsx_reader.h"

#include "exchange/xlsx_package.h"
#include "exchange/xlsx_sheet.h"
#include "exchange/xlsx_strings.h"
#include "exchange/xlsx_styles.h"

namespace gongyi::exchange {
namespace {

std::optional<WorkbookContext> read_context(ZipArchive& zip, const WorkbookParts& parts,
                                            Findings& findings) {
  WorkbookContext out;
  out.since_1904 = parts.since_1904;
  // Some writers name a strings part they did not write because no cell needed it.
  if (!parts.strings.empty() && zip.has(parts.strings)) {
    const auto xml = read_part(zip, parts.strings, findings);
    if (!xml) return std::nullopt;
    auto strings = read_shared_strings(*xml);
    if (!strings) {
      findings.error(0, 0, Message("X008", {parts.strings})).fix = Message("X006.fix");
      return std::nullopt;
    }
    out.strings = std::move(*strings);
  }
  if (!parts.styles.empty() && zip.has(parts.styles)) {
    const auto xml = read_part(zip, parts.styles, findings);
    if (!xml) return std::nullopt;
    out.date_styles = read_date_styles(*xml);
  }
  return out;
}

void tell_skipped(const std::vector<SheetPart>& sheets, const std::string& chosen,
                  std::size_t chosen_index, Findings& findings) {
  std::vector<Text> hidden, others;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].hidden) hidden.emplace_back(sheets[i].name);
    if (!sheets[i].hidden && i != chosen_index) others.emplace_back(sheets[i].name);
  }
  if (!hidden.empty()) findings.warning(0, 0, Message("X010", {join(hidden)}));
  if (!others.empty()) findings.warning(0, 0, Message("X011", {chosen, join(others)}));
}

}  // namespace

std::optional<Table> read_xlsx(ZipArchive& zip, Findings& findings) {
  const auto parts = read_workbook_parts(zip, findings);
  if (!parts) return std::nullopt;
  const auto context = read_context(zip, *parts, findings);
  if (!context) return std::nullopt;
  for (std::size_t i = 0; i < parts->sheets.size(); ++i) {
    const auto& sheet = parts->sheets[i];
    if (sheet.hidden) continue;
    findings.enter_sheet(sheet.name);
    const auto xml = read_part(zip, sheet.part, findings);
    if (!xml) return std::nullopt;
    auto rows = read_sheet(*xml, *context, findings);
    if (!rows) return std::nullopt;
    if (rows->empty()) continue;
    tell_skipped(parts->sheets, sheet.name, i, findings);
    return Table{sheet.name, {}, std::move(*rows)};
  }
  findings.enter_sheet({});
  findings.error(0, 0, Message("X009")).fix = Message("X009.fix");
  return std::nullopt;
}

}  // namespace gongyi::exchange
