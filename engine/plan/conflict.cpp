#include <algorithm>

#include "plan/network.h"
#include "plan/propagate.h"

// The smallest conflict by implicit hitting sets: whatever is contradictory must hold a rule of the
// complement of every set of rules that can be kept together. The smallest set that does, as far as
// such complements are known, is either contradictory, and then nothing smaller is; or it can be
// kept, grows until nothing more fits in, and gives one more complement.
namespace gongyi::plan {
namespace {

using Rules = std::vector<std::size_t>;

/// Picks the fewest rules that meet every set; a branch for each rule of a set not met yet.
class HittingSet {
 public:
  void add(Rules set) { sets_.push_back(std::move(set)); }

  /// Nothing when more than `most` rules or too many branches would be needed.
  [[nodiscard]] std::optional<Rules> fewest(std::size_t most) {
    branches_ = 0;
    for (; depth_ <= most; ++depth_) {
      Rules picked;
      if (search(picked)) return picked;
      if (branches_ > kMostBranches) break;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool cut_short() const { return branches_ > kMostBranches; }

 private:
  static constexpr std::size_t kMostBranches = 200000;

  bool search(Rules& picked) {
    if (++branches_ > kMostBranches) return false;
    const auto open = std::find_if(sets_.begin(), sets_.end(), [&](const Rules& set) {
      return std::none_of(set.begin(), set.end(), [&](std::size_t rule) {
        return std::find(picked.begin(), picked.end(), rule) != picked.end();
      });
    });
    if (open == sets_.end()) return true;
    if (picked.size() == depth_) return false;
    for (const auto rule : *open) {
      picked.push_back(rule);
      if (search(picked)) return true;
      picked.pop_back();
    }
    return false;
  }

  std::vector<Rules> sets_;
  std::size_t depth_ = 1;  ///< more sets never need fewer rules
  std::size_t branches_ = 0;
};

class Search {
 public:
  Search(const Network& network, const calendar::Calendar& calendar,
         const std::vector<bool>& without)
      : network_(network), propagation_(network, calendar), without_(without) {
    without_.resize(network.rules.size(), false);
  }

  std::optional<Conflict> run() {
    Propagation::Days days;
    if (propagation_.start(days, without_)) return std::nullopt;
    auto found = propagation_.blamed(days);
    if (possible(found)) found = all();
    found = thinned(std::move(found));
    HittingSet hitting;
    for (int round = 0; round < kMostRounds; ++round) {
      const auto picked = hitting.fewest(found.size() - 1);
      if (!picked) return Conflict{std::move(found), !hitting.cut_short()};
      auto kept = keep(*picked);
      if (!kept) return Conflict{ordered(*picked), true};
      hitting.add(std::move(*kept));
    }
    return Conflict{std::move(found), false};
  }

 private:
  static constexpr int kMostRounds = 2000;

  [[nodiscard]] Rules all() const {
    Rules out;
    for (std::size_t rule = 0; rule < without_.size(); ++rule) {
      if (!without_[rule]) out.push_back(rule);
    }
    return out;
  }

  [[nodiscard]] std::vector<bool> only(const Rules& rules) const {
    std::vector<bool> without(without_.size(), true);
    for (const auto rule : rules) without[rule] = false;
    return without;
  }

  bool possible(const Rules& rules) {
    Propagation::Days days;
    return propagation_.start(days, only(rules));
  }

  /// Takes out every rule without which the rest is contradictory still.
  Rules thinned(Rules rules) {
    for (std::size_t at = rules.size(); at-- > 0;) {
      auto less = rules;
      less.erase(less.begin() + static_cast<std::ptrdiff_t>(at));
      if (!possible(less)) rules = std::move(less);
    }
    return rules;
  }

  /// What can be kept with these rules, grown as far as it goes: the rules that do not fit in any
  /// more. Nothing when the rules contradict each other already.
  std::optional<Rules> keep(const Rules& rules) {
    auto without = only(rules);
    Propagation::Days days;
    if (!propagation_.start(days, without)) return std::nullopt;
    Rules out;
    for (const auto rule : all()) {
      if (!without[rule]) continue;
      without[rule] = false;
      auto tried = days;
      if (propagation_.add(tried, rule, without)) {
        days = std::move(tried);
      } else {
        without[rule] = true;
        out.push_back(rule);
      }
    }
    return out;
  }

  /// In the order of the chain that breaks.
  Rules ordered(const Rules& rules) {
    Propagation::Days days;
    (void)propagation_.start(days, only(rules));
    auto chain = propagation_.blamed(days);
    for (const auto rule : rules) {
      if (std::find(chain.begin(), chain.end(), rule) == chain.end()) chain.push_back(rule);
    }
    return chain;
  }

  const Network& network_;
  Propagation propagation_;
  std::vector<bool> without_;
};

}  // namespace

std::optional<Conflict> smallest_conflict(const Network& network,
                                          const calendar::Calendar& calendar,
                                          const std::vector<bool>& without) {
  return Search(network, calendar, without).run();
}

}  // namespace gongyi::plan
