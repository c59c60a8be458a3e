#include <algorithm>

#include "base/message.h"
#include "casefile/planner.h"
#include "definition/loader.h"

namespace gongyi::casefile {
namespace {

std::vector<std::string> steps_again(const definition::VoteSpec& vote) {
  if (vote.annul && !vote.annul->redo.empty()) return vote.annul->redo;
  return {vote.frozen_by};
}

// What was decided already changed the estate's record: taking the vote away would not undo it.
void require_no_effect(Planner& planner, const definition::VoteSpec& vote,
                       const std::vector<Citation>& basis) {
  for (const auto& id : planner.procedure().dependents(vote.issued_in)) {
    const auto* step = planner.procedure().find(id);
    const auto* state = planner.view().latest(id);
    if (state == nullptr || !state->acted_on) continue;
    const bool outside =
        std::any_of(step->effects.begin(), step->effects.end(),
                    [](const auto& effect) { return definition::changes_estate(effect.kind); });
    if (outside) planner.refuse(Message("R253", {step->title, state->acted_on->iso()}), basis, id);
  }
}

}  // namespace

const definition::VoteSpec* require_vote(Planner& planner, const std::string& id) {
  const auto& votes = planner.procedure().votes;
  if (id.empty() && votes.size() == 1) return &votes.front();
  if (const auto* vote = planner.procedure().vote(id)) return vote;
  planner.refuse(votes.empty() ? Message("R140") : Message("R141", {id}));
  return nullptr;
}

void decide_annul(Planner& planner, const AnnulVote& command) {
  if (!require_running(planner) || !require_not_future(planner, command.on)) return;
  const auto* vote = require_vote(planner, command.vote);
  if (vote == nullptr) return;
  const auto* round = planner.view().round(vote->id);
  if (round == nullptr || (round->ballots.empty() && round->result.is_null()))
    return planner.refuse(Message("R145"), {}, vote->issued_in);
  const auto basis = vote->annul ? vote->annul->basis : std::vector<Citation>();
  if (command.reason.empty()) planner.refuse(Message("R110"));
  if (command.document.empty()) planner.refuse(Message("R251", {vote->title}), basis);
  require_no_effect(planner, *vote, basis);
  if (planner.refused()) return;
  Json payload = Json::object();
  payload["vote"] = vote->id;
  payload["round"] = static_cast<std::int64_t>(round->round);
  payload["reason"] = command.reason;
  payload["document"] = command.document;
  planner.emit(kind::vote_annulled, command.on, std::move(payload));
  for (const auto& step : steps_again(*vote))
    repeat_region(planner, step, command.on, command.reason);
}

}  // namespace gongyi::casefile
