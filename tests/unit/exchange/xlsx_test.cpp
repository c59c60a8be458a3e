#include <catch2/catch.hpp>

#include "exchange/xlsx_styles.h"
#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

namespace {

std::string inline_cell(const std::string& name, const std::string& text) {
  return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

}  // namespace

TEST_CASE("shared, rich, phonetic and inline strings give what is seen", "[exchange]") {
  const auto book = read(make_xlsx(
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" "
      "t=\"s\"><v>2</v></c>" +
      inline_cell("E2", "一_x000A_二") + "</row>"));
  REQUIRE(book.table);
  CHECK(book.table->sheet == "名册");
  CHECK(book.table->rows[0].number == 2);
  CHECK(book.at(0, 0) == "姓名");
  CHECK(book.at(0, 1) == "张示例 甲");
  CHECK(book.at(0, 2) == "姓名");
  CHECK(book.at(0, 3).empty());
  CHECK(book.at(0, 4) == "一\n二");
  CHECK(book.sink.empty());
}

TEST_CASE("numbers keep their digits and days are recognised by their format", "[exchange]") {
  const auto book = read(make_xlsx(
      "<row><c><v>89.34999999999999</v></c><c s=\"1\"><v>45292</v></c><c s=\"2\"><v>45292.5</v></c>"
      "<c s=\"3\"><v>45292</v></c><c><v>3.3010619900101126E+17</v></c><c t=\"b\"><v>1</v></c><c "
      "t=\"d\"><v>2024-01-01T00:00:00</v></c></row>"));
  REQUIRE(book.table);
  CHECK(book.at(0, 0) == "89.34999999999999");
  CHECK(book.at(0, 1) == "2024-01-01");
  CHECK(book.at(0, 2) == "2024-01-01");
  CHECK(book.at(0, 3) == "45292");
  CHECK(book.at(0, 4) == "330106199001011260");
  CHECK(book.at(0, 5) == "TRUE");
  CHECK(book.at(0, 6) == "2024-01-01");
  const auto& cells = book.table->rows[0].cells;
  CHECK(cells[0].number);
  CHECK_FALSE(cells[1].number);
  CHECK(cells[4].number);
}

TEST_CASE("a workbook of the 1904 system shows the days it means", "[exchange]") {
  auto parts = workbook_parts("<row><c s=\"1\"><v>43830</v></c></row>");
  auto& workbook = parts["xl/workbook.xml"];
  workbook.insert(workbook.find("<sheets>"), "<workbookPr date1904=\"1\"/>");
  CHECK(read(make_zip(parts)).at(0, 0) == "2024-01-01");
}

TEST_CASE("format codes tell days from numbers and times", "[exchange]") {
  for (const auto* code : {"yyyy-mm-dd", "[$-804]yyyy\"年\"m\"月\"", "d/m/yy", "mm"}) {
    CHECK(shows_day(code));
  }
  for (const auto* code :
       {"0.00", "h:mm", "mm:ss", "0\"day\"", "[Red]0", "0_d", "General", "\\d0"}) {
    CHECK_FALSE(shows_day(code));
  }
}

TEST_CASE("a formula gives its stored value with one warning for the sheet", "[exchange]") {
  const auto book = read(
      make_xlsx("<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1&amp;\"\"</f><v>x</v></c></row>"));
  REQUIRE(book.table);
  CHECK(book.at(0, 0) == "2");
  CHECK(book.table->rows[0].cells[0].formula);
  CHECK(book.codes() == std::vector<std::string>{"X013"});
}

TEST_CASE("formulas without a value and error values are all named", "[exchange]") {
  const auto book = read(make_xlsx(
      "<row><c><f>1+1</f></c><c t=\"e\"><v>#REF!</v></c></row><row><c><f>2</f><v></v></c></row>"));
  CHECK_FALSE(book.table);
  CHECK(book.codes() == std::vector<std::string>{"X012", "X014", "X012"});
  CHECK(book.text().find("B1") != std::string::npos);
  CHECK(book.text(Lang::en).find("A2") != std::string::npos);
}

TEST_CASE("a merged range repeats its first cell", "[exchange]") {
  const auto book =
      read(make_xlsx("<row r=\"1\">" + inline_cell("A1", "标题") + inline_cell("C1", "x") +
                         "</row><row r=\"3\">" + inline_cell("B3", "y") + "</row>",
                     "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>"));
  REQUIRE(book.table);
  CHECK(book.at(0, 1) == "标题");
  CHECK(book.at(1, 0) == "标题");
  CHECK_FALSE(book.table->rows[0].cells[0].merged);
  CHECK(book.table->rows[1].cells[0].merged);
  CHECK(book.at(0, 2) == "x");
}

TEST_CASE("absolute part names and other prefixes are understood", "[exchange]") {
  auto parts = workbook_parts("<x:row><x:c><x:v>7</x:v></x:c></x:row>");
  auto& relations = parts["xl/_rels/workbook.xml.rels"];
  const std::string relative = "\"worksheets/sheet1.xml\"";
  relations.replace(relations.find(relative), relative.size(), "\"/xl/worksheets/sheet1.xml\"");
  CHECK(read(make_zip(parts)).at(0, 0) == "7");

  Parts slashed;
  for (const auto& [name, content] : parts) slashed["/" + name] = content;
  CHECK(read(make_zip(slashed)).at(0, 0) == "7");
}

TEST_CASE("hidden sheets are skipped and further ones named", "[exchange]") {
  auto parts = workbook_parts("<row><c><v>7</v></c></row>");
  parts["xl/worksheets/hidden.xml"] =
      "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
  parts["xl/worksheets/empty.xml"] = "<worksheet><sheetData/></worksheet>";
  auto& relations = parts["xl/_rels/workbook.xml.rels"];
  const std::string type =
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"";
  relations.insert(relations.find("</Relationships>"),
                   "<Relationship Id=\"h\" " + type + " Target=\"worksheets/hidden.xml\"/>" +
                       "<Relationship Id=\"e\" " + type + " Target=\"worksheets/empty.xml\"/>");
  auto& workbook = parts["xl/workbook.xml"];
  workbook.insert(workbook.find("<sheet "),
                  "<sheet name=\"旧\" sheetId=\"2\" state=\"veryHidden\" r:id=\"h\"/><sheet "
                  "name=\"空\" sheetId=\"3\" r:id=\"e\"/>");
  const auto book = read(make_zip(parts));
  CHECK(book.at(0, 0) == "7");
  CHECK(book.codes() == std::vector<std::string>{"X010", "X011"});

  auto& only = parts["xl/worksheets/sheet1.xml"];
  only = "<worksheet><sheetData><row/></sheetData></worksheet>";
  CHECK(read(make_zip(parts)).has("X009"));
}

namespace {

std::string header_row(const std::vector<std::string>& titles) {
  std::string out = "<row>";
  for (const auto& title : titles) out += "<c t=\"inlineStr\"><is><t>" + title + "</t></is></c>";
  return out + "</row>";
}

const std::string kTitles = header_row({"楼栋", "房号", "业主", "面积"});
const std::string kUnit = header_row({"1", "101", "张示例甲", "89.50"});

// A workbook with further visible sheets in front of "名册".
std::string with_sheets_before(const std::vector<std::pair<std::string, std::string>>& sheets,
                               const std::string& last) {
  auto parts = workbook_parts(last);
  std::string names, targets;
  for (const auto& [name, data] : sheets) {
    const auto id = "s" + std::to_string(names.size());
    parts["xl/worksheets/" + id + ".xml"] =
        "<worksheet><sheetData>" + data + "</sheetData></worksheet>";
    targets += "<Relationship Id=\"" + id +
               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
               "worksheet\" Target=\"worksheets/" +
               id + ".xml\"/>";
    names += "<sheet name=\"" + name + "\" sheetId=\"9\" r:id=\"" + id + "\"/>";
  }
  auto& relations = parts["xl/_rels/workbook.xml.rels"];
  relations.insert(relations.find("</Relationships>"), targets);
  auto& workbook = parts["xl/workbook.xml"];
  workbook.insert(workbook.find("<sheet "), names);
  return make_zip(parts);
}

}  // namespace

TEST_CASE("the sheet with a roster's header is read, not the cover in front of it", "[exchange]") {
  const auto cover = header_row({"某小区业主名册", "编制单位：示例公司"});
  const auto formulas = "<row><c><f>1+1</f><v>2</v></c></row>";
  const auto title = header_row({"示例花园业主名册"}) + header_row({"单位：平方米"});
  const auto found = roster_of_workbook(
      with_sheets_before({{"封面", cover}, {"说明", formulas}}, title + kTitles + kUnit));
  INFO(found.text());
  REQUIRE(found.roster);
  CHECK(found.roster->units.size() == 1);
  CHECK(found.has("X026"));
  CHECK(found.text().find("封面、说明") != std::string::npos);
  CHECK_FALSE(found.has("X011"));
  CHECK_FALSE(found.has("X013"));  // of a sheet that was not read
}

TEST_CASE("a sheet with every needed column goes before one with some of them", "[exchange]") {
  const auto register_of_cars = header_row({"楼栋", "房号", "电话"}) + header_row({"1", "2", "3"});
  const auto found =
      roster_of_workbook(with_sheets_before({{"车辆", register_of_cars}}, kTitles + kUnit));
  REQUIRE(found.roster);
  CHECK(found.roster->units.size() == 1);
}

TEST_CASE("several sheets with a roster's header are refused by name", "[exchange]") {
  const auto found =
      roster_of_workbook(with_sheets_before({{"一期", kTitles + kUnit}}, kTitles + kUnit));
  CHECK_FALSE(found.roster);
  CHECK(found.codes() == std::vector<std::string>{"X027"});
  CHECK(found.text().find("一期、名册") != std::string::npos);
}

TEST_CASE("when no sheet has a roster's header the titles looked for are named", "[exchange]") {
  const auto found = roster_of_workbook(
      with_sheets_before({{"封面", header_row({"封面"})}}, header_row({"甲", "乙"})));
  CHECK_FALSE(found.roster);
  CHECK(found.has("RO001"));
  CHECK(found.has("X011"));
}

TEST_CASE("hidden rows are read and told", "[exchange]") {
  const auto book = read(make_xlsx("<row hidden=\"1\"><c><v>7</v></c></row>"));
  CHECK(book.at(0, 0) == "7");
  CHECK(book.codes() == std::vector<std::string>{"X018"});
}
