#include "exchange/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>

#include "base/error.h"
#include "base/utf8.h"
#include "exchange/temp_dir.h"

namespace gongyi::exchange {
namespace {

constexpr std::size_t kLongestText = 32'767;
constexpr std::size_t kLongestName = 31;
constexpr std::size_t kWidestColumn = 50;

std::string sheet_name(std::string_view wanted, std::size_t number) {
  std::string out(utf8::prefix(wanted, kLongestName));
  for (char& c : out) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '_';
  }
  return out.empty() ? "Sheet" + std::to_string(number) : out;
}

// XLSX itself is safe with a string cell; the table may be saved as CSV and opened again.
std::string safe_text(const std::string& text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r";
  const bool risky = !text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos;
  return std::string(utf8::prefix((risky ? "'" : "") + text, kLongestText));
}

struct Formats {
  lxw_format *title, *header, *text, *wrapped, *whole, *area;
};

Formats make_formats(lxw_workbook* book) {
  const auto make = [&](const char* number) {
    auto* format = workbook_add_format(book);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (number != nullptr) format_set_num_format(format, number);
    return format;
  };
  Formats out{
      workbook_add_format(book), make(nullptr), make("@"), make("@"), make("0"), make("0.00")};
  format_set_text_wrap(out.wrapped);
  format_set_bold(out.title);
  format_set_font_size(out.title, 16);
  format_set_align(out.title, LXW_ALIGN_CENTER);
  format_set_bold(out.header);
  format_set_align(out.header, LXW_ALIGN_CENTER);
  format_set_text_wrap(out.header);
  return out;
}

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw Failure(Message("X031"));
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const OutCell& cell,
                const Formats& formats) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    auto* format = utf8::width(*text) > kWidestColumn ? formats.wrapped : formats.text;
    check(worksheet_write_string(sheet, row, column, safe_text(*text).c_str(), format));
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    check(worksheet_write_number(sheet, row, column, static_cast<double>(*whole), formats.whole));
  } else {
    // Excel knows no other number; the file shows the exact two decimals up to 15 digits.
    const auto area = static_cast<double>(std::get<Area>(cell).centi) / 100;
    check(worksheet_write_number(sheet, row, column, area, formats.area));
  }
}

std::size_t columns_of(const OutSheet& sheet) {
  std::size_t most = sheet.header.size();
  for (const auto& row : sheet.rows) most = std::max(most, row.size());
  return most;
}

void set_widths(lxw_worksheet* made, const OutSheet& sheet) {
  for (std::size_t column = 0; column < columns_of(sheet); ++column) {
    std::size_t width = column < sheet.header.size() ? utf8::width(sheet.header[column]) : 0;
    for (const auto& row : sheet.rows) {
      if (column >= row.size()) continue;
      const auto* text = std::get_if<std::string>(&row[column]);
      width = std::max(width, text != nullptr ? utf8::width(*text) : std::size_t{10});
    }
    const auto index = static_cast<lxw_col_t>(column);
    const auto shown = static_cast<double>(std::clamp<std::size_t>(width + 2, 6, kWidestColumn));
    check(worksheet_set_column(made, index, index, shown, nullptr));
  }
}

// A reader does not make a row higher by itself for a text that is wrapped.
void set_height(lxw_worksheet* made, lxw_row_t row, const std::vector<OutCell>& cells) {
  constexpr double kLine = 15;
  std::size_t lines = 1;
  for (const auto& cell : cells) {
    // Words and Han characters that do not fit go to the next line whole.
    constexpr std::size_t kFilled = kWidestColumn - 9;
    const auto* text = std::get_if<std::string>(&cell);
    if (text != nullptr && utf8::width(*text) > kWidestColumn)
      lines = std::max(lines, (utf8::width(*text) + kFilled - 1) / kFilled);
  }
  if (lines > 1) check(worksheet_set_row(made, row, kLine * static_cast<double>(lines), nullptr));
}

void write_sheet(lxw_worksheet* made, const OutSheet& sheet, const Formats& formats) {
  lxw_row_t row = 0;
  const auto columns = columns_of(sheet);
  set_widths(made, sheet);
  if (!sheet.title.empty()) {
    const auto title = safe_text(sheet.title);
    const auto last = static_cast<lxw_col_t>(std::max<std::size_t>(columns, 1) - 1);
    if (last > 0) check(worksheet_merge_range(made, 0, 0, 0, last, "", formats.title));
    check(worksheet_write_string(made, row++, 0, title.c_str(), formats.title));
  }
  for (std::size_t i = 0; i < sheet.header.size(); ++i) {
    check(worksheet_write_string(made, row, static_cast<lxw_col_t>(i),
                                 safe_text(sheet.header[i]).c_str(), formats.header));
  }
  worksheet_repeat_rows(made, 0, row);
  worksheet_freeze_panes(made, ++row, 0);
  worksheet_set_landscape(made);
  worksheet_set_paper(made, 9);  // A4
  worksheet_fit_to_pages(made, 1, 0);
  for (const auto& cells : sheet.rows) {
    set_height(made, row, cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      write_cell(made, row, static_cast<lxw_col_t>(i), cells[i], formats);
    }
    ++row;
  }
}

}  // namespace

std::string write_workbook(const std::vector<OutSheet>& sheets, Date made_on) {
  const TempDir dir;
  const auto path = dir.path() / "table.xlsx";
  auto folder = dir.path().string();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) throw Failure(Message("X031"));
  try {
    lxw_doc_properties about{};
    about.created = static_cast<time_t>(
        std::chrono::duration_cast<std::chrono::seconds>(made_on.days().time_since_epoch())
            .count());
    check(workbook_set_properties(book, &about));
    const auto formats = make_formats(book);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const auto name = sheet_name(sheets[i].name, i + 1);
      auto* made = workbook_add_worksheet(book, name.c_str());
      if (made == nullptr) throw Failure(Message("X031"));
      write_sheet(made, sheets[i], formats);
    }
  } catch (...) {
    lxw_workbook_free(book);
    throw;
  }
  check(workbook_close(book));
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Failure(Message("X031"));
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace gongyi::exchange
