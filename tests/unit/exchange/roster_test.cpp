#include <catch2/catch.hpp>

#include "exchange/roster_values.h"
#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

namespace {

const std::string kHeader =
    "楼栋,单元,房号,用途,建筑面积（㎡）,面积来源,业主,证件号码,是否售出,是否交付,交付日期\n";
const std::string kGood =
    "3号楼,2单元,501室,住宅,89.53,登记,张示例甲,000000198509193244,是,是,2024年1月2日\n";

ReadRoster with(const std::string& rows, const std::vector<std::uint32_t>& exclude = {}) {
  return roster_of(kHeader + rows, exclude);
}

}  // namespace

TEST_CASE("a roster row is read with its unit, area, use and delivery", "[exchange]") {
  const auto read = with(kGood);
  INFO(read.text());
  REQUIRE(read.roster);
  REQUIRE(read.roster->units.size() == 1);
  const auto& unit = read.roster->units[0];
  CHECK(unit.row == 2);
  CHECK(unit.id == "3-2-501");
  CHECK(unit.area == Area{8953});
  CHECK(unit.use_class == "residential");
  CHECK(unit.area_source == "registered");
  CHECK(unit.sold);
  CHECK(unit.delivered);
  REQUIRE(unit.delivered_on);
  CHECK(unit.delivered_on->iso() == "2024-01-02");
  REQUIRE(unit.owners.size() == 1);
  CHECK(unit.owners[0].name == "张示例甲");
  CHECK(read.sink.empty());
}

TEST_CASE("the header is found by Chinese variants or English titles below other lines",
          "[exchange]") {
  const auto chinese = roster_of(
      "某小区业主名册,,,\n制表：示例,,,\n幢 "
      "号,室号,产权人姓名,专有部分面积(平方米)\n1,101,张示例甲,89.5\n");
  INFO(chinese.text());
  REQUIRE(chinese.roster);
  CHECK(chinese.roster->units[0].id == "1-0-101");
  CHECK(chinese.has("RO027"));
  CHECK(chinese.has("RO037"));
  CHECK(chinese.has("RO038"));
  CHECK(chinese.has("RO028"));

  const auto english = roster_of("building,entrance,room,owner,area\n1,2,101,Zhang Example,89.5\n");
  REQUIRE(english.roster);
  CHECK(english.roster->units[0].id == "1-2-101");

  const auto address =
      roster_of("房屋坐落,业主姓名,面积\n3幢2单元501室,张示例甲,89.5\n4-1-1201,李示例乙,90\n");
  REQUIRE(address.roster);
  CHECK(address.roster->units[0].id == "3-2-501");
  CHECK(address.roster->units[1].id == "4-1-1201");
}

TEST_CASE("a missing header or column says what was looked for and what was found", "[exchange]") {
  const auto none = roster_of("甲,乙\n1,2\n");
  CHECK(none.codes() == std::vector<std::string>{"RO001"});
  CHECK(none.text().find("建筑面积") != std::string::npos);
  CHECK(none.text().find("甲、乙") != std::string::npos);

  const auto no_area = roster_of("楼栋,房号,业主\n1,101,张示例甲\n");
  CHECK(no_area.codes() == std::vector<std::string>{"RO002"});
  CHECK(no_area.text().find("产权面积") != std::string::npos);
  CHECK(no_area.text().find("楼栋、房号、业主") != std::string::npos);
}

