#include <charconv>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/render.h"
#include "cli/report.h"
#include "cli/session.h"

namespace gongyi::cli {
namespace {

int year_of(const Arguments& arguments) {
  const auto written = arguments.text("YEAR");
  int year = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), year);
  const bool good = error == std::errc{} && end == written.data() + written.size() &&
                    year >= 1900 && year <= 2999;
  if (!good) throw UsageError(Message("C033", {written}));
  return year;
}

std::string weekday(Date day, const Session& session) {
  return session.say("cli.weekday_" + std::to_string(day.iso_weekday()));
}

void print_data(int year, const calendar::Calendar& calendar, Session& session) {
  Json out = Json::object();
  out["year"] = year;
  out["provisional"] = !calendar.known(year);
  out["days"] = Json::array();
  const auto& named = calendar.table().named;
  for (auto day = Date(year, 1, 1); day.year() == year; day = day + 1) {
    Json one = Json::object();
    one["date"] = day.iso();
    one["rest"] = calendar.is_rest(day);
    one["named"] = named.contains(day);
    out["days"].push(std::move(one));
  }
  session.print(out);
}

Exit run(const Arguments& arguments, Session& session) {
  const int year = year_of(arguments);
  const auto& calendar = session.rulebook().calendar;
  if (session.json()) {
    print_data(year, calendar, session);
    return Exit::done;
  }
  auto& out = session.out();
  if (!calendar.known(year)) {
    out << session.say("cli.year_unknown", {std::to_string(year)}) << '\n';
    return Exit::done;
  }
  out << session.say("cli.year", {std::to_string(year)}) << '\n';
  Table table(
      {session.say("cli.col_day"), session.say("cli.col_weekday"), session.say("cli.col_kind")});
  for (const auto& [day, off] : calendar.table().named)
    if (day.year() == year)
      table.add(
          {day.iso(), weekday(day, session), session.say(off ? "cli.day_off" : "cli.day_work")});
  out << table.str();
  return Exit::done;
}

}  // namespace

Command calendar_show_command() {
  return {{"calendar", "show"},
          {"某年的放假和调休上班日", "days off and make-up workdays of a year"},
          {positional("YEAR", {"年份", "year"})},
          "gongyi calendar show 2026",
          run};
}

}  // namespace gongyi::cli
