#pragma once
#include <optional>
#include <vector>

#include "casefile/planner.h"

/// 约定事项: the bounds of what owners may choose, what their rules in force settle already, and
/// the rules that an adopted text becomes.
namespace gongyi::casefile {

/// What the estate's rules in force on `day` say on a choice, as the fact it stands for.
struct Settled {
  Json fact;
  std::vector<Citation> basis;  ///< the article of the estate's rules
};
[[nodiscard]] std::optional<Settled> settled_by_rules(const definition::Field& field,
                                                      const CaseView& view, const Rules& rules,
                                                      Date day);

/// Refuses each given number that is out of its range, with the article of the bound.
void require_ranges(Planner& planner, const definition::Step& step, const Json& facts, Date on);
/// The facts with those the estate's rules settle filled in (`value: rules`), where not given.
[[nodiscard]] Json filled_by_rules(const Planner& planner, const definition::Step& step,
                                   const Json& facts, Date on);
/// Refuses a fact that differs from what the rules settle, with their article.
void require_rules(Planner& planner, const definition::Step& step, const Json& facts, Date on);
/// A text was adopted: every choice of it becomes a rule of the estate from that day.
void record_rules(Planner& planner, std::string_view text, const std::string& motion, Date on);

}  // namespace gongyi::casefile
