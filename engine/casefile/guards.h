#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/citation.h"
#include "base/date.h"
#include "base/refusal.h"
#include "base/text.h"
#include "casefile/facts.h"
#include "casefile/rules.h"
#include "casefile/view.h"
#include "definition/condition.h"

namespace gongyi::casefile {

/// What a guard answers: whether it holds, which numbers it saw, from when it would hold.
struct Verdict {
  bool held = false;
  Text seen;                     ///< the numbers, for a refusal and for `why`
  std::optional<Date> earliest;  ///< first day on which it holds by the passing of time
  std::vector<Citation> basis;   ///< articles of the law values it used
  std::optional<Text> advice;    ///< held, but close: what a careful clerk would do
  /// Facts without which nothing could be judged; empty when something given is what failed.
  std::vector<std::string> lacks = {};
};

/// The answer when a fact is not there yet. `title` = its name, or that of what it belongs to.
[[nodiscard]] Verdict not_given(const Text& title, std::string field = {});

/// What a guard may look at.
struct GuardContext {
  const CaseView& view;
  const Rules& rules;
  const definition::Step& step;
  Date act_date;
  const FactReader& facts;
};

/// Evaluates a condition of the closed vocabulary. Guards never throw and never look elsewhere.
[[nodiscard]] Verdict evaluate(const definition::Condition& condition, const GuardContext& context);

/// Turns checks into refusals (and warnings of `level: warn` into `notes`). A check that fails only
/// because facts of `told` were not given says nothing: that they are missing was said already.
struct CheckReport {
  std::vector<Refusal> refusals;
  std::vector<Refusal> warnings;
};
[[nodiscard]] CheckReport run_checks(const std::vector<definition::Check>& checks,
                                     const GuardContext& context,
                                     const std::vector<std::string>& told = {});

/// Names of all guards that have an evaluation; a test compares them with the guard specs.
[[nodiscard]] std::vector<std::string> evaluated_guards();

/// Day a date operand stands for, or nothing when it is not known yet.
[[nodiscard]] std::optional<Date> date_of(const definition::Operand& operand,
                                          const GuardContext& context);

}  // namespace gongyi::casefile
