#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/message.h"
#include "casefile/baseline.h"
#include "casefile/motions.h"
#include "casefile/paper_sums.h"
#include "casefile/vote_question.h"
#include "yaml/reader.h"

namespace gongyi::casefile {
namespace {

Text numbers_text(const std::vector<std::string>& numbers) {
  if (numbers.empty()) return Message("R328").text();
  const std::vector<Text> parts(numbers.begin(), numbers.end());
  return join(parts);
}

std::vector<std::string> sorted(std::vector<std::string> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

const SourceRange& spot_of(const PaperCount& count, const std::string& id) {
  const auto found = count.spots.find(id);
  return found == count.spots.end() ? count.at : found->second;
}

}  // namespace

const PaperCount* BaselineHand::count_of(const std::string& vote) const {
  const auto found = std::find_if(command_.counts.begin(), command_.counts.end(),
                                  [&](const auto& one) { return one.vote == vote; });
  return found == command_.counts.end() ? nullptr : &*found;
}

void BaselineHand::prepare(const PaperStep& paper, const definition::Step& step) {
  for (const auto& vote : planner_.procedure().votes) {
    if (vote.candidates_in == step.id) add_candidates(paper, step);
    const auto* sums = count_of(vote.id);
    if (sums == nullptr) continue;
    if (vote.closed_in == step.id)
      planner_.emit(kind::vote_closed, paper.on, Json(Json::Object{{"vote", Json(vote.id)}}));
    if (vote.tallied_in == step.id) count(vote, *sums, paper);
  }
}

void BaselineHand::add_candidates(const PaperStep& paper, const definition::Step& step) {
  if (!planner_.view().candidates.empty()) return;
  // What could not be read was told at its own place.
  if (command_.candidates.empty() && command_.candidates_unread) return;
  if (command_.candidates.empty())
    return refuse(Message("R324", {step.title}), paper.at, step.basis, step.id);
  for (auto one : command_.candidates) {
    one.on = paper.on;
    decide_candidate(planner_, one);
  }
  for (auto one : command_.decisions) {
    one.on = paper.on;
    if (planner_.view().candidate(one.no) != nullptr) decide_candidate(planner_, one);
  }
  collect(command_.candidates_at);
}

// Paper is entered up to the notice, or from the count on. In between only the program's own
// numbered ballots can be counted.
void BaselineHand::check_vote(const definition::VoteSpec& vote) {
  const auto* sums = count_of(vote.id);
  const bool counted = recorded_.contains(vote.tallied_in);
  const auto* tally = paper_of(vote.tallied_in);
  if (sums != nullptr && tally == nullptr)
    refuse(Message("R319", {vote.title, planner_.procedure().find(vote.tallied_in)->title}),
           sums->at);
  if (tally != nullptr && sums == nullptr)
    refuse(Message("R320", {planner_.procedure().find(vote.tallied_in)->title, vote.title}),
           tally->at, {}, vote.tallied_in);
  if (counted || tally != nullptr) return;
  for (const auto* id : {&vote.issued_in, &vote.opened_by, &vote.closed_in}) {
    const auto* paper = paper_of(*id);
    if (paper == nullptr || !recorded_.contains(*id)) continue;
    const auto* step = planner_.procedure().find(*id);
    const auto* notice = planner_.procedure().find(vote.frozen_by);
    refuse(Message("R317", {step->title, notice->title}), paper->at, step->basis, step->id);
    return;
  }
}

void BaselineHand::check_votes() {
  for (const auto& vote : planner_.procedure().votes) check_vote(vote);
  std::vector<std::string> known;
  for (const auto& vote : planner_.procedure().votes) known.push_back(vote.id);
  for (const auto& one : command_.counts) {
    if (planner_.procedure().vote(one.vote) != nullptr) continue;
    const auto near = yaml::nearest(one.vote, known);
    refuse(near ? Message("R326", {one.vote, *near}) : Message("R141", {one.vote}), one.at);
  }
  const bool asked =
      std::any_of(planner_.procedure().votes.begin(), planner_.procedure().votes.end(),
                  [&](const auto& vote) { return paper_of(vote.candidates_in) != nullptr; });
  if (!command_.candidates.empty() && !asked) refuse(Message("R323"), command_.candidates_at);
}

void BaselineHand::count(const definition::VoteSpec& vote, const PaperCount& sums,
                         const PaperStep& paper) {
  if (command_.candidates_unread) return;  // votes for those who could not be read are no finding
  const auto question = vote_question(vote, planner_.view(), rules_);
  if (!question)
    return refuse(question.error().message, sums.at, question.error().basis, vote.tallied_in);
  std::set<std::string> known;
  for (const auto& motion : question->motions) known.insert(motion.id);
  if (question->election)
    known.insert(question->election->candidates.begin(), question->election->candidates.end());
  for (const auto& [id, one] : sums.sums.counts) {
    if (!known.contains(id)) refuse(Message("D400", {vote.title, id}), spot_of(sums, id));
  }
  DiagnosticSink sink;
  const auto tally =
      ballot::tally_sums(*question, sums.sums.heads, sums.sums.area, sums.sums.counts, sink);
  for (const auto& found : sink.sorted()) {
    const auto& args = found.message.args();
    refuse(found.message, args.empty() ? sums.at : spot_of(sums, args.front().zh), {},
           vote.tallied_in);
  }
  if (!tally) return;
  const auto& step = *planner_.procedure().find(paper.step);
  compare_totals(sums, step);
  compare_outcome(vote, sums, *tally, step);
  Json payload = Json::object();
  payload["vote"] = vote.id;
  payload["result"] = ballot::tally_json(*tally);
  payload["digest"] = sha256(payload.at("result").canonical());
  payload["sums"] = sums_json(sums.sums);
  payload["law_digest"] = rules_.law.digest();
  planner_.emit(kind::vote_tallied, paper.on, std::move(payload));
}

void BaselineHand::compare_totals(const PaperCount& sums, const definition::Step& step) {
  const auto* base = rules_.base;
  if (base == nullptr) return;
  const bool same_area = !sums.sums.area || *sums.sums.area == base->total_area;
  if (sums.sums.heads == base->total_heads && same_area) return;
  tell(Message("R322",
               {std::to_string(sums.sums.heads), sums.sums.area ? sums.sums.area->str() : "—",
                std::to_string(base->total_heads), base->total_area.str()}),
       step.basis, step);
}

// What was published and what its own sums give: the sums count, and the difference is told.
void BaselineHand::compare_outcome(const definition::VoteSpec& vote, const PaperCount& sums,
                                   const ballot::Tally& tally, const definition::Step& step) {
  for (const auto& motion : tally.motions) {
    const auto stated = sums.outcomes.find(motion.id);
    if (stated == sums.outcomes.end() || stated->second == ballot::word(motion.outcome)) continue;
    tell(Message("D401", {motion_title(vote, planner_.facts(), motion.id),
                          Message("R04." + stated->second).text(), ballot::text(motion.outcome)}),
         step.basis, step);
  }
  if (!tally.election) return;
  const auto compare = [&](const char* code, const std::optional<std::vector<std::string>>& stated,
                           const std::vector<std::string>& computed) {
    if (!stated) return;
    for (const auto& no : *stated) {
      if (planner_.view().candidate(no) == nullptr)
        refuse(Message("R170", {no}), spot_of(sums, no), {}, step.id);
    }
    if (sorted(*stated) == sorted(computed)) return;
    tell(Message(code, {numbers_text(*stated), numbers_text(computed)}), step.basis, step);
  };
  compare("D402", sums.elected, tally.election->elected);
  compare("D403", sums.alternates, tally.election->alternates);
}

}  // namespace gongyi::casefile
