#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "exchange/table.h"

namespace gongyi::service {

/// A list of a clerk with a title row: cells are asked for by column id. Titles may be ids or the
/// other names of `aliases`; titles in `unread` are passed over, any other is a finding.
class TitledTable {
 public:
  using Aliases = std::map<std::string, std::string>;

  [[nodiscard]] static std::optional<TitledTable> read(const std::filesystem::path& path,
                                                       const Aliases& aliases,
                                                       const std::vector<std::string>& known,
                                                       DiagnosticSink& sink,
                                                       const std::vector<std::string>& unread = {});

  [[nodiscard]] bool has(const std::string& column) const { return columns_.contains(column); }
  [[nodiscard]] const std::map<std::string, std::size_t>& columns() const { return columns_; }
  /// Where a column stands; the first one for a column the file does not have.
  [[nodiscard]] std::size_t column(const std::string& id) const;
  [[nodiscard]] std::string text(const exchange::Row& row, const std::string& column) const;
  /// The time of day a workbook keeps beside a date, as hh:mm.
  [[nodiscard]] std::string time(const exchange::Row& row, const std::string& column) const;
  [[nodiscard]] SourceRange at(const exchange::Row& row, std::size_t column) const;
  [[nodiscard]] std::optional<Date> date(const exchange::Row& row, const std::string& column,
                                         DiagnosticSink& sink) const;
  /// The title row, for findings about the file as a whole.
  [[nodiscard]] SourceRange head() const { return at(table_.rows.front(), 0); }
  /// Every row that is not blank.
  void each(const std::function<void(const exchange::Row&)>& read_row) const;
  [[nodiscard]] const std::string& digest() const { return digest_; }  ///< of the file's bytes

 private:
  SourcePtr file_;
  exchange::Table table_;
  std::map<std::string, std::size_t> columns_;
  std::string digest_;
};

/// "C1、C2" in any of the marks people part a list with.
[[nodiscard]] std::vector<std::string> split_list(const std::string& text);

}  // namespace gongyi::service
