#pragma once
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "exchange/table.h"

namespace gongyi::exchange {

/// Where findings about one table file go. Keeps only the file's name: a table's lines hold
/// personal data, so a finding must never be able to print one. Warnings are held back until
/// `finish`, so that under the sink's cap they never push an error out.
class Findings {
 public:
  Findings(const SourcePtr& file, DiagnosticSink& sink);

  void enter_sheet(std::string sheet) { sheet_ = std::move(sheet); }
  /// `row` and `column` are 1-based; 0 = the whole file or row.
  Diagnostic& error(std::uint32_t row, std::uint32_t column, Message message);
  Diagnostic& warning(std::uint32_t row, std::uint32_t column, Message message);
  /// The cell was told about as a whole: what follows about it would only repeat that.
  void settle(std::uint32_t row, std::uint32_t column) { settled_.emplace(row, column); }
  /// Takes out what was warned of since the last time, to be given back or forgotten.
  [[nodiscard]] std::deque<Diagnostic> take_warnings() { return std::exchange(warnings_, {}); }
  void give_back(std::deque<Diagnostic> warnings);
  /// Hands the warnings over; to be called once, at the end.
  void finish();
  /// An error was found since this object was made.
  [[nodiscard]] bool failed() const { return sink_->error_count() > errors_before_; }

 private:
  [[nodiscard]] SourceRange at(std::uint32_t row, std::uint32_t column) const;

  SourcePtr name_only_;
  DiagnosticSink* sink_;
  std::size_t errors_before_;
  SharedName sheet_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> settled_;
  Diagnostic repeated_;              ///< takes what is said again of a settled cell
  std::deque<Diagnostic> warnings_;  ///< a deque: what `warning` answered stays valid
};

/// What is told of a cell with a flaw, and what to do about it.
struct FlawMessage {
  Message text, fix;
};
[[nodiscard]] FlawMessage flaw_message(std::uint32_t row, std::uint32_t column, const Cell& cell);

/// Column letters as a spreadsheet shows them: 1 → A, 27 → AA.
[[nodiscard]] std::string column_letters(std::uint32_t column);
/// "B7"
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);
/// Personal values in messages: the first character, the rest starred (张**).
[[nodiscard]] std::string masked_name(std::string_view name);
/// The first three characters, the rest starred.
[[nodiscard]] std::string masked_number(std::string_view number);

}  // namespace gongyi::exchange
