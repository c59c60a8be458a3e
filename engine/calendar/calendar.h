#pragma once
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/citation.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "base/text.h"
#include "yaml/node.h"

namespace gongyi::calendar {

/// The days named by the State Council's yearly holiday notices (节假日安排), as data. A year's
/// notice may name days of the December before it.
struct HolidayTable {
  std::map<Date, bool> named;       ///< true = off, false = make-up workday (调休上班)
  std::map<Date, std::string> why;  ///< "2026" = the notice's year
  std::set<int> years;              ///< years whose notice is known
  std::string version;              ///< digest of what was read
};

/// Adds one file `holidays-<year>.yaml` to the table:
/// `holidays: {year, notice: [address…], off: [day or first..last], workdays: [day]}`.
void load_holidays(const yaml::Node& node, HolidayTable& into, DiagnosticSink& sink);

class Calendar {
 public:
  Calendar() = default;
  explicit Calendar(HolidayTable table) : table_(std::move(table)) {}
  [[nodiscard]] bool is_rest(Date day) const;  ///< 法定休假日 as practised, calendar.md §2
  [[nodiscard]] bool known(int year) const { return table_.years.contains(year); }
  /// The notices that could name this day are out: its year's and, for a December day, the next.
  [[nodiscard]] bool settled(Date day) const;
  [[nodiscard]] Date next_workday_from(Date day) const;      ///< day itself when no rest day
  [[nodiscard]] Date previous_workday_from(Date day) const;  ///< day itself when no rest day
  [[nodiscard]] const HolidayTable& table() const { return table_; }

 private:
  HolidayTable table_;
};

/// Natural days, working days (工作日), months or years (C200–C202).
enum class Unit { days, workdays, months, years };
/// A length of time such as 30 days; written 30d, 5wd, 1m, 5y on the command line.
struct Period {
  int count = 0;
  Unit unit = Unit::days;
  /// Nothing for other words, leading zeros, or more than a hundred years.
  [[nodiscard]] static std::optional<Period> parse(std::string_view text);
  [[nodiscard]] std::string str() const;
  [[nodiscard]] Text text() const;  ///< 30日 / 30 days
  bool operator==(const Period&) const = default;
};

/// A span of days, both ends included, during which a limit does not run.
struct DateSpan {
  Date first, last;
};

/// The answer to "until when": with the arithmetic in words, so that it can be printed in a notice.
struct Due {
  Date nominal;    ///< before rolling
  Date effective;  ///< what counts; for a lead time the last lawful day, never rolled (= nominal)
  Date advisory;   ///< lead time: the last working day not later than nominal; otherwise effective
  std::vector<Text> why;
  bool provisional = false;  ///< the holiday notice of a year it touches is not out
};

/// "within N from X": X not counted (C201), rolled forward over rest days (C203); months and years
/// by C202. Working days are walked. `suspended` days are added to the period.
[[nodiscard]] Due due_within(Date from, Period period, const Calendar& calendar,
                             std::span<const DateSpan> suspended = {});
/// As due_within but never rolled: a term of office (任期) ends on its corresponding day.
[[nodiscard]] Due end_of_term(Date from, Period period, const Calendar& calendar);
/// "N before M": the last lawful day is M - N, never rolled toward M.
[[nodiscard]] Due due_before(Date before, Period lead, const Calendar& calendar);
/// "posted for at least N": the first day is not counted, N full days after; ends at 24:00 of the
/// nominal day. `effective` = last day on which objections are taken (next working day).
[[nodiscard]] Due posting_end(Date posted, Period period, const Calendar& calendar);

/// How a limit stands on a day.
enum class Standing { on_time, due_soon, overdue };
[[nodiscard]] Standing standing(const Due& due, Date today, int warn_days = 3);

}  // namespace gongyi::calendar
