#include "ballot/sums.h"

#include <algorithm>
#include <array>
#include <set>

namespace gongyi::ballot {
namespace {

// Above any real area (12 digits before the point), far below what 64 bits hold.
constexpr std::int64_t kHuge = 100'000'000'000'000'000;
constexpr std::size_t kClasses = 6;  // for, against, abstain, majority, void, silent

using Row = std::array<std::int64_t, kClasses>;
using Partial = std::array<std::optional<std::int64_t>, kClasses>;

Row heads_row(const MotionCounts& c) {
  return {c.for_.heads,     c.against.heads, c.abstain.heads,
          c.majority.heads, c.void_.heads,   c.silent.heads};
}

Partial area_row(const MotionCounts& c) {
  Partial row;
  const std::array<const Sums*, kClasses> all{&c.for_,     &c.against, &c.abstain,
                                              &c.majority, &c.void_,   &c.silent};
  for (std::size_t i = 0; i < kClasses; ++i)
    if (all[i]->area) row[i] = all[i]->area->centi;
  return row;
}

// `at` says which answers take part: void and silent only when the rules let them.
std::array<bool, kClasses> taking_part(const Weighing& at) {
  return {true, true, true, true, at.void_takes_part, at.silent_joins};
}

Weights weigh(const Row& row, const Weighing& at) {
  const auto joining = row[3] + (at.silent_joins ? row[5] : 0);
  const auto without = at.void_takes_part ? row[4] : 0;
  return {row[0], row[1], row[2], at.joining_counts ? joining : 0,
          without + (at.joining_counts ? 0 : joining)};
}

// Areas that fit what is known, chosen so that every reachable answer is among them: participation
// and approval are monotone in each unknown, and the rest of the total bounds their sum, so their
// extremes lie where at most one unknown takes all of it. An unknown total may be just what was
// counted, or as large as one likes.
class Witnesses {
 public:
  Witnesses(const Partial& row, std::optional<std::int64_t> total) : total_(total) {
    for (std::size_t i = 0; i < kClasses; ++i) {
      known_[i] = row[i].value_or(0);
      sum_ += known_[i];
      if (!row[i]) unknown_.push_back(i);
    }
  }

  template <class Visit>
  void each(const Visit& visit) const {
    point(known_, sum_, visit);
    const auto room = total_ ? *total_ - sum_ : kHuge;
    for (const auto i : unknown_) {
      auto row = known_;
      row[i] += room;
      point(row, sum_ + room, visit);
    }
  }

 private:
  template <class Visit>
  void point(const Row& row, std::int64_t sum, const Visit& visit) const {
    if (total_) {
      visit(row, *total_);
    } else {
      visit(row, std::max<std::int64_t>(sum, 1));
      visit(row, sum + 10 * kHuge);
    }
  }

  Row known_{};
  std::vector<std::size_t> unknown_;
  std::optional<std::int64_t> total_;
  std::int64_t sum_ = 0;
};

std::optional<Leg> known_leg(const Partial& row, std::optional<Area> total, const Weighing& at,
                             const law::Regime& regime, law::MatterClass cls) {
  Row known{};
  const auto needed = taking_part(at);
  for (std::size_t i = 0; i < kClasses; ++i) {
    if (needed[i] && !row[i]) return std::nullopt;
    known[i] = row[i].value_or(0);
  }
  if (!total) return std::nullopt;
  return make_leg(weigh(known, at), total->centi, regime, cls);
}

}  // namespace

Judged judge(const Published& sums, const Weighing& weighing, const law::Regime& regime,
             law::MatterClass cls) {
  Judged judged;
  judged.heads = make_leg(weigh(heads_row(sums.counts), weighing), sums.heads, regime, cls);
  const auto row = area_row(sums.counts);
  judged.area = known_leg(row, sums.area, weighing, regime, cls);
  if (judged.area) {
    judged.outcome = outcome_of(judged.heads, *judged.area, regime);
    return judged;
  }
  std::set<Outcome> reachable;
  Witnesses(row, sums.area ? std::optional(sums.area->centi) : std::nullopt)
      .each([&](const Row& areas, std::int64_t total) {
        const auto leg = make_leg(weigh(areas, weighing), total, regime, cls);
        reachable.insert(outcome_of(judged.heads, leg, regime));
      });
  judged.outcome = reachable.size() == 1 ? *reachable.begin() : Outcome::indeterminate;
  return judged;
}

}  // namespace gongyi::ballot
