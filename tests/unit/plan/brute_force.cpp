#include "brute_force.h"

#include <algorithm>
#include <bit>

namespace gongyi::plan::test {
namespace {

bool keeps(const Link& link, Date earlier, Date later, const calendar::Calendar& calendar) {
  const auto& span = link.span;
  switch (span.kind) {
    case Span::Kind::after:
      return later >= earlier + span.days;
    case Span::Kind::posted:
      return later >= calendar::posting_end(earlier, span.period, calendar).nominal + span.days;
    case Span::Kind::rolled:
      return later >= calendar::posting_end(earlier, span.period, calendar).effective + span.days;
    case Span::Kind::elapsed:
      return later >= calendar::end_of_term(earlier, span.period, calendar).effective + span.days;
    case Span::Kind::within:
      return earlier <= calendar::due_within(later, span.period, calendar).effective;
    case Span::Kind::lead:
      break;
  }
  return earlier <= calendar::due_before(later, span.period, calendar).nominal;
}

/// Every link as a table of day by day, reckoned once.
class Tables {
 public:
  Tables(const Network& network, const calendar::Calendar& calendar, Date first, Date last)
      : network_(network), first_(first), days_(static_cast<std::size_t>(last - first) + 1) {
    for (const auto& link : network.links) {
      auto& table = tables_.emplace_back(days_ * days_);
      for (std::size_t a = 0; a < days_; ++a) {
        for (std::size_t b = 0; b < days_; ++b)
          table[a * days_ + b] = keeps(link, day(a), day(b), calendar);
      }
    }
  }

  [[nodiscard]] Date day(std::size_t at) const { return first_ + static_cast<int>(at); }
  [[nodiscard]] std::size_t days() const { return days_; }

  /// Whether the nodes settled so far keep what is said between them.
  [[nodiscard]] bool fits(const std::vector<std::size_t>& at,
                          const std::vector<bool>& without) const {
    const auto node = at.size() - 1;
    for (const auto& bound : network_.bounds) {
      if (bound.node != node || (!without.empty() && without[bound.rule])) continue;
      if (bound.last ? day(at[node]) > bound.day : day(at[node]) < bound.day) return false;
    }
    for (std::size_t i = 0; i < network_.links.size(); ++i) {
      const auto& link = network_.links[i];
      if (!without.empty() && without[link.rule]) continue;
      if (std::max(link.earlier, link.later) != node) continue;
      if (!tables_[i][at[link.earlier] * days_ + at[link.later]]) return false;
    }
    return true;
  }

 private:
  const Network& network_;
  Date first_;
  std::size_t days_;
  std::vector<std::vector<bool>> tables_;
};

/// Walks through all assignments; `one` is told each solution and answers whether to go on.
template <class One>
bool each(const Network& network, const Tables& tables, const std::vector<bool>& without,
          std::vector<std::size_t>& at, const One& one) {
  if (at.size() == network.nodes) return one(at);
  for (std::size_t day = 0; day < tables.days(); ++day) {
    at.push_back(day);
    const bool go_on = !tables.fits(at, without) || each(network, tables, without, at, one);
    at.pop_back();
    if (!go_on) return false;
  }
  return true;
}

bool any_solution(const Network& network, const Tables& tables, const std::vector<bool>& without) {
  std::vector<std::size_t> at;
  return !each(network, tables, without, at, [](const auto&) { return false; });
}

}  // namespace

std::optional<Found> try_all(const Network& network, const calendar::Calendar& calendar, Date first,
                             Date last, const std::vector<bool>& without) {
  const Tables tables(network, calendar, first, last);
  std::vector<std::size_t> low, high, at;
  each(network, tables, without, at, [&](const std::vector<std::size_t>& days) {
    if (low.empty()) low = high = days;
    for (std::size_t i = 0; i < days.size(); ++i) {
      low[i] = std::min(low[i], days[i]);
      high[i] = std::max(high[i], days[i]);
    }
    return true;
  });
  if (low.empty()) return std::nullopt;
  const auto solution = [&](const std::vector<std::size_t>& days) {
    std::vector<std::size_t> part;
    for (const auto day : days) {
      part.push_back(day);
      if (!tables.fits(part, without)) return false;
    }
    return true;
  };
  Found out;
  for (std::size_t i = 0; i < network.nodes; ++i) {
    out.earliest.push_back(tables.day(low[i]));
    out.latest.push_back(tables.day(high[i]));
  }
  out.earliest_is_solution = solution(low);
  out.latest_is_solution = solution(high);
  return out;
}

std::size_t smallest_by_trying(const Network& network, const calendar::Calendar& calendar,
                               Date first, Date last) {
  const Tables tables(network, calendar, first, last);
  const auto rules = network.rules.size();
  std::size_t fewest = 0;
  for (std::size_t set = 0; set < (std::size_t{1} << rules); ++set) {
    const auto size = static_cast<std::size_t>(std::popcount(set));
    if (fewest != 0 && size >= fewest) continue;
    std::vector<bool> without(rules);
    for (std::size_t rule = 0; rule < rules; ++rule) without[rule] = (set >> rule & 1) == 0;
    if (!any_solution(network, tables, without)) fewest = size;
  }
  return fewest;
}

}  // namespace gongyi::plan::test
