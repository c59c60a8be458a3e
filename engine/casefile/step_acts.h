#pragma once
#include <optional>
#include <vector>

#include "casefile/planner.h"

/// Internal to the acts on a step: what completing it and recording it from paper have in common.
namespace gongyi::casefile {

/// All that the step's facts are now, defaults included.
[[nodiscard]] Json facts_of(const definition::Step& step, const FactReader& reader);
/// What the step was not told it takes from the vocabulary's defaults, and writes down: the case
/// keeps the value though a later vocabulary has another one.
void settle_defaults(Planner& planner, const definition::Step& step, Date on);

/// How long a notice put up on a day hangs, by the law of that day.
struct PostingPeriod {
  calendar::Due end;
  Date last_day;
  std::vector<Citation> basis;
};
/// Refuses when the law of that day says nothing.
[[nodiscard]] std::optional<PostingPeriod> posting_period(Planner& planner,
                                                          const definition::Step& step, Date on);
/// Puts the notice up: the period is reckoned and recorded. `taken_down` = the last day it hung,
/// where it is known to have been taken down.
void open_posting(Planner& planner, const definition::Step& step, const CompleteStep& command,
                  std::optional<Date> taken_down = std::nullopt);

}  // namespace gongyi::casefile
