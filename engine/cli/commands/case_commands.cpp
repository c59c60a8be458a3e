#include <map>
#include <optional>
#include <ostream>

#include "cli/baseline_words.h"
#include "cli/commands/desk_commands.h"
#include "cli/commands/proposal_lines.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/agenda.h"
#include "service/case_baseline.h"
#include "service/case_report.h"
#include "service/estates.h"
#include "service/journal_words.h"
#include "service/term_standing.h"

namespace gongyi::cli {
namespace {

Exit open(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  auto named = arguments.text("PROCEDURE");
  const auto proposal = arguments.text("--from");
  if (named.empty() && !proposal.empty()) {
    const auto estate = service::load_estate(office, arguments.text("--estate"));
    if (!estate) return report(session, estate.error());
    const auto open =
        service::open_proposal(service::with_due_proposals(office, *estate).proposals, proposal);
    if (!open) return report(session, open.error());
    named = open->procedure;
  }
  if (named.empty()) throw UsageError(Message("ops.which_procedure"));
  const auto procedure = service::find_procedure(office.library(), named, sink);
  if (!procedure) return report(session, procedure.error(), sink);
  service::BaselineOrder papers;
  papers.on = session.today();
  papers.reason = arguments.text("--reason");
  papers.file = arguments.text("--baseline");
  const auto then =
      papers.file.empty() ? service::MakeCommand() : service::baseline_maker(office, papers, sink);
  const auto outcome =
      service::open_case(office, *procedure, arguments.text("--estate"), on_day(arguments, session),
                         arguments.text("--command-id"), proposal, then);
  return tell(session, office, outcome, sink);
}

std::string next_of(const Json& row, Session& session) {
  std::vector<std::string> all;
  for (const auto& one : row.at("next").items()) all.push_back(one.string());
  return joined(all, session);
}

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  auto rows = service::case_rows(office);
  // A clerk knows an estate by its name, a program by its number.
  const auto due = service::due_proposals(office, "");
  std::map<std::string, service::EstateView> estates;
  for (auto& one : rows) {
    const auto id = one.text("estate");
    if (!estates.contains(id)) {
      if (const auto estate = service::load_estate(office, id))
        estates.emplace(id, service::with_due_proposals(*estate, due));
    }
    const auto found = estates.find(id);
    one["estate_name"] = found == estates.end() ? std::string() : found->second.info.name;
  }
  if (session.json()) {
    Json out = Json::array();
    for (const auto& one : rows) out.push(one);
    Json open = Json::array();
    for (const auto& [id, estate] : estates) {
      const auto proposals = open_proposals_json(estate);
      for (const auto& one : proposals.items()) open.push(one);
    }
    session.print(Json(Json::Object{{"cases", std::move(out)}, {"proposals", std::move(open)}}));
    return Exit::done;
  }
  Table table({session.say("desk.col_case"), session.say("desk.col_estate"),
               session.say("desk.col_procedure"), session.say("desk.col_state"),
               session.say("desk.col_due"), session.say("desk.col_next")});
  for (const auto& one : rows) {
    table.add({one.text("id"), one.text("estate_name"), one.text("title"),
               session.say("R08.case." + one.text("phase")), one.text("due", "—"),
               next_of(one, session)});
  }
  session.out() << (table.empty() ? session.say("desk.no_cases") + "\n" : table.str(0));
  for (const auto& [id, estate] : estates) {
    if (open_proposals_json(estate).items().empty()) continue;
    session.out() << estate.info.name << " (" << id << ")\n";
    print_proposals(estate, session, false);
  }
  return Exit::done;
}

Json row_json(const service::TimelineRow& row, Session& session) {
  Json out = Json::object();
  out["step"] = row.ref.id;
  out["attempt"] = row.ref.attempt;
  out["title"] = session.shown(row.title);
  out["actor"] = session.shown(row.actor);
  out["progress"] = service::name(row.progress);
  out["late"] = row.late;
  out["from"] = day_json(row.from);
  out["until"] = day_json(row.until);
  out["due"] = day_json(row.due_on);
  out["provisional"] = row.provisional;
  out["state"] = session.shown(row.state);
  out["articles"] = articles_json(row.articles, session.lang());
  if (row.paper) out["paper"] = paper_json(*row.paper);
  return out;
}

Json now_json(const service::NowRow& now, Session& session) {
  auto out = row_json(now.row, session);
  out["assigned"] = now.row.assigned;
  out["urged"] = now.row.urges.size();
  out["signatures"] = Json::array();
  for (const auto& one : now.row.signatures) {
    out["signatures"].push(Json(Json::Object{{"who", Json(one.who)},
                                             {"valid", Json(one.valid)},
                                             {"text", Json(session.shown(one.state))}}));
  }
  out["earliest"] = day_json(now.earliest);
  out["optional"] = now.step->optional;
  out["obstacles"] = Json::array();
  for (const auto& one : now.obstacles) out["obstacles"].push(Json(one.message.in(session.lang())));
  return out;
}

Json data(const service::Situation& found, Session& session) {
  const auto& view = found.file.view;
  Json out = Json::object();
  out["id"] = view.id;
  out["estate"] = view.estate;
  out["procedure"] = view.procedure_id;
  out["title"] = session.shown(found.file.procedure->title);
  out["opened_on"] = view.opened_on.iso();
  out["phase"] = machine::name(view.phases.phase);
  out["end"] = view.ended_as;
  out["seq"] = found.seq;
  if (view.baseline) out["baseline"] = baseline_json(*view.baseline);
  out["now"] = Json::array();
  for (const auto& one : found.now) out["now"].push(now_json(one, session));
  out["waiting"] = Json::array();
  for (const auto& one : found.waiting) {
    Json row = Json::object();
    row["step"] = one.step->id;
    row["until"] = one.until.iso();
    row["objections"] = one.objections;
    out["waiting"].push(std::move(row));
  }
  out["late"] = Json::array();
  for (const auto& one : found.late) out["late"].push(row_json(one, session));
  out["open_objections"] = Json::array();
  for (const auto& one : found.open_objections) out["open_objections"].push(Json(one.no));
  return out;
}

void print_now(const service::NowRow& now, Session& session) {
  auto& out = session.out();
  const auto& row = now.row;
  out << "  "
      << session.say(now.step->optional ? "desk.now_optional" : "desk.now", {row.title, row.ref.id})
      << '\n';
  std::string line = session.say("desk.who", {row.actor});
  if (!row.due.zh.empty())
    line += session.say(row.late ? "desk.until_late" : "desk.until", {row.due});
  if (now.earliest) line += session.say("desk.from", {now.earliest->iso()});
  out << "    " << line << '\n';
  if (!row.articles.empty())
    out << "    " << session.say("cli.basis", {format(row.articles, session.lang())}) << '\n';
  print_operations(row, "    ", session);
  for (const auto& one : now.obstacles)
    out << "    " << session.say("desk.obstacle", {one.message.text()}) << '\n';
}

void print_waiting(const service::Situation& found, Session& session) {
  if (found.waiting.empty() && found.open_objections.empty()) return;
  session.out() << '\n' << session.say("desk.waiting") << '\n';
  for (const auto& one : found.waiting) {
    session.out() << "  "
                  << session.say(one.objections ? "desk.wait_objections" : "desk.wait",
                                 {one.step->title, one.until.iso()});
    std::vector<Text> opens;
    opens.reserve(one.opens.size());
    for (const auto& id : one.opens) opens.push_back(found.file.procedure->find(id)->title);
    if (!opens.empty()) session.out() << session.say("desk.wait_opens", {join(opens)});
    session.out() << '\n';
  }
  for (const auto& one : found.open_objections) {
    session.out() << "  "
                  << session.say("desk.open_objection",
                                 {std::to_string(one.no), one.raised_on.iso(), one.matter})
                  << '\n';
  }
}

Exit show(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto found = service::situation_of(office, file);
  std::optional<service::EstateView> estate;
  if (const auto found_estate = service::load_estate(office, file.view.estate))
    estate = service::with_due_proposals(office, *found_estate);
  const auto& law = office.library().rules.law;
  const auto today = office.clock().today;
  if (session.json()) {
    auto shown = data(found, session);
    if (estate && estate->term.any()) shown["term"] = service::term_json(*estate, law, today);
    if (estate) shown["proposals"] = open_proposals_json(*estate);
    session.print(shown);
    return Exit::done;
  }
  auto& out = session.out();
  out << session.say("desk.case_title", {file.view.id, file.procedure->title}) << '\n'
      << session.say("desk.case_estate",
                     {estate ? estate->info.name : "", file.view.estate, file.view.opened_on.iso()})
      << '\n'
      << session.say("desk.case_state", {found.phase}) << '\n'
      << session.say("ops.seen", {std::to_string(found.seq)}) << '\n';
  print_baseline(found.file.view, session);
  if (estate) {
    for (const auto& words : service::term_words(*estate, law, today))
      out << "  " << session.shown(words) << '\n';
  }
  if (!found.now.empty()) out << '\n' << session.say("desk.now_title") << '\n';
  for (const auto& one : found.now) print_now(one, session);
  print_waiting(found, session);
  if (!found.late.empty()) out << '\n' << session.say("desk.late_title") << '\n';
  for (const auto& row : found.late) {
    out << "  " << session.say("desk.late_row", {row.title, row.due, row.state}) << '\n';
  }
  if (estate && !open_proposals_json(*estate).items().empty()) {
    out << '\n' << session.say("ops.proposals_title") << '\n';
    print_proposals(*estate, session, false);
  }
  return Exit::done;
}

Exit timeline(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = service::as_of_today(office, desk_case(arguments, session, office));
  const auto rows = service::timeline_rows(office, file);
  if (session.json()) {
    Json out = Json::array();
    for (const auto& row : rows) out.push(row_json(row, session));
    session.print(Json(Json::Object{{"case", Json(file.view.id)}, {"steps", std::move(out)}}));
    return Exit::done;
  }
  session.out() << session.say("desk.case_title", {file.view.id, file.procedure->title}) << '\n';
  Table table({"", session.say("desk.col_step"), session.say("desk.col_actor"),
               session.say("desk.col_state"), session.say("desk.col_due"),
               session.say("desk.col_basis")});
  Legend legend;
  for (const auto& row : rows) {
    auto title = session.shown(row.title);
    if (row.ref.attempt > 1)
      title = session.say("D300", {row.title, std::to_string(row.ref.attempt)});
    const auto mark =
        session.say("desk.mark_" + std::string(row.late && row.progress != service::Progress::done
                                                   ? "late"
                                                   : service::name(row.progress)));
    table.add({mark, title, session.shown(row.actor), session.shown(row.state),
               session.shown(row.due), tags(row.articles)});
    legend.add(row.articles);
  }
  session.out() << table.str(0) << session.say("desk.marks") << '\n' << legend.str(session);
  return Exit::done;
}

Exit journal(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto rows = service::journal_rows(office, file, arguments.has("--all"));
  if (session.json()) {
    Json out = Json::array();
    for (const auto& row : rows) {
      Json one = Json::object();
      one["seq"] = row.seq;
      one["recorded_at"] = row.recorded_at.iso();
      one["act_date"] = row.act_date.iso();
      one["by"] = row.by;
      one["kind"] = row.kind;
      one["step"] = row.step;
      one["text"] = session.shown(row.text);
      one["hash"] = row.hash;
      out.push(std::move(one));
    }
    session.print(Json(Json::Object{{"case", Json(file.view.id)}, {"entries", std::move(out)}}));
    return Exit::done;
  }
  Table table({">" + session.say("desk.col_seq"), session.say("desk.col_act_date"),
               session.say("desk.col_recorded"), session.say("desk.col_by"),
               session.say("desk.col_what")});
  for (const auto& row : rows) {
    table.add({std::to_string(row.seq), row.act_date.iso(), row.recorded_at.shown(), row.by,
               session.shown(row.text)});
  }
  session.out() << table.str(0);
  return Exit::done;
}

}  // namespace

