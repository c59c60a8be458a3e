#include "casefile/view.h"

#include <algorithm>
#include <charconv>

#include "base/digest.h"

namespace gongyi::casefile {

StepRef StepRef::parse(std::string_view text) {
  const auto mark = text.find('#');
  StepRef out{std::string(text.substr(0, mark)), 1};
  if (mark != std::string_view::npos) {
    std::from_chars(text.data() + mark + 1, text.data() + text.size(), out.attempt);
  }
  return out;
}

std::optional<Date> StepState::counted_on() const {
  if (!postings.empty()) return postings.front().posted;
  return acted_on;
}

const Signature* StepState::signature(std::string_view who) const {
  const auto found = std::find_if(signatures.rbegin(), signatures.rend(),
                                  [&](const Signature& one) { return one.who == who; });
  return found == signatures.rend() ? nullptr : &*found;
}

std::string StepState::signed_digest() const { return sha256(facts.canonical()); }

const StepState* CaseView::latest(std::string_view step) const {
  for (auto at = steps.rbegin(); at != steps.rend(); ++at) {
    if (at->ref.id == step) return &*at;
  }
  return nullptr;
}

StepState* CaseView::latest(std::string_view step) {
  return const_cast<StepState*>(std::as_const(*this).latest(step));
}

StepState* CaseView::find(const StepRef& ref) {
  const auto found =
      std::find_if(steps.begin(), steps.end(), [&](const StepState& s) { return s.ref == ref; });
  return found == steps.end() ? nullptr : &*found;
}

const VoteRound* CaseView::round(std::string_view vote) const {
  const auto found = votes.find(std::string(vote));
  return found == votes.end() || found->second.empty() ? nullptr : &found->second.back();
}

VoteRound& CaseView::current_round(const std::string& vote) {
  auto& rounds = votes[vote];
  if (rounds.empty()) rounds.emplace_back().vote = vote;
  return rounds.back();
}

std::size_t CaseView::open_objections() const {
  return static_cast<std::size_t>(
      std::count_if(objections.begin(), objections.end(),
                    [](const Objection& o) { return !o.answered_on.has_value(); }));
}

const Candidate* CaseView::candidate(std::string_view no) const {
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& c) { return c.no == no; });
  return found == candidates.end() ? nullptr : &*found;
}

}  // namespace gongyi::casefile
