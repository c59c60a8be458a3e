#include <catch2/catch.hpp>
#include <random>

#include "exchange/limits.h"
#include "exchange/office.h"
#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

const std::string kOle = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(512, '\0');

std::string small_workbook() {
  std::string rows;
  for (int i = 1; i <= 12; ++i) {
    rows += "<row r=\"" + std::to_string(i) +
            "\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>张示例甲</t></is></c><c "
            "s=\"1\"><v>45292</v></c><c><f>1+1</f><v>2</v></c><c><v>89.35</v></c></row>";
  }
  return rows;
}

// Cuts, doubles, flips and swaps bytes; the generator is fixed, so a failure can be repeated.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
  for (auto times = 1 + below(8); times > 0 && bytes.size() > 16; --times) {
    const auto at = below(bytes.size() - 8);
    switch (below(5)) {
      case 0:
        bytes[at] = static_cast<char>(random() & 0xFFU);
        break;
      case 1:
        bytes.erase(at, 1 + below(std::min<std::size_t>(64, bytes.size() - at)));
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, 1 + below(64)));
        break;
      case 3:
        bytes[at] = "<>\"'/&=9"[below(8)];
        break;
      default:
        std::swap(bytes[at], bytes[at + 1 + below(7)]);
    }
  }
  return bytes;
}

// Either a table of valid text, or at least one finding with a catalogue code.
void check_clean(const Read& read) {
  CHECK(read.table.has_value() == !read.sink.has_errors());
  const bool told = read.table.has_value() || !read.text().empty();
  CHECK(told);
}

}  // namespace

TEST_CASE("a zip bomb is refused", "[exchange]") {
  const auto bomb = make_xlsx("<row><c t=\"inlineStr\"><is><t>" + std::string(280U << 20, 'A') +
                              "</t></is></c></row>");
  REQUIRE(bomb.size() < (1U << 20));
  const auto book = read(bomb);
  CHECK_FALSE(book.table);
  CHECK(book.has("X007"));
}

TEST_CASE("one long text referred to a thousand times is refused", "[exchange]") {
  auto parts = workbook_parts("<row>" + repeated("<c t=\"s\"><v>0</v></c>", 900) + "</row>");
  parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(1U << 20, 'A') + "</t></si></sst>";
  CHECK(read(make_zip(parts)).has("X016"));
}

TEST_CASE("too many rows, columns and merged cells are refused", "[exchange]") {
  CHECK(read(make_xlsx("<row r=\"1048577\"><c><v>1</v></c></row>")).has("X015"));
  CHECK(read(make_xlsx("<row><c r=\"ALM1\"><v>1</v></c></row>")).has("X015"));
  CHECK(read(std::string(1500, ',') + "\n").has("X015"));
  CHECK(read(repeated(std::string(999, ',') + "\n", 9000)).has("X016"));
  const auto rows = repeated("<row><c><v>1</v></c><c r=\"ALL1\"><v>2</v></c></row>", 90);
  const auto merges = repeated("<mergeCell ref=\"A1:ALL90\"/>", 100);
  CHECK(read(make_xlsx(rows, "<mergeCells>" + merges + "</mergeCells>")).has("X024"));
}

TEST_CASE("damaged workbooks give a clean finding", "[exchange]") {
  const auto good = make_xlsx(small_workbook());
  for (const std::size_t size : {4UL, 40UL, good.size() / 2, good.size() - 5}) {
    const auto cut = read(good.substr(0, size));
    CHECK_FALSE(cut.table);
    CHECK(cut.sink.error_count() == 1);
  }
  CHECK(read(make_xlsx("<row><c t=\"s\"><v>99</v></c></row>")).has("X019"));
  CHECK(read(make_xlsx("<row r=\"2\"/><row r=\"1\"/>")).has("X019"));
  CHECK(read(make_xlsx("<row><c r=\"B1\"/><c r=\"A1\"/></row>")).has("X019"));
  CHECK(read(make_xlsx("<row><c>")).has("X019"));
  CHECK(read(make_xlsx("<!DOCTYPE x [<!ENTITY a \"b\">]><row/>")).has("X019"));
  CHECK(read(make_xlsx("<row><c t=\"inlineStr\"><is><t>\xFF</t></is></c></row>")).has("X019"));
  auto parts = workbook_parts("<row/>");
  parts.erase("xl/worksheets/sheet1.xml");
  CHECK(read(make_zip(parts)).has("X008"));
}

