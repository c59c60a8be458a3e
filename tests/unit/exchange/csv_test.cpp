#include <catch2/catch.hpp>

#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

namespace {

const std::string kUtf16 = std::string("\xFF\xFE", 2) + std::string("\x13\x5F\t\0\x32\0\n\0", 8);

}  // namespace

TEST_CASE("a Big5 file is refused by name and not read as nonsense", "[exchange]") {
  // Building,room,owner,area with 陳大文, 黃麗華, 劉國強 in Big5.
  const std::string big5 =
      "Building,room,owner,area\r\n1,101,\xB3\xAF\xA4\x6A\xA4\xE5,89.50\r\n"
      "1,102,\xB6\xC0\xC4\x52\xB5\xD8,90.10\r\n1,103,\xBC\x42\xB0\xEA\xB1\x6A,88.00\r\n";
  const auto found = read(big5, "roster.csv");
  CHECK_FALSE(found.table);
  CHECK(found.codes() == std::vector<std::string>{"X028"});
  CHECK(found.text().find("CSV UTF-8") != std::string::npos);
  // 李玥, 王玥 and 赵玥 in GBK: rare characters among ordinary ones.
  const std::string gbk =
      "\xC2\xA5\xB6\xB0,\xB7\xBF\xBA\xC5,\xD2\xB5\xD6\xF7,\xC3\xE6\xBB\xFD\r\n"
      "1,101,\xC0\xEE\xAB\x68,89.50\r\n1,102,\xCD\xF5\xAB\x68,90.10\r\n";
  CHECK(read(gbk, "roster.csv").table);
}

TEST_CASE("a CSV is decoded as UTF-8, UTF-16 or GB18030", "[exchange]") {
  const auto utf8 = read("姓名,室\n张示例䶮,101\n");
  REQUIRE(utf8.table);
  CHECK(utf8.table->encoding == "UTF-8");
  CHECK(utf8.at(1, 0) == "张示例䶮");

  const auto marked = read("\xEF\xBB\xBF姓名,室\n");
  CHECK(marked.at(0, 0) == "姓名");

  const auto gb = read("\xD0\xD5\xC3\xFB,\xCA\xD2\n\xFE\x9F,\x82\x30\xC2\x37\n");
  REQUIRE(gb.table);
  CHECK(gb.table->encoding == "GB18030");
  CHECK(gb.at(0, 0) == "姓名");
  CHECK(gb.at(1, 0) == "䶮");

  const auto wide = read(kUtf16);
  REQUIRE(wide.table);
  CHECK(wide.table->encoding == "UTF-16LE");
  CHECK(wide.at(0, 0) == "弓");
  CHECK(wide.at(0, 1) == "2");
}

TEST_CASE("bytes that no encoding explains are refused with their line", "[exchange]") {
  const auto bad = read("a,b\nc,d\n\xFF\xFF,x\n");
  CHECK_FALSE(bad.table);
  REQUIRE(bad.codes() == std::vector<std::string>{"X020"});
  CHECK(bad.sink.sorted()[0].at.line == 3);

  CHECK(read("\xEF\xBB\xBF"
             "a\n\xC3\x28\n")
            .sink.sorted()[0]
            .at.line == 2);
  CHECK(read(kUtf16 + "\x01").has("X020"));
  CHECK(read(std::string("\xFF\xFE\x00\xDC", 4)).has("X020"));
}

TEST_CASE("quotes that are wrong are refused with their row", "[exchange]") {
  const auto stray = read("a,b\nc,\"d\"e\nf,g\n");
  CHECK_FALSE(stray.table);
  REQUIRE(stray.has("X021"));
  CHECK(stray.sink.sorted()[0].at.line == 2);

  const auto open = read("a,b\n\nc,\"d\ne,f\n");
  CHECK_FALSE(open.table);
  REQUIRE(open.has("X023"));
  CHECK(open.sink.sorted()[0].at.line == 3);
}

TEST_CASE("rows keep the line on which they begin", "[exchange]") {
  const auto read_back = read("a,b\r\n\r\n\"c\nd\",\"e\"\"f\"\r\ng,h");
  REQUIRE(read_back.table);
  const auto& rows = read_back.table->rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].number == 1);
  CHECK(rows[1].number == 3);
  CHECK(rows[1].cells[0].text == "c\nd");
  CHECK(rows[1].cells[1].text == "e\"f");
  CHECK(rows[2].number == 5);
}

TEST_CASE("tabs and semicolons separate when they are what the file uses", "[exchange]") {
  CHECK(read("a\tb\tc\n").at(0, 2) == "c");
  CHECK(read("a;b;c\n").at(0, 2) == "c");
  CHECK(read("a,\"b;c;d\",e\n").at(0, 2) == "e");
}

TEST_CASE("a finding never shows a line of the file", "[exchange]") {
  const auto bad = read("张示例甲,000000198509193244\n张示例甲,\"x\"y\n");
  CHECK(bad.text().find("张示例甲") == std::string::npos);
  CHECK(bad.text().find("0000001985") == std::string::npos);
}
