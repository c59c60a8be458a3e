#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/law_text.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"

namespace gongyi::cli {
namespace {

Exit init(const Arguments& arguments, Session& session) {
  const auto dir = arguments.text("DIR", session.office());
  const auto jurisdiction = known_jurisdiction(arguments.text("--jurisdiction"), session);
  const auto name = arguments.text(
      "--name", session.shown(session.rulebook().law.jurisdiction_title(jurisdiction)));
  service::init_office(dir, name, jurisdiction, clock_of(session));
  if (session.json()) {
    session.print(Json(Json::Object{
        {"dir", Json(dir)}, {"name", Json(name)}, {"jurisdiction", Json(jurisdiction)}}));
    return Exit::done;
  }
  session.out() << session.say("desk.office_made", {dir, name}) << '\n'
                << session.say("desk.office_key", {dir + "/office.key"}) << '\n';
  return Exit::done;
}

Exit info(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto found = service::office_info(office);
  if (session.json()) {
    Json out = Json::object();
    out["dir"] = office.dir().string();
    out["name"] = found.name;
    out["jurisdiction"] = found.jurisdiction;
    out["made_on"] = found.made_on;
    out["estates"] = found.estates;
    out["cases"] = found.cases;
    out["law_digest"] = office.library().rules.law.digest();
    session.print(out);
    return Exit::done;
  }
  Table table({"", ""});
  table.add({session.say("desk.office_name"), found.name});
  table.add({session.say("desk.office_dir"), office.dir().string()});
  table.add({session.say("desk.office_place"),
             session.shown(office.library().rules.law.jurisdiction_title(found.jurisdiction))});
  table.add({session.say("desk.office_made_on"), found.made_on});
  table.add({session.say("desk.office_estates"), std::to_string(found.estates)});
  table.add({session.say("desk.office_cases"), std::to_string(found.cases)});
  session.out() << table.str(0);
  return Exit::done;
}

Exit rebuild(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto rows = service::rebuild(office);
  if (session.json()) {
    session.print(Json(Json::Object{{"rows", Json(rows)}}));
  } else {
    session.out() << session.say("desk.rebuilt", {std::to_string(rows)}) << '\n';
  }
  return Exit::done;
}

}  // namespace

std::vector<Command> office_commands() {
  return {
      {{"office", "init"},
       {"新建工作台（一个目录，一个数据库）", "make an office: a directory with its database"},
       {optional_positional("DIR", {"目录（不写为 --office）", "directory (--office when absent)"}),
        value("--name", "N", {"名称", "name"}),
        required_value("--jurisdiction", "J", {"辖区", "jurisdiction"})},
       "gongyi office init --jurisdiction cn-shandong-qingdao --name 示例街道办事处",
       init},
      {{"office", "info"}, {"工作台概况", "describe the office"}, {}, "gongyi office info", info},
      {{"office", "rebuild"},
       {"按办理记录重建列表和快照", "rebuild lists and snapshots from the journal"},
       {},
       "gongyi office rebuild",
       rebuild},
  };
}

}  // namespace gongyi::cli