TEST_CASE("other files are named for what they are", "[exchange]") {
  CHECK(read("").codes() == std::vector<std::string>{"X001"});
  CHECK(read(" \r\n\n").has("X001"));
  CHECK(read("%PDF-1.4 …").text().find("PDF") != std::string::npos);
  CHECK(read("<html><table></table></html>").has("X002"));
  CHECK(read(std::string("ab\0cd", 5)).has("X002"));
  CHECK(read(make_zip({{"a.txt", "a"}})).has("X002"));
  CHECK(read(make_zip({{"word/document.xml", "<w/>"}})).has("X002"));
}

TEST_CASE("old formats without LibreOffice say how to save as XLSX", "[exchange]") {
  const auto old = read(kOle);
  CHECK(old.codes() == std::vector<std::string>{"X003"});
  CHECK(old.text().find("*.xlsx") != std::string::npos);
  CHECK(read(make_zip({{"mimetype", "x"}, {"content.xml", "<x/>"}})).has("X003"));
  CHECK(read(make_zip({{"xl/workbook.bin", "x"}})).has("X003"));
}

TEST_CASE("a workbook with a password is told apart from an old format", "[exchange]") {
  std::string stream;
  for (const char c : std::string("EncryptedPackage")) stream += c, stream += '\0';
  CHECK(read(kOle + stream).has("X005"));
}

TEST_CASE("a program that makes nothing of the file is a finding", "[exchange]") {
  DiagnosticSink sink;
  const auto file = std::make_shared<SourceFile>(SourceFile{"old.xls", kOle});
  CHECK_FALSE(read_table(file, std::filesystem::path("/bin/true"), sink));
  REQUIRE(sink.error_count() == 1);
  CHECK(sink.sorted()[0].message.code() == "X004");
}

TEST_CASE("a LibreOffice that cannot be run is as good as none", "[exchange]") {
  DiagnosticSink sink;
  const auto file = std::make_shared<SourceFile>(SourceFile{"old.xls", kOle});
  CHECK_FALSE(read_table(file, std::filesystem::path("/nowhere/soffice"), sink));
  REQUIRE(sink.error_count() == 1);
  CHECK(sink.sorted()[0].message.code() == "X003");
  REQUIRE(sink.sorted()[0].fix);
  CHECK(sink.sorted()[0].fix->in(Lang::en).find("xlsx") != std::string::npos);
}

TEST_CASE("800 mutated files give a table or clean findings", "[exchange]") {
  std::mt19937 random(20'260'426);
  const auto good = make_xlsx(small_workbook());
  const auto parts =
      workbook_parts(small_workbook(), "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>");
  const std::string csv = "楼栋,房号,业主,\"面积\"\n1,101,\"张\"\"甲\",89.5\n2,202,李,90\n";
  std::size_t tables = 0;
  for (int i = 0; i < 800; ++i) {
    INFO("round " << i);
    std::string bytes;
    if (i % 4 == 0) {
      bytes = mutated(good, random);
    } else if (i % 4 == 3) {
      bytes = mutated(csv, random);
    } else {
      auto copy = parts;  // inside the parts, where the checksum does not catch it first
      auto part = copy.begin();
      std::advance(part, static_cast<std::ptrdiff_t>(random() % copy.size()));
      part->second = mutated(part->second, random);
      bytes = make_zip(copy);
    }
    const auto result = read(bytes);
    check_clean(result);
    if (!result.table) continue;
    ++tables;
    ReadRoster roster;
    const auto file = std::make_shared<SourceFile>(SourceFile{"x", bytes});
    const bool made = read_roster(*result.table, file, {}, roster.sink).has_value();
    CHECK(made == !roster.sink.has_errors());
  }
  CHECK(tables > 50);
  CHECK(tables < 790);
}

TEST_CASE("an old workbook is converted where LibreOffice can", "[exchange][office]") {
  const auto office = find_office();
  if (!office) {
    WARN("LibreOffice is not installed; conversion not tried");
    return;
  }
  const std::string flat =
      "<?xml version=\"1.0\"?><office:document "
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\" "
      "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body>"
      "<office:spreadsheet><table:table table:name=\"名册\"><table:table-row><table:table-cell "
      "office:value-type=\"string\"><text:p>张示例䶮</text:p></table:table-cell></table:table-row>"
      "</table:table></office:spreadsheet></office:body></office:document>";
  const auto converted = convert_to_xlsx(*office, flat, "fods");
  if (!converted) {
    WARN("this LibreOffice has no spreadsheet part; conversion not tried");
    return;
  }
  const auto book = read(*converted);
  CHECK(book.at(0, 0) == "张示例䶮");
}
