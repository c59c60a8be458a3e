#include <map>
#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/plan_json.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/case_plan.h"
#include "service/estates.h"
#include "service/files.h"

namespace gongyi::cli {
namespace {

using plan::Standing;

/// "S33 Q41"; the kind of rule in words where it has no article.
std::string tags_of(const plan::CasePlan& plan, const std::optional<std::size_t>& rule) {
  return rule ? tags(plan.network.rules[*rule].basis) : std::string();
}

void print_table(const service::PlannedCase& planned, Session& session) {
  const auto& plan = planned.plan;
  Table table({"", session.say("PL050"), session.say("PL098"), session.say("PL053"),
               session.say("PL054"), session.say("PL055"), session.say("PL056"),
               session.say("desk.col_basis")});
  Legend legend;
  for (const auto& row : plan.steps) {
    if (row.standing == Standing::hanging) {
      table.add({"", session.shown(row.step->title), row.step->id, day_text(row.acted), "", "", "",
                 session.say("R08.publicity")});
      continue;
    }
    if (!row.node || !row.window.earliest) continue;
    const auto mark = std::string(row.critical ? "●" : "") + (row.provisional ? "？" : "");
    table.add({mark, session.shown(row.step->title), row.step->id, row.window.earliest->iso(),
               row.window.latest ? row.window.latest->iso() : session.say("PL032"),
               row.slack ? std::to_string(*row.slack) : "", day_text(row.hangs_from_earliest),
               tags_of(plan, row.latest_from ? row.latest_from : row.earliest_by)});
    for (const auto& rule : {row.latest_from, row.earliest_by}) {
      if (rule) legend.add(plan.network.rules[*rule].basis);
    }
  }
  for (const auto& date : plan.dates) {
    if (!date.window.earliest) continue;
    table.add({"", session.shown(date.title), date.field, date.window.earliest->iso(),
               date.window.latest ? date.window.latest->iso() : session.say("PL032"), "", "", ""});
  }
  if (table.empty()) return;
  session.out() << table.str(0) << session.say("PL095") << '\n' << legend.str(session);
}

void print_broken(const service::PlannedCase& planned, Session& session) {
  const auto& plan = planned.plan;
  auto& out = session.out();
  for (const auto& broken : plan.broken) {
    const auto least = Message(broken.conflict.proved ? "PL081" : "PL082").text();
    out << '\n' << session.say("PL080", {least}) << '\n';
    for (const auto rule : broken.conflict.rules)
      out << "  " << session.shown(service::rule_text(plan.network.rules[rule])) << '\n';
    if (broken.without) {
      const auto& given_up = plan.network.rules[*broken.without];
      out << "  " << session.say("PL083", {plan::told(given_up)}) << '\n';
    }
  }
  if (!plan.possible) out << '\n' << session.say("PL085") << session.say("PL084") << '\n';
}

void print_decisions(const service::PlannedCase& planned, Session& session) {
  const auto& plan = planned.plan;
  auto& out = session.out();
  if (!plan.decisions.empty()) out << '\n' << session.say("PL086") << '\n';
  const auto shown = [](const std::optional<Date>& day) {
    return day ? Text(day->iso()) : Message("PL032").text();
  };
  for (const auto& decision : plan.decisions) {
    out << "  "
        << session.say("PL087", {decision.title, decision.field, decision.step->title,
                                 std::to_string(decision.moves)})
        << '\n';
    for (const auto& answer : decision.answers) {
      out << "    "
          << session.say("PL088",
                         {answer.title, shown(answer.over_earliest), shown(answer.start_latest)});
      if (!answer.missed.empty()) out << session.say("PL089", {join(answer.missed)});
      out << '\n';
    }
  }
}

void print_left_out(const service::PlannedCase& planned, Session& session) {
  const auto& plan = planned.plan;
  auto& out = session.out();
  std::vector<Text> optional;
  bool told = false;
  for (const auto& row : plan.steps) {
    if (row.standing == Standing::optional) optional.push_back(row.step->title);
    if (row.standing != Standing::open) continue;
    if (!told) out << '\n' << session.say("PL090") << '\n';
    told = true;
    std::vector<Text> names;
    for (const auto& one : row.depends) names.push_back(service::decider_text(planned, one));
    out << "  " << session.say("PL091", {row.step->title, join(names)}) << '\n';
  }
  if (!plan.unplanned.empty()) out << '\n' << session.say("PL093") << '\n';
  for (const auto& one : plan.unplanned) {
    const auto* step = planned.file.procedure->find(one.step);
    out << "  "
        << session.say("PL033", {Message("PL017", {step->title, one.words}).text(),
                                 format(one.basis, session.lang())})
        << '\n';
  }
  if (!optional.empty()) out << '\n' << session.say("PL092", {join(optional)}) << '\n';
}

void print_plan(const service::PlannedCase& planned, const std::optional<Date>& until,
                Session& session) {
  const auto& plan = planned.plan;
  auto& out = session.out();
  std::optional<Date> end;
  if (plan.end) {
    const auto& row = plan.steps[*plan.end];
    end = row.hangs_from_earliest ? row.hangs_from_earliest : row.window.earliest;
  }
  out << session.say("PL040", {planned.file.view.id, planned.file.procedure->title}) << '\n'
      << session.say("PL041", {planned.estate, session.today().iso(),
                               end ? Text(end->iso()) : Message("PL032").text()})
      << '\n';
  if (plan.until_is_term) out << session.say("PL096", {until->iso()}) << '\n';
  print_table(planned, session);
  // Titles hold commas of their own.
  std::string path;
  for (const auto at : plan.critical)
    path += (path.empty() ? "" : " → ") + session.shown(plan.steps[at].step->title);
  if (!path.empty()) out << session.say("PL094", {path}) << '\n';
  const auto starts = service::start_by(plan, planned.file.view);
  if (!starts.empty()) out << '\n';
  for (const auto& one : starts) out << session.shown(one) << '\n';
  print_broken(planned, session);
  print_decisions(planned, session);
  print_left_out(planned, session);
}

/// The chart of several pages is `plan.svg`, `plan-2.svg` …
std::string page_name(const std::string& file, std::size_t page) {
  if (page == 0) return file;
  const auto dot = file.rfind('.');
  const auto stem = dot == std::string::npos ? file : file.substr(0, dot);
  return stem + "-" + std::to_string(page + 1) +
         (dot == std::string::npos ? std::string() : file.substr(dot));
}

void write_files(const service::Office& office, const service::PlannedCase& planned,
                 const Arguments& arguments, Session& session) {
  std::vector<std::string> written;
  const auto write = [&](const std::string& file, const std::string& bytes) {
    service::write_file(file, bytes);
    written.push_back(file);
  };
  if (const auto file = arguments.maybe("--svg")) {
    const auto pages = service::plan_chart(office, planned, session.lang());
    for (std::size_t page = 0; page < pages.size(); ++page)
      write(page_name(*file, page), pages[page]);
  }
  if (const auto file = arguments.maybe("--xlsx"))
    write(*file, service::plan_workbook(office, planned, session.lang()));
  if (const auto file = arguments.maybe("--ics"))
    write(*file, service::plan_calendar(office, planned, session.lang()));
  if (session.json()) return;
  for (const auto& file : written) session.out() << session.say("PL097", {file}) << '\n';
}

Exit run(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  service::PlanOrder order;
  order.until = arguments.date("--until");
  order.fixed = pairs_of(arguments, "--fix");
  order.assumed = pairs_of(arguments, "--assume");
  const auto planned = service::plan_of(office, file, order);
  if (!planned) return report(session, planned.error());
  if (session.json()) {
    session.print(plan_json(*planned, session.today(), session.lang()));
  } else {
    print_plan(*planned, order.until, session);
  }
  // A plan that cannot be is told; nothing is written that somebody might work by.
  if (!planned->plan.possible) return Exit::refused;
  write_files(office, *planned, arguments, session);
  return Exit::done;
}

}  // namespace

std::vector<Command> plan_commands() {
  return {
      {{"plan"},
       {"办理计划：余下环节最早、最迟何时可以合法办理；排不出来的，说明哪几条规定不能同时做到",
        "plan of a case: when what is left can lawfully happen, or which rules cannot all be kept"},
       {case_option(),
        value("--until", "D",
              {"从任期届满日倒排；程序不涉及任期、或者小区档案已有任期的，为全部办完的最后一天",
               "plan back from a term's end; where the procedure knows no term, or the record "
               "holds one, the day by which all is over"}),
        values("--fix", "NAME=D",
               {"固定一个环节或者日期要件的日期", "fix the day of a step or a date fact"}),
        values("--assume", "FIELD=V",
               {"假设一项尚未填写的要件", "assume a fact that is not given yet"}),
        value("--svg", "FILE", {"写成横道图（A4 横向）", "write the chart (A4 landscape)"}),
        value("--xlsx", "FILE", {"写成工作簿", "write a workbook"}),
        value("--ics", "FILE", {"写成日历文件，带提醒", "write a calendar file with alarms"})},
       "gongyi plan GY-2026-001 --fix open-voting=2026-05-20 --svg plan.svg",
       run}};
}

}  // namespace gongyi::cli
