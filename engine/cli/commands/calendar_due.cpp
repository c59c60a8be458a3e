#include <ostream>

#include "cli/commands/commands.h"
#include "cli/render.h"
#include "cli/session.h"

namespace gongyi::cli {
namespace {

calendar::Period period(const Arguments& arguments, const char* id, const char* with) {
  const auto written = arguments.maybe(id);
  if (!written) throw UsageError(Message("C030", {with, id}));
  const auto read = calendar::Period::parse(*written);
  if (!read) throw UsageError(Message("C031", {id, *written}));
  return *read;
}

// An option that belongs to another question would be passed over in silence.
void refuse_strays(const Arguments& arguments) {
  constexpr const char* kPairs[][2] = {
      {"--within", "--from"}, {"--lead", "--before"}, {"--for", "--posted"}};
  for (const auto& [length, day] : kPairs) {
    if (arguments.has(length) && !arguments.has(day))
      throw UsageError(Message("C030", {length, day}));
  }
}

struct Asked {
  calendar::Due due;
  std::string title;
};

Asked ask(const Arguments& arguments, Session& session) {
  const auto from = arguments.date("--from"), before = arguments.date("--before"),
             posted = arguments.date("--posted");
  if (int(from.has_value()) + int(before.has_value()) + int(posted.has_value()) != 1)
    throw UsageError(Message("C032"));
  refuse_strays(arguments);
  const auto& days = session.rulebook().calendar;
  if (from)
    return {calendar::due_within(*from, period(arguments, "--within", "--from"), days), "within"};
  if (before)
    return {calendar::due_before(*before, period(arguments, "--lead", "--before"), days), "lead"};
  return {calendar::posting_end(*posted, period(arguments, "--for", "--posted"), days), "posting"};
}

Json data(const calendar::Due& due) {
  Json out = Json::object();
  out["nominal"] = due.nominal.iso();
  out["due"] = due.effective.iso();
  out["advisory"] = due.advisory.iso();
  out["provisional"] = due.provisional;
  out["why"] = Json::array();
  out["why_en"] = Json::array();
  for (const auto& line : due.why) {
    out["why"].push(line.in(Lang::zh));
    out["why_en"].push(line.in(Lang::en));
  }
  return out;
}

Exit run(const Arguments& arguments, Session& session) {
  const auto asked = ask(arguments, session);
  if (session.json()) {
    session.print(data(asked.due));
    return Exit::done;
  }
  auto& out = session.out();
  out << session.say("cli.due_" + asked.title, {asked.due.effective.iso()}) << '\n';
  if (asked.due.nominal != asked.due.effective)
    out << "  " << session.say("cli.due_nominal", {asked.due.nominal.iso()}) << '\n';
  if (asked.due.advisory != asked.due.effective)
    out << "  " << session.say("cli.due_advisory", {asked.due.advisory.iso()}) << '\n';
  for (const auto& line : asked.due.why) out << "  · " << session.shown(line) << '\n';
  if (asked.due.provisional) out << "  " << session.say("cli.provisional") << '\n';
  return Exit::done;
}

}  // namespace

Command calendar_due_command() {
  return {{"calendar", "due"},
          {"计算期限：“几日内”、“提前几日”、“公示几日”", "when something is due"},
          {value("--from", "D", {"起算事件发生的日子", "day of the event the limit runs from"}),
           value("--within", "30d|5wd|1m|5y", {"期限：日、工作日、月、年", "its length"}),
           value("--before", "M", {"会议等的日子", "day of the meeting"}),
           value("--lead", "15d", {"须提前多久", "how long before it"}),
           value("--posted", "D", {"开始公示的日子", "first day of a posting"}),
           value("--for", "3d", {"公示多久", "how long it is posted"})},
          "gongyi calendar due --from 2026-03-01 --within 30d",
          run};
}

}  // namespace gongyi::cli
