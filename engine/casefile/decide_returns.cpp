#include <algorithm>
#include <map>
#include <set>

#include "base/message.h"
#include "casefile/motions.h"
#include "casefile/proxies.h"
#include "casefile/returned.h"
#include "casefile/vote_question.h"
#include "casefile/vote_tools.h"
#include "casefile/words.h"

namespace gongyi::casefile {
namespace {

using ballot::BallotState;
using machine::StepPhase;

/// Reads one returned ballot; every fault of the row is told.
class ReturnReader {
 public:
  ReturnReader(Planner& planner, const definition::VoteSpec& vote, const VoteRound& round)
      : planner_(planner),
        vote_(vote),
        round_(round),
        index_(round),
        proxies_(planner, vote, round),
        rule_(two_channels_rule(vote, planner.view(), planner.rules())) {
    opens_ = planner.facts().date(vote.opens);
    closes_ = first_settled(planner, vote.closes);
    for (const auto& motion : motions_of(vote, planner.facts())) motions_.insert(motion.id);
    for (const auto& candidate : planner.view().candidates) {
      if (!candidate.withdrawn && candidate.eligible.value_or(false))
        candidates_.insert(candidate.no);
    }
    for (const auto& ballot : round.ballots) {
      for (const auto& paper : ballot.papers) {
        if (!paper.receipt.empty()) receipts_.emplace(paper.receipt, ballot.no);
      }
    }
  }

  void read(const BallotRow& row) {
    const auto* ballot = index_.find(row);
    const auto state = ballot_state_from(row.state);
    if (ballot == nullptr) return planner_.refuse(Message("R147", {row_name(row)}));
    if (!state) return planner_.refuse(Message("R150", {row_name(row), row.state}));
    if (*state == BallotState::silent || *state == BallotState::undelivered) return;
    require_not_future(planner_, row.on);
    const bool online = is_online(row.channel);
    if (online) check_platform(row, *ballot);
    check_day(row, *ballot, online);
    if (*state == BallotState::duplicate) return duplicate(row, *ballot);
    if (!online && has_paper(*ballot)) {
      return planner_.refuse(
          Message("R154", {row_name(row), ballot->no, ballot->returned_on->iso()}));
    }
    if (!online && !seen_.insert(ballot->no).second)
      return planner_.refuse(Message("R152", {row_name(row), ballot->no}));
    rows_.push(made(row, *ballot, *state, online));
  }

  [[nodiscard]] Json payload() {
    Json out = Json::object();
    out["vote"] = vote_.id;
    out["rows"] = std::move(rows_);
    out["extra"] = std::move(extra_);
    if (!rule_.empty()) out["two_channels"] = rule_;
    if (const auto added = proxies_.added(); !added.items().empty()) out["proxies"] = added;
    return out;
  }

 private:
  [[nodiscard]] std::vector<Citation> frozen() const {
    return frozen_basis(planner_.rules().law, planner_.procedure(), planner_.view(), vote_);
  }

  static bool has_paper(const IssuedBallot& ballot) {
    return std::any_of(ballot.papers.begin(), ballot.papers.end(), [](const Returned& one) {
      return !one.online && one.state != BallotState::duplicate;
    });
  }

  // A channel the notice did not announce is no way to vote (Q29: nothing beside the notice).
  void check_platform(const BallotRow& row, const IssuedBallot& ballot) {
    if (!platform_announced(vote_, planner_.facts()))
      planner_.refuse(Message("R340", {row_name(row)}), frozen());
    if (row.receipt.empty() || row.at.empty())
      return planner_.refuse(Message("R341", {row_name(row)}));
    const auto [place, fresh] = receipts_.emplace(row.receipt, ballot.no);
    if (!fresh) planner_.refuse(Message("R342", {row_name(row), place->second}));
  }

  void check_day(const BallotRow& row, const IssuedBallot& ballot, bool online) {
    // Who votes on the platform was reached, whatever became of the paper.
    if (!online && (!ballot.delivered_on || ballot.undelivered)) {
      planner_.refuse(Message("R151", {row_name(row)}), {}, vote_.issued_in);
    }
    if (opens_ && row.on < *opens_) {
      planner_.refuse(Message("R153", {row_name(row), row.on.iso(), opens_->iso()}), {},
                      vote_.opened_by, opens_);
    }
  }

  // Kept beside the vote it repeats, with its reason.
  void duplicate(const BallotRow& row, const IssuedBallot& ballot) {
    Json out = Json::object();
    out["no"] = ballot.no;
    out["reason"] = row.reason.empty() ? std::string("duplicate") : row.reason;
    note_way(row, out);
    extra_.push(std::move(out));
  }

  static void note_way(const BallotRow& row, Json& out) {
    out["on"] = row.on.iso();
    if (!row.channel.empty()) out["channel"] = row.channel;
    if (!row.at.empty()) out["at"] = row.at;
    if (!row.receipt.empty()) out["receipt"] = row.receipt;
  }

  // A paper that comes after the close is late whatever was ticked (会议公告的截止日). When a vote
  // was cast on the platform is proven, however late its list is handed over.
  [[nodiscard]] bool is_late(const BallotRow& row, bool online) const {
    if (closes_ && row.on > *closes_) return true;
    return round_.closed_on && (!online || row.on > *round_.closed_on);
  }

