#include "exchange/table.h"

#include <array>

#include "base/utf8.h"
#include "exchange/csv_reader.h"
#include "exchange/findings.h"
#include "exchange/office.h"
#include "exchange/xlsx_package.h"
#include "exchange/xlsx_reader.h"

namespace gongyi::exchange {
namespace {

using Office = std::optional<std::filesystem::path>;
using Tables = std::optional<std::vector<Table>>;

/// What a file is read with.
struct Source {
  Office office;       ///< the LibreOffice that converts other formats, when there is one
  SheetFit fit;        ///< which sheet of a workbook is wanted; none = the first
  bool every = false;  ///< all sheets are wanted
};

constexpr std::string_view kOleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// "EncryptedPackage" in UTF-16LE: the stream in which a password-protected XLSX is kept.
constexpr std::string_view kEncryptedStream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

struct Foreign {
  std::string_view magic;
  Text name;
};

// What people send by mistake, told by its first bytes.
const std::array<Foreign, 9>& foreign_formats() {
  static const std::array<Foreign, 9> formats = {{
      {"%PDF", {"PDF 文件", "a PDF file"}},
      {"\x89PNG", {"PNG 图片", "a PNG picture"}},
      {"\xFF\xD8\xFF", {"JPEG 图片", "a JPEG picture"}},
      {"Rar!", {"RAR 压缩包", "a RAR archive"}},
      {"7z\xBC\xAF", {"7z 压缩包", "a 7z archive"}},
      {"\x1F\x8B", {"gzip 压缩包", "a gzip archive"}},
      {"{\\rtf", {"RTF 文档", "an RTF document"}},
      {"SQLite format 3", {"数据库文件", "a database file"}},
      {"GIF8", {"GIF 图片", "a GIF picture"}},
  }};
  return formats;
}

std::string_view first_word(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto begin = bytes.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view{} : bytes.substr(begin);
}

bool looks_like_markup(std::string_view bytes) {
  const auto start = first_word(bytes);
  for (const std::string_view tag :
       {"<?xml", "<html", "<HTML", "<!DOCTYPE", "<!doctype", "<table", "<TABLE"}) {
    if (start.starts_with(tag)) return true;
  }
  return false;
}

Tables only(std::optional<Table> table) {
  if (!table) return std::nullopt;
  std::vector<Table> out;
  out.push_back(std::move(*table));
  return out;
}

void refuse_foreign(const Text& what, Findings& findings) {
  findings.error(0, 0, Message("X002", {what})).fix = Message("X003.fix");
}

Tables read_zip(std::string_view bytes, const Source& source, Findings& findings);

Tables read_other(std::string_view bytes, std::string_view extension, const Source& source,
                  Findings& findings) {
  if (!source.office) {
    findings.error(0, 0, Message("X003")).fix = Message("X003.fix");
    return std::nullopt;
  }
  const auto converted = convert_to_xlsx(*source.office, bytes, extension);
  if (!converted) {
    const auto* code = converted.error() == ConversionProblem::timed_out     ? "X025"
                       : converted.error() == ConversionProblem::not_started ? "X003"
                                                                             : "X004";
    findings.error(0, 0, Message(code)).fix = Message("X003.fix");
    return std::nullopt;
  }
  // No program is passed on: a conversion that gives again another format ends there.
  return read_zip(*converted, {std::nullopt, source.fit, source.every}, findings);
}

Tables read_zip(std::string_view bytes, const Source& source, Findings& findings) {
  auto zip = ZipArchive::open(bytes);
  if (!zip) {
    report(zip.error(), {}, findings);
    return std::nullopt;
  }
  auto& archive = zip.value();
  if (archive.has("xl/workbook.bin")) return read_other(bytes, "xlsb", source, findings);
  if (archive.has("mimetype") && archive.has("content.xml")) {
    return read_other(bytes, "ods", source, findings);
  }
  if (archive.has("word/document.xml")) {
    refuse_foreign({"Word 文档", "a Word document"}, findings);
    return std::nullopt;
  }
  if (!archive.has("[Content_Types].xml") && !archive.has("_rels/.rels") &&
      !archive.has("xl/workbook.xml")) {
    refuse_foreign({"压缩包", "a ZIP archive"}, findings);
    return std::nullopt;
  }
  if (source.every) return read_xlsx_sheets(archive, findings);
  return only(read_xlsx(archive, source.fit, findings));
}

Tables read_bytes(std::string_view bytes, const Source& source, Findings& findings) {
  if (first_word(bytes).empty()) {
    findings.error(0, 0, Message("X001"));
    return std::nullopt;
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return read_zip(bytes, source, findings);
  }
  if (bytes.starts_with(kOleMagic)) {
    if (bytes.find(kEncryptedStream) == std::string_view::npos) {
      return read_other(bytes, "xls", source, findings);
    }
    findings.error(0, 0, Message("X005")).fix = Message("X005.fix");
    return std::nullopt;
  }
  for (const auto& format : foreign_formats()) {
    if (!bytes.starts_with(format.magic)) continue;
    refuse_foreign(format.name, findings);
    return std::nullopt;
  }
  if (looks_like_markup(bytes)) {
    refuse_foreign({"网页或 XML 文件", "a web page or XML file"}, findings);
    return std::nullopt;
  }
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!wide && bytes.find('\0') != std::string_view::npos) {
    refuse_foreign({"二进制文件", "a binary file"}, findings);
    return std::nullopt;
  }
  return only(read_csv(bytes, findings));
}

void refuse_flaws(const Table& table, Findings& findings) {
  findings.enter_sheet(table.sheet);
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      if (cell.flaw == Flaw::none || cell.merged) continue;
      auto told = flaw_message(row.number, static_cast<std::uint32_t>(i + 1), cell);
      findings.error(row.number, static_cast<std::uint32_t>(i + 1), std::move(told.text)).fix =
          std::move(told.fix);
    }
  }
}

}  // namespace

bool Cell::blank() const { return flaw == Flaw::none && utf8::trim(text).empty(); }

std::optional<Table> read_table(const SourcePtr& file, DiagnosticSink& sink) {
  return read_table(file, find_office(), sink);
}

std::optional<Table> read_table(const SourcePtr& file, const Office& office, DiagnosticSink& sink) {
  Findings findings(file, sink);
  auto tables = read_bytes(file->text, {office, {}}, findings);
  if (tables) refuse_flaws(tables->front(), findings);
  findings.finish();
  if (findings.failed() || !tables) return std::nullopt;
  return std::move(tables->front());
}

std::optional<Table> read_roster_table(const SourcePtr& file, DiagnosticSink& sink) {
  return read_roster_table(file, find_office(), sink);
}

std::optional<Table> read_roster_table(const SourcePtr& file, const Office& office,
                                       DiagnosticSink& sink) {
  Findings findings(file, sink);
  auto tables = read_bytes(file->text, {office, header_fit}, findings);
  findings.finish();
  if (findings.failed() || !tables) return std::nullopt;
  return std::move(tables->front());
}

Tables read_tables(const SourcePtr& file, DiagnosticSink& sink) {
  Findings findings(file, sink);
  auto tables = read_bytes(file->text, {find_office(), {}, true}, findings);
  findings.finish();
  if (findings.failed()) return std::nullopt;
  return tables;
}

}  // namespace gongyi::exchange