TEST_CASE("every bad row is named at once, with row, column letter and what to do", "[exchange]") {
  const auto read = with(
      "1,1,101,住宅,约89平,登记,张示例甲,,是,是,\n"
      "1,1,102,住宅,89.535,登记,张示例甲,,是,是,\n"
      "1,1,103,住宅,0,登记,张示例甲,,是,是,\n"
      "1,1,,住宅,89,登记,张示例甲,,是,是,\n"
      "1,1,105,宿舍,89,登记,张示例甲,,是,是,\n"
      "1,1,106,,89,登记,张示例甲,,是,是,\n"
      "1,1,107,住宅,89,听说,张示例甲,,是,是,\n"
      "1,1,108,住宅,89,登记,张示例甲,,大概,是,\n"
      "1,1,109,住宅,89,登记,张示例甲,,否,是,\n"
      "1,1,110,住宅,89,登记,张示例甲,,是,否,2024-01-01\n"
      "1,1,111,住宅,89,登记,张示例甲,,是,是,去年\n"
      "1,1,112,住宅,89,登记,,,是,是,\n" +
      std::string("1,1,113,住宅,89,登记,张示例甲,00000019850919324,是,是,\n"));
  CHECK_FALSE(read.roster);
  CHECK(read.sink.error_count() == 13);
  for (const auto* code : {"RO005", "RO006", "RO007", "RO004", "RO013", "RO014", "RO026", "RO015",
                           "RO017", "RO032", "RO016", "RO022", "RO011"}) {
    INFO(code);
    CHECK(read.has(code));
  }
  CHECK(read.text().find("第 2 行 E 列") != std::string::npos);
  CHECK(read.text(Lang::en).find("row 14, column H") != std::string::npos);
  CHECK(read.text().find("89.35") != std::string::npos);
}

TEST_CASE("personal values are masked in findings", "[exchange]") {
  const auto read = with("1,1,113,住宅,89,登记,张示例甲,00000019850919324,是,是,\n" + kGood +
                         "3,2,502,住宅,89,登记,李示例乙,000000198509193244,是,是,\n");
  CHECK(read.has("RO011"));
  CHECK(read.has("RO023"));
  for (const auto lang : {Lang::zh, Lang::en}) {
    CHECK(read.text(lang).find("19850919") == std::string::npos);
    CHECK(read.text(lang).find("示例甲") == std::string::npos);
    CHECK(read.text(lang).find("示例乙") == std::string::npos);
  }
}

TEST_CASE("a unit given twice names both rows", "[exchange]") {
  const auto read = with(kGood + "3幢,2,501,住宅,90,登记,李示例乙,,是,是,\n");
  REQUIRE(read.has("RO009"));
  CHECK(read.text().find("第 3 行 C 列：房屋 3-2-501 重复，第 2 行已有") != std::string::npos);
}

TEST_CASE("a sum row is named and skipped, and compared", "[exchange]") {
  const auto right = with(kGood + "合计,,1套,,89.53,,,,,,\n");
  REQUIRE(right.roster);
  CHECK(right.roster->units.size() == 1);
  CHECK(right.codes() == std::vector<std::string>{"RO019"});
  const auto wrong = with(kGood + "合计,,1套,,98.53,,,,,,\n");
  REQUIRE(wrong.roster);
  CHECK(wrong.has("RO020"));
}

TEST_CASE("accepted rows are left out, and only rows that exist can be", "[exchange]") {
  const auto read = with(kGood + "1,1,,住宅,x,登记,,,是,是,\n", {3});
  REQUIRE(read.roster);
  CHECK(read.roster->rows_read == 1);
  CHECK(read.roster->rows_excluded == 1);
  CHECK(with(kGood, {1}).has("RO021"));
  CHECK(with(kGood, {99}).has("RO021"));
  CHECK(with("").has("RO031"));
}

TEST_CASE("an 18-digit number stored as a number is refused with the remedy", "[exchange]") {
  const auto parts = workbook_parts(
      "<row><c t=\"inlineStr\"><is><t>楼栋</t></is></c><c "
      "t=\"inlineStr\"><is><t>房号</t></is></c><c "
      "t=\"inlineStr\"><is><t>业主</t></is></c><c t=\"inlineStr\"><is><t>面积</t></is></c><c "
      "t=\"inlineStr\"><is><t>身份证号</t></is></c></row><row><c><v>1</v></c><c><v>101</v></c><c "
      "t=\"inlineStr\"><is><t>张示例甲</t></is></c><c><v>89.34999999999999</v></c><c>"
      "<v>3.3010619900101126E+17</v></c></row>");
  DiagnosticSink sink;
  const auto file = std::make_shared<SourceFile>(SourceFile{"roster.xlsx", make_zip(parts)});
  const auto table = read_table(file, std::nullopt, sink);
  REQUIRE(table);
  CHECK_FALSE(read_roster(*table, file, {}, sink));
  REQUIRE(sink.error_count() == 1);
  CHECK(format(sink, Lang::zh).find("RO010") != std::string::npos);
  CHECK(format(sink, Lang::zh).find("文本") != std::string::npos);
}

