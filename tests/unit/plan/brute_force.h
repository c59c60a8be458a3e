#pragma once
#include <optional>
#include <vector>

#include "plan/network.h"

/// The plan's outside judge in our own tests: every assignment of days in a small frame is tried,
/// with the words-and-all functions of calendar/calendar.h and nothing of the plan's own
/// arithmetic.
namespace gongyi::plan::test {

struct Found {
  std::vector<Date> earliest, latest;  ///< day by day over all solutions
  bool earliest_is_solution = false, latest_is_solution = false;
};
/// Nothing when no assignment of days from `first` to `last` keeps all rules.
[[nodiscard]] std::optional<Found> try_all(const Network& network,
                                           const calendar::Calendar& calendar, Date first,
                                           Date last, const std::vector<bool>& without = {});
/// How many rules the smallest contradictory set has, over all subsets; 0 when there is none.
[[nodiscard]] std::size_t smallest_by_trying(const Network& network,
                                             const calendar::Calendar& calendar, Date first,
                                             Date last);

}  // namespace gongyi::plan::test
