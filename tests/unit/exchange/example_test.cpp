#include <catch2/catch.hpp>
#include <set>

#include "support.h"

using namespace gongyi;
using namespace gongyi::exchange;
using namespace gongyi::exchange::testing;

namespace {

const std::string kExample = "examples/01-first-election/";

ReadRoster example(const std::string& name) {
  ReadRoster out;
  const auto file = std::make_shared<SourceFile>(SourceFile{name, file_text(kExample + name)});
  const auto table = read_table(file, std::nullopt, out.sink);
  if (table) out.roster = read_roster(*table, file, {}, out.sink);
  return out;
}

}  // namespace

TEST_CASE("the example roster reads the same from XLSX and from GB18030", "[exchange]") {
  const auto book = example("roster.xlsx"), csv = example("roster-gb18030.csv");
  INFO(book.text() << csv.text());
  REQUIRE(book.roster);
  REQUIRE(csv.roster);
  CHECK(book.codes() == std::vector<std::string>{"RO019"});
  CHECK(csv.codes() == std::vector<std::string>{"RO019"});
  REQUIRE(book.roster->units.size() == 1204);
  REQUIRE(csv.roster->units.size() == 1204);
  std::set<std::string> buildings;
  for (std::size_t i = 0; i < 1204; ++i) {
    const auto &a = book.roster->units[i], &b = csv.roster->units[i];
    INFO(a.id);
    CHECK(a.id == b.id);
    CHECK(a.area == b.area);
    CHECK(a.use_class == b.use_class);
    CHECK(a.delivered_on == b.delivered_on);
    CHECK(a.delivered == b.delivered);
    REQUIRE(a.owners.size() == b.owners.size());
    for (std::size_t k = 0; k < a.owners.size(); ++k) {
      CHECK(a.owners[k].name == b.owners[k].name);
      CHECK(a.owners[k].id_number == b.owners[k].id_number);
      CHECK(a.owners[k].phone == b.owners[k].phone);
    }
    buildings.insert(a.building);
  }
  CHECK(buildings.size() == 9);
}

TEST_CASE("heads and areas of the example agree with the Python count (Q17, S25)", "[exchange]") {
  const auto book = example("roster.xlsx");
  REQUIRE(book.roster);
  std::set<std::set<std::string>> heads;  // the empty set: the developer's remainder
  Area total;
  for (const auto& unit : book.roster->units) {
    if (unit.use_class == "parking") continue;
    std::set<std::string> owners;
    if (unit.sold && unit.delivered) {
      for (const auto& owner : unit.owners) owners.insert(owner.id_number);
    }
    heads.insert(owners);
    total += unit.area;
  }
  const auto expected = file_text(kExample + "expected.json");
  CHECK(expected.find("\"base\": {\n    \"heads\": " + std::to_string(heads.size()) +
                      ",\n    \"area\": \"" + total.str() + "\"") != std::string::npos);
}

TEST_CASE("the bad example roster names every bad row at once", "[exchange]") {
  const auto bad = example("roster-bad.csv");
  CHECK_FALSE(bad.roster);
  CHECK(bad.codes() == std::vector<std::string>{"RO005", "RO006", "RO004", "RO011", "RO013",
                                                "RO018", "RO017", "RO016", "RO009", "RO012"});
}

TEST_CASE("the example's ballots and candidates are tables with the agreed columns", "[exchange]") {
  for (const std::string name : {"ballots.csv", "ballots-short.csv"}) {
    const auto file = read(file_text(kExample + name), name);
    REQUIRE(file.table);
    CHECK(file.at(0, 0) == "unit");
    CHECK(file.at(0, 11) == "choices");
    CHECK(file.table->rows.size() == 987);
  }
  const auto candidates = read(file_text(kExample + "candidates.csv"), "candidates.csv");
  REQUIRE(candidates.table);
  CHECK(candidates.table->rows.size() == 10);
}
