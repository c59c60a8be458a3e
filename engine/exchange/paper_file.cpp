#include "exchange/paper_file.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/message.h"
#include "base/ratio.h"
#include "base/utf8.h"
#include "exchange/roster_columns.h"
#include "exchange/roster_values.h"

namespace gongyi::exchange {
namespace {

constexpr std::size_t kHeaderWithin = 20;

using Columns = std::map<std::string, std::uint32_t, std::less<>>;

/// A title without what people add to it: blanks, a star, a remark in brackets.
std::string bare_title(std::string_view raw) {
  std::string out;
  for (const char c : plain(raw)) {
    if (c == '(') break;
    if (c != ' ' && c != '*' && c != '\n') out += c;
  }
  return out;
}

Columns columns_in(const Row& row, const PaperSheet& sheet) {
  Columns out;
  for (const auto& column : sheet.columns) {
    // The usual title comes first: 联系电话 is a member's only when nothing is titled 委员电话.
    for (const auto title : column.titles) {
      for (std::size_t i = 0; i < row.cells.size() && !out.contains(column.id); ++i) {
        if (!row.cells[i].merged && bare_title(row.cells[i].text) == title)
          out.emplace(std::string(column.id), static_cast<std::uint32_t>(i + 1));
      }
    }
  }
  return out;
}

struct Header {
  const PaperSheet* sheet = nullptr;
  std::size_t index = 0;
  Columns columns;
  std::vector<Text> missing;  ///< titles of needed columns that are not there
};

std::vector<Text> missing_in(const PaperSheet& sheet, const Columns& columns) {
  std::vector<Text> out;
  for (const auto& column : sheet.columns) {
    if (column.required && !columns.contains(column.id))
      out.push_back({std::string(column.titles.front()), std::string(column.titles.back())});
  }
  return out;
}

// The kind that lacks least, and of those the one most of whose titles are there. A sheet that
// bears a kind's name is of that kind.
bool better(const Header& one, const Header& other, std::string_view sheet_name) {
  if (other.sheet == nullptr) return true;
  const bool named = one.sheet->name == sheet_name, other_named = other.sheet->name == sheet_name;
  if (named != other_named) return named;
  if (one.missing.size() != other.missing.size()) return one.missing.size() < other.missing.size();
  return one.columns.size() > other.columns.size();
}

Header find_header(const Table& table) {
  constexpr std::size_t kFewest = 2;
  Header best;
  for (std::size_t i = 0; i < std::min(kHeaderWithin, table.rows.size()); ++i) {
    for (const auto& sheet : paper_sheets()) {
      Header found{&sheet, i, columns_in(table.rows[i], sheet), {}};
      if (found.columns.size() < kFewest) continue;
      found.missing = missing_in(sheet, found.columns);
      if (better(found, best, table.sheet)) best = std::move(found);
    }
  }
  return best;
}

Text title_of(const PaperColumn& column) {
  return {std::string(column.titles.front()), std::string(column.titles.back())};
}

Text words_of(const PaperColumn& column) {
  std::vector<Text> out;
  for (const auto& [word, code] : column.words) {
    if (word != code) out.emplace_back(std::string(word));
  }
  return join(out);
}

bool whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return !text.empty() && error == std::errc{} && end == text.data() + text.size() && value >= 0;
}

/// Reads the rows of one sheet.
class SheetReader {
 public:
  SheetReader(const Table& table, const Header& header, Findings& findings)
      : table_(table), header_(header), findings_(findings) {}

  PaperRow read(const Row& row) {
    PaperRow out{header_.sheet, table_.sheet, row.number, {}, header_.columns};
    for (const auto& column : header_.sheet->columns) {
      const auto at = header_.columns.find(column.id);
      if (at == header_.columns.end()) continue;
      const auto* cell = at->second <= row.cells.size() ? &row.cells[at->second - 1] : nullptr;
      read_cell(row.number, at->second, column, cell, out);
    }
    return out;
  }

