#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/tally_text.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "service/lists.h"

namespace gongyi::cli {
namespace {

Exit close(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(
      session, office,
      service::close_vote(office, order_of(arguments, session), arguments.text("--meeting")));
}

Exit tally(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(
      session, office,
      service::tally_vote(office, order_of(arguments, session), arguments.text("--meeting")));
}

// An annulled round says so wherever it is shown.
void print_round(const service::LoadedCase& file, const service::CountedVote& found,
                 Session& session) {
  const auto& rounds = file.view.votes.at(found.vote->id);
  const auto& round = rounds.at(static_cast<std::size_t>(found.round->round - 1));
  if (rounds.size() < 2 && !round.annulled_on) return;
  const auto no = std::to_string(round.round);
  session.out() << (round.annulled_on
                        ? session.say("ops.round_annulled", {no, round.annulled_on->iso(),
                                                             round.annulled_why, round.annulled_by})
                        : session.say("ops.round", {no}))
                << '\n';
}

Exit result(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto now = desk_case(arguments, session, office);
  auto file = now;
  if (const auto round = arguments.maybe("--round")) {
    auto then = service::case_at_round(office, now, arguments.text("--meeting"),
                                       static_cast<int>(number_of(*round)));
    if (!then) return report(session, then.error());
    file = std::move(then).value();
  }
  const auto found = service::counted_vote(office, file, arguments.text("--meeting"));
  if (!found) return report(session, found.error());
  if (session.json()) {
    session.print(found->round->result);
    return Exit::done;
  }
  session.out() << session.say("desk.vote_title", {found->vote->title, file.view.id}) << '\n';
  print_round(now, *found, session);
  session.out() << tally_text(found->tally, session.lang()) << '\n'
                << session.say("desk.vote_digest", {found->round->digest}) << '\n';
  return Exit::done;
}

Json leg_json(const service::TurnoutLeg& leg, bool area) {
  const auto amount = [&](std::int64_t n) { return area ? Json(Area{n}.str()) : Json(n); };
  Json out = Json::object();
  out["took_part"] = amount(leg.took_part);
  out["total"] = amount(leg.total);
  out["needed"] = amount(leg.needed);
  out["missing"] = amount(leg.missing);
  return out;
}

void add_leg(Table& table, Session& session, const service::TurnoutLeg& leg, bool area) {
  const auto amount = [&](std::int64_t n) {
    return area ? ballot::grouped(Area{n}) + " ㎡" : ballot::grouped(n);
  };
  table.add({session.say(area ? "cli.area" : "cli.heads"), amount(leg.took_part), amount(leg.total),
             percent_floor(leg.took_part, leg.total), amount(leg.needed),
             leg.missing == 0 ? session.say("desk.reached") : amount(leg.missing)});
}

Exit turnout(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto found = service::turnout(office, file, arguments.text("--meeting"));
  if (!found) return report(session, found.error());
  if (session.json()) {
    Json out = Json::object();
    out["issued"] = found->issued;
    out["delivered"] = found->delivered;
    out["returned"] = found->returned;
    out["closes"] = day_json(found->closes);
    out["needed"] = found->needed.str();
    out["heads"] = leg_json(found->heads, false);
    out["area"] = leg_json(found->area, true);
    session.print(out);
    return Exit::done;
  }
  session.out() << session.say("desk.turnout",
                               {std::to_string(found->issued), std::to_string(found->delivered),
                                std::to_string(found->returned), day_text(found->closes)})
                << '\n';
  Table table({"", ">" + session.say("desk.col_took_part"), ">" + session.say("cli.col_of"),
               ">" + session.say("cli.col_share"),
               ">" + session.say("desk.col_needed", {ballot::share_text(found->needed)}),
               ">" + session.say("desk.col_missing")});
  add_leg(table, session, found->heads, false);
  add_leg(table, session, found->area, true);
  session.out() << table.str();
  if (!found->basis.empty())
    session.out() << session.say("cli.basis", {format(found->basis, session.lang())}) << '\n';
  return Exit::done;
}

}  // namespace

std::vector<Command> vote_commands() {
  return {
      {{"vote", "close"},
       {"投票截止", "close the voting"},
       order_options({case_option(), vote_option()}),
       "gongyi vote close GY-2026-001 --on 2026-05-13",
       close},
      {{"vote", "tally"},
       {"计票", "count the votes"},
       order_options({case_option(), vote_option()}),
       "gongyi vote tally GY-2026-001 --on 2026-05-14",
       tally},
      {{"vote", "result"},
       {"计票结果", "the result"},
       {case_option(), vote_option(),
        value(
            "--round", "N",
            {"第几轮（作废后重新表决的，各轮都保留）", "which round, when a vote was run again"})},
       "gongyi vote result GY-2026-001",
       result},
      {{"vote", "turnout"},
       {"参与情况：人数和面积各到多少，还差多少", "turnout: both legs, and what is missing"},
       {case_option(), vote_option()},
       "gongyi vote turnout GY-2026-001",
       turnout},
  };
}

}  // namespace gongyi::cli
