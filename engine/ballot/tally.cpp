#include "ballot/tally.h"

#include "ballot/election.h"
#include "ballot/question.h"
#include "ballot/sheet.h"
#include "ballot/sums.h"
#include "ballot/words.h"
#include "base/error.h"
#include "base/message.h"

namespace gongyi::ballot {
namespace {

const law::Matter& matter_in(const law::Regime& regime, const std::string& id) {
  const auto* matter = matter_of(regime, id);
  GONGYI_ENSURE(matter, "matter was not checked: " + id);
  return *matter;
}

void explain(MotionResult& result, const law::Regime& regime, const std::vector<Citation>& basis) {
  explain_leg(Of::heads, result.heads, regime, result.cls, basis, result.reasons);
  if (result.area) {
    explain_leg(Of::area, *result.area, regime, result.cls, basis, result.reasons);
  } else {
    result.reasons.push_back(explain_unknown(result.outcome, regime));
  }
}

// The part of a tally that depends on neither ballots nor sums.
Tally begin(const Question& question) {
  Tally tally;
  tally.regime = question.regime;
  tally.as_of = question.as_of;
  return tally;
}

// `on_motion` and `on_candidate` give both legs and the outcome of one by its index.
template <class OnMotion, class OnCandidate>
void fill(Tally& tally, const Question& question, const OnMotion& on_motion,
          const OnCandidate& on_candidate) {
  for (std::size_t i = 0; i < question.motions.size(); ++i) {
    const auto& motion = question.motions[i];
    const auto& matter = matter_in(question.regime, motion.matter);
    Judged judged = on_motion(i, matter.cls);
    MotionResult result;
    result.id = motion.id;
    result.matter = motion.matter;
    result.title = motion.title.zh.empty() ? matter.title : motion.title;
    result.cls = matter.cls;
    result.heads = judged.heads;
    result.area = judged.area;
    result.outcome = judged.outcome;
    explain(result, question.regime, matter.basis);
    tally.motions.push_back(std::move(result));
  }
  if (!question.election) return;
  const auto cls = matter_in(question.regime, question.election->matter).cls;
  std::vector<CandidateResult> results;
  for (std::size_t i = 0; i < question.election->candidates.size(); ++i) {
    Judged judged = on_candidate(i, cls);
    results.push_back(
        {question.election->candidates[i], judged.heads, judged.area, judged.outcome, false, 0});
  }
  tally.election = conclude(question, std::move(results));
}

Judged judge(const Sheet::Votes& votes, const Base& base, const law::Regime& regime,
             law::MatterClass cls) {
  Judged judged;
  judged.heads = make_leg(votes.heads, base.total_heads, regime, cls);
  judged.area = make_leg(votes.area, base.total_area.centi, regime, cls);
  judged.outcome = outcome_of(judged.heads, *judged.area, regime);
  return judged;
}

}  // namespace

std::optional<Tally> tally(const Question& question, const Base& base,
                           std::span<const Ballot> ballots, DiagnosticSink& sink) {
  const auto before = sink.error_count();
  check_question(question, sink);
  if (base.units.empty()) sink.error({}, Message("B019"));
  const Sheet sheet(question, base, ballots, sink);
  if (sink.error_count() != before) return std::nullopt;

  Tally result = begin(question);
  result.base_heads = base.total_heads;
  result.base_area = base.total_area;
  result.counted = static_cast<std::int64_t>(sheet.papers().size());
  result.excluded = sheet.excluded();
  fill(
      result, question,
      [&](std::size_t motion, law::MatterClass cls) {
        return judge(sheet.on_motion(motion), base, question.regime, cls);
      },
      [&](std::size_t candidate, law::MatterClass cls) {
        return judge(sheet.on_candidate(candidate), base, question.regime, cls);
      });
  return result;
}

std::optional<Tally> tally_sums(const Question& question, std::int64_t heads,
                                std::optional<Area> area,
                                const std::map<std::string, MotionCounts>& counts,
                                DiagnosticSink& sink) {
  const auto before = sink.error_count();
  check_question(question, sink);
  if (heads < 1 || (area && area->centi < 1)) sink.error({}, Message("B019"));
  const auto find = [&](const std::string& id) {
    const auto found = counts.find(id);
    if (found == counts.end()) {
      sink.error({}, Message("B023", {id}));
    } else {
      check_counts(id, found->second, heads, area, {}, sink);
    }
  };
  for (const auto& motion : question.motions) find(motion.id);
  if (question.election)
    for (const auto& one : question.election->candidates) find(one);
  if (sink.error_count() != before) return std::nullopt;

  Tally result = begin(question);
  result.from_sums = true;
  result.base_heads = heads;
  result.base_area = area;
  const auto& rules = question.rules;
  const bool deemed = rules.deemed_vote == Deemed::majority;
  fill(
      result, question,
      [&](std::size_t motion, law::MatterClass cls) {
        return judge({heads, area, counts.at(question.motions[motion].id)},
                     {rules.void_participates, deemed, true}, question.regime, cls);
      },
      [&](std::size_t candidate, law::MatterClass cls) {
        return judge({heads, area, counts.at(question.election->candidates[candidate])},
                     {rules.void_participates, deemed, false}, question.regime, cls);
      });
  return result;
}

}  // namespace gongyi::ballot
