#include <ostream>

#include "casefile/returned.h"
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
  if (const auto hour = arguments.text("--at"); !hour.empty()) {
    const auto read = service::hour_of_day(hour);
    if (!read) throw UsageError(Message("D415", {hour}));
    order.row.at = *read;
  }
  order.row.receipt = arguments.text("--receipt");
  order.proxy = {arguments.text("--proxy"), arguments.text("--proxy-id"),
                 arguments.text("--proxy-kind"), arguments.has("--authority")};
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

void tell_report(Session& session, const service::PlatformReport& report) {
  session.out() << session.say("D412",
                               {std::to_string(report.read), std::to_string(report.recorded),
                                std::to_string(report.known), std::to_string(report.counted),
                                std::to_string(report.late)})
                << '\n';
  if (report.left_out.empty()) return;
  session.out() << session.say("D413") << '\n';
  Table table({session.say("desk.col_ballot"), session.say("desk.col_channel"),
               session.say("desk.col_reason")});
  for (const auto& one : report.left_out)
    table.add({one.no, session.shown(one.channel), session.shown(one.why)});
  session.out() << table.str(0);
}

Json report_json(const service::PlatformReport& report, bool dry_run) {
  Json out = Json::object();
  out["dry_run"] = dry_run;
  out["read"] = report.read;
  out["recorded"] = report.recorded;
  out["known"] = report.known;
  out["counted"] = report.counted;
  out["late"] = report.late;
  out["left_out"] = Json::array();
  for (const auto& one : report.left_out)
    out["left_out"].push(Json(Json::Object{
        {"no", Json(one.no)}, {"channel", Json(one.channel.zh)}, {"reason", Json(one.why.zh)}}));
  return out;
}

Exit import_votes(const Arguments& arguments, Session& session) {
  const bool dry_run = arguments.has("--dry-run");
  auto office = open_desk(arguments, session);
  service::PlatformReport report;
  DiagnosticSink sink;
  const auto outcome =
      service::import_platform(office, order_of(arguments, session), arguments.text("--meeting"),
                               arguments.text("FILE"), report, sink, dry_run);
  if (!outcome) return tell(session, office, outcome, sink);
  if (session.json()) {
    session.print(report_json(report, dry_run));
    return Exit::done;
  }
  const auto exit = dry_run ? Exit::done : tell(session, office, outcome, sink);
  if (dry_run) session.out() << session.say("D411", {arguments.text("FILE")}) << '\n';
  tell_report(session, report);
  return exit;
}

Exit import(const Arguments& arguments, Session& session) {
  const auto channel = arguments.text("--channel"), which = arguments.text("--what");
  if (channel.empty() == which.empty()) throw UsageError(Message("D410"));
  if (!channel.empty() && !casefile::is_online(channel))
    throw UsageError(Message("D414", {channel}));
  if (!channel.empty()) return import_votes(arguments, session);
  const bool dry_run = arguments.has("--dry-run");
  auto office = open_desk(arguments, session);
  const auto what =
      which == "deliveries" ? service::BallotList::deliveries : service::BallotList::returns;
  DiagnosticSink sink;
  const auto outcome =
      service::import_ballots(office, order_of(arguments, session), arguments.text("--meeting"),
                              arguments.text("FILE"), what, sink, dry_run);
  if (outcome && dry_run) {
    session.out() << session.say("D411", {arguments.text("FILE")}) << '\n';
    return Exit::done;
  }
  return tell(session, office, outcome, sink);
}

std::string state_of(const casefile::IssuedBallot& ballot, Session& session) {
  if (ballot.state) return session.shown(service::ballot_state(*ballot.state));
  if (ballot.undelivered) return session.say("desk.ballot_announced");
  return session.say(ballot.delivered_on ? "desk.ballot_out" : "desk.ballot_issued");
}

std::string channel_word(const casefile::Returned& vote) {
  return vote.online ? "platform" : "paper";
}
std::string channel_shown(const casefile::Returned* vote, Session& session) {
  if (vote == nullptr) return "";
  return session.say(vote->online ? "SV730.online" : "SV730.paper");
}
std::string left_out_state(const casefile::LeftOut& one, Session& session) {
  const auto state = session.shown(service::ballot_state(one.state));
  return one.reason.empty() ? state
                            : state + "：" + session.shown(service::void_reason(one.reason));
}
Json left_out_json(const casefile::LeftOut& one) {
  Json out = Json::object();
  out["no"] = one.no;
  out["channel"] = channel_word(*one.vote);
  out["returned_on"] = one.vote->on.iso();
  out["at"] = one.vote->at;
  out["state"] = std::string(ballot::word(one.state));
  out["reason"] = one.reason;
  return out;
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
               session.say("desk.col_returned"), session.say("desk.col_channel"),
               session.say("desk.col_proxy"), session.say("desk.col_state")});
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
    row["reason"] = one.reason;
    const auto* counted = one.counted();
    row["channel"] = counted == nullptr ? std::string() : channel_word(*counted);
    row["at"] = counted == nullptr ? std::string() : counted->at;
    row["proxy"] = counted == nullptr ? std::string() : counted->proxy;
    const auto others = casefile::left_out(one, round->two_channels);
    row["left_out"] = Json::array();
    for (const auto& other : others) row["left_out"].push(left_out_json(other));
    out.push(std::move(row));
    auto units = one.units;
    const auto total = units.size();
    if (total > 4) units.resize(4);
    const auto shown =
        total > 4 ? session.say("desk.and_more", {joined(units, session), std::to_string(total)})
                  : joined(units, session);
    table.add({one.no, shown, day_text(one.delivered_on),
               one.method.empty() ? "" : session.shown(service::delivery_method(one.method)),
               day_text(one.returned_on), channel_shown(counted, session),
               counted == nullptr ? "" : counted->proxy, state_of(one, session)});
    for (const auto& other : others)
      table.add({other.no, "", "", "", other.vote->on.iso(), channel_shown(other.vote, session),
                 other.vote->proxy, left_out_state(other, session)});
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

