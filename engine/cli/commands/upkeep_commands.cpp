#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/pack_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/audit.h"
#include "service/case_report.h"

namespace gongyi::cli {
namespace {

Exit show_agenda(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto rows = service::agenda(office);
  Json out = Json::array();
  Table table({session.say("desk.col_day"), session.say("desk.col_case"),
               session.say("desk.col_estate"), session.say("desk.col_step"),
               session.say("desk.col_actor"), session.say("desk.col_what")});
  for (const auto& one : rows) {
    Json row = Json::object();
    row["on"] = day_json(one.on);
    row["late"] = one.late;
    row["case"] = one.case_id;
    row["estate"] = one.estate;
    row["step"] = one.step;
    row["title"] = session.shown(one.title);
    row["actor"] = session.shown(one.actor);
    row["what"] = session.shown(one.what);
    row["articles"] = articles_json(one.articles, session.lang());
    out.push(std::move(row));
    table.add({one.on ? one.on->iso() : "—", one.case_id, one.estate_name, session.shown(one.title),
               session.shown(one.actor), session.shown(one.what)});
  }
  if (session.json()) {
    session.print(
        Json(Json::Object{{"today", Json(session.today().iso())}, {"rows", std::move(out)}}));
  } else {
    session.out() << session.say("desk.agenda_title", {session.today().iso()}) << '\n'
                  << (table.empty() ? session.say("desk.no_agenda") + "\n" : table.str(0));
  }
  return Exit::done;
}

Exit verify(const Arguments& arguments, Session& session) {
  if (const auto packed = arguments.maybe("FILE")) return verify_pack(*packed, session);
  auto office = open_desk(arguments, session);
  const auto found = service::audit(office);
  const auto exit = found.findings.empty() ? Exit::done : Exit::differs;
  if (session.json()) {
    Json out = Json::object();
    out["ok"] = found.findings.empty();
    out["streams"] = found.streams;
    out["entries"] = found.entries;
    out["cases"] = found.cases;
    out["votes"] = found.votes;
    out["findings"] = Json::array();
    for (const auto& one : found.findings) {
      Json row = Json::object();
      row["stream"] = one.stream;
      row["seq"] = one.seq;
      row["code"] = one.message.code();
      row["text"] = one.message.in(session.lang());
      out["findings"].push(std::move(row));
    }
    session.print(out);
    return exit;
  }
  for (const auto& one : found.findings) {
    session.err() << session.say("desk.difference",
                                 {one.stream, std::to_string(one.seq), one.message.text()})
                  << '\n';
  }
  const char* code = found.findings.empty() ? "desk.verified" : "desk.not_verified";
  session.out() << session.say(code,
                               {std::to_string(found.entries), std::to_string(found.cases),
                                std::to_string(found.votes), std::to_string(found.findings.size())})
                << '\n';
  return exit;
}

Exit make_backup(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = arguments.text("FILE");
  const auto key = service::backup(office, file);
  if (session.json()) {
    session.print(Json(Json::Object{{"file", Json(file)}, {"key", Json(key.string())}}));
  } else {
    session.out() << session.say("desk.backed_up", {file}) << '\n'
                  << session.say("desk.office_key", {key.string()}) << '\n';
  }
  return Exit::done;
}

}  // namespace

std::vector<Command> upkeep_commands() {
  return {
      {{"agenda"},
       {"待办：全部案卷中到期、逾期和可以办理的事项",
        "what is due, late or can be done, over all cases"},
       {},
       "gongyi agenda",
       show_agenda},
      {{"verify"},
       {"核验：办理记录的哈希链、快照，并重新计票；写明案卷文件的，核验打包的案卷（不需要工作台）",
        "check the hash chains and snapshots and count every vote again; or a packed case file"},
       {optional_positional("FILE", {"case pack 打包的案卷（.zip）", "a packed case file (.zip)"})},
       "gongyi verify",
       verify},
      {{"backup"},
       {"备份数据库（密钥文件须另行保管）", "copy the database (keep the key file apart)"},
       {positional("FILE", {"备份文件", "file"})},
       "gongyi backup office-backup.db",
       make_backup},
  };
}

}  // namespace gongyi::cli
