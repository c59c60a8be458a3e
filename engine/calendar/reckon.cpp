#include "calendar/reckon.h"

#include <algorithm>

#include "base/error.h"

namespace gongyi::calendar {
namespace {

bool within(std::span<const DateSpan> spans, Date day) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](const DateSpan& span) { return span.first <= day && day <= span.last; });
}

// One computation: remembers every day whose kind was looked up, since an unpublished notice could
// change the answer only through those.
class Walk {
 public:
  explicit Walk(const Calendar& calendar) : calendar_(&calendar) {}

  bool rest(Date day) {
    provisional_ = provisional_ || !calendar_->settled(day);
    return calendar_->is_rest(day);
  }
  Date roll(Date day, int step) {
    while (rest(day)) day = day + step;
    return day;
  }
  // The `count`-th working day after (step 1) or before (step -1) a day, that day not counted.
  Date workdays(Date from, int count, int step, std::span<const DateSpan> suspended) {
    auto day = from;
    while (count > 0) {
      day = day + step;
      if (!within(suspended, day) && !rest(day)) --count;
    }
    return day;
  }
  [[nodiscard]] bool provisional() const { return provisional_; }

 private:
  const Calendar* calendar_;
  bool provisional_ = false;
};

// The corresponding day (C202) or the N-th day, without suspensions; `sign` -1 counts back.
Date counted(Date from, Period period, int sign) {
  switch (period.unit) {
    case Unit::months:
      return from.plus_months(sign * period.count);
    case Unit::years:
      return from.plus_years(sign * period.count);
    case Unit::days:
    case Unit::workdays:
      break;
  }
  return from + sign * period.count;
}

// Every suspended day in the period makes it a day longer, also those met while it grows.
Date lengthened(Date from, Date end, std::span<const DateSpan> suspended) {
  if (suspended.empty()) return end;
  auto day = from;
  auto last = end;
  while (day < last) {
    day = day + 1;
    if (within(suspended, day)) last = last + 1;
  }
  return last;
}

Date nominal_after(Date from, Period period, std::span<const DateSpan> suspended, Walk& walk) {
  GONGYI_ENSURE(period.count >= 0, "negative period");
  if (period.unit == Unit::workdays) return walk.workdays(from, period.count, 1, suspended);
  return lengthened(from, counted(from, period, 1), suspended);
}

}  // namespace

Reckoned reckon_within(Date from, Period period, const Calendar& calendar,
                       std::span<const DateSpan> suspended) {
  Walk walk(calendar);
  Reckoned out;
  out.nominal = nominal_after(from, period, suspended, walk);
  out.effective = out.advisory = walk.roll(out.nominal, 1);
  out.provisional = walk.provisional();
  return out;
}

Reckoned reckon_term(Date from, Period period, const Calendar& calendar) {
  Walk walk(calendar);
  Reckoned out;
  out.nominal = out.effective = out.advisory = nominal_after(from, period, {}, walk);
  out.provisional = walk.provisional();
  return out;
}

Reckoned reckon_before(Date before, Period lead, const Calendar& calendar) {
  GONGYI_ENSURE(lead.count >= 0, "negative period");
  Walk walk(calendar);
  Reckoned out;
  out.nominal = out.effective = lead.unit == Unit::workdays
                                    ? walk.workdays(before, lead.count, -1, {})
                                    : counted(before, lead, -1);
  out.advisory = walk.roll(out.nominal, -1);
  out.provisional = walk.provisional();
  return out;
}

}  // namespace gongyi::calendar
