#include "service/titled_table.h"

#include <algorithm>
#include <memory>

#include "base/digest.h"
#include "base/message.h"
#include "base/utf8.h"
#include "service/files.h"
#include "yaml/reader.h"

namespace gongyi::service {

std::optional<TitledTable> TitledTable::read(const std::filesystem::path& path,
                                             const Aliases& aliases,
                                             const std::vector<std::string>& known,
                                             DiagnosticSink& sink,
                                             const std::vector<std::string>& unread) {
  auto bytes = read_bytes(path, kDocumentLimit, sink);
  if (!bytes) return std::nullopt;
  TitledTable out;
  out.digest_ = sha256(*bytes);
  const auto file = std::make_shared<const SourceFile>(
      SourceFile{path.filename().string(), std::move(*bytes), true});
  auto table = exchange::read_table(file, sink);
  if (!table) return std::nullopt;
  out.file_ = file;
  out.table_ = std::move(*table);
  if (out.table_.rows.empty()) {
    sink.error({file, 1, 0, 0, ""}, Message("SV250"));
    return std::nullopt;
  }
  const auto& head = out.table_.rows.front();
  for (std::size_t i = 0; i < head.cells.size(); ++i) {
    const std::string title(utf8::trim(head.cells[i].text));
    if (title.empty() || std::find(unread.begin(), unread.end(), title) != unread.end()) continue;
    const auto alias = aliases.find(title);
    const auto id = alias == aliases.end() ? title : alias->second;
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      auto& found = sink.error(out.at(head, i), Message("SV251", {title}));
      if (const auto near = yaml::nearest(title, known)) found.fix = Message("Y030", {*near});
      continue;
    }
    out.columns_[id] = i;
  }
  return sink.has_errors() ? std::nullopt : std::optional(std::move(out));
}

std::size_t TitledTable::column(const std::string& id) const {
  const auto found = columns_.find(id);
  return found == columns_.end() ? 0 : found->second;
}

std::string TitledTable::text(const exchange::Row& row, const std::string& column) const {
  const auto found = columns_.find(column);
  if (found == columns_.end() || found->second >= row.cells.size()) return {};
  return std::string(utf8::trim(row.cells[found->second].text));
}

std::string TitledTable::time(const exchange::Row& row, const std::string& column) const {
  const auto found = columns_.find(column);
  if (found == columns_.end() || found->second >= row.cells.size()) return {};
  return row.cells[found->second].time;
}

SourceRange TitledTable::at(const exchange::Row& row, std::size_t column) const {
  return {file_, row.number, static_cast<std::uint32_t>(column + 1), 0, table_.sheet};
}

std::optional<Date> TitledTable::date(const exchange::Row& row, const std::string& column,
                                      DiagnosticSink& sink) const {
  const auto raw = text(row, column);
  if (raw.empty()) return std::nullopt;
  const auto date = Date::parse(raw);
  if (!date) sink.error(at(row, columns_.at(column)), Message("Y023", {raw}));
  return date;
}

void TitledTable::each(const std::function<void(const exchange::Row&)>& read_row) const {
  for (std::size_t i = 1; i < table_.rows.size(); ++i) {
    const auto& cells = table_.rows[i].cells;
    const bool blank = std::all_of(cells.begin(), cells.end(),
                                   [](const auto& c) { return utf8::trim(c.text).empty(); });
    if (!blank) read_row(table_.rows[i]);
  }
}

std::vector<std::string> split_list(const std::string& text) {
  std::string plain = text;
  for (const std::string_view mark : {"、", "，", "；", ";", ","}) {
    for (std::size_t at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at))
      plain.replace(at, mark.size(), " ");
  }
  std::vector<std::string> out;
  for (std::size_t at = plain.find_first_not_of(' '); at != std::string::npos;) {
    const auto end = plain.find(' ', at);
    out.push_back(plain.substr(at, end - at));
    at = end == std::string::npos ? end : plain.find_first_not_of(' ', end);
  }
  return out;
}

}  // namespace gongyi::service
