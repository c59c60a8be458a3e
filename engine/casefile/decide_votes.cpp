#include <algorithm>
#include <map>
#include <set>

#include "ballot/tally_file.h"
#include "base/digest.h"
#include "base/message.h"
#include "casefile/motions.h"
#include "casefile/planner.h"
#include "casefile/vote_question.h"
#include "casefile/words.h"

namespace gongyi::casefile {
namespace {

using machine::StepPhase;

bool step_open(const Planner& planner, const std::string& id) {
  const auto* state = planner.view().latest(id);
  return state != nullptr &&
         (state->phases.phase == StepPhase::ready || machine::in_progress(state->phases.phase));
}

/// A milestone: the act is possible only while the step is open.
bool require_open(Planner& planner, const std::string& step_id) {
  if (step_id.empty() || step_open(planner, step_id)) return true;
  const auto* step = planner.procedure().find(step_id);
  const auto* state = planner.view().latest(step_id);
  planner.refuse(
      Message("R142", {step->title,
                       Message("R08." + std::string(machine::name(state->phases.phase))).text()}),
      step->basis, step_id);
  return false;
}

/// The round that runs, once its ballots were issued.
const VoteRound* require_ballots(Planner& planner, const definition::VoteSpec& vote) {
  const auto* round = planner.view().round(vote.id);
  if (round != nullptr && !round->ballots.empty()) return round;
  planner.refuse(Message("R145"), {}, vote.issued_in);
  return nullptr;
}

std::optional<Date> first_given(const Planner& planner, const std::vector<std::string>& fields) {
  const auto facts = planner.facts();
  for (const auto& field : fields) {
    // A day typed in but not settled yet (an extension still in progress) moves nothing.
    const auto* owner = planner.procedure().owner_of(field);
    const auto* state = owner == nullptr ? nullptr : planner.view().latest(owner->id);
    if (state == nullptr || !state->acted_on) continue;
    if (auto date = facts.date(field)) return date;
  }
  return std::nullopt;
}

/// Ballots by number and by unit: a clerk may name either.
class BallotIndex {
 public:
  explicit BallotIndex(const VoteRound& round) {
    for (const auto& ballot : round.ballots) {
      by_no_.emplace(ballot.no, &ballot);
      for (const auto& unit : ballot.units) by_unit_.emplace(unit, &ballot);
    }
  }
  const IssuedBallot* find(const BallotRow& row) const {
    const auto& names = row.no.empty() ? by_unit_ : by_no_;
    const auto found = names.find(row.no.empty() ? row.unit : row.no);
    return found == names.end() ? nullptr : found->second;
  }

 private:
  // Apart: flat 0101 and ballot 0101 are different things.
  std::map<std::string_view, const IssuedBallot*> by_no_, by_unit_;
};

Text row_name(const BallotRow& row) {
  const auto name = row.no.empty() ? row.unit : row.no;
  if (row.row == 0) return Text(name);
  const auto number = std::to_string(row.row);
  return {"第" + number + "行（" + name + "）", "row " + number + " (" + name + ")"};
}

}  // namespace

void decide_issue(Planner& planner, const IssueBallots& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr || !require_open(planner, vote->issued_in)) return;
  const auto* base = planner.rules().base;
  if (base == nullptr) return planner.refuse(Message("R143"), {}, vote->issued_in);
  const auto* round = planner.view().round(vote->id);
  if (round != nullptr && !round->ballots.empty()) {
    return planner.refuse(Message("R144", {Text(std::to_string(round->ballots.size()))}), {},
                          vote->issued_in);
  }
  Json rows = Json::array();
  const auto width = std::max<std::size_t>(4, std::to_string(base->heads.size()).size());
  std::size_t next = 0;
  for (const auto& head : base->heads) {
    auto no = std::to_string(++next);
    no.insert(0, width - no.size(), '0');
    Json row = Json::object();
    row["no"] = no;
    row["head"] = head.id;
    row["code"] = sha256(command.salt + "/" + planner.view().id + "/" + no).substr(0, 10);
    row["units"] = Json::array();
    for (const auto unit : head.units) row["units"].push(Json(base->units[unit].id));
    rows.push(std::move(row));
  }
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["rows"] = std::move(rows);
  payload["base_digest"] = base->digest;
  planner.emit(kind::ballots_issued, command.on, std::move(payload));
}

