#pragma once
#include <optional>
#include <vector>

#include "base/citation.h"
#include "calendar/calendar.h"
#include "casefile/facts.h"
#include "casefile/rules.h"
#include "casefile/view.h"

namespace gongyi::casefile {

/// A limit reckoned from what is known now (期限).
struct ReckonedLimit {
  bool lead = false;
  Date anchor;
  calendar::Period period;  ///< with every approved extension added
  calendar::Due due;
  std::vector<Citation> basis;
};

/// Nothing when the step has no limit or its anchor is not known yet. An extension counts from the
/// nominal end: 60 days and 30 days approved are 90 days from the anchor, not from a rolled day.
[[nodiscard]] std::optional<ReckonedLimit> limit_of(const definition::Step& step,
                                                    const CaseView& view, const Rules& rules,
                                                    const FactReader& facts);

/// The last day objections to a notice put up now are taken (异议截止日): the day before the one
/// the procedure names (Q24: before the meeting), else the day the posting ends, off a day of rest.
[[nodiscard]] Date last_objection_day(const definition::Step& step, const calendar::Due& end,
                                      const CaseView& view, const Rules& rules,
                                      const FactReader& facts);

/// The last day a notice hangs (公示期满日): its period, and when objections are taken, off a day
/// of rest.
[[nodiscard]] Date last_day(const definition::Step& step, const PostingRound& round);

/// The day from which what `step` needs was over; no act comes before it.
[[nodiscard]] std::optional<Date> not_before(const CaseView& view,
                                             const definition::Procedure& procedure,
                                             const definition::Step& step);

}  // namespace gongyi::casefile
