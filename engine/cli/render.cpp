#include "cli/render.h"

#include <algorithm>

#include "base/utf8.h"

namespace gongyi::cli {

Table::Table(std::vector<std::string> titles) {
  for (auto& title : titles) {
    const bool right = title.starts_with('>');
    align_.push_back(right ? Align::right : Align::left);
    if (right) title.erase(0, 1);
  }
  rows_.push_back(std::move(titles));
}

void Table::add(std::vector<std::string> cells) {
  cells.resize(align_.size());
  for (auto& cell : cells) {
    std::replace_if(cell.begin(), cell.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  }
  rows_.push_back(std::move(cells));
}

std::string Table::str(std::size_t indent) const {
  std::vector<std::size_t> widths(align_.size(), 0);
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], utf8::width(row[i]));
  const auto& titles = rows_.front();
  const bool titled =
      std::any_of(titles.begin(), titles.end(), [](const auto& title) { return !title.empty(); });
  std::string out;
  for (std::size_t r = titled ? 0 : 1; r < rows_.size(); ++r) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const auto& cell = rows_[r][i];
      const std::string gap(widths[i] - utf8::width(cell), ' ');
      if (i > 0) line += "  ";
      line += align_[i] == Align::right ? gap + cell : cell + gap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace gongyi::cli
