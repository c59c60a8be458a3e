#include "calendar/calendar.h"

namespace gongyi::calendar {
namespace {

constexpr unsigned kSaturday = 6;
constexpr unsigned kDecember = 12;

}  // namespace

bool Calendar::is_rest(Date day) const {
  const auto named = table_.named.find(day);
  return named != table_.named.end() ? named->second : day.iso_weekday() >= kSaturday;
}

bool Calendar::settled(Date day) const {
  return known(day.year()) && (day.month() != kDecember || known(day.year() + 1));
}

Date Calendar::next_workday_from(Date day) const {
  while (is_rest(day)) day = day + 1;
  return day;
}

Date Calendar::previous_workday_from(Date day) const {
  while (is_rest(day)) day = day - 1;
  return day;
}

}  // namespace gongyi::calendar