std::vector<Command> case_commands() {
  return {
      {{"case", "open"},
       {"立案：为小区启动一个程序", "open a case: start a procedure for an estate"},
       {optional_positional("PROCEDURE", {"程序名称或文件（有 --from 时可不写）",
                                          "procedure or file (not needed with --from)"}),
        value("--from", "P",
              {"办理哪一项建议（见 estate proposals）", "the proposal it carries out"}),
        required_value("--estate", "E", {"小区编号", "estate"}), on_option(), by_option(),
        value("--baseline", "FILE",
              {"立案并按纸质材料补录（见 case baseline）",
               "open it and enter what was done on paper (see case baseline)"}),
        value("--reason", "T", {"补录的理由", "why it is entered from paper"}),
        value("--command-id", "ID",
              {"同一编号的命令只执行一次", "the same id is carried out once"})},
       "gongyi case open first-election --estate E001 --on 2026-02-02",
       open},
      {{"case", "list"}, {"全部案卷", "all cases"}, {}, "gongyi case list", list},
      {{"case", "show"},
       {"案卷现状：现在能办什么、谁办、期限和依据，在等什么，什么已逾期",
        "what can be done now, by whom, until when, why; what it waits for; what is late"},
       {case_option()},
       "gongyi case show GY-2026-001",
       show},
      {{"case", "timeline"},
       {"全部环节的进度、日期、期限和条款", "every step with dates, limits and articles"},
       {case_option()},
       "gongyi case timeline GY-2026-001",
       timeline},
      {{"case", "journal"},
       {"办理记录：谁在何时记录了什么，哪一天生效",
        "the journal: who recorded what and when, effective on which day"},
       {case_option(), flag("--all", {"也列出自动产生的记录", "also what followed by itself"})},
       "gongyi case journal GY-2026-001",
       journal},
  };
}

}  // namespace gongyi::cli
