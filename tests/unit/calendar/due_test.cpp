#include "fixture.h"

using namespace gongyi;
using namespace gongyi::calendar;
using namespace gongyi::calendar::test;

namespace {

struct Vector {
  const char *start, *period, *nominal, *due;
};

}  // namespace

TEST_CASE("a forward limit excludes its first day and rolls over rest days (C201, C203)",
          "[calendar]") {
  const auto v = GENERATE(Vector{"2026-04-01", "3d", "2026-04-04", "2026-04-07"},
                          Vector{"2026-04-01", "60d", "2026-05-31", "2026-06-01"},
                          Vector{"2026-04-01", "90d", "2026-06-30", "2026-06-30"},
                          Vector{"2026-01-20", "30d", "2026-02-19", "2026-02-24"},
                          Vector{"2026-01-18", "3d", "2026-01-21", "2026-01-21"},
                          Vector{"2026-01-18", "30d", "2026-02-17", "2026-02-24"},
                          Vector{"2026-02-09", "10d", "2026-02-19", "2026-02-24"},
                          Vector{"2026-09-25", "10d", "2026-10-05", "2026-10-08"},
                          Vector{"2026-05-06", "3d", "2026-05-09", "2026-05-09"},
                          Vector{"2025-09-25", "3d", "2025-09-28", "2025-09-28"},
                          Vector{"2024-04-25", "3d", "2024-04-28", "2024-04-28"},
                          Vector{"2026-02-25", "3d", "2026-02-28", "2026-02-28"},
                          Vector{"2020-12-18", "30d", "2021-01-17", "2021-01-18"},
                          Vector{"2017-05-31", "30d", "2017-06-30", "2017-06-30"},
                          Vector{"2026-09-21", "10d", "2026-10-01", "2026-10-08"},
                          Vector{"2025-12-03", "60d", "2026-02-01", "2026-02-02"});
  INFO(v.start << " + " << v.period);
  const auto due = due_within(day(v.start), *Period::parse(v.period), shipped());
  CHECK(due.nominal.iso() == v.nominal);
  CHECK(due.effective.iso() == v.due);
  CHECK_FALSE(due.provisional);
}

TEST_CASE("a year without a notice makes the answer provisional", "[calendar]") {
  const auto due = due_within(day("2026-12-30"), {3, Unit::days}, shipped());
  CHECK(due.nominal.iso() == "2027-01-02");
  CHECK(due.effective.iso() == "2027-01-04");
  CHECK(due.provisional);
  CHECK(due.why.back().zh.find("尚未发布") != std::string::npos);
  // A December day may still be named by the notice of the year after.
  CHECK(due_within(day("2026-12-27"), {3, Unit::days}, shipped()).provisional);
  CHECK_FALSE(due_within(day("2025-12-27"), {3, Unit::days}, shipped()).provisional);
  CHECK_FALSE(due_within(day("2026-11-20"), {3, Unit::days}, shipped()).provisional);
  CHECK(due_within(day("2015-06-01"), {3, Unit::days}, shipped()).provisional);
}

TEST_CASE("the reason is the arithmetic in words, with the articles", "[calendar]") {
  const auto due = due_within(day("2026-04-01"), {3, Unit::days}, shipped());
  REQUIRE(due.why.size() == 1);
  CHECK(due.why[0].zh ==
        "2026-04-01 之次日起算第3日为 2026-04-04（星期六，法定休假日），顺延至 "
        "2026-04-07（星期二）（《民法典》第201条、第203条）");
  CHECK(due.why[0].en.find("2026-04-07 (Tuesday)") != std::string::npos);
  const auto kept = due_within(day("2026-05-06"), {3, Unit::days}, shipped());
  CHECK(kept.why[0].zh ==
        "2026-05-06 之次日起算第3日为 2026-05-09（星期六，调休上班日）（《民法典》第201条）");
}

TEST_CASE("a lead time is never rolled toward the meeting", "[calendar]") {
  const auto v = GENERATE(Vector{"2026-03-10", "15d", "2026-02-23", "2026-02-14"},
                          Vector{"2026-03-10", "16d", "2026-02-22", "2026-02-14"},
                          Vector{"2026-05-20", "15d", "2026-05-05", "2026-04-30"},
                          Vector{"2025-10-20", "15d", "2025-10-05", "2025-09-30"},
                          Vector{"2026-09-30", "90d", "2026-07-02", "2026-07-02"},
                          Vector{"2026-09-30", "60d", "2026-08-01", "2026-07-31"},
                          Vector{"2026-12-31", "90d", "2026-10-02", "2026-09-30"});
  INFO(v.start << " - " << v.period);
  const auto due = due_before(day(v.start), *Period::parse(v.period), shipped());
  CHECK(due.nominal.iso() == v.nominal);
  CHECK(due.effective == due.nominal);
  CHECK(due.advisory.iso() == v.due);
}

TEST_CASE("the stricter reading of a lead time, clear days, is shown beside", "[calendar]") {
  const auto due = due_before(day("2026-03-10"), {15, Unit::days}, shipped());
  CHECK(due.why.back().zh.find("2026-02-22") != std::string::npos);
}

