#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "exchange/paper_file.h"
#include "service/estates.h"

/// What already exists on the first day: estates, general meetings, committees, members, filings
/// and adopted rules, taken over from paper (纸质补录).
namespace gongyi::service {

struct PaperOrder {
  std::vector<std::filesystem::path> files;
  std::vector<exchange::LeftOut> exclude;
  bool dry_run = false;  ///< check only
};
/// What the law says against a fact that is so all the same; recorded with it.
struct PaperWarning {
  std::string estate;
  Refusal said;
};
struct PaperLine {
  std::string id, name;
  std::size_t facts = 0, members = 0;
  bool added = false;
  std::optional<Date> term_ends_on;
};
struct PaperReport {
  std::vector<PaperLine> estates;
  std::vector<PaperWarning> warnings;
  std::size_t facts = 0, members = 0, excluded = 0, unchanged = 0;
};
/// Reads and checks every file; every bad row is told with sheet, row and reason at once, and
/// nothing is recorded while one is left that is not excluded. All or nothing.
[[nodiscard]] Result<PaperReport, Problem> import_paper(Office& office, const PaperOrder& order,
                                                        DiagnosticSink& sink);

/// An empty form to be filled in (XLSX), a sheet for each kind of list.
[[nodiscard]] std::string paper_form(Date made_on);

}  // namespace gongyi::service
