#include <ostream>
#include <sstream>

#include "cli/baseline_words.h"
#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/step_sheet.h"

namespace gongyi::cli {
namespace {

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = service::as_of_today(office, desk_case(arguments, session, office));
  const auto rows = service::timeline_rows(office, file);
  Json out = Json::array();
  Table table({session.say("desk.col_id"), session.say("desk.col_step"),
               session.say("desk.col_actor"), session.say("desk.col_state"),
               session.say("desk.col_due")});
  for (const auto& row : rows) {
    if (file.view.latest(row.ref.id)->ref != row.ref) continue;
    Json one = Json::object();
    one["id"] = row.ref.id;
    one["attempt"] = row.ref.attempt;
    one["title"] = session.shown(row.title);
    one["actor"] = session.shown(row.actor);
    one["progress"] = service::name(row.progress);
    one["due"] = day_json(row.due_on);
    out.push(std::move(one));
    table.add({row.ref.id, session.shown(row.title), session.shown(row.actor),
               session.shown(row.state), session.shown(row.due)});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"case", Json(file.view.id)}, {"steps", std::move(out)}}));
  } else {
    session.out() << table.str(0);
  }
  return Exit::done;
}

Json data(const service::StepSheet& sheet, Session& session) {
  const auto lang = session.lang();
  Json out = Json::object();
  out["id"] = sheet.step->id;
  out["title"] = sheet.step->title.in(lang);
  out["actor"] = sheet.row.actor.in(lang);
  out["attempt"] = sheet.row.ref.attempt;
  out["progress"] = service::name(sheet.row.progress);
  out["state"] = sheet.row.state.in(lang);
  out["due"] = day_json(sheet.row.due_on);
  if (sheet.row.paper) out["paper"] = paper_json(*sheet.row.paper);
  out["earliest"] = day_json(sheet.now.earliest);
  out["waits_for"] = texts_json(sheet.waits_for, lang);
  out["articles"] = articles_json(sheet.step->basis, lang);
  out["facts"] = Json::array();
  for (const auto& one : sheet.facts) {
    Json row = Json::object();
    row["id"] = one.id;
    row["title"] = one.title.in(lang);
    row["type"] = one.type.in(lang);
    row["choices"] = one.choices.in(lang);
    row["columns"] = one.columns.in(lang);
    row["example"] = one.example;
    row["required"] = one.required;
    row["private"] = one.is_private;
    row["value"] = one.value ? Json(one.value->in(lang)) : Json();
    out["facts"].push(std::move(row));
  }
  out["conditions"] = Json::array();
  for (const auto& one : sheet.checks) {
    Json row = Json::object();
    row["text"] = one.say.in(lang);
    row["seen"] = one.seen.in(lang);
    row["held"] = one.held;
    row["when"] = one.at_start ? "start" : "complete";
    row["warn"] = one.warn;
    row["articles"] = articles_json(one.basis, lang);
    out["conditions"].push(std::move(row));
  }
  out["documents"] = Json::array();
  for (const auto& [id, title] : sheet.documents) {
    out["documents"].push(Json(Json::Object{{"id", Json(id)}, {"title", Json(title.in(lang))}}));
  }
  return out;
}

void print_facts(const service::StepSheet& sheet, Session& session) {
  if (sheet.facts.empty()) return;
  session.out() << session.say("desk.sheet_facts") << '\n';
  Table table({session.say("desk.col_field"), session.say("desk.col_title"),
               session.say("desk.col_type"), session.say("desk.col_recorded_value")});
  for (const auto& one : sheet.facts) {
    auto title = session.shown(one.title);
    if (!one.required) title += session.say("desk.may_be_left_out");
    table.add({one.id, title, session.shown(one.type), one.value ? session.shown(*one.value) : ""});
  }
  session.out() << table.str();
  for (const auto& one : sheet.facts) {
    if (!one.choices.zh.empty())
      session.out() << "  " << session.say("desk.choices", {one.title, one.choices}) << '\n';
    if (one.example.empty()) continue;
    session.out() << "  " << session.say("desk.person_columns", {one.title, one.columns}) << '\n'
                  << "  " << session.say("desk.person_example") << '\n';
    std::istringstream lines(one.example);
    for (std::string line; std::getline(lines, line);) session.out() << "    " << line << '\n';
  }
}

void print_checks(const service::StepSheet& sheet, Session& session) {
  if (sheet.checks.empty()) return;
  session.out() << session.say("desk.sheet_checks") << '\n';
  for (const auto& one : sheet.checks) {
    const auto mark = session.say(one.held ? "desk.check_held" : "desk.check_open");
    auto text = mark + " " + session.shown(one.say);
    if (!one.seen.zh.empty() && one.seen != one.say)
      text = session.say("desk.check_seen", {text, one.seen});
    if (one.at_start) text += session.say("desk.at_start");
    if (one.warn) text += session.say("desk.only_warns");
    session.out() << "  " << text << '\n';
    if (!one.basis.empty())
      session.out() << "     " << session.say("cli.basis", {format(one.basis, session.lang())})
                    << '\n';
  }
}

void print(const service::StepSheet& sheet, const casefile::CaseView& view, Session& session) {
  auto& out = session.out();
  out << session.say("desk.sheet_title", {sheet.step->title, sheet.step->id}) << '\n';
  out << session.say("desk.sheet_who", {sheet.row.actor, sheet.row.state}) << '\n';
  if (sheet.row.paper) print_paper(*sheet.row.paper, view, session);
  if (!sheet.step->help.zh.empty()) out << session.shown(sheet.step->help) << '\n';
  if (!sheet.waits_for.empty())
    out << session.say("desk.sheet_waits", {join(sheet.waits_for)}) << '\n';
  if (sheet.now.earliest) out << session.say("cli.earliest", {sheet.now.earliest->iso()}) << '\n';
  if (sheet.limit) {
    const auto limit = session.say(sheet.limit->lead ? "desk.limit_lead" : "desk.limit_within",
                                   {sheet.limit->anchor, sheet.limit->period});
    out << session.say("desk.sheet_limit",
                       {limit, sheet.row.due, Text(format(sheet.limit->basis, session.lang()))})
        << '\n';
  }
  if (sheet.posting)
    out << session.say("desk.sheet_posting",
                       {sheet.posting->period, Text(format(sheet.posting->basis, session.lang()))})
        << '\n';
  if (!sheet.step->basis.empty())
    out << session.say("cli.basis", {format(sheet.step->basis, session.lang())}) << '\n';
  print_operations(sheet.row, "", session);
  print_facts(sheet, session);
  print_checks(sheet, session);
  if (sheet.documents.empty()) return;
  out << session.say("desk.sheet_documents") << '\n';
  for (const auto& [id, title] : sheet.documents)
    out << "  " << id << " " << session.shown(title) << '\n';
}

Exit show(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto sheet = service::step_sheet(office, file, arguments.text("STEP"));
  if (!sheet) return report(session, sheet.error());
  if (session.json()) {
    session.print(data(*sheet, session));
  } else {
    print(*sheet, file.view, session);
  }
  return Exit::done;
}

}  // namespace

std::vector<Command> step_commands() {
  return {
      {{"step", "list"},
       {"全部环节及进度", "the steps and how far they are"},
       {case_option()},
       "gongyi step list GY-2026-001",
       list},
      {{"step", "show"},
       {"一个环节：要填什么、须符合什么、期限、文书",
        "one step: facts, conditions, limit, documents"},
       {case_option(), step_option()},
       "gongyi step show GY-2026-001 confirm-conditions",
       show},
  };
}

}  // namespace gongyi::cli
