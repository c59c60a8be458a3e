#include "calendar/words.h"

#include <array>

#include "base/message.h"

namespace gongyi::calendar {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{
    "calendar.monday", "calendar.tuesday",  "calendar.wednesday", "calendar.thursday",
    "calendar.friday", "calendar.saturday", "calendar.sunday"};

}  // namespace

Text describe(Date day, const Calendar& calendar) {
  const auto weekday = Message(kWeekdays[day.iso_weekday() - 1]).text();
  const auto& named = calendar.table().named;
  if (const auto found = named.find(day); found != named.end()) {
    const Message kind(found->second ? "calendar.holiday" : "calendar.makeup");
    return Message("calendar.named_day", {day.iso(), weekday, kind.text()}).text();
  }
  if (calendar.is_rest(day)) {
    const auto weekend = Message("calendar.weekend").text();
    return Message("calendar.named_day", {day.iso(), weekday, weekend}).text();
  }
  return Message("calendar.plain_day", {day.iso(), weekday}).text();
}

}  // namespace gongyi::calendar
