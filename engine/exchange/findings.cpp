#include "exchange/findings.h"

#include <algorithm>

#include "base/utf8.h"

namespace gongyi::exchange {

Findings::Findings(const SourcePtr& file, DiagnosticSink& sink)
    : name_only_(std::make_shared<SourceFile>(SourceFile{file ? file->name : std::string(), {}})),
      sink_(&sink),
      errors_before_(sink.error_count()) {}

SourceRange Findings::at(std::uint32_t row, std::uint32_t column) const {
  return {name_only_, row, column, column, sheet_};
}

Diagnostic& Findings::error(std::uint32_t row, std::uint32_t column, Message message) {
  if (settled_.contains({row, column})) return repeated_;
  return sink_->error(at(row, column), std::move(message));
}

Diagnostic& Findings::warning(std::uint32_t row, std::uint32_t column, Message message) {
  if (settled_.contains({row, column})) return repeated_;
  return warnings_.emplace_back(
      Diagnostic{Severity::warning, at(row, column), std::move(message), {}, std::nullopt});
}

void Findings::give_back(std::deque<Diagnostic> warnings) {
  for (auto& one : warnings) warnings_.push_back(std::move(one));
}

void Findings::finish() {
  for (auto& held : warnings_) {
    sink_->warning(std::move(held.at), std::move(held.message)).fix = std::move(held.fix);
  }
  warnings_.clear();
}

FlawMessage flaw_message(std::uint32_t row, std::uint32_t column, const Cell& cell) {
  const auto name = cell_name(row, column);
  if (cell.flaw == Flaw::no_result) return {Message("X012", {name}), Message("X012.fix")};
  return {Message("X014", {name, cell.text}), Message("X014.fix")};
}

std::string column_letters(std::uint32_t column) {
  std::string out;
  for (; column > 0; column = (column - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return out;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  return column_letters(column) + std::to_string(row);
}

namespace {

std::string masked(std::string_view text, std::size_t shown, std::size_t most_stars) {
  const auto length = utf8::length(text);
  if (length <= shown) return std::string(length, '*');
  return std::string(utf8::prefix(text, shown)) +
         std::string(std::min(length - shown, most_stars), '*');
}

}  // namespace

std::string masked_name(std::string_view name) { return masked(name, 1, 3); }
std::string masked_number(std::string_view number) { return masked(number, 3, 24); }

}  // namespace gongyi::exchange
