#include <filesystem>
#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/step_sheet.h"

namespace gongyi::cli {
namespace {

// Procedures are looked at without an office: the shipped data suffice.
service::LoadedProcedure procedure_of(const std::string& name, const service::Library& library,
                                      Session& session) {
  DiagnosticSink sink;
  auto found = service::find_procedure(library, name, sink);
  if (!found) throw Stopped{report(session, found.error(), sink)};
  return std::move(found).value();
}

Exit list(const Arguments&, Session& session) {
  const auto library = load_desk_library(session);
  DiagnosticSink sink;
  const auto all = service::shipped_procedures(library, sink);
  if (sink.has_errors()) return report(session, sink);
  if (session.json()) {
    Json out = Json::array();
    for (const auto& one : all) {
      Json row = Json::object();
      row["id"] = one.procedure->id;
      row["version"] = one.procedure->version;
      row["title"] = session.shown(one.procedure->title);
      row["steps"] = one.procedure->steps.size();
      out.push(std::move(row));
    }
    session.print(Json(Json::Object{{"procedures", std::move(out)}}));
    return Exit::done;
  }
  Table table({session.say("desk.col_id"), session.say("desk.col_procedure"),
               session.say("desk.col_version"), ">" + session.say("desk.col_steps")});
  for (const auto& one : all) {
    table.add({one.procedure->id, session.shown(one.procedure->title), one.procedure->version,
               std::to_string(one.procedure->steps.size())});
  }
  session.out() << table.str(0);
  return Exit::done;
}

std::string limit_text(const service::ProcedureLine& line, Session& session) {
  std::string out;
  if (line.limit) {
    out = session.say(line.limit->lead ? "desk.limit_lead" : "desk.limit_within",
                      {line.limit->anchor, line.limit->period});
  }
  if (line.posting)
    out += (out.empty() ? "" : session.say("desk.semicolon")) +
           session.say("desk.limit_posting", {line.posting->period});
  return out;
}

Json line_json(const service::ProcedureLine& line, Session& session) {
  Json row = Json::object();
  row["id"] = line.step->id;
  row["title"] = session.shown(line.step->title);
  row["actor"] = session.shown(line.actor);
  row["needs"] = Json::array();
  for (const auto& need : line.step->needs) row["needs"].push(Json(need.step));
  row["optional"] = line.step->optional;
  row["limit"] = limit_text(line, session);
  row["articles"] = articles_json(line.step->basis, session.lang());
  row["documents"] = Json::array();
  for (const auto& document : line.step->documents) row["documents"].push(Json(document));
  return row;
}

Exit show(const Arguments& arguments, Session& session) {
  const auto library = load_desk_library(session);
  const auto procedure = procedure_of(arguments.text("PROCEDURE"), library, session);
  const auto& places = procedure.procedure->jurisdictions;
  const auto place = arguments.text("--in", places.empty() ? "cn" : places.front());
  const auto lines = service::procedure_lines(library, procedure, place, session.today());
  if (session.json()) {
    Json out = Json::object();
    out["id"] = procedure.procedure->id;
    out["version"] = procedure.procedure->version;
    out["title"] = session.shown(procedure.procedure->title);
    out["digest"] = procedure.procedure->digest;
    out["steps"] = Json::array();
    for (const auto& line : lines) out["steps"].push(line_json(line, session));
    session.print(out);
    return Exit::done;
  }
  session.out() << session.say("desk.procedure_title",
                               {procedure.procedure->title, procedure.procedure->id,
                                procedure.procedure->version})
                << '\n';
  Legend legend;
  int no = 0;
  for (const auto& line : lines) {
    session.out() << session.say(line.step->optional ? "desk.procedure_step_optional"
                                                     : "desk.procedure_step",
                                 {std::to_string(++no), line.step->title, line.step->id, line.actor,
                                  tags(line.step->basis)})
                  << '\n';
    if (!line.needs.zh.empty())
      session.out() << "     " << session.say("desk.procedure_needs", {line.needs}) << '\n';
    if (const auto limit = limit_text(line, session); !limit.empty())
      session.out() << "     " << session.say("desk.procedure_limit", {limit}) << '\n';
    legend.add(line.step->basis);
  }
  session.out() << legend.str(session);
  return Exit::done;
}

}  // namespace

std::vector<Command> workflow_commands() {
  return {
      {{"workflow", "list"},
       {"可用的程序", "the procedures there are"},
       {},
       "gongyi workflow list",
       list},
      {{"workflow", "show"},
       {"一个程序的全部环节、责任主体、前置环节、期限和条款",
        "the steps of a procedure: who, after what, by when, by which article"},
       {positional("PROCEDURE", {"程序名称或文件", "procedure or file"}),
        value("--in", "J", {"按哪个辖区的数值", "with the values of this jurisdiction"})},
       "gongyi workflow show first-election",
       show},
  };
}

}  // namespace gongyi::cli
