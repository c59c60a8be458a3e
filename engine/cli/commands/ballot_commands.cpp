#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/ballot_codes.h"
#include "service/lists.h"

namespace gongyi::cli {
namespace {

service::BallotOrder ballot_order(const Arguments& arguments, const Session& session) {
  auto order = order_as<service::BallotOrder>(arguments, session);
  order.vote = arguments.text("--meeting");
  order.row.no = arguments.text("--ballot", arguments.text("NO"));
  order.row.unit = arguments.text("--unit");
  if (order.row.no.empty() && order.row.unit.empty()) throw UsageError(Message("D257"));
  if (!order.row.no.empty() && !order.row.unit.empty()) throw UsageError(Message("D285"));
  order.row.method = arguments.text("--method");
  if (arguments.has("--announced")) order.row.failed = "announced";
  order.row.state = arguments.text("--state", "valid");
  order.row.reason = arguments.text("--reason");
  order.row.channel = arguments.text("--channel");
  for (const auto& [motion, answer] : pairs_of(arguments, "--vote")) {
    if (!order.row.votes.emplace(motion, answer).second)
      throw UsageError(Message("D286", {motion}));
  }
  order.row.choices = arguments.all("--choose");
  order.receiver = arguments.text("--receiver");
  return order;
}

Exit issue(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(
      session, office,
      service::issue_ballots(office, order_of(arguments, session), arguments.text("--meeting")));
}

Exit deliver(const Arguments& arguments, Session& session) {
  const auto order = ballot_order(arguments, session);
  auto office = open_desk(arguments, session);
  return tell(session, office, service::deliver_ballot(office, order));
}

Exit give_back(const Arguments& arguments, Session& session) {
  const auto order = ballot_order(arguments, session);
  auto office = open_desk(arguments, session);
  return tell(session, office, service::return_ballot(office, order));
}

Exit make_void(const Arguments& arguments, Session& session) {
  const auto order = ballot_order(arguments, session);
  auto office = open_desk(arguments, session);
  return tell(session, office, service::void_ballot(office, order));
}

Exit import(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto what = arguments.text("--what") == "deliveries" ? service::BallotList::deliveries
                                                             : service::BallotList::returns;
  DiagnosticSink sink;
  const auto outcome =
      service::import_ballots(office, order_of(arguments, session), arguments.text("--meeting"),
                              arguments.text("FILE"), what, sink);
  return tell(session, office, outcome, sink);
}

std::string state_of(const casefile::IssuedBallot& ballot, Session& session) {
  if (ballot.state) return session.shown(service::ballot_state(*ballot.state));
  if (ballot.undelivered) return session.say("desk.ballot_announced");
  return session.say(ballot.delivered_on ? "desk.ballot_out" : "desk.ballot_issued");
}

// How an owner voted is not shown in lists: who voted is what a clerk checks here.
Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto vote = service::vote_of(file, arguments.text("--meeting"));
  if (!vote) return report(session, vote.error());
  const auto* round = file.view.round((*vote)->id);
  const bool open_only = arguments.has("--open");
  Json out = Json::array();
  Table table({session.say("desk.col_ballot"), session.say("desk.col_units_of"),
               session.say("desk.col_delivered_on"), session.say("desk.col_method"),
               session.say("desk.col_returned"), session.say("desk.col_state")});
  for (const auto& one :
       round == nullptr ? std::vector<casefile::IssuedBallot>() : round->ballots) {
    if (open_only && (one.returned_on || one.undelivered)) continue;
    Json row = Json::object();
    row["no"] = one.no;
    row["units"] = Json::array();
    for (const auto& unit : one.units) row["units"].push(Json(unit));
    row["delivered_on"] = day_json(one.delivered_on);
    row["method"] = one.method;
    row["announced"] = one.undelivered;
    row["returned_on"] = day_json(one.returned_on);
    row["state"] = one.state ? Json(std::string(ballot::word(*one.state))) : Json();
    out.push(std::move(row));
    auto units = one.units;
    const auto total = units.size();
    if (total > 4) units.resize(4);
    const auto shown =
        total > 4 ? session.say("desk.and_more", {joined(units, session), std::to_string(total)})
                  : joined(units, session);
    table.add({one.no, shown, day_text(one.delivered_on),
               one.method.empty() ? "" : session.shown(service::delivery_method(one.method)),
               day_text(one.returned_on), state_of(one, session)});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"ballots", std::move(out)}}));
  } else {
    session.out() << (table.empty() ? session.say("desk.no_ballots") + "\n" : table.str(0));
  }
  return Exit::done;
}