void decide_deliver(Planner& planner, const DeliverBallots& command) {
  if (!require_running(planner)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr) return;
  const auto* round = require_ballots(planner, *vote);
  if (round == nullptr) return;
  if (round->closed_on) return planner.refuse(Message("R146", {round->closed_on->iso()}));
  const BallotIndex index(*round);
  const auto* notice = planner.view().latest(vote->frozen_by);
  Json rows = Json::array();
  for (const auto& row : command.rows) {
    const auto* ballot = index.find(row);
    if (ballot == nullptr) {
      planner.refuse(Message("R147", {row_name(row)}));
      continue;
    }
    require_not_future(planner, row.on);
    if (notice != nullptr && notice->counted_on() && row.on < *notice->counted_on()) {
      planner.refuse(Message("R148", {row_name(row), row.on.iso(), notice->counted_on()->iso()}));
    }
    Json made = Json::object();
    made["no"] = ballot->no;
    made["on"] = row.on.iso();
    made["method"] = row.method;
    if (!row.failed.empty()) made["failed"] = row.failed;
    if (!row.received_by.is_null()) made["received_by"] = row.received_by;
    // A delivery that failed counts as evidence only once it was announced (G22).
    const bool announced = row.failed == "announced";
    if (row.failed.empty() ? row.method.empty() : !announced) {
      planner.refuse(Message("R149", {row_name(row)}), {}, vote->issued_in);
    }
    rows.push(std::move(made));
  }
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["rows"] = std::move(rows);
  planner.emit(kind::ballots_delivered, planner.rules().today, std::move(payload));
}

namespace {

/// Reads one returned ballot; every fault of the row is told.
class ReturnReader {
 public:
  ReturnReader(Planner& planner, const definition::VoteSpec& vote, const VoteRound& round)
      : planner_(planner), vote_(vote), round_(round), index_(round) {
    opens_ = planner.facts().date(vote.opens);
    closes_ = first_given(planner, vote.closes);
    for (const auto& motion : motions_of(vote, planner.facts())) motions_.insert(motion.id);
    for (const auto& candidate : planner.view().candidates) {
      if (!candidate.withdrawn && candidate.eligible.value_or(false))
        candidates_.insert(candidate.no);
    }
  }

  void read(const BallotRow& row, Json& rows, Json& extra) {
    const auto* ballot = index_.find(row);
    const auto state = ballot_state_from(row.state);
    if (ballot == nullptr) return planner_.refuse(Message("R147", {row_name(row)}));
    if (!state) return planner_.refuse(Message("R150", {row_name(row), row.state}));
    if (*state == ballot::BallotState::silent || *state == ballot::BallotState::undelivered) return;
    require_not_future(planner_, row.on);
    check_day(row, *ballot);
    if (*state == ballot::BallotState::duplicate || (ballot->returned_on && ballot->state)) {
      return double_return(row, *ballot, *state, extra);
    }
    if (!seen_.insert(ballot->no).second)
      return planner_.refuse(Message("R152", {row_name(row), ballot->no}));
    rows.push(made(row, *ballot, *state));
  }

 private:
  void check_day(const BallotRow& row, const IssuedBallot& ballot) {
    if (!ballot.delivered_on || ballot.undelivered) {
      planner_.refuse(Message("R151", {row_name(row)}), {}, vote_.issued_in);
    }
    if (opens_ && row.on < *opens_) {
      planner_.refuse(Message("R153", {row_name(row), row.on.iso(), opens_->iso()}), {},
                      vote_.opened_by, opens_);
    }
  }

  // The first paper counts; a second one of the same number is kept beside with its reason.
  void double_return(const BallotRow& row, const IssuedBallot& ballot, ballot::BallotState state,
                     Json& extra) {
    if (state != ballot::BallotState::duplicate) {
      return planner_.refuse(
          Message("R154", {row_name(row), ballot.no, ballot.returned_on->iso()}));
    }
    extra.push(Json(Json::Object{{"no", Json(ballot.no)}, {"reason", Json("duplicate")}}));
  }

