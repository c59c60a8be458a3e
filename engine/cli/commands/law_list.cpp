#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/law_text.h"
#include "cli/desk.h"
#include "cli/render.h"

namespace gongyi::cli {
namespace {

constexpr char kNation[] = "cn";

Exit run(const Arguments& arguments, Session& session) {
  const auto& law = session.rulebook().law;
  const auto place = place_of(arguments, session, kNation);
  const auto day = arguments.date("--on").value_or(session.today());
  Json list = Json::array();
  Legend legend;
  bool undecided = false;
  Table table({session.say("cli.col_parameter"), session.say("cli.col_value"),
               session.say("cli.law_since"), session.say("cli.law_basis"),
               session.say("cli.col_title")});
  for (const auto& name : law.parameters()) {
    const auto found = law.at(name, place.jurisdiction, day, place.adopted);
    if (!found) continue;
    auto one = value_json(found->value);
    one["parameter"] = name;
    one["title"] = found->title.in(Lang::zh);
    one["title_en"] = found->title.in(Lang::en);
    one["needs_human"] = found->needs_human;
    list.push(std::move(one));
    legend.add(found->value.basis);
    undecided = undecided || found->needs_human;
    table.add({name, session.shown(found->value.value.text()) + (found->needs_human ? " ?" : ""),
               found->value.from.iso(), found->value.basis.empty() ? "—" : tags(found->value.basis),
               session.shown(found->title)});
  }
  if (session.json()) {
    Json out = Json::object();
    out["jurisdiction"] = place.jurisdiction;
    out["on"] = day.iso();
    out["parameters"] = std::move(list);
    session.print(out);
    return Exit::done;
  }
  const auto where =
      place.estate.empty() ? law.jurisdiction_title(place.jurisdiction) : Text(place.estate);
  session.out() << session.say("cli.law_list", {where, day.iso()}) << '\n'
                << table.str() << legend.str(session);
  if (undecided) session.out() << session.say("cli.law_undecided") << '\n';
  return Exit::done;
}

}  // namespace

Command law_list_command() {
  return {
      {"law", "list"},
      {"某一天在某辖区适用的全部法定数值", "all legal values on a day in a jurisdiction"},
      {value("--in", "J", {"辖区（不写为全国）", "jurisdiction (nation when absent)"}),
       estate_option(), value("--on", "D", {"哪一天（不写为今天）", "day (today when absent)"})},
      "gongyi law list --in cn-shandong-qingdao --on 2026-03-01",
      run};
}

}  // namespace gongyi::cli
