// Charts of days and calendar files: the same bytes each time, nothing lost, nothing that breaks
// the file.
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "exchange/gantt.h"
#include "exchange/icalendar.h"

using namespace gongyi;
using namespace gongyi::exchange;

namespace {

Gantt chart(std::size_t rows) {
  Gantt out;
  out.title = "示例 & <计划>";
  out.today = Date(2026, 3, 2);
  out.is_rest = [](Date day) { return day.iso_weekday() > 5; };
  for (std::size_t i = 0; i < rows; ++i) {
    GanttRow row;
    row.label = "环节" + std::to_string(i);
    row.first = row.hangs_until = out.today + static_cast<int>(i);
    if (i % 2 == 0) row.latest = row.first + 4000;
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    out.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

}  // namespace

TEST_CASE("a chart takes as many pages as its rows need and names each row once", "[exchange]") {
  CHECK(draw_gantt(chart(0)).size() == 1);
  const auto pages = draw_gantt(chart(80));
  REQUIRE(pages.size() == 3);
  std::string all;
  for (const auto& page : pages) {
    CHECK(page.find("width=\"297mm\" height=\"210mm\"") != std::string::npos);
    CHECK(page.find("示例 &amp; &lt;计划&gt;") != std::string::npos);
    all += page;
  }
  for (std::size_t i = 0; i < 80; ++i) {
    const auto label = ">环节" + std::to_string(i) + "<";
    CHECK(all.find(label) == all.rfind(label));
    CHECK(all.find(label) != std::string::npos);
  }
  CHECK(draw_gantt(chart(80)) == pages);
}

TEST_CASE("a calendar folds its lines between characters and escapes its values", "[exchange]") {
  CalendarDay day;
  day.id = "GY-2026-001/open-voting";
  day.first = day.last = Date(2026, 12, 31);
  for (int i = 0; i < 40; ++i) day.summary += "投票,";
  day.description = "一\n二;三\\四";
  day.alarms = {7, 1};
  const auto text = write_calendar("示例", {day}, Date(2026, 3, 2));
  std::string unfolded;
  for (const auto& line : lines(text)) {
    CHECK(line.size() <= 75);
    CHECK(utf8::valid(line));
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
  }
  CHECK(unfolded.find("\nDESCRIPTION:一\\n二\\;三\\\\四\n") != std::string::npos);
  CHECK(unfolded.find("\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270101\n") !=
        std::string::npos);
  CHECK(unfolded.find("\nTRIGGER:-P6DT15H\n") != std::string::npos);
  CHECK(unfolded.find("\nTRIGGER:-PT15H\n") != std::string::npos);
  CHECK(unfolded.find("投票\\,投票\\,") != std::string::npos);
}
