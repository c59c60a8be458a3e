#include "exchange/icalendar.h"

#include <algorithm>

namespace gongyi::exchange {
namespace {

constexpr std::size_t kLongestLine = 75;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The space that begins a continued line counts among its octets.
void line(std::string& out, std::string_view text) {
  auto room = kLongestLine;
  while (text.size() > room) {
    auto cut = room;
    while (cut > 0 && inside_character(text[cut])) --cut;
    out += std::string(text.substr(0, cut)) + "\r\n ";
    text.remove_prefix(cut);
    room = kLongestLine - 1;
  }
  out += std::string(text) + "\r\n";
}

std::string compact(Date day) {
  auto out = day.iso();
  out.erase(std::remove(out.begin(), out.end(), '-'), out.end());
  return out;
}

// A whole day begins at midnight where the reader is; nine in the morning N days before it is N-1
// days and fifteen hours ahead.
std::string trigger(int days_before) {
  if (days_before <= 0) return "PT9H";
  return "-P" + (days_before == 1 ? std::string() : std::to_string(days_before - 1) + "D") + "T15H";
}

void add_alarm(std::string& out, const CalendarDay& day, int days_before) {
  line(out, "BEGIN:VALARM");
  line(out, "ACTION:DISPLAY");
  line(out, "TRIGGER:" + trigger(days_before));
  line(out, "DESCRIPTION:" + escaped(day.summary));
  line(out, "END:VALARM");
}

}  // namespace

std::string write_calendar(const std::string& name, const std::vector<CalendarDay>& days,
                           Date made_on) {
  std::string out;
  for (const auto* head : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongyi//Gongyi//ZH",
                           "CALSCALE:GREGORIAN", "METHOD:PUBLISH"})
    line(out, head);
  line(out, "X-WR-CALNAME:" + escaped(name));
  for (const auto& day : days) {
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + escaped(day.id));
    line(out, "DTSTAMP:" + compact(made_on) + "T000000Z");
    line(out, "DTSTART;VALUE=DATE:" + compact(day.first));
    line(out, "DTEND;VALUE=DATE:" + compact(day.last + 1));
    line(out, "SUMMARY:" + escaped(day.summary));
    if (!day.description.empty()) line(out, "DESCRIPTION:" + escaped(day.description));
    line(out, "TRANSP:TRANSPARENT");
    for (const auto alarm : day.alarms) add_alarm(out, day, alarm);
    line(out, "END:VEVENT");
  }
  line(out, "END:VCALENDAR");
  return out;
}

}  // namespace gongyi::exchange
