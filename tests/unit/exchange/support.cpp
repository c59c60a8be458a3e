#include "support.h"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace gongyi::exchange::testing {
namespace {

std::vector<std::string> codes_in(const DiagnosticSink& sink) {
  std::vector<std::string> out;
  for (const auto& found : sink.sorted()) out.push_back(found.message.code());
  return out;
}

bool contains(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relations(const std::vector<std::pair<std::string, std::string>>& type_and_target) {
  std::string out =
      std::string(kDeclaration) + "<Relationships xmlns=\"" + std::string(kRelations) + "\">";
  int id = 0;
  for (const auto& [type, target] : type_and_target) {
    out += "<Relationship Id=\"rId" + std::to_string(++id) + "\" Type=\"" + std::string(kOffice) +
           "/" + type + "\" Target=\"" + target + "\"/>";
  }
  return out + "</Relationships>";
}

}  // namespace

std::string make_zip(const Parts& parts) {
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(buffer);
  zip_t* zip = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) throw std::runtime_error("cannot make a zip");
  for (const auto& [name, content] : parts) {
    auto* source = zip_source_buffer(zip, content.data(), content.size(), 0);
    if (zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
      throw std::runtime_error("cannot add " + name);
    }
  }
  if (zip_close(zip) != 0) throw std::runtime_error("cannot close the zip");
  zip_source_open(buffer);
  zip_source_seek(buffer, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
  zip_source_seek(buffer, 0, SEEK_SET);
  zip_source_read(buffer, out.data(), out.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return out;
}

Parts workbook_parts(const std::string& sheet_data, const std::string& after) {
  const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  return {
      {"[Content_Types].xml", std::string(kDeclaration) + "<Types/>"},
      {"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
      {"xl/workbook.xml",
       std::string(kDeclaration) + "<workbook " + main + " xmlns:r=\"" + std::string(kOffice) +
           "\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
           "</workbook>"},
      {"xl/_rels/workbook.xml.rels", relations({{"worksheet", "worksheets/sheet1.xml"},
                                                {"sharedStrings", "sharedStrings.xml"},
                                                {"styles", "styles.xml"}})},
      {"xl/worksheets/sheet1.xml", std::string(kDeclaration) + "<worksheet " + main +
                                       "><sheetData>" + sheet_data + "</sheetData>" + after +
                                       "</worksheet>"},
      {"xl/sharedStrings.xml",
       std::string(kDeclaration) + "<sst " + main +
           "><si><t>姓名</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t "
           "xml:space=\"preserve\">示例 </t></r><r><t>甲</t></r></si><si><t>姓名</t><rPh sb=\"0\" "
           "eb=\"2\"><t>xìng míng</t></rPh><phoneticPr fontId=\"1\"/></si></sst>"},
      {"xl/styles.xml",
       std::string(kDeclaration) + "<styleSheet " + main +
           "><numFmts count=\"2\"><numFmt numFmtId=\"176\" "
           "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/><numFmt "
           "numFmtId=\"177\" formatCode=\"0.00&quot;d&quot;;[Red]-0.00\"/></numFmts><cellXfs "
           "count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf "
           "numFmtId=\"177\"/></cellXfs></styleSheet>"},
  };
}

std::string make_xlsx(const std::string& sheet_data, const std::string& after) {
  return make_zip(workbook_parts(sheet_data, after));
}

std::vector<std::string> Read::codes() const { return codes_in(sink); }
bool Read::has(std::string_view code) const { return contains(codes(), code); }

std::string Read::at(std::size_t row, std::size_t column) const {
  if (!table || row >= table->rows.size() || column >= table->rows[row].cells.size()) return {};
  return table->rows[row].cells[column].text;
}

Read read(std::string bytes, std::string name) {
  Read out;
  const auto file = std::make_shared<SourceFile>(SourceFile{std::move(name), std::move(bytes)});
  out.table = read_table(file, std::nullopt, out.sink);
  return out;
}

std::vector<std::string> ReadRoster::codes() const { return codes_in(sink); }
bool ReadRoster::has(std::string_view code) const { return contains(codes(), code); }

ReadRoster roster_of(const std::string& csv, const std::vector<std::uint32_t>& exclude) {
  ReadRoster out;
  const auto file = std::make_shared<SourceFile>(SourceFile{"roster.csv", csv});
  const auto table = read_table(file, std::nullopt, out.sink);
  if (table) out.roster = read_roster(*table, file, exclude, out.sink);
  return out;
}

ReadRoster roster_of_workbook(const std::string& bytes, const std::vector<std::uint32_t>& exclude) {
  ReadRoster out;
  const auto file = std::make_shared<SourceFile>(SourceFile{"roster.xlsx", bytes});
  const auto table = read_roster_table(file, std::nullopt, out.sink);
  if (table) out.roster = read_roster(*table, file, exclude, out.sink);
  return out;
}

std::string file_text(const std::string& path_in_tree) {
  std::ifstream in(std::string(GONGYI_SOURCE_DIR) + "/" + path_in_tree, std::ios::binary);
  if (!in) throw std::runtime_error("cannot open " + path_in_tree);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace gongyi::exchange::testing
