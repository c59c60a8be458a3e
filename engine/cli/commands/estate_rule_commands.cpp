#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/law_text.h"
#include "cli/desk.h"
#include "cli/report.h"
#include "service/estate_rules.h"
#include "service/suggest.h"

namespace gongyi::cli {
namespace {

Exit record(const Arguments& arguments, Session& session) {
  const auto& law = session.rulebook().law;
  service::RuleInput rule;
  rule.parameter = arguments.text("PARAM");
  if (!law.knows(rule.parameter)) {
    const auto near = service::nearest(rule.parameter, law.parameters());
    return report(session, Exit::not_found, Message("C040", {rule.parameter}),
                  near ? std::optional(Message("cli.did_you_mean", {*near})) : std::nullopt);
  }
  rule.value = arguments.text("VALUE");
  rule.article = arguments.text("--article");
  rule.from = on_day(arguments, session);
  rule.until = arguments.date("--until");
  rule.adopted = arguments.date("--adopted");
  auto office = open_desk(arguments, session);
  const auto made = service::record_rule(office, arguments.text("ESTATE"), rule);
  if (!made) return report(session, made.error());
  if (session.json()) {
    session.print(in_force_json(made->in_force));
    return Exit::done;
  }
  session.out() << session.say("desk.rule_recorded",
                               {made->estate.info.id, rule.article, rule.from.iso()})
                << '\n';
  print_in_force(made->in_force, session);
  return Exit::done;
}

}  // namespace

std::vector<Command> estate_rule_commands() {
  return {
      {{"estate", "rule"},
       {"登记小区已通过的议事规则对某个法定数值的约定",
        "what the estate's adopted rules of procedure say of a legal value"},
       {positional("ESTATE", {"小区编号", "estate"}),
        positional("PARAM", {"参数名称，见 law list", "parameter, see law list"}),
        positional("VALUE", {"约定的值，如 majority、1、30d", "the value, as majority, 1, 30d"}),
        required_value("--article", "N", {"议事规则的条号", "article of the rules"}), on_option(),
        value("--until", "D", {"最后适用日", "last day in force"}),
        value("--adopted", "D",
              {"议事规则的通过日（通过时没有在本工作台办理的才写）",
               "day the rules were adopted, where that was no case of this office"}),
        by_option()},
       "gongyi estate rule E001 vote.deemed majority --article 15 --on 2026-06-01",
       record}};
}

}  // namespace gongyi::cli