  Json made(const BallotRow& row, const IssuedBallot& ballot, ballot::BallotState state) {
    // A paper that comes after the close is late whatever was ticked (会议公告的截止日).
    const bool late = (closes_ && row.on > *closes_) || round_.closed_on.has_value();
    Json out = Json::object();
    out["no"] = ballot.no;
    out["on"] = row.on.iso();
    out["state"] = word(late ? ballot::BallotState::late : state);
    if (!row.channel.empty()) out["channel"] = row.channel;
    if (!row.reason.empty()) out["reason"] = row.reason;
    if (state == ballot::BallotState::void_ && row.reason.empty()) {
      planner_.refuse(Message("R155", {row_name(row)}));
    }
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
    return out;
  }

  Planner& planner_;
  const definition::VoteSpec& vote_;
  const VoteRound& round_;
  BallotIndex index_;
  std::optional<Date> opens_, closes_;
  std::set<std::string> motions_, candidates_, seen_;
};

}  // namespace

void decide_return(Planner& planner, const ReturnBallots& command) {
  if (!require_running(planner)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr) return;
  const auto* round = require_ballots(planner, *vote);
  if (round == nullptr) return;
  if (!round->result.is_null()) return planner.refuse(Message("R160"));
  // A paper that comes after the close is kept as late until the count; one of before is not added.
  const bool all_late = std::all_of(
      command.rows.begin(), command.rows.end(),
      [&](const BallotRow& row) { return !round->closed_on || row.on > *round->closed_on; });
  if (!all_late) return planner.refuse(Message("R146", {round->closed_on->iso()}));
  const auto* opening = planner.view().latest(vote->opened_by);
  if (opening->phases.phase != StepPhase::done) {
    const auto* step = planner.procedure().find(vote->opened_by);
    return planner.refuse(Message("R159", {step->title}), step->basis, step->id);
  }
  ReturnReader reader(planner, *vote, *round);
  Json rows = Json::array(), extra = Json::array();
  for (const auto& row : command.rows) reader.read(row, rows, extra);
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["rows"] = std::move(rows);
  payload["extra"] = std::move(extra);
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
  Json made = Json(Json::Object{{"no", Json(ballot->no)}, {"reason", Json(command.reason)}});
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["rows"].push(std::move(made));
  planner.emit(kind::ballot_voided, command.on, std::move(payload));
}

void decide_close_vote(Planner& planner, const CloseVote& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr || !require_open(planner, vote->closed_in)) return;
  const auto* round = require_ballots(planner, *vote);
  if (round == nullptr) return;
  if (round->closed_on) return planner.refuse(Message("R146", {round->closed_on->iso()}));
  const auto closes = first_given(planner, vote->closes);
  if (closes && command.on < *closes) {
    return planner.refuse(Message("R162", {command.on.iso(), closes->iso()}), {}, vote->closed_in,
                          closes);
  }
  planner.emit(kind::vote_closed, command.on, Json(Json::Object{{"vote", Json(vote->id)}}));
}

void decide_tally(Planner& planner, const TallyVote& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr || !require_open(planner, vote->tallied_in)) return;
  const auto* round = planner.view().round(vote->id);
  if (round == nullptr || !round->closed_on)
    return planner.refuse(Message("R045"), {}, vote->closed_in);
  const auto* base = planner.rules().base;
  if (base == nullptr) return planner.refuse(Message("R143"));
  const auto question = vote_question(*vote, planner.view(), planner.rules());
  if (!question) {
    return planner.refuse(question.error().message, question.error().basis);
  }
  DiagnosticSink sink;
  const auto ballots = vote_ballots(*round);
  const auto tally = ballot::tally(*question, *base, ballots, sink);
  if (!tally) {
    for (const auto& finding : sink.sorted()) planner.refuse(finding.message);
    return;
  }
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["result"] = ballot::tally_json(*tally);
  payload["digest"] = sha256(payload.at("result").canonical());
  payload["base_digest"] = base->digest;
  payload["law_digest"] = planner.rules().law.digest();
  planner.emit(kind::vote_tallied, command.on, std::move(payload));
  advance(planner, command.on);
}

}  // namespace gongyi::casefile
