#include <algorithm>

#include "ballot/tally_file.h"
#include "ballot/words.h"
#include "base/digest.h"
#include "base/message.h"
#include "casefile/election_kinds.h"
#include "casefile/planner.h"
#include "casefile/vote_question.h"
#include "casefile/vote_tools.h"

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

void decide_close_vote(Planner& planner, const CloseVote& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr || !require_open(planner, vote->closed_in)) return;
  const auto* round = require_ballots(planner, *vote);
  if (round == nullptr) return;
  if (round->closed_on) return planner.refuse(Message("R146", {round->closed_on->iso()}));
  const auto closes = first_settled(planner, vote->closes);
  if (closes && command.on < *closes) {
    return planner.refuse(Message("R162", {command.on.iso(), closes->iso()}), {}, vote->closed_in,
                          closes);
  }
  planner.emit(kind::vote_closed, command.on, Json(Json::Object{{"vote", Json(vote->id)}}));
}

namespace {

// Some cities ask how often an election brought no committee (ZB36, WF41): the estate's journal
// keeps each count that did not fill the seats; a committee that stands all the same ends the
// reckoning.
void note_failed_election(Planner& planner, const definition::VoteSpec& vote,
                          const ballot::Tally& tally, Date on) {
  if (!vote.election || vote.election->matter != "elect-committee" || !tally.election ||
      tally.election->outcome == ballot::ElectionOutcome::elected)
    return;
  Json payload = Json::object();
  payload["vote"] = vote.id;
  payload["round"] = static_cast<std::int64_t>(planner.view().round(vote.id)->round);
  payload["outcome"] = std::string(ballot::word(tally.election->outcome));
  planner.estate_entry(kind::election_failed, on, std::move(payload));
}

}  // namespace

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
  note_failed_election(planner, *vote, *tally, command.on);
  advance(planner, command.on);
}

}  // namespace gongyi::casefile