Option void_reason_option() {
  const auto known = service::void_codes();
  return value("--reason", "CODE",
               {"无效理由：" + known.zh, "why it is void: " + known.in(Lang::en)});
}

std::vector<Option> one_ballot() {
  return {case_option(), value("--ballot", "NO", {"票号", "ballot number"}),
          value("--unit", "U", {"房号（代替票号）", "unit, in place of the number"})};
}

std::vector<Option> with(std::vector<Option> first, std::vector<Option> more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

}  // namespace

std::vector<Command> ballot_commands() {
  auto what =
      choice("--what", {"deliveries", "returns"}, {"登记送达或收回", "deliveries or returns"});
  what.required = true;
  return {
      {{"ballot", "issue"},
       {"给每名业主编号发放选票", "number and issue a ballot for every head"},
       order_options({case_option(), vote_option()}),
       "gongyi ballot issue GY-2026-001 --on 2026-04-24",
       issue},
      {{"ballot", "deliver"},
       {"登记一张票的送达", "record the delivery of one ballot"},
       order_options(
           with(one_ballot(),
                {choice("--method", {"in-person", "mail", "electronic", "stub", "announcement"},
                        {"送达方式：当面、邮寄、电子推送、投放留存根、公告",
                         "how: by hand, post, electronic, left with a stub, announced"}),
                 value("--receiver", "NAME", {"签收人（加密保存）", "who signed (sealed)"}),
                 flag("--announced", {"无法送达，已公告", "could not be delivered, announced"}),
                 vote_option()})),
       "gongyi ballot deliver GY-2026-001 --unit 1-1-101 --on 2026-04-26 --method in-person "
       "--receiver 示例甲",
       deliver},
      {{"ballot", "return"},
       {"登记一张票的收回", "record the return of one ballot"},
       order_options(with(
           one_ballot(),
           {values("--vote", "M=V", {"表决事项=for|against|abstain", "motion=for|against|abstain"}),
            values("--choose", "C1", {"所选候选人", "candidates chosen"}),
            choice("--state", {"valid", "void", "duplicate"},
                   {"有效、无效、重复（不写为有效）", "(valid when absent)"}),
            void_reason_option(), value("--channel", "T", {"渠道", "channel"}), vote_option()})),
       "gongyi ballot return GY-2026-001 --ballot 0001 --on 2026-05-08 --vote rules=for "
       "covenant=for --choose C1 C2",
       give_back},
      {{"ballot", "void"},
       {"认定一张收回的票无效，须有理由", "declare a returned ballot void, with a reason"},
       order_options({case_option(), positional("NO", {"票号", "ballot number"}),
                      void_reason_option(), vote_option()}),
       "gongyi ballot void GY-2026-001 0007 --reason unsigned",
       make_void},
      {{"ballot", "import"},
       {"从表格批量登记送达或收回，全部或全不",
        "record deliveries or returns from a table, all or none"},
       order_options({case_option(), positional("FILE", {"表格（CSV、XLSX）", "table (CSV, XLSX)"}),
                      what, vote_option()}),
       "gongyi ballot import GY-2026-001 ballots.csv --what returns",
       import},
      {{"ballot", "list"},
       {"选票登记表", "the ballots"},
       {case_option(), flag("--open", {"只列未收回的", "only those not returned"}), vote_option()},
       "gongyi ballot list GY-2026-001 --open",
       list},
  };
}

}  // namespace gongyi::cli
