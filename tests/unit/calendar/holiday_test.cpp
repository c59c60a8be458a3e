#include "fixture.h"

using namespace gongyi;
using namespace gongyi::calendar;
using namespace gongyi::calendar::test;

namespace {

std::vector<std::string> findings(const std::string& body, HolidayTable table = {}) {
  DiagnosticSink sink;
  load_holidays(parse(body), table, sink);
  std::vector<std::string> codes;
  for (const auto& found : sink.sorted()) codes.push_back(found.message.code());
  return codes;
}

std::string file(const std::string& off, const std::string& workdays) {
  return "holidays: {year: 2026, notice: ['https://example.org/n'], off: " + off +
         ", workdays: " + workdays + "}\n";
}

}  // namespace

TEST_CASE("a notice may name days of the December before it", "[calendar]") {
  CHECK(shipped().is_rest(day("2022-12-31")));
  CHECK_FALSE(shipped().is_rest(day("2018-12-29")));
  CHECK(shipped().is_rest(day("2018-12-31")));
  CHECK(shipped().table().why.at(day("2018-12-29")) == "2019");
}

TEST_CASE("a day no notice names is a rest day at the weekend only", "[calendar]") {
  CHECK(shipped().is_rest(day("2026-03-01")));
  CHECK_FALSE(shipped().is_rest(day("2026-03-02")));
  CHECK(shipped().next_workday_from(day("2026-10-01")).iso() == "2026-10-08");
  CHECK(shipped().previous_workday_from(day("2026-10-07")).iso() == "2026-09-30");
  CHECK(shipped().next_workday_from(day("2026-10-10")).iso() == "2026-10-10");
}

TEST_CASE("all eleven notices are known and none beyond", "[calendar]") {
  CHECK(shipped().table().years.size() == 11);
  CHECK(shipped().known(2016));
  CHECK_FALSE(shipped().known(2027));
  CHECK_FALSE(shipped().settled(day("2026-12-01")));
  CHECK(shipped().settled(day("2026-11-30")));
  CHECK(shipped().table().version.size() == 64);
}

TEST_CASE("a holiday file is checked", "[calendar]") {
  CHECK(findings(file("[2026-10-01..2026-10-07]", "[2026-10-10]")).empty());
  CHECK(findings(file("[2026-10-07..2026-10-01]", "[]")) == std::vector<std::string>{"CAL001"});
  CHECK(findings(file("[2026-02-30]", "[]")) == std::vector<std::string>{"CAL001"});
  CHECK(findings(file("2026-10-01", "[]")) == std::vector<std::string>{"CAL002"});
  CHECK(findings(file("[2025-11-30]", "[]")) == std::vector<std::string>{"CAL003"});
  CHECK(findings(file("[2027-01-01]", "[]")) == std::vector<std::string>{"CAL003"});
  CHECK(findings(file("[2026-10-01]", "[2026-10-01]")) == std::vector<std::string>{"CAL004"});
  HolidayTable known;
  known.years.insert(2026);
  CHECK(findings(file("[]", "[]"), known) == std::vector<std::string>{"CAL005"});
  CHECK(findings("holidays: {year: 2026, notice: [通知], off: [2026-10-01], workdays: []}\n") ==
        std::vector<std::string>{"CAL006"});
  CHECK(findings("holidays: {year: 2026, notice: [], off: [], workdays: []}\n") ==
        std::vector<std::string>{"CAL007", "CAL007"});
  CHECK(findings("holidays: {year: 2026, notice: 'https://example.org/n', off: [2026-10-01], "
                 "workdays: []}\n") == std::vector<std::string>{"Y020"});
}
