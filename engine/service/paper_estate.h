#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "exchange/paper_file.h"
#include "service/estates.h"
#include "service/paper_import.h"
#include "service/people.h"

/// Internal to the import from paper: the rows of one estate, judged together and made entries.
namespace gongyi::service {

/// A row and the file it came from.
struct PaperRef {
  const exchange::PaperRow* row = nullptr;
  SourcePtr file;
  std::string file_digest;

  [[nodiscard]] std::string text(std::string_view column) const { return row->text(column); }
  [[nodiscard]] std::optional<Date> date(std::string_view column) const {
    return Date::parse(row->text(column));
  }
  [[nodiscard]] std::int64_t number(std::string_view column) const;
  [[nodiscard]] SourceRange at(std::string_view column) const;
};

/// Everything the files say of one estate.
struct PaperEstate {
  EstateView before;  ///< as in the journal; without entries when the estate is new
  std::vector<PaperRef> info;
  std::map<std::string, std::vector<PaperRef>, std::less<>> lists;  ///< by id of the sheet

  [[nodiscard]] const std::vector<PaperRef>& list(std::string_view sheet) const;
};

struct PaperEntries {
  std::vector<casefile::NewEntry> entries;
  std::vector<store::NewRecord> records;
  std::vector<PaperWarning> warnings;
  std::size_t members = 0;
  bool unchanged = false;
};
/// Findings go to `sink`; the entries count only when it has none.
[[nodiscard]] PaperEntries paper_entries(Office& office, const PaperEstate& estate,
                                         DiagnosticSink& sink);

}  // namespace gongyi::service
