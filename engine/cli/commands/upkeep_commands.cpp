#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/pack_commands.h"
#include "cli/desk.h"
#include "service/audit.h"

namespace gongyi::cli {
namespace {

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
  const auto made = service::backup(office, file);
  if (session.json()) {
    Json out(Json::Object{{"file", Json(file)}, {"key", Json(made.key.string())}});
    if (made.templates) out["templates"] = made.templates->string();
    session.print(out);
  } else {
    session.out() << session.say("desk.backed_up", {file}) << '\n';
    if (made.templates) session.out() << session.say("D420", {made.templates->string()}) << '\n';
    session.out() << session.say("desk.office_key", {made.key.string()}) << '\n';
  }
  return Exit::done;
}

}  // namespace

std::vector<Command> upkeep_commands() {
  return {
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
