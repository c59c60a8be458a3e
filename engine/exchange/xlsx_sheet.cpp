#include "exchange/xlsx_sheet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "exchange/decimal.h"
#include "exchange/limits.h"
#include "exchange/xlsx_strings.h"
#include "exchange/xml_slices.h"

namespace gongyi::exchange {
namespace {

struct Reference {
  std::uint32_t row = 0, column = 0;
};

// "AB12" → row 12, column 28; zero for a part that is absent; nothing for anything else.
std::optional<Reference> parse_reference(std::string_view text) {
  Reference out;
  while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && out.column < 100'000) {
    out.column = out.column * 26 + static_cast<std::uint32_t>(text.front() - 'A' + 1);
    text.remove_prefix(1);
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out.row);
  if (!text.empty() && (error != std::errc{} || end != text.data() + text.size())) return {};
  return out;
}

struct Range {
  Reference first, last;
};

class SheetReader {
 public:
  SheetReader(const WorkbookContext& workbook, Findings& findings)
      : workbook_(workbook), findings_(findings) {}

  bool read(std::string_view xml);
  std::vector<Row> take();

 private:
  bool read_row(const pugi::xml_node& row);
  bool read_cell(const pugi::xml_node& cell, Row& row, std::uint32_t& column);
  std::optional<Cell> content(const pugi::xml_node& cell, std::uint32_t row, std::uint32_t column);
  std::string number_text(const std::string& value, unsigned style, bool& number) const;
  bool place(Row& row, std::uint32_t column, Cell cell);
  bool remember_merge(const pugi::xml_node& merge);
  bool fill(const Range& range);
  bool damaged(std::string_view where);
  bool too_large(std::string_view code);
  void tell_summary();

  const WorkbookContext& workbook_;
  Findings& findings_;
  std::vector<Row> rows_;
  std::vector<Range> merges_;
  std::uint32_t last_row_ = 0, widest_ = 0;
  std::size_t cells_ = 0, text_bytes_ = 0, formulas_ = 0, hidden_rows_ = 0, filled_ = 0;
  std::string first_formula_;
};

bool SheetReader::damaged(std::string_view where) {
  findings_.error(last_row_, 0, Message("X019", {std::string(where)})).fix = Message("X006.fix");
  return false;
}

bool SheetReader::too_large(std::string_view code) {
  findings_.error(last_row_, 0,
                  Message(code, {std::to_string(limits::kRows), std::to_string(limits::kColumns)}));
  return false;
}

bool SheetReader::read(std::string_view xml) {
  pugi::xml_document element;
  const std::array<std::string_view, 2> names = {"row", "mergeCell"};
  const auto end = for_each_slice(xml, names, [&](std::string_view name, std::string_view text) {
    if (!element.load_buffer(text.data(), text.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata_single,
                             pugi::encoding_utf8)) {
      return damaged(std::to_string(last_row_ + 1));
    }
    const auto node = element.first_child();
    return name == "row" ? read_row(node) : remember_merge(node);
  });
  if (end == SliceEnd::too_large) return too_large("X016");
  if (end == SliceEnd::malformed) return damaged(std::to_string(last_row_ + 1));
  if (end == SliceEnd::stopped) return false;
  for (const auto& range : merges_) {
    if (!fill(range)) return false;
  }
  tell_summary();
  return !findings_.failed();
}

void SheetReader::tell_summary() {
  if (formulas_ > 0) {
    findings_.warning(0, 0, Message("X013", {std::to_string(formulas_), first_formula_}));
  }
  if (hidden_rows_ > 0) findings_.warning(0, 0, Message("X018", {std::to_string(hidden_rows_)}));
}

bool SheetReader::read_row(const pugi::xml_node& node) {
  const auto given = node.attribute("r");
  const auto number = given ? given.as_ullong() : last_row_ + 1ULL;
  if (number > limits::kRows) return too_large("X015");
  if (number <= last_row_) return damaged(std::to_string(last_row_ + 1));
  last_row_ = static_cast<std::uint32_t>(number);
  Row row{last_row_, {}};
  std::uint32_t column = 0;
  for (const auto cell : node.children()) {
    if (local_name(cell.name()) == "c" && !read_cell(cell, row, column)) return false;
  }
  if (row.cells.empty()) return true;
  if (node.attribute("hidden").as_bool()) ++hidden_rows_;
  widest_ = std::max(widest_, static_cast<std::uint32_t>(row.cells.size()));
  rows_.push_back(std::move(row));
  return true;
}

bool SheetReader::read_cell(const pugi::xml_node& node, Row& row, std::uint32_t& column) {
  const auto reference = parse_reference(node.attribute("r").value());
  if (!reference) return damaged(std::to_string(row.number));
  const auto here = reference->column > 0 ? reference->column : column + 1;
  if (here <= column) return damaged(std::to_string(row.number));
  column = here;
  auto cell = content(node, row.number, column);
  if (!cell) return true;  // told; the other cells are still looked at
  if (!utf8::valid(cell->text)) return damaged(cell_name(row.number, column));
  return (cell->text.empty() && cell->flaw == Flaw::none) || place(row, column, std::move(*cell));
}

std::string SheetReader::number_text(const std::string& value, unsigned style, bool& number) const {
  if (style < workbook_.date_styles.size() && workbook_.date_styles[style]) {
    if (const auto day = date_of_serial(value, workbook_.since_1904)) return day->iso();
  }
  number = true;
  const auto decimal = Decimal::parse(value);
  return decimal ? decimal->str() : value;
}

std::optional<Cell> SheetReader::content(const pugi::xml_node& node, std::uint32_t row,
                                         std::uint32_t column) {
  const std::string_view type = node.attribute("t").value();
  const auto value = child_named(node, "v");
  Cell cell;
  cell.formula = !child_named(node, "f").empty();
  const auto name = cell_name(row, column);
  if (cell.formula && (value.empty() || (value.first_child().empty() && type != "str"))) {
    cell.flaw = Flaw::no_result;
    return cell;
  }
  if (cell.formula && ++formulas_ == 1) first_formula_ = name;
  if (type == "inlineStr") {
    cell.text = string_item(child_named(node, "is"));
    return cell;
  }
  const auto text = element_text(value);
  if (type == "s" && !text.empty()) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc{} || end != text.data() + text.size() ||
        index >= workbook_.strings.size()) {
      damaged(name);
      return std::nullopt;
    }
    cell.text = workbook_.strings[index];
  } else if (type == "e") {
    cell.flaw = Flaw::error_value;
    cell.text = text.substr(0, 12);
  } else if (type == "b") {
    cell.text = text == "1" ? "TRUE" : "FALSE";
  } else if (type == "d") {
    cell.text = text.substr(0, 10);
    if (text.size() >= 16 && text[10] == 'T') cell.time = text.substr(11, 5);
  } else if (type.empty() || type == "n") {
    if (!text.empty()) cell.text = number_text(text, node.attribute("s").as_uint(), cell.number);
    if (!text.empty() && !cell.number) cell.time = time_of_serial(text);
  } else {
    cell.text = text;
  }
  return cell;
}

