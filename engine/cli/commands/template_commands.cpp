#include <ostream>

#include "cli/commands/template_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/own_templates.h"

namespace gongyi::cli {
namespace {

Json row_json(const service::TemplateRow& row, Session& session) {
  return Json(Json::Object{{"id", Json(row.spec->id)},
                           {"title", Json(session.shown(row.spec->title))},
                           {"own", Json(row.used.own)},
                           {"chat", Json(row.chat)},
                           {"file", Json(row.used.path.string())},
                           {"sha256", Json(row.digest)},
                           {"errors", Json(row.errors)},
                           {"shipped_changed", Json(row.shipped_moved)}});
}

std::string state_of(const service::TemplateRow& row, Session& session) {
  if (row.errors > 0) return session.say("D425", {std::to_string(row.errors), row.spec->id});
  return row.shipped_moved ? session.say("D426") : session.say("D427");
}

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto found = service::list_templates(office);
  const bool only_own = arguments.has("--own");
  Json out = Json::object();
  out["templates"] = Json::array();
  out["strays"] = Json::array();
  Table table({session.say("desk.col_document"), session.say("desk.col_title"), session.say("D422"),
               session.say("D428"), session.say("D429")});
  std::size_t shown = 0;
  for (const auto& row : found.rows) {
    if (only_own && !row.used.own) continue;
    ++shown;
    out["templates"].push(row_json(row, session));
    const auto title = session.shown(row.spec->title);
    table.add({row.spec->id, row.chat ? title + "（" + session.say("SV581") + "）" : title,
               session.say(row.used.own ? "D424" : "D423"), row.used.path.filename().string(),
               state_of(row, session)});
  }
  for (const auto& path : found.strays) out["strays"].push(Json(path.string()));
  if (session.json()) {
    session.print(out);
    return Exit::done;
  }
  if (shown > 0) session.out() << table.str(0);
  if (shown == 0) session.out() << session.say("D430") << '\n';
  for (const auto& path : found.strays)
    session.err() << session.say("SV792", {path.string()}) << '\n';
  return Exit::done;
}

Exit copy(const Arguments& arguments, Session& session) {
  const auto id = arguments.text("DOC");
  const auto to = arguments.maybe("--to");
  const auto copied = [&] {
    const bool chat = arguments.has("--chat");
    if (to) {
      const auto library = load_desk_library(session);
      return chat ? service::copy_chat(library, id, *to) : service::copy_template(library, id, *to);
    }
    auto office = open_desk(arguments, session);
    if (chat)
      return service::copy_chat(office.library(), id,
                                service::own_templates(office.dir()) / "chat");
    return service::copy_template(office, id);
  }();
  if (!copied) return report(session, copied.error());
  if (session.json()) {
    session.print(Json(Json::Object{
        {"document", Json(id)}, {"file", Json(copied->string())}, {"in_use", Json(!to)}}));
    return Exit::done;
  }
  session.out() << session.say(to ? "D432" : "D431", {copied->string(), id}) << '\n';
  return Exit::done;
}

}  // namespace

std::vector<Command> template_commands() {
  return {
      {{"template", "list"},
       {"各文书用的范本：随附的还是本单位自用的，有无错误",
        "the template of each document: shipped, or the office's own, and whether it is fit"},
       {flag("--own", {"只列本单位自用的", "the office's own only"})},
       "gongyi template list --own",
       list},
      {{"template", "copy"},
       {"复制随附范本为本单位自用范本，改好后本工作台就用它",
        "copy a shipped template; the office uses its copy from then on"},
       {positional("DOC", {"文书编号，如 F10", "document id such as F10"}),
        flag("--chat", {"复制业主群公告的短文（templates/chat）",
                        "the short text for a group chat (templates/chat)"}),
        value("--to", "DIR",
              {"复制到别的目录（不改变在用的范本）",
               "into another directory (what is in use stays the same)"})},
       "gongyi template copy F10",
       copy},
  };
}

}  // namespace gongyi::cli