  Json made(const BallotRow& row, const IssuedBallot& ballot, BallotState state, bool online) {
    if (is_late(row, online)) state = BallotState::late;
    Json out = Json::object();
    out["no"] = ballot.no;
    note_way(row, out);
    out["state"] = word(state);
    if (!row.reason.empty()) out["reason"] = row.reason;
    if (state == BallotState::void_ && row.reason.empty()) {
      planner_.refuse(Message("R155", {row_name(row)}));
    }
    answer(row, out);
    proxies_.check(row, ballot, state);
    if (!row.proxy.no.empty()) out["proxy"] = row.proxy.no;
    if (row.proxy.authority) out["authority"] = "yes";
    if (state == BallotState::valid) agree(row, ballot, out, online);
    return out;
  }

  void answer(const BallotRow& row, Json& out) {
    out["votes"] = Json::object();
    for (const auto& [motion, answer] : row.votes) {
      const auto choice = choice_from(answer);
      if (!motions_.contains(motion)) {
        planner_.refuse(Message("R156", {row_name(row), motion}));
      } else if (!choice) {
        planner_.refuse(Message("R157", {row_name(row), answer}));
      } else {
        out["votes"][motion] = word(*choice);
      }
    }
    out["choices"] = Json::array();
    std::set<std::string> chosen;
    for (const auto& no : row.choices) {
      if (!chosen.insert(no).second) planner_.refuse(Message("R163", {row_name(row), no}));
      if (!candidates_.contains(no)) planner_.refuse(Message("R158", {row_name(row), no}));
      out["choices"].push(Json(no));
    }
  }

  // One owner, one opinion: votes of one channel that say different things are for the owner to
  // clear up; of two channels the announced rule takes one.
  void agree(const BallotRow& row, const IssuedBallot& ballot, const Json& out, bool online) {
    const auto mine = returned_of(out, row.on);
    auto& batch = batch_[ballot.no];
    auto others = batch;
    others.insert(others.end(), ballot.papers.begin(), ballot.papers.end());
    for (const auto& other : others) {
      if (other.state != BallotState::valid) continue;
      const bool differs = other.online == online && !same_answer(mine, other);
      if (!differs && (other.online == online || !rule_.empty())) continue;
      planner_.refuse(Message(differs ? "R343" : "R344", {row_name(row), ballot.no}),
                      differs ? std::vector<Citation>() : frozen());
      break;  // told once, however many there are
    }
    batch.push_back(mine);
  }

  Planner& planner_;
  const definition::VoteSpec& vote_;
  const VoteRound& round_;
  BallotIndex index_;
  ProxyRules proxies_;
  std::string rule_;
  std::optional<Date> opens_, closes_;
  std::set<std::string> motions_, candidates_, seen_;
  std::map<std::string, std::string> receipts_;
  std::map<std::string, std::vector<Returned>> batch_;
  Json rows_ = Json::array(), extra_ = Json::array();
};

/// A paper that comes after the close is kept as late until the count; one of before is not added.
bool before_the_close(const VoteRound& round, const BallotRow& row) {
  return round.closed_on && !is_online(row.channel) && row.on <= *round.closed_on;
}

}  // namespace

void decide_return(Planner& planner, const ReturnBallots& command) {
  if (!require_running(planner)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr) return;
  const auto* round = require_ballots(planner, *vote);
  if (round == nullptr) return;
  if (!round->result.is_null()) return planner.refuse(Message("R160"));
  const bool any = std::any_of(command.rows.begin(), command.rows.end(),
                               [&](const auto& row) { return before_the_close(*round, row); });
  if (any) return planner.refuse(Message("R146", {round->closed_on->iso()}));
  const auto* opening = planner.view().latest(vote->opened_by);
  if (opening->phases.phase != StepPhase::done) {
    const auto* step = planner.procedure().find(vote->opened_by);
    return planner.refuse(Message("R159", {step->title}), step->basis, step->id);
  }
  ReturnReader reader(planner, *vote, *round);
  for (const auto& row : command.rows) reader.read(row);
  if (planner.refused()) return;
  auto payload = reader.payload();
  if (!command.source.empty()) {
    payload["source"] = command.source;
    payload["source_sha256"] = command.source_digest;
  }
  planner.emit(kind::ballots_returned, planner.rules().today, std::move(payload));
}

void decide_void(Planner& planner, const VoidBallot& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr) return;
  const auto* round = require_ballots(planner, *vote);
  if (round == nullptr) return;
  if (!round->result.is_null()) return planner.refuse(Message("R160"));
  if (command.reason.empty()) planner.refuse(Message("R155", {Text(command.no)}));
  const BallotIndex index(*round);
  BallotRow row;
  row.no = command.no;
  const auto* ballot = index.find(row);
  if (ballot == nullptr) {
    planner.refuse(Message("R147", {Text(command.no)}));
  } else if (!ballot->returned_on) {
    planner.refuse(Message("R161", {Text(command.no)}));
  }
  if (ballot == nullptr || planner.refused()) return;
  const auto of_channel = [&](bool online) {
    return std::any_of(ballot->papers.begin(), ballot->papers.end(), [&](const Returned& one) {
      return one.online == online && one.state != BallotState::duplicate;
    });
  };
  // Which of an owner's two votes is void must be said: the program does not guess.
  if (command.channel.empty() && of_channel(true) && of_channel(false))
    return planner.refuse(Message("R345", {Text(command.no)}));
  if (!command.channel.empty() && !of_channel(is_online(command.channel)))
    return planner.refuse(Message("R161", {Text(command.no)}));
  Json made = Json(Json::Object{{"no", Json(ballot->no)}, {"reason", Json(command.reason)}});
  if (!command.channel.empty()) made["channel"] = command.channel;
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["rows"].push(std::move(made));
  planner.emit(kind::ballot_voided, command.on, std::move(payload));
}

}  // namespace gongyi::casefile
