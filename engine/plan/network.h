#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/citation.h"
#include "base/date.h"
#include "base/source.h"
#include "base/text.h"
#include "calendar/calendar.h"

/// Days that are not settled yet and what the law says between them, as a network of constraints.
/// Every rule has the form "this day is not before a monotone function of that day": a roll over
/// rest days, a corresponding day of the month and a walk of working days are all monotone. Hence
/// the solutions are closed under earliest and latest taken day by day, and propagation of bounds
/// finds both exactly, with the calendar's own arithmetic and no count of days in its place.
namespace gongyi::plan {

/// How `later` depends on `earlier` in a link.
struct Span {
  enum class Kind {
    after,    ///< later >= earlier + days
    posted,   ///< later >= last day of a notice put up on `earlier`, + days (公示期满)
    rolled,   ///< as `posted`, the last day off a day of rest (objections are taken)
    elapsed,  ///< later >= the corresponding day, never rolled, + days
    within,   ///< `earlier` <= the last day of the period that runs from `later` (期限)
    lead,     ///< `earlier` <= `later` less the period (倒推)
  };
  Kind kind = Kind::after;
  int days = 0;
  calendar::Period period;
};
[[nodiscard]] std::string_view name(Span::Kind kind);

/// The least day `later` may have, and the last one `earlier` may have: exact inverses.
[[nodiscard]] Date least_later(const Span& span, Date earlier, const calendar::Calendar& calendar);
[[nodiscard]] Date last_earlier(const Span& span, Date later, const calendar::Calendar& calendar);
/// Whether both days keep the rule, by the calendar's forward arithmetic alone.
[[nodiscard]] bool kept(const Span& span, Date earlier, Date later,
                        const calendar::Calendar& calendar);
/// A holiday notice that is not out yet could move it.
[[nodiscard]] bool provisional(const Span& span, Date earlier, Date later,
                               const calendar::Calendar& calendar);

/// What a rule is, and with it whether the plan may go on without it. The law's own limits do not
/// forbid a late act: it is done late, and told. What refuses the act cannot be left out.
struct Rule {
  enum class Kind {
    today,   ///< nothing is done before today
    given,   ///< a day in the journal, or assumed
    fixed,   ///< a day the clerk fixed
    until,   ///< the day by which all is to be over
    need,    ///< one step after another, postings hung out
    limit,   ///< 期限
    check,   ///< a condition that refuses
    advice,  ///< a condition that warns
    order,   ///< a planned day is not before the step that settles it
  };
  Kind kind = Kind::need;
  std::string step;  ///< whose rule it is; empty for `today` and `until`
  Text words;
  std::vector<Citation> basis;
  SourceRange at;
  std::string parameter;  ///< law parameter the number comes from
  /// Whether the plan may go on without it, told as not kept.
  [[nodiscard]] bool yields() const {
    return kind == Kind::limit || kind == Kind::advice || kind == Kind::order;
  }
};
[[nodiscard]] std::string_view name(Rule::Kind kind);

struct Link {
  std::size_t earlier = 0, later = 0;  ///< nodes
  Span span;
  std::size_t rule = 0;
};
/// A day that a node cannot be before, or after.
struct Bound {
  std::size_t node = 0;
  Date day;
  bool last = false;  ///< not after; otherwise not before
  std::size_t rule = 0;
};

/// The nodes are numbered from 0 to `nodes` - 1. A rule may have several links and bounds.
struct Network {
  std::size_t nodes = 0;
  std::vector<Rule> rules;
  std::vector<Link> links;
  std::vector<Bound> bounds;

  [[nodiscard]] std::size_t add_node() { return nodes++; }
  [[nodiscard]] std::size_t add_rule(Rule rule);
  void link(std::size_t earlier, std::size_t later, Span span, std::size_t rule);
  void bound(std::size_t node, Date day, bool last, std::size_t rule);
};

/// Which link or bound settled a day.
struct Cause {
  enum class Kind { none, link, bound };
  Kind kind = Kind::none;
  std::size_t index = 0;
};
/// Earliest and latest day of a node. No earliest day: nothing holds it from below; no latest day:
/// nothing ever makes it late.
struct Window {
  std::optional<Date> earliest, latest;
  Cause from, until;
};

/// The windows of all nodes, or nothing when the rules of `without` apart contradict each other.
/// `without` holds one flag per rule; empty = all rules count.
[[nodiscard]] std::optional<std::vector<Window>> solve(const Network& network,
                                                       const calendar::Calendar& calendar,
                                                       const std::vector<bool>& without = {});

/// The rules that cannot all be kept, as few as there can be: no smaller set of rules of the
/// network is contradictory. `proved` is false where the search was cut short; the set is then one
/// from which no rule can be left out.
struct Conflict {
  std::vector<std::size_t> rules;  ///< in the order in which they lead to the contradiction
  bool proved = true;
};
[[nodiscard]] std::optional<Conflict> smallest_conflict(const Network& network,
                                                        const calendar::Calendar& calendar,
                                                        const std::vector<bool>& without = {});

}  // namespace gongyi::plan
