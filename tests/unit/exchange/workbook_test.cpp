#include "exchange/workbook.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

TEST_CASE("a written workbook is read back the same", "[exchange]") {
  const std::vector<OutSheet> sheets = {
      {"归并报告",
       "示例·和谐家园 业主归并报告",
       {"房屋", "户数", "面积"},
       {{std::string("1-1-101"), std::int64_t{1}, Area{8953}},
        {std::string("张示例䶮"), std::int64_t{-2}, Area{14736800}}}}};
  const auto bytes = write_workbook(sheets, Date(2026, 3, 1));
  CHECK(bytes == write_workbook(sheets, Date(2026, 3, 1)));
  const auto book = read(bytes);
  REQUIRE(book.table);
  CHECK(book.table->sheet == "归并报告");
  CHECK(book.at(0, 0) == "示例·和谐家园 业主归并报告");
  CHECK(book.at(1, 2) == "面积");
  CHECK(book.at(2, 0) == "1-1-101");
  CHECK(book.at(2, 2) == "89.53");
  CHECK(book.at(3, 0) == "张示例䶮");
  CHECK(book.at(3, 1) == "-2");
  CHECK(book.at(3, 2) == "147368");
  CHECK(book.sink.empty());
}

TEST_CASE("text that looks like a formula stays text", "[exchange]") {
  const std::string evil = "=HYPERLINK(\"http://127.0.0.1\",\"点\")";
  const auto book = read(write_workbook({{"x", "", {"甲"}, {{evil}, {std::string("+86 1")}}}}, {}));
  REQUIRE(book.table);
  CHECK(book.at(1, 0) == "'" + evil);
  CHECK(book.at(2, 0) == "'+86 1");
  CHECK_FALSE(book.table->rows[1].cells[0].formula);
}

TEST_CASE("sheet names that Excel forbids are replaced", "[exchange]") {
  const auto book = read(write_workbook({{"a/b:[c]", "", {"甲"}, {}}}, {}));
  REQUIRE(book.table);
  CHECK(book.table->sheet == "a_b__c_");
}