 private:
  void read_cell(std::uint32_t row, std::uint32_t at, const PaperColumn& column, const Cell* cell,
                 PaperRow& out) {
    if (cell != nullptr && cell->flaw != Flaw::none) {
      auto told = flaw_message(row, at, *cell);
      findings_.error(row, at, std::move(told.text)).fix = std::move(told.fix);
      return;
    }
    const auto written = cell == nullptr ? std::string() : plain(cell->text);
    if (written.empty()) {
      if (column.required) findings_.error(row, at, Message("X045", {title_of(column)}));
      return;
    }
    if (auto value = value_of(column, written)) {
      out.values[std::string(column.id)] = std::move(*value);
      return;
    }
    const auto* code = column.cell == PaperCell::day    ? "X046"
                       : column.cell == PaperCell::word ? "X048"
                                                        : "X047";
    findings_.error(row, at, Message(code, {title_of(column), written, words_of(column)}));
  }

  static std::optional<std::string> value_of(const PaperColumn& column,
                                             const std::string& written) {
    switch (column.cell) {
      case PaperCell::day: {
        const auto date = day(written);
        return date ? std::optional(date->iso()) : std::nullopt;
      }
      case PaperCell::number: {
        // 五年, 第3届 and 5年 are how people write these.
        auto text = written;
        for (const std::string_view mark : {"第", "届", "年", "人", "名"}) {
          if (const auto found = text.find(mark); found != std::string::npos)
            text.erase(found, mark.size());
        }
        return whole_number(text) ? std::optional(text) : std::nullopt;
      }
      case PaperCell::area: {
        const auto area = Area::parse(written);
        return area ? std::optional(area->str()) : std::nullopt;
      }
      case PaperCell::word:
        for (const auto& [word, code] : column.words) {
          if (word == written) return std::string(code);
        }
        return std::nullopt;
      case PaperCell::text:
        break;
    }
    return written;
  }

  const Table& table_;
  const Header& header_;
  Findings& findings_;
};

bool blank(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.blank(); });
}

/// Which rows are left out, each of which must be there.
class LeaveOut {
 public:
  LeaveOut(const std::vector<LeftOut>& asked, bool one_table)
      : asked_(asked), one_table_(one_table) {}

  bool takes(const Table& table, std::uint32_t row) {
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      const bool here = asked_[i].sheet == table.sheet || (one_table_ && asked_[i].sheet.empty());
      if (!here || asked_[i].row != row) continue;
      used_.insert(i);
      return true;
    }
    return false;
  }
  void tell_unused(Findings& findings) const {
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      if (used_.contains(i)) continue;
      const auto row = std::to_string(asked_[i].row);
      const bool which = asked_[i].sheet.empty() && !one_table_;
      findings.error(0, 0, Message(which ? "X050" : "X049", {asked_[i].sheet, row}));
    }
  }

 private:
  const std::vector<LeftOut>& asked_;
  bool one_table_;
  std::set<std::size_t> used_;
};

Text known_sheets() {
  std::vector<Text> out;
  for (const auto& sheet : paper_sheets())
    out.push_back({std::string(sheet.name), std::string(sheet.id)});
  return join(out);
}

void read_sheet(const Table& table, const Header& header, LeaveOut& leave_out, Findings& findings,
                PaperFile& out) {
  SheetReader reader(table, header, findings);
  for (std::size_t i = header.index + 1; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    if (blank(row)) continue;
    if (leave_out.takes(table, row.number)) {
      ++out.rows_excluded;
    } else {
      out.rows.push_back(reader.read(row));
    }
  }
}

}  // namespace

std::string PaperRow::text(std::string_view column) const {
  const auto found = values.find(column);
  return found == values.end() ? std::string() : found->second;
}

std::uint32_t PaperRow::column(std::string_view id) const {
  const auto found = columns.find(id);
  return found == columns.end() ? 0 : found->second;
}

PaperFile read_paper(const std::vector<Table>& tables, const std::vector<LeftOut>& leave_out,
                     Findings& findings) {
  PaperFile out;
  LeaveOut excluded(leave_out, tables.size() == 1);
  bool any = false;
  for (const auto& table : tables) {
    findings.enter_sheet(table.sheet);
    const auto header = find_header(table);
    if (header.sheet == nullptr) {
      findings.warning(0, 0, Message("X043", {known_sheets()}));
      continue;
    }
    any = true;
    if (!header.missing.empty()) {
      findings.error(table.rows[header.index].number, 0,
                     Message("X042", {std::string(header.sheet->name), join(header.missing)}));
      continue;
    }
    read_sheet(table, header, excluded, findings, out);
  }
  findings.enter_sheet({});
  if (!any) findings.error(0, 0, Message("X041", {known_sheets()})).fix = Message("X041.fix");
  if (any) excluded.tell_unused(findings);
  return out;
}

}  // namespace gongyi::exchange