Exit proxies(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto found = service::proxy_lines(office, file, arguments.text("--meeting"));
  if (!found) return report(session, found.error());
  const auto limit = found->limit ? std::to_string(*found->limit) : std::string();
  Json out = Json::array();
  Table table({session.say("desk.col_proxy"), session.say("desk.col_owners"),
               session.say("desk.col_kind"), ">" + session.say("desk.col_principals"),
               ">" + session.say("desk.col_limit")});
  for (const auto& one : found->lines) {
    Json row = Json::object();
    row["no"] = one.no;
    row["kind"] = one.kind;
    row["principals"] = one.principals;
    row["limit"] = Json();
    if (found->limit) row["limit"] = *found->limit;
    out.push(std::move(row));
    table.add({one.no, one.name, session.shown(service::proxy_kind_text(one.kind)),
               std::to_string(one.principals),
               limit.empty() ? session.say("desk.no_limit") : limit});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"proxies", std::move(out)}}));
    return Exit::done;
  }
  session.out() << (table.empty() ? session.say("desk.no_proxies") + "\n" : table.str(0));
  if (!found->basis.empty())
    session.out() << session.say("cli.basis", {format(found->basis, session.lang())}) << '\n';
  return Exit::done;
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
  const auto what =
      choice("--what", {"deliveries", "returns"}, {"登记送达或收回", "deliveries or returns"});
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
            void_reason_option(),
            value("--channel", "T", {"渠道：paper 或 platform", "channel: paper or platform"}),
            value("--at", "HH:MM", {"收到的时刻", "the hour it came in"}),
            value("--receipt", "NO", {"电子票回执号（只存摘要）", "receipt (its digest is kept)"}),
            value("--proxy", "NAME",
                  {"受托人姓名（加密保存）或编号 P1", "proxy's name (sealed), or P1"}),
            value("--proxy-id", "NO", {"受托人证件号码（加密保存）", "proxy's ID number (sealed)"}),
            choice("--proxy-kind", {"owner", "co-owner", "family", "manager", "developer", "other"},
                   {"受托人身份：" + service::proxy_kinds().zh, "the proxy's capacity"}),
            flag("--authority", {"已出示书面委托书", "the written authority was shown"}),
            vote_option()})),
       "gongyi ballot return GY-2026-001 --ballot 0001 --on 2026-05-08 --vote rules=for "
       "covenant=for --choose C1 C2",
       give_back},
      {{"ballot", "void"},
       {"认定一张收回的票无效，须有理由", "declare a returned ballot void, with a reason"},
       order_options(
           {case_option(), positional("NO", {"票号", "ballot number"}), void_reason_option(),
            value("--channel", "T", {"哪一票：paper 或 platform", "which: paper or platform"}),
            vote_option()}),
       "gongyi ballot void GY-2026-001 0007 --reason unsigned",
       make_void},
      {{"ballot", "import"},
       {"从表格批量登记送达、收回或电子票，全部或全不",
        "record deliveries, returns or electronic votes from a table, all or none"},
       order_options(
           {case_option(), positional("FILE", {"表格（CSV、XLSX）", "table (CSV, XLSX)"}), what,
            value("--channel", "T",
                  {"电子投票平台的票：platform", "platform: votes of the electronic platform"}),
            flag("--dry-run", {"只试读，不登记", "read only, record nothing"}), vote_option()}),
       "gongyi ballot import GY-2026-001 ballots.csv --what returns",
       import},
      {{"ballot", "list"},
       {"选票登记表", "the ballots"},
       {case_option(), flag("--open", {"只列未收回的", "only those not returned"}), vote_option()},
       "gongyi ballot list GY-2026-001 --open",
       list},
      {{"ballot", "proxies"},
       {"受托人各代理几名业主", "how many owners each proxy stands for"},
       {case_option(), vote_option()},
       "gongyi ballot proxies GY-2026-001",
       proxies},
  };
}

}  // namespace gongyi::cli
