#pragma once
#include <string>
#include <vector>

#include "base/date.h"

namespace gongyi::exchange {

/// A day, or a span of days, in somebody's calendar.
struct CalendarDay {
  std::string id;  ///< the same for the same matter, so that a second import moves it
  Date first, last;
  std::string summary, description;
  std::vector<int> alarms;  ///< so many days before, at nine in the morning
};

/// An iCalendar file (RFC 5545): whole days, lines folded at 75 octets between characters, values
/// escaped. The same input gives the same bytes; `made_on` is the only other date in it.
[[nodiscard]] std::string write_calendar(const std::string& name,
                                         const std::vector<CalendarDay>& days, Date made_on);

}  // namespace gongyi::exchange
