#include <charconv>
#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/files.h"
#include "service/paper_import.h"

namespace gongyi::cli {
namespace {

// "12", "委员:12" or several with commas between.
std::vector<exchange::LeftOut> left_out(const Arguments& arguments) {
  std::vector<exchange::LeftOut> out;
  for (const auto& text : arguments.all("--exclude")) {
    std::string sheet;
    for (std::size_t at = 0; at <= text.size();) {
      const auto end = std::min(text.find(',', at), text.size());
      auto part = text.substr(at, end - at);
      // The sheet named last holds for the rows after it: 委员:12,14.
      if (const auto colon = part.rfind(':'); colon != std::string::npos) {
        sheet = part.substr(0, colon);
        part = part.substr(colon + 1);
      }
      std::uint32_t row = 0;
      const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), row);
      if (error != std::errc{} || stop != part.data() + part.size() || row == 0)
        throw UsageError(Message("desk.paper_exclude", {text}));
      out.push_back({sheet, row});
      at = end + 1;
    }
  }
  return out;
}

Json report_json(const service::PaperReport& found, bool dry_run, Lang lang) {
  Json out = Json::object();
  out["dry_run"] = dry_run;
  out["facts"] = found.facts;
  out["members"] = found.members;
  out["excluded_rows"] = found.excluded;
  out["unchanged"] = found.unchanged;
  out["estates"] = Json::array();
  for (const auto& one : found.estates) {
    Json row = Json::object();
    row["id"] = one.id;
    row["name"] = one.name;
    row["added"] = one.added;
    row["facts"] = one.facts;
    row["members"] = one.members;
    row["term_ends_on"] = day_json(one.term_ends_on);
    out["estates"].push(std::move(row));
  }
  out["warnings"] = Json::array();
  for (const auto& one : found.warnings) {
    Json row = Json::object();
    row["estate"] = one.estate;
    row["code"] = one.said.message.code();
    row["text"] = one.said.message.in(lang);
    row["basis"] = articles_json(one.said.basis, lang);
    out["warnings"].push(std::move(row));
  }
  return out;
}

void print(const service::PaperReport& found, bool dry_run, Session& session) {
  Table table({session.say("desk.col_id"), session.say("desk.col_estate"), "",
               ">" + session.say("desk.paper_facts"), session.say("desk.col_term_ends")});
  for (const auto& one : found.estates) {
    table.add({one.id, one.name, session.say(one.added ? "desk.paper_new" : "desk.paper_known"),
               std::to_string(one.facts), day_text(one.term_ends_on)});
  }
  if (!table.empty()) session.out() << table.str(0);
  for (const auto& one : found.warnings) {
    session.out() << session.say(
                         "desk.warning",
                         {session.say("desk.paper_warning", {one.estate, one.said.message.text()})})
                  << '\n';
    if (!one.said.basis.empty())
      session.out() << "  " << session.say("cli.basis", {format(one.said.basis, session.lang())})
                    << '\n';
  }
  session.out() << session.say(dry_run ? "desk.paper_checked" : "desk.paper_imported",
                               {std::to_string(found.estates.size()), std::to_string(found.facts),
                                std::to_string(found.members), std::to_string(found.excluded)})
                << '\n';
}

Exit import(const Arguments& arguments, Session& session) {
  if (const auto form = arguments.maybe("--form")) {
    service::write_file(*form, service::paper_form(session.today()));
    if (session.json()) {
      session.print(Json(Json::Object{{"form", Json(*form)}}));
    } else {
      session.out() << session.say("desk.paper_form", {*form}) << '\n';
    }
    return Exit::done;
  }
  service::PaperOrder order;
  for (const auto& file : arguments.all("FILE")) order.files.emplace_back(file);
  if (order.files.empty()) throw UsageError(Message("desk.paper_nothing"));
  order.exclude = left_out(arguments);
  order.dry_run = arguments.has("--dry-run");
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto made = service::import_paper(office, order, sink);
  if (!made) return report(session, made.error(), sink);
  if (session.json()) {
    session.print(report_json(*made, order.dry_run, session.lang()));
  } else {
    if (!sink.empty()) session.err() << format(sink, session.lang());
    print(*made, order.dry_run, session);
  }
  return Exit::done;
}

}  // namespace

std::vector<Command> estate_import_commands() {
  auto files = positionals("FILE", {"清单文件，可写多个", "lists, one file or several"});
  files.required = false;
  return {
      {{"estate", "import"},
       {"补录已有的小区、业主大会、业主委员会、委员、备案和议事规则（XLSX、CSV），逐行检查",
        "take over estates, meetings, committees, members, filings and rules that exist on paper"},
       {files, flag("--dry-run", {"只检查，不写入", "check only, write nothing"}),
        values("--exclude", "委员:12,15",
               {"不导入的行（工作表:行号）", "rows to leave out (SHEET:ROW)"}),
        value("--form", "OUT.xlsx", {"写出空白表格", "write an empty form"}), by_option()},
       "gongyi estate import estates.xlsx --dry-run",
       import}};
}

}  // namespace gongyi::cli
