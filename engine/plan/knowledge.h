#pragma once
#include <set>
#include <string>
#include <vector>

#include "casefile/facts.h"
#include "casefile/rules.h"
#include "casefile/view.h"
#include "definition/condition.h"

/// Internal to the layer: what is known of a condition before the facts it asks for are given.
namespace gongyi::plan {

enum class Answered { no, yes, open };

class Knowledge {
 public:
  Knowledge(const casefile::CaseView& view, const casefile::Rules& rules);

  /// A condition by what is given; `open` when a fact, a vote or a day that decides is not.
  [[nodiscard]] Answered judge(const definition::Condition& condition,
                               const definition::Step& step) const;
  /// Fields, and `vote:<id>`, without which it stays open.
  void collect_open(const definition::Condition& condition, std::set<std::string>& into) const;
  [[nodiscard]] bool knows(const std::string& field) const;
  /// Whether a guard compares days, so that it can bind a plan.
  [[nodiscard]] static bool of_days(const definition::Condition& condition);
  [[nodiscard]] const casefile::FactReader& facts() const { return facts_; }

 private:
  [[nodiscard]] std::vector<std::string> unknown(const definition::Condition& guard) const;

  const casefile::CaseView& view_;
  const casefile::Rules& rules_;
  casefile::FactReader facts_;
};

/// Date facts that tell of a day to come when they are given (会议开始日、报名截止日). The other
/// date facts tell of the act itself: in a plan they are the day of the step that asks for them.
[[nodiscard]] std::set<std::string> days_to_come(const definition::Procedure& procedure);

}  // namespace gongyi::plan
