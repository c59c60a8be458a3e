#include <algorithm>

#include "base/message.h"
#include "calendar/calendar.h"
#include "calendar/reckon.h"
#include "calendar/words.h"

namespace gongyi::calendar {
namespace {

bool within(std::span<const DateSpan> spans, Date day) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](const DateSpan& span) { return span.first <= day && day <= span.last; });
}

Due due_of(const Reckoned& days) {
  return {days.nominal, days.effective, days.advisory, {}, days.provisional};
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
  auto due = due_of(reckon_within(from, period, calendar, suspended));
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
  auto due = due_of(reckon_term(from, period, calendar));
  due.why.push_back(
      Message("calendar.term_end", {arithmetic_after(from, period, describe(due.nominal, calendar)),
                                    basis_after(period)})
          .text());
  add_cautions(from, due, due.why);
  return due;
}

Due due_before(Date before, Period lead, const Calendar& calendar) {
  auto due = due_of(reckon_before(before, lead, calendar));
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
  auto due = due_of(reckon_within(posted, period, calendar));
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
