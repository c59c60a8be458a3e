#include "ballot/election.h"

#include <algorithm>
#include <compare>

#include "ballot/words.h"
#include "base/message.h"

namespace gongyi::ballot {
namespace {

// Candidates of equal standing; `first` is the place of the first of them, 0-based.
struct Group {
  std::size_t first = 0;
  std::vector<CandidateResult*> members;
  bool unordered = false;  ///< equal heads, and an area that would order them is unknown

  [[nodiscard]] std::size_t end() const { return first + members.size(); }
  [[nodiscard]] bool sure() const {
    return std::all_of(members.begin(), members.end(),
                       [](const auto* one) { return one->outcome == Outcome::adopted; });
  }
};

std::optional<std::int64_t> area_of(const CandidateResult& one) {
  return one.area ? std::optional(one.area->in_favour) : std::nullopt;
}

// Those that pass or may pass. Undecided ones keep their place, so that nobody behind them is
// called elected too early.
std::vector<Group> groups_of(std::vector<CandidateResult>& results) {
  std::vector<CandidateResult*> line;
  for (auto& one : results)
    if (one.outcome == Outcome::adopted || one.outcome == Outcome::indeterminate)
      line.push_back(&one);
  std::stable_sort(line.begin(), line.end(), [](const auto* a, const auto* b) {
    if (a->heads.in_favour != b->heads.in_favour) return a->heads.in_favour > b->heads.in_favour;
    return area_of(*a).value_or(-1) > area_of(*b).value_or(-1);
  });
  std::vector<Group> groups;
  for (std::size_t i = 0; i < line.size();) {
    auto end = i + 1;
    while (end < line.size() && line[end]->heads.in_favour == line[i]->heads.in_favour) ++end;
    const bool unknown = std::any_of(line.begin() + static_cast<std::ptrdiff_t>(i),
                                     line.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](const auto* one) { return !area_of(*one); });
    for (auto from = i; from < end;) {
      auto to = from + 1;
      while (to < end && (unknown || area_of(*line[to]) == area_of(*line[from]))) ++to;
      groups.push_back({from,
                        {line.begin() + static_cast<std::ptrdiff_t>(from),
                         line.begin() + static_cast<std::ptrdiff_t>(to)},
                        unknown && to - from > 1});
      from = to;
    }
    i = end;
  }
  return groups;
}

std::vector<std::string> names(const Group& group) {
  std::vector<std::string> out;
  out.reserve(group.members.size());
  for (const auto* one : group.members) out.push_back(one->id);
  return out;
}

// Places [from, to): seats, or alternates. Answers whether the group leaves them undecided.
bool fill(const Group& group, std::size_t from, std::size_t to, std::vector<std::string>& into) {
  if (group.first >= to || group.end() <= from) return false;
  const bool inside = group.first >= from && group.end() <= to;
  if (!inside) return group.unordered || !group.sure();
  if (!group.sure()) return true;
  for (const auto* one : group.members) into.push_back(one->id);
  return false;
}

void note_tie(const Group& group, const Rules& rules, ElectionResult& result) {
  result.ties.push_back(names(group));
  std::vector<Text> ids;
  ids.reserve(group.members.size());
  for (const auto* one : group.members) ids.emplace_back(one->id);
  const auto& one = *group.members.front();
  result.reasons.push_back(
      {Message("ballot.tie_" + std::string(word(rules.tie)),
               {join(ids), grouped(one.heads.in_favour),
                one.area ? grouped(Area{one.area->in_favour}) : std::string("—")})
           .text(),
       std::nullopt});
}

void explain_number(const ElectionInput& election, ElectionResult& result) {
  const auto elected = result.elected.size();
  if (elected < static_cast<std::size_t>(election.seats)) {
    result.reasons.push_back(
        {Message("ballot.seats_open", {std::to_string(election.seats), std::to_string(elected)})
             .text(),
         std::nullopt});
  }
  if (election.matter != "elect-committee" || elected == 0) return;
  if (elected % 2 == 0) {
    result.reasons.push_back(
        {Message("ballot.even", {std::to_string(elected)}).text(), election.least_basis});
  }
  if (elected < static_cast<std::size_t>(std::max(0, election.least_members))) {
    result.reasons.push_back({Message("ballot.too_few", {std::to_string(elected),
                                                         std::to_string(election.least_members)})
                                  .text(),
                              election.least_basis});
  }
}

ElectionOutcome outcome_of(const ElectionResult& result, std::size_t seats) {
  if (result.elected.size() == seats) return ElectionOutcome::elected;
  if (!result.elected.empty()) return ElectionOutcome::partly_elected;
  const bool nobody_decided =
      std::all_of(result.candidates.begin(), result.candidates.end(),
                  [](const auto& one) { return one.outcome == Outcome::no_decision; });
  return nobody_decided ? ElectionOutcome::no_decision : ElectionOutcome::none_elected;
}

// Where every candidate has the same participation it is told once, for the election.
void explain_participation(const Question& question, ElectionResult& result) {
  const auto& one = result.candidates.front();
  std::vector<Reason> all;
  const auto cls = law::MatterClass::ordinary;
  explain_leg(Of::heads, one.heads, question.regime, cls, {}, all);
  result.reasons.push_back(all.front());
  if (!one.area) return;
  all.clear();
  explain_leg(Of::area, *one.area, question.regime, cls, {}, all);
  result.reasons.push_back(all.front());
}

bool same_participation(const std::vector<CandidateResult>& all) {
  return std::all_of(all.begin(), all.end(), [&](const auto& one) {
    const auto& first = all.front();
    return one.heads.took_part == first.heads.took_part &&
           one.area.has_value() == first.area.has_value() &&
           (!one.area || one.area->took_part == first.area->took_part);
  });
}

}  // namespace

ElectionResult conclude(const Question& question, std::vector<CandidateResult> results) {
  const auto& election = *question.election;
  const auto seats = static_cast<std::size_t>(election.seats);
  const auto places = seats + static_cast<std::size_t>(election.alternates);
  ElectionResult result;
  result.candidates = std::move(results);
  if (!result.candidates.empty() && same_participation(result.candidates)) {
    explain_participation(question, result);
  }
  bool undecided = false, certain_alternates = true;
  for (auto& group : groups_of(result.candidates)) {
    for (auto* one : group.members) {
      one->passed = one->outcome == Outcome::adopted;
      if (one->passed) one->rank = static_cast<int>(group.first) + 1;
    }
    undecided = fill(group, 0, seats, result.elected) || undecided;
    if (!undecided && certain_alternates) {
      certain_alternates = !fill(group, seats, places, result.alternates) || group.sure();
    }
    const bool across = (group.first < seats && group.end() > seats) ||
                        (group.first < places && group.end() > places && places > seats);
    if (across && group.sure() && !group.unordered) note_tie(group, question.rules, result);
  }
  if (undecided) {
    result.outcome = ElectionOutcome::indeterminate;
    result.reasons.push_back({Message("ballot.election_unknown").text(), std::nullopt});
    return result;
  }
  explain_number(election, result);
  result.outcome = outcome_of(result, seats);
  return result;
}

}  // namespace gongyi::ballot