TEST_CASE("years end on the corresponding day or the month's last (C202)", "[calendar]") {
  const auto v = GENERATE(
      Vector{"2021-09-30", "5y", "2026-09-30", ""}, Vector{"2024-02-29", "5y", "2029-02-28", ""},
      Vector{"2024-02-29", "1y", "2025-02-28", ""}, Vector{"2021-05-01", "5y", "2026-05-01", ""},
      Vector{"2020-12-18", "5y", "2025-12-18", ""}, Vector{"2026-01-31", "1m", "2026-02-28", ""});
  INFO(v.start << " + " << v.period);
  const auto end = end_of_term(day(v.start), *Period::parse(v.period), shipped());
  CHECK(end.effective.iso() == v.nominal);
  CHECK(end.nominal == end.effective);
}

TEST_CASE("a limit of years does roll where a term of office does not (C203)", "[calendar]") {
  CHECK(due_within(day("2021-05-01"), {5, Unit::years}, shipped()).effective.iso() == "2026-05-06");
}

TEST_CASE("working days are walked over holidays and make-up days", "[calendar]") {
  CHECK(due_within(day("2026-02-12"), {5, Unit::workdays}, shipped()).effective.iso() ==
        "2026-02-26");
  CHECK(due_within(day("2026-09-23"), {5, Unit::workdays}, shipped()).effective.iso() ==
        "2026-10-08");
  CHECK(due_within(day("2026-04-30"), {5, Unit::workdays}, shipped()).effective.iso() ==
        "2026-05-11");
  CHECK(due_before(day("2026-05-11"), {5, Unit::workdays}, shipped()).nominal.iso() ==
        "2026-04-30");
}

TEST_CASE("a posting runs its full days and takes objections to the next working day (Q92)",
          "[calendar]") {
  const auto plain = posting_end(day("2026-04-07"), {3, Unit::days}, shipped());
  CHECK(plain.nominal.iso() == "2026-04-10");
  CHECK(plain.effective.iso() == "2026-04-10");
  const auto holiday = posting_end(day("2026-09-30"), {3, Unit::days}, shipped());
  CHECK(holiday.nominal.iso() == "2026-10-03");
  CHECK(holiday.effective.iso() == "2026-10-08");
}

TEST_CASE("days on which a limit does not run make it longer", "[calendar]") {
  const std::vector<DateSpan> stop{{day("2026-03-05"), day("2026-03-08")}};
  const auto due = due_within(day("2026-03-02"), {5, Unit::days}, shipped(), stop);
  CHECK(due.nominal.iso() == "2026-03-11");
  CHECK(due.why[1].zh.find("4 日") != std::string::npos);
  // A span that is met only because of the first lengthening counts as well.
  const std::vector<DateSpan> two{{day("2026-03-05"), day("2026-03-08")},
                                  {day("2026-03-10"), day("2026-03-10")}};
  CHECK(due_within(day("2026-03-02"), {5, Unit::days}, shipped(), two).nominal.iso() ==
        "2026-03-12");
  // Spans before the first day or that overlap are not counted twice.
  const std::vector<DateSpan> twice{stop[0], stop[0], {day("2026-02-01"), day("2026-03-02")}};
  CHECK(due_within(day("2026-03-02"), {5, Unit::days}, shipped(), twice).nominal.iso() ==
        "2026-03-11");
}

TEST_CASE("a limit stands on time, due soon or overdue by its effective day", "[calendar]") {
  const auto due = due_within(day("2026-04-01"), {3, Unit::days}, shipped());
  CHECK(standing(due, day("2026-04-03")) == Standing::on_time);
  CHECK(standing(due, day("2026-04-04")) == Standing::due_soon);
  CHECK(standing(due, day("2026-04-07")) == Standing::due_soon);
  CHECK(standing(due, day("2026-04-08")) == Standing::overdue);
}

TEST_CASE("periods are written strictly", "[calendar]") {
  CHECK(Period::parse("30d") == Period{30, Unit::days});
  CHECK(Period::parse("5wd") == Period{5, Unit::workdays});
  CHECK(Period::parse("1m") == Period{1, Unit::months});
  CHECK(Period::parse("5y") == Period{5, Unit::years});
  for (const auto* bad :
       {"", "d", "30", "030d", "-3d", "+3d", "3 d", "3D", "3w", "99999999999d", "101y", "5wdd"}) {
    INFO(bad);
    CHECK_FALSE(Period::parse(bad));
  }
  for (const auto* good : {"0d", "30d", "5wd", "1m", "100y"})
    CHECK(Period::parse(good)->str() == good);
  CHECK(Period{30, Unit::days}.text() == Text("30日", "30 days"));
  CHECK(Period{1, Unit::years}.text() == Text("1年", "1 year"));
}

TEST_CASE("a period of before 2021 is told to rest on the law of its time (C1260)", "[calendar]") {
  const auto told = [](const Due& due) {
    return due.why.back().zh.find("《民法典》施行") != std::string::npos;
  };
  const auto& days = shipped();
  CHECK(told(due_within(Date(2020, 12, 18), *Period::parse("30d"), days)));
  CHECK_FALSE(told(due_within(Date(2021, 1, 1), *Period::parse("30d"), days)));
  CHECK(told(posting_end(Date(2020, 12, 31), *Period::parse("3d"), days)));
  CHECK(told(due_before(Date(2020, 12, 31), *Period::parse("15d"), days)));
}
