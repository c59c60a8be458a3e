#include <ostream>

#include "calendar/calendar.h"
#include "cli/commands/desk_commands.h"
#include "cli/commands/proposal_lines.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/agenda.h"
#include "service/data_dir.h"
#include "service/files.h"

namespace gongyi::cli {
namespace {

store::AgendaQuery query_of(const Arguments& arguments, const Session& session) {
  store::AgendaQuery out;
  out.today = session.today();
  out.until = out.today + service::kAgendaDays;
  if (const auto within = arguments.maybe("--within")) {
    const auto period = calendar::Period::parse(*within);
    if (!period || period->unit != calendar::Unit::days)
      throw UsageError(Message("desk.agenda_within", {*within}));
    out.until = out.today + period->count;
  }
  if (arguments.has("--all")) out.until.reset();
  out.late_only = arguments.has("--late");
  out.estate = arguments.text("--estate");
  out.community = arguments.text("--community");
  out.street = arguments.text("--street");
  out.district = arguments.text("--district");
  return out;
}

Json line_json(const service::AgendaLine& one, Session& session) {
  Json row = Json::object();
  row["on"] = day_json(one.on);
  row["late"] = one.late;
  row["case"] = one.case_id;
  row["estate"] = one.estate;
  row["estate_name"] = one.estate_name;
  row["street"] = one.street;
  row["community"] = one.community;
  row["district"] = one.district;
  row["step"] = one.step;
  row["title"] = session.shown(one.title);
  row["actor"] = session.shown(one.actor);
  row["what"] = session.shown(one.what);
  if (!one.propose.empty()) {
    row["propose"] = one.propose;
    row["command"] = service::opening_command(one);
  }
  row["articles"] = Json::array();
  for (std::size_t i = 0; i < one.tags.size(); ++i) {
    row["articles"].push(Json(
        Json::Object{{"tag", Json(one.tags[i])}, {"text", Json(session.shown(one.articles[i]))}}));
  }
  return row;
}

std::string tags_of(const service::AgendaLine& one) {
  std::string out;
  for (const auto& tag : one.tags) out += (out.empty() ? "" : " ") + tag;
  return out.empty() ? "—" : out;
}

void print(const service::AgendaAnswer& found, Session& session) {
  Table table({session.say("desk.col_day"), session.say("desk.col_case"),
               session.say("desk.col_estate"), session.say("desk.col_step"),
               session.say("desk.col_actor"), session.say("desk.col_what"),
               session.say("desk.col_basis")});
  for (const auto& one : found.lines) {
    table.add({one.on ? one.on->iso() : "—", one.case_id.empty() ? "—" : one.case_id,
               one.estate_name, session.shown(one.title), session.shown(one.actor),
               session.shown(one.what), tags_of(one)});
  }
  session.out() << session.say("desk.agenda_title", {session.today().iso()}) << '\n';
  if (table.empty()) {
    session.out() << session.say("desk.no_agenda") << '\n';
    return;
  }
  session.out() << table.str(0)
                << session.say("desk.agenda_sum",
                               {std::to_string(found.lines.size()), std::to_string(found.late)})
                << '\n';
  print_due_openings(found.lines, session);
}

Exit show(const Arguments& arguments, Session& session) {
  const auto query = query_of(arguments, session);
  if (!service::office_exists(session.office()))
    return report(session, Exit::not_found, Message("S001", {session.office(), "office.db"}));
  const service::AgendaDesk desk{session.office(), service::data_dir(), clock_of(session),
                                 service::environment("USER"),
                                 [&session] { return load_desk_library(session); }};
  const auto found = service::ask_agenda(desk, query);
  if (!session.json()) {
    print(found, session);
    return Exit::done;
  }
  Json rows = Json::array();
  for (const auto& one : found.lines) rows.push(line_json(one, session));
  Json out = Json::object();
  out["today"] = session.today().iso();
  out["until"] = day_json(query.until);
  out["late"] = found.late;
  out["rows"] = std::move(rows);
  session.print(out);
  return Exit::done;
}

}  // namespace

std::vector<Command> agenda_commands() {
  return {{{"agenda"},
           {"待办：各小区、各案卷到期、逾期和可以办理的事项，不写范围为三十日内",
            "what is due, late or can be done in estates and cases, thirty days ahead unless said"},
           {value("--estate", "E", {"小区编号", "estate"}),
            value("--community", "T", {"社区居民委员会", "residents' committee"}),
            value("--street", "T", {"街道办事处", "street office"}),
            value("--district", "T", {"区物业主管部门", "district department"}),
            value("--within", "30d", {"今后多少日内", "days ahead"}),
            flag("--late", {"只看逾期的", "late ones only"}),
            flag("--all", {"不限日期", "whatever the day"})},
           "gongyi agenda --street 示例街道办事处 --within 60d",
           show}};
}

}  // namespace gongyi::cli
