#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/law_text.h"
#include "cli/render.h"
#include "cli/report.h"
#include "service/suggest.h"

namespace gongyi::cli {
namespace {

std::string_view combine_word(law::Combine combine) {
  switch (combine) {
    case law::Combine::stricter_min:
      return "stricter-min";
    case law::Combine::stricter_max:
      return "stricter-max";
    case law::Combine::specific_wins:
      return "specific-wins";
    case law::Combine::mandatory:
      return "mandatory";
    case law::Combine::ask_human:
      break;
  }
  return "ask-human";
}

Json data(const law::InForce& found) {
  Json out = value_json(found.value);
  out["parameter"] = found.parameter;
  out["title"] = found.title.in(Lang::zh);
  out["title_en"] = found.title.in(Lang::en);
  out["combine"] = combine_word(found.combine);
  out["needs_human"] = found.needs_human;
  out["overridden"] = Json::array();
  for (const auto& beaten : found.beaten) {
    auto one = value_json(beaten.value);
    one["why"] = beaten.why.in(Lang::zh);
    one["why_en"] = beaten.why.in(Lang::en);
    out["overridden"].push(std::move(one));
  }
  return out;
}

void print(const law::InForce& found, Session& session) {
  const auto lang = session.lang();
  auto& out = session.out();
  out << session.say("cli.parameter", {found.title, found.parameter}) << '\n';
  Table table({"", ""});
  const auto& value = found.value;
  table.add({session.say("cli.law_value"), session.shown(value.value.text())});
  table.add({session.say("cli.law_since"), value.from.iso()});
  if (value.until) table.add({session.say("cli.law_until"), value.until->iso()});
  table.add({session.say("cli.law_basis"), format(value.basis, lang)});
  table.add({session.say("cli.law_layer"),
             session.shown(session.rulebook().law.jurisdiction_title(value.layer))});
  table.add({session.say("cli.law_status"), status_text(value, session)});
  if (!value.note.zh.empty()) table.add({session.say("cli.law_note"), session.shown(value.note)});
  out << table.str();
  for (const auto& beaten : found.beaten) {
    out << "  "
        << session.say("cli.law_beaten",
                       {beaten.value.value.text(), Text(format(beaten.value.basis, lang)),
                        beaten.value.from.iso(), beaten.why})
        << '\n';
  }
  if (found.needs_human) out << "  " << session.say("cli.law_needs_human") << '\n';
}

Exit run(const Arguments& arguments, Session& session) {
  const auto& law = session.rulebook().law;
  const auto parameter = arguments.text("PARAM");
  if (!law.knows(parameter)) {
    const auto near = service::nearest(parameter, law.parameters());
    return report(session, Exit::not_found, Message("C040", {parameter}),
                  near ? std::optional(Message("cli.did_you_mean", {*near})) : std::nullopt);
  }
  const auto jurisdiction = known_jurisdiction(arguments.text("--in"), session);
  const auto found =
      law.at(parameter, jurisdiction, arguments.date("--on").value_or(session.today()));
  if (!found) return report(session, std::span(&found.error(), 1));
  if (session.json()) {
    session.print(data(*found));
  } else {
    print(*found, session);
  }
  return Exit::done;
}

}  // namespace

Command law_show_command() {
  return {
      {"law", "show"},
      {"某一天适用的法定数值、依据和被覆盖的规定", "a legal value on a day, and what it overrode"},
      {positional("PARAM", {"参数名称，见 law list", "parameter, see law list"}),
       required_value("--in", "J", {"辖区", "jurisdiction"}),
       value("--on", "D", {"哪一天（不写为今天）", "day (today when absent)"})},
      "gongyi law show first_meeting.notice_lead --in cn-shandong-qingdao --on 2026-03-01",
      run};
}

}  // namespace gongyi::cli
