#include "calendar/reckon.h"
#include "plan/network.h"

namespace gongyi::plan {
namespace {

using Kind = Span::Kind;

/// A monotone function of a day.
using Forward = Date (*)(const Span&, Date, const calendar::Calendar&);

Date pushed(const Span& span, Date day, const calendar::Calendar& calendar) {
  switch (span.kind) {
    case Kind::posted:
      return calendar::reckon_within(day, span.period, calendar).nominal + span.days;
    case Kind::rolled:
      return calendar::reckon_within(day, span.period, calendar).effective + span.days;
    case Kind::elapsed:
      return calendar::reckon_term(day, span.period, calendar).effective + span.days;
    default:
      return day + span.days;
  }
}

Date allowed(const Span& span, Date day, const calendar::Calendar& calendar) {
  return span.kind == Kind::within ? calendar::reckon_within(day, span.period, calendar).effective
                                   : calendar::reckon_before(day, span.period, calendar).nominal;
}

bool is_cap(const Span& span) { return span.kind == Kind::within || span.kind == Kind::lead; }

/// About how many days the function adds; only where to begin to look.
int guess(const Span& span) {
  int days = span.period.count;
  if (span.period.unit == calendar::Unit::workdays) days = days * 7 / 5;
  if (span.period.unit == calendar::Unit::months) days *= 30;
  if (span.period.unit == calendar::Unit::years) days *= 365;
  if (span.kind == Kind::lead) return -days;
  return span.kind == Kind::within ? days : days + span.days;
}

/// The least x with f(x) >= goal: outwards from a guess in growing strides, then halving.
Date least_reaching(Forward f, const Span& span, Date goal, const calendar::Calendar& calendar) {
  auto high = goal - guess(span);
  int stride = 1;
  while (f(span, high, calendar) < goal) high = high + stride, stride *= 2;
  stride = 1;
  auto low = high - 1;
  while (f(span, low, calendar) >= goal) high = low, low = low - stride, stride *= 2;
  while (high - low > 1) {
    const auto middle = low + (high - low) / 2;
    (f(span, middle, calendar) >= goal ? high : low) = middle;
  }
  return high;
}

}  // namespace

Date least_later(const Span& span, Date earlier, const calendar::Calendar& calendar) {
  if (!is_cap(span)) return pushed(span, earlier, calendar);
  return least_reaching(allowed, span, earlier, calendar);
}

Date last_earlier(const Span& span, Date later, const calendar::Calendar& calendar) {
  if (is_cap(span)) return allowed(span, later, calendar);
  if (span.kind == Kind::after) return later - span.days;
  // The last x with f(x) <= later comes before the least one that goes beyond.
  return least_reaching(pushed, span, later + 1, calendar) - 1;
}

bool kept(const Span& span, Date earlier, Date later, const calendar::Calendar& calendar) {
  return is_cap(span) ? earlier <= allowed(span, later, calendar)
                      : later >= pushed(span, earlier, calendar);
}

bool provisional(const Span& span, Date earlier, Date later, const calendar::Calendar& calendar) {
  switch (span.kind) {
    case Kind::after:
      return false;
    case Kind::posted:
    case Kind::elapsed:
      return span.period.unit == calendar::Unit::workdays &&
             calendar::reckon_within(earlier, span.period, calendar).provisional;
    case Kind::rolled:
      return calendar::reckon_within(earlier, span.period, calendar).provisional;
    case Kind::within:
      return calendar::reckon_within(later, span.period, calendar).provisional;
    case Kind::lead:
      break;
  }
  return span.period.unit == calendar::Unit::workdays &&
         calendar::reckon_before(later, span.period, calendar).provisional;
}

std::string_view name(Span::Kind kind) {
  switch (kind) {
    case Kind::after:
      return "after";
    case Kind::posted:
      return "posted";
    case Kind::rolled:
      return "rolled";
    case Kind::elapsed:
      return "elapsed";
    case Kind::within:
      return "within";
    case Kind::lead:
      break;
  }
  return "lead";
}

std::string_view name(Rule::Kind kind) {
  using RuleKind = Rule::Kind;
  switch (kind) {
    case RuleKind::today:
      return "today";
    case RuleKind::given:
      return "given";
    case RuleKind::fixed:
      return "fixed";
    case RuleKind::until:
      return "until";
    case RuleKind::need:
      return "need";
    case RuleKind::limit:
      return "limit";
    case RuleKind::check:
      return "check";
    case RuleKind::advice:
      return "advice";
    case RuleKind::order:
      break;
  }
  return "order";
}

}  // namespace gongyi::plan
