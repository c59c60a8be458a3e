#include <map>

#include "base/error.h"
#include "casefile/election_kinds.h"
#include "casefile/fold.h"
#include "casefile/returned.h"

namespace gongyi::casefile {
namespace {

// Rows come in the order of the numbers issued, so a map is made once for a batch.
template <class Change>
void each_ballot(VoteRound& round, const Json& rows, const Change& change) {
  if (!rows.is_array()) return;
  std::map<std::string_view, IssuedBallot*> by_no;
  for (auto& ballot : round.ballots) by_no.emplace(ballot.no, &ballot);
  for (const auto& row : rows.items()) {
    const auto found = by_no.find(row.at("no").string());
    GONGYI_ENSURE(found != by_no.end(), "journal names an unknown ballot");
    change(*found->second, row);
  }
}

void ballots_issued(CaseView& view, const Entry& entry) {
  auto& round = view.current_round(entry.payload.text("vote"));
  for (const auto& row : entry.payload.at("rows").items()) {
    IssuedBallot made;
    made.no = row.text("no");
    made.code = row.text("code");
    made.head = row.text("head");
    for (const auto& unit : row.at("units").items()) made.units.push_back(unit.string());
    round.ballots.push_back(std::move(made));
  }
}

void ballots_delivered(CaseView& view, const Entry& entry) {
  auto& round = view.current_round(entry.payload.text("vote"));
  each_ballot(round, entry.payload.at("rows"), [&](IssuedBallot& ballot, const Json& row) {
    ballot.method = row.text("method");
    ballot.received_by = row.at("received_by");
    ballot.undelivered = row.text("failed") == "announced";
    ballot.delivered_on = Date::parse(row.text("on")).value_or(entry.act_date);
  });
}

void proxies_added(VoteRound& round, const Json& list) {
  if (!list.is_array()) return;
  for (const auto& one : list.items())
    round.proxies.push_back(
        {one.text("no"), one.text("kind"), one.text("candidate"), one.at("person")});
}

void ballots_returned(CaseView& view, const Entry& entry) {
  const auto& p = entry.payload;
  auto& round = view.current_round(p.text("vote"));
  if (const auto rule = p.text("two_channels"); !rule.empty()) round.two_channels = rule;
  proxies_added(round, p.at("proxies"));
  each_ballot(round, p.at("rows"), [&](IssuedBallot& ballot, const Json& row) {
    take_returned(ballot, returned_of(row, entry.act_date), round.two_channels);
  });
  each_ballot(round, p.at("extra"), [&](IssuedBallot& ballot, const Json& row) {
    auto repeated = returned_of(row, entry.act_date);
    repeated.state = ballot::BallotState::duplicate;
    take_returned(ballot, std::move(repeated), round.two_channels);
  });
}

void ballot_voided(CaseView& view, const Entry& entry) {
  auto& round = view.current_round(entry.payload.text("vote"));
  each_ballot(round, entry.payload.at("rows"), [&](IssuedBallot& ballot, const Json& row) {
    const auto channel = row.text("channel");
    for (auto& paper : ballot.papers) {
      const bool meant = channel.empty() || paper.online == is_online(channel);
      if (!meant || paper.state == ballot::BallotState::duplicate) continue;
      paper.state = ballot::BallotState::void_;
      paper.reason = row.text("reason");
    }
    settle(ballot, round.two_channels);
  });
}

void vote_closed(CaseView& view, const Entry& entry) {
  auto& round = view.current_round(entry.payload.text("vote"));
  round.closed_on = entry.act_date;
  for (auto& ballot : round.ballots) {
    if (ballot.state) continue;
    const bool reached = ballot.delivered_on.has_value() && !ballot.undelivered;
    ballot.state = reached ? ballot::BallotState::silent : ballot::BallotState::undelivered;
  }
}

void vote_tallied(CaseView& view, const Entry& entry) {
  auto& round = view.current_round(entry.payload.text("vote"));
  round.result = entry.payload.at("result");
  round.digest = entry.payload.text("digest");
  round.sums = entry.payload.at("sums");
}

// As many were drawn as seats were open, so the committee is complete.
void tie_settled(CaseView& view, const Entry& entry) {
  auto& election = view.current_round(entry.payload.text("vote")).result["election"];
  for (const auto& no : entry.payload.at("drawn").items()) election["elected"].push(no);
  election["drawn"] = entry.payload.at("drawn");
  election["outcome"] = "elected";
}

}  // namespace

Fold vote_fold(std::string_view kind) {
  static const std::map<std::string_view, Fold> all = {
      {kind::ballots_issued, ballots_issued},     {kind::ballots_delivered, ballots_delivered},
      {kind::ballots_returned, ballots_returned}, {kind::ballot_voided, ballot_voided},
      {kind::vote_closed, vote_closed},           {kind::vote_tallied, vote_tallied},
      {kind::tie_settled, tie_settled},
  };
  const auto found = all.find(kind);
  return found == all.end() ? nullptr : found->second;
}

}  // namespace gongyi::casefile
