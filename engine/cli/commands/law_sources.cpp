#include <ostream>

#include "cli/commands/commands.h"
#include "cli/render.h"
#include "cli/session.h"

namespace gongyi::cli {
namespace {

std::string day_or_dash(const std::optional<Date>& day) { return day ? day->iso() : "—"; }

Exit run(const Arguments&, Session& session) {
  const auto& sources = session.rulebook().law.sources();
  if (session.json()) {
    Json out = Json::object();
    out["sources"] = Json::array();
    for (const auto& source : sources) {
      Json one = Json::object();
      one["tag"] = source.tag;
      one["name"] = source.name.in(Lang::zh);
      one["name_en"] = source.name.in(Lang::en);
      one["in_force"] = source.in_force ? Json(source.in_force->iso()) : Json();
      one["until"] = source.until ? Json(source.until->iso()) : Json();
      one["status_note"] = source.status_note.in(Lang::zh);
      out["sources"].push(std::move(one));
    }
    session.print(out);
    return Exit::done;
  }
  Table table({session.say("cli.col_tag"), session.say("cli.col_in_force"),
               session.say("cli.law_until"), session.say("cli.col_source"),
               session.say("cli.law_note")});
  for (const auto& source : sources)
    table.add({source.tag, day_or_dash(source.in_force), day_or_dash(source.until),
               session.shown(source.name), session.shown(source.status_note)});
  session.out() << table.str(0);
  return Exit::done;
}

}  // namespace

Command law_sources_command() {
  return {
      {"law", "sources"},
      {"法规数据引用的法律、法规及核对情况", "laws the data cite, and how far they were checked"},
      {},
      "gongyi law sources",
      run};
}

}  // namespace gongyi::cli
