#pragma once
#include <vector>

#include "plan/plan.h"

/// Internal to the layer: what each answer to an open decision makes of the plan.
namespace gongyi::plan {

using MakePlan = CasePlan (*)(const casefile::CaseView& view, const casefile::Rules& rules,
                              const Wish& wish);

/// Of every choice that a step of the plan asks for and that another step, or a rule of days, waits
/// for; the one that moves the end most comes first.
[[nodiscard]] std::vector<OpenDecision> compare_decisions(const casefile::CaseView& view,
                                                          const casefile::Rules& rules,
                                                          const Wish& wish, const CasePlan& plan,
                                                          MakePlan make);

}  // namespace gongyi::plan
