#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/law_text.h"
#include "cli/report.h"
#include "service/suggest.h"

namespace gongyi::cli {
namespace {

Exit run(const Arguments& arguments, Session& session) {
  const auto& law = session.rulebook().law;
  const auto parameter = arguments.text("PARAM");
  if (!law.knows(parameter)) {
    const auto near = service::nearest(parameter, law.parameters());
    return report(session, Exit::not_found, Message("C040", {parameter}),
                  near ? std::optional(Message("cli.did_you_mean", {*near})) : std::nullopt);
  }
  const auto place = place_of(arguments, session);
  const auto day = arguments.date("--on").value_or(session.today());
  const auto found = law.at(parameter, place.jurisdiction, day, place.adopted);
  if (!found) {
    auto refusal = found.error();
    refusal.earliest.reset();  // nothing is to be done here; the text names the day of the rule
    return report(session, std::span(&refusal, 1));
  }
  if (session.json()) {
    session.print(in_force_json(*found));
  } else {
    print_in_force(*found, session);
  }
  return Exit::done;
}

}  // namespace

Command law_show_command() {
  return {
      {"law", "show"},
      {"某一天适用的法定数值、依据和被覆盖的规定", "a legal value on a day, and what it overrode"},
      {positional("PARAM", {"参数名称，见 law list", "parameter, see law list"}), place_option(),
       estate_option(), value("--on", "D", {"哪一天（不写为今天）", "day (today when absent)"})},
      "gongyi law show first_meeting.notice_lead --in cn-shandong-qingdao --on 2026-03-01",
      run};
}

}  // namespace gongyi::cli
