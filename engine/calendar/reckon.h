#pragma once
#include <span>

#include "calendar/calendar.h"

namespace gongyi::calendar {

/// The days of a `Due` without its words: for searches that ask thousands of times.
struct Reckoned {
  Date nominal;    ///< before rolling
  Date effective;  ///< what counts
  Date advisory;   ///< of a lead time the last working day not later than nominal
  bool provisional = false;
};

/// As `due_within`, and as `posting_end`, which counts alike (C201).
[[nodiscard]] Reckoned reckon_within(Date from, Period period, const Calendar& calendar,
                                     std::span<const DateSpan> suspended = {});
/// As `end_of_term`: never rolled.
[[nodiscard]] Reckoned reckon_term(Date from, Period period, const Calendar& calendar);
/// As `due_before`.
[[nodiscard]] Reckoned reckon_before(Date before, Period lead, const Calendar& calendar);

}  // namespace gongyi::calendar
