#include <algorithm>

#include "base/error.h"
#include "base/message.h"
#include "calendar/calendar.h"
#include "calendar/words.h"

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
  auto day = from;
  auto last = end;
  while (day < last) {
    day = day + 1;
    if (within(suspended, day)) last = last + 1;
  }
  return last;
}

Date nominal_after(Date from, Period period, std::span<const DateSpan> suspended, Walk& walk) {
  if (period.unit == Unit::workdays) return walk.workdays(from, period.count, 1, suspended);
  return lengthened(from, counted(from, period, 1), suspended);
}

// 2026-04-01 之次日起算第3日为 2026-04-04（星期六，法定休假日）
Text arithmetic_after(Date from, Period period, const Text& nominal) {
  const auto count = Text(std::to_string(period.count));
  switch (period.unit) {
    case Unit::days:
      return Message("calendar.nth_day", {from.iso(), count, nominal}).text();
    case Unit::workdays:
      return Message("calendar.nth_workday", {from.iso(), count, nominal}).text();
    case Unit::months:
    case Unit::years:
      break;
  }
  return Message("calendar.corresponding_day", {from.iso(), period.text(), nominal}).text();
}

Text basis_after(Period period) {
  const bool by_days = period.unit == Unit::days || period.unit == Unit::workdays;
  return Message(by_days ? "calendar.c201" : "calendar.c201_c202").text();
}

void add_suspension(Date from, const Due& due, std::span<const DateSpan> suspended,
                    std::vector<Text>& why) {
  int days = 0;
  for (auto day = from + 1; day <= due.nominal; day = day + 1) days += within(suspended, day);
  if (days > 0) why.push_back(Message("calendar.suspended", {std::to_string(days)}).text());
}

// What a reader should know before relying on the day: the articles cited are those of the Civil
// Code, and a notice may still come.
void add_cautions(Date counted_from, const Due& due, std::vector<Text>& why) {
  if (counted_from < Date(2021, 1, 1)) why.push_back(Message("calendar.before_code").text());
  if (due.provisional) why.push_back(Message("calendar.provisional").text());
}

}  // namespace

Due due_within(Date from, Period period, const Calendar& calendar,
               std::span<const DateSpan> suspended) {
  GONGYI_ENSURE(period.count >= 0, "negative period");
  Walk walk(calendar);
  Due due;
  due.nominal = nominal_after(from, period, suspended, walk);
  due.effective = walk.roll(due.nominal, 1);
  due.advisory = due.effective;
  due.provisional = walk.provisional();
  const auto counted_words = arithmetic_after(from, period, describe(due.nominal, calendar));
  if (due.effective == due.nominal) {
    due.why.push_back(Message("calendar.stands", {counted_words, basis_after(period)}).text());
  } else {
    due.why.push_back(Message("calendar.rolled", {counted_words, describe(due.effective, calendar),
                                                  basis_after(period)})
                          .text());
  }
  add_suspension(from, due, suspended, due.why);
  add_cautions(from, due, due.why);
  return due;
}

Due end_of_term(Date from, Period period, const Calendar& calendar) {
  GONGYI_ENSURE(period.count >= 0, "negative period");
  Walk walk(calendar);
  Due due;
  due.nominal = nominal_after(from, period, {}, walk);
  due.effective = due.advisory = due.nominal;
  due.provisional = walk.provisional();
  due.why.push_back(
      Message("calendar.term_end", {arithmetic_after(from, period, describe(due.nominal, calendar)),
                                    basis_after(period)})
          .text());
  add_cautions(from, due, due.why);
  return due;
}

Due due_before(Date before, Period lead, const Calendar& calendar) {
  GONGYI_ENSURE(lead.count >= 0, "negative period");
  Walk walk(calendar);
  Due due;
  due.nominal = lead.unit == Unit::workdays ? walk.workdays(before, lead.count, -1, {})
                                            : counted(before, lead, -1);
  due.effective = due.nominal;
  due.advisory = walk.roll(due.nominal, -1);
  due.provisional = walk.provisional();
  due.why.push_back(
      Message("calendar.lead", {before.iso(), lead.text(), describe(due.nominal, calendar)})
          .text());
  if (due.advisory != due.nominal) {
    due.why.push_back(Message("calendar.lead_advice", {describe(due.advisory, calendar)}).text());
  }
  // C201 read strictly: N clear days between the two acts. Not the default, but never hidden.
  if (lead.unit == Unit::days && lead.count > 0) {
    due.why.push_back(
        Message("calendar.lead_clear", {lead.text(), (due.nominal - 1).iso()}).text());
  }
  add_cautions(before, due, due.why);
  return due;
}

Due posting_end(Date posted, Period period, const Calendar& calendar) {
  GONGYI_ENSURE(period.count >= 0, "negative period");
  Walk walk(calendar);
  Due due;
  due.nominal = nominal_after(posted, period, {}, walk);
  due.effective = walk.roll(due.nominal, 1);
  due.advisory = due.effective;
  due.provisional = walk.provisional();
  due.why.push_back(
      Message("calendar.posting", {posted.iso(), period.text(), describe(due.nominal, calendar)})
          .text());
  if (due.effective != due.nominal) {
    due.why.push_back(
        Message("calendar.posting_objections", {describe(due.effective, calendar)}).text());
  }
  add_cautions(posted, due, due.why);
  return due;
}

Standing standing(const Due& due, Date today, int warn_days) {
  if (today > due.effective) return Standing::overdue;
  return due.effective - today <= warn_days ? Standing::due_soon : Standing::on_time;
}

}  // namespace gongyi::calendar