bool SheetReader::place(Row& row, std::uint32_t column, Cell cell) {
  if (column > limits::kColumns) return too_large("X015");
  const auto before = row.cells.size();
  if (column > before) row.cells.resize(column);
  cells_ += row.cells.size() - before;
  text_bytes_ += cell.text.size();
  if (cells_ > limits::kCells || text_bytes_ > limits::kTextBytes) return too_large("X016");
  row.cells[column - 1] = std::move(cell);
  return true;
}

bool SheetReader::remember_merge(const pugi::xml_node& merge) {
  const std::string_view text = merge.attribute("ref").value();
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return true;
  const auto first = parse_reference(text.substr(0, colon));
  const auto last = parse_reference(text.substr(colon + 1));
  if (!first || !last || first->row == 0 || first->column == 0 || last->row < first->row ||
      last->column < first->column) {
    return damaged(std::to_string(last_row_));
  }
  merges_.push_back({*first, *last});
  return true;
}

bool SheetReader::fill(const Range& range) {
  const auto by_number = [](const Row& row, std::uint32_t number) { return row.number < number; };
  auto row = std::lower_bound(rows_.begin(), rows_.end(), range.first.row, by_number);
  if (row == rows_.end() || row->number != range.first.row) return true;
  if (range.first.column > row->cells.size()) return true;
  const Cell first = row->cells[range.first.column - 1];
  const auto last_column = std::min(range.last.column, widest_);
  for (; row != rows_.end() && row->number <= range.last.row; ++row) {
    for (auto column = range.first.column; column <= last_column; ++column) {
      if (++filled_ > limits::kCells) return too_large("X024");
      if (row->number == range.first.row && column == range.first.column) continue;
      auto copy = first;
      copy.merged = true;
      if (!place(*row, column, std::move(copy))) return false;
    }
  }
  return true;
}

std::vector<Row> SheetReader::take() {
  std::erase_if(rows_, [](const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.blank(); });
  });
  return std::move(rows_);
}

}  // namespace

std::optional<std::vector<Row>> read_sheet(std::string_view xml, const WorkbookContext& workbook,
                                           Findings& findings) {
  SheetReader reader(workbook, findings);
  if (!reader.read(xml) || findings.failed()) return std::nullopt;
  return reader.take();
}

}  // namespace gongyi::exchange