TEST_CASE("a cell without a value is told with all other bad rows and can be excluded",
          "[exchange]") {
  const auto text = [](const std::string& word) {
    return "<c t=\"inlineStr\"><is><t>" + word + "</t></is></c>";
  };
  const auto unit = [&](int room, const std::string& area, const std::string& note = {}) {
    return "<row><c><v>1</v></c><c><v>" + std::to_string(room) + "</v></c>" + text("张示例甲") +
           area + note + "</row>";
  };
  const std::string formula = "<c><f>SUM(A1:A2)</f></c>", broken = "<c t=\"e\"><v>#REF!</v></c>";
  const auto bytes =
      make_xlsx("<row>" + text("楼栋") + text("房号") + text("业主") + text("面积") + text("备注") +
                "</row>" + unit(101, formula) + unit(102, text("很大")) + unit(103, broken) +
                unit(104, "<c><v>90</v></c>", formula) + "<row>" + text("合计") + "<c/><c/>" +
                formula + "</row>");

  const auto bad = roster_of_workbook(bytes);
  CHECK_FALSE(bad.roster);
  CHECK(bad.sink.error_count() == 3);  // nothing is said twice of one cell
  for (const auto* place : {"D2", "D4", "E5", "D6"}) {
    INFO(place);
    CHECK(bad.text().find(place) != std::string::npos);
  }
  CHECK(bad.has("RO005"));
  CHECK_FALSE(bad.has("RO004"));

  const auto good = roster_of_workbook(bytes, {2, 3, 4});
  REQUIRE(good.roster);
  CHECK(good.roster->units.size() == 1);
  CHECK(good.roster->rows_excluded == 3);
}

TEST_CASE("a merged area cell is refused: each unit has its own area (S25)", "[exchange]") {
  const auto row = [](int n, const std::string& area) {
    return "<row><c><v>1</v></c><c><v>" + std::to_string(n) +
           "</v></c><c t=\"inlineStr\"><is><t>张示例甲</t></is></c>" + area + "</row>";
  };
  const auto bytes = make_xlsx(
      "<row><c t=\"inlineStr\"><is><t>楼栋</t></is></c><c "
      "t=\"inlineStr\"><is><t>房号</t></is></c><c "
      "t=\"inlineStr\"><is><t>业主</t></is></c><c t=\"inlineStr\"><is><t>面积</t></is></c></row>" +
          row(101, "<c><v>180</v></c>") + row(102, ""),
      "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>");
  DiagnosticSink sink;
  const auto file = std::make_shared<SourceFile>(SourceFile{"roster.xlsx", bytes});
  const auto table = read_table(file, std::nullopt, sink);
  REQUIRE(table);
  CHECK_FALSE(read_roster(*table, file, {}, sink));
  CHECK(format(sink, Lang::zh).find("RO008") != std::string::npos);
}

TEST_CASE("addresses, numerals and words are read as people write them", "[exchange]") {
  CHECK(building_name("三号楼") == "3");
  CHECK(building_name("十二幢") == "12");
  CHECK(building_name("A座") == "A");
  CHECK(entrance_name("二十一单元") == "21");
  CHECK(room_name("1201室") == "1201");
  CHECK(room_name("室") == "室");
  CHECK_FALSE(parse_address("某处"));
  CHECK_FALSE(parse_address("1-2-3-4"));
  CHECK(yes_or_no("已交付") == true);
  CHECK(yes_or_no("未售") == false);
  CHECK_FALSE(yes_or_no("或许"));
  CHECK(use_class("商业网点") == "commercial");
  CHECK(use_class("车位") == "parking");
  for (const auto* text : {"2024-06-30", "2024/6/30", "2024.6.30", "20240630", "2024年6月30日",
                           "2024-06-30 00:00:00"}) {
    INFO(text);
    REQUIRE(day(text));
    CHECK(day(text)->iso() == "2024-06-30");
  }
  for (const auto* text : {"2024-13-01", "45292", "6/30/2024", "24-6-30", ""})
    CHECK_FALSE(day(text));
}
