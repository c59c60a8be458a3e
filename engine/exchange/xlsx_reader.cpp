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

struct Candidate {
  std::size_t index = 0;  ///< of the sheet in the workbook
  HeaderFit fit = HeaderFit::none;
  Table table;
  std::deque<Diagnostic> warnings;
};

/// The sheets seen so far: of equally good ones the first is kept, the others only by name.
class Chooser {
 public:
  void offer(Candidate one) {
    const auto name = one.table.sheet;
    if (!best_ || one.fit > best_->fit) {
      best_ = std::move(one);
      equals_ = {Text(name)};
    } else if (one.fit == best_->fit && one.fit != HeaderFit::none) {
      equals_.emplace_back(name);
    }
  }
  [[nodiscard]] std::optional<Candidate>& best() { return best_; }
  [[nodiscard]] const std::vector<Text>& equals() const { return equals_; }

 private:
  std::optional<Candidate> best_;
  std::vector<Text> equals_;
};

void tell_skipped(const std::vector<SheetPart>& sheets, const Candidate& chosen,
                  Findings& findings) {
  std::vector<Text> hidden, others;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].hidden) hidden.emplace_back(sheets[i].name);
    if (!sheets[i].hidden && i != chosen.index) others.emplace_back(sheets[i].name);
  }
  if (!hidden.empty()) findings.warning(0, 0, Message("X010", {join(hidden)}));
  if (others.empty()) return;
  // A sheet taken for what its header says needs no advice to be moved to the front.
  const auto* code = chosen.fit == HeaderFit::none ? "X011" : "X026";
  findings.warning(0, 0, Message(code, {chosen.table.sheet, join(others)}));
}

}  // namespace

std::optional<Table> read_xlsx(ZipArchive& zip, const SheetFit& fit, Findings& findings) {
  const auto parts = read_workbook_parts(zip, findings);
  if (!parts) return std::nullopt;
  const auto context = read_context(zip, *parts, findings);
  if (!context) return std::nullopt;
  Chooser chooser;
  for (std::size_t i = 0; i < parts->sheets.size(); ++i) {
    const auto& sheet = parts->sheets[i];
    if (sheet.hidden) continue;
    if (!fit && chooser.best()) break;
    findings.enter_sheet(sheet.name);
    const auto xml = read_part(zip, sheet.part, findings);
    if (!xml) return std::nullopt;
    auto rows = read_sheet(*xml, *context, findings);
    if (!rows) return std::nullopt;
    auto warnings = findings.take_warnings();
    if (rows->empty()) continue;
    const auto fits = fit ? fit(*rows) : HeaderFit::none;
    chooser.offer({i, fits, {sheet.name, {}, std::move(*rows)}, std::move(warnings)});
  }
  findings.enter_sheet({});
  if (!chooser.best()) {
    findings.error(0, 0, Message("X009")).fix = Message("X009.fix");
    return std::nullopt;
  }
  if (chooser.equals().size() > 1) {
    findings.error(0, 0, Message("X027", {join(chooser.equals())})).fix = Message("X027.fix");
    return std::nullopt;
  }
  auto& best = *chooser.best();
  findings.enter_sheet(best.table.sheet);
  findings.give_back(std::move(best.warnings));
  tell_skipped(parts->sheets, best, findings);
  return std::move(best.table);
}

std::optional<std::vector<Table>> read_xlsx_sheets(ZipArchive& zip, Findings& findings) {
  const auto parts = read_workbook_parts(zip, findings);
  if (!parts) return std::nullopt;
  const auto context = read_context(zip, *parts, findings);
  if (!context) return std::nullopt;
  std::vector<Table> out;
  std::vector<Text> hidden;
  for (const auto& sheet : parts->sheets) {
    if (sheet.hidden) {
      hidden.emplace_back(sheet.name);
      continue;
    }
    findings.enter_sheet(sheet.name);
    const auto xml = read_part(zip, sheet.part, findings);
    if (!xml) return std::nullopt;
    auto rows = read_sheet(*xml, *context, findings);
    if (!rows) return std::nullopt;
    if (!rows->empty()) out.push_back({sheet.name, {}, std::move(*rows)});
  }
  findings.enter_sheet({});
  if (!hidden.empty()) findings.warning(0, 0, Message("X010", {join(hidden)}));
  if (out.empty()) {
    findings.error(0, 0, Message("X009")).fix = Message("X009.fix");
    return std::nullopt;
  }
  return out;
}

}  // namespace gongyi::exchange
