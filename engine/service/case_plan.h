#pragma once
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.h"
#include "service/case_service.h"

/// The plan of a case as the clerk sees it and hands it on: command line, web page and files show
/// the same rows.
namespace gongyi::service {

/// Words of the command line: names with days, fields with values.
struct PlanOrder {
  std::vector<std::pair<std::string, std::string>> fixed, assumed;
  std::optional<Date> until;
};
struct PlannedCase {
  LoadedCase file;  ///< as the calendar leaves it today
  plan::CasePlan plan;
  std::string estate;  ///< its name
};
/// Reads what was written and plans; writes nothing.
[[nodiscard]] Result<PlannedCase, Problem> plan_of(Office& office, const LoadedCase& file,
                                                   const PlanOrder& order);

/// "2026-03-02～2026-06-13", with what its notice adds; 不限 where nothing makes it late.
[[nodiscard]] Text window_text(const plan::Window& window);
/// What each rule of a conflict says, with its article and where it is written.
[[nodiscard]] Text rule_text(const plan::Rule& rule);
/// "Start by DAY, or RULE is missed": for each step that may be done next and has a last day.
[[nodiscard]] std::vector<Text> start_by(const plan::CasePlan& plan,
                                         const casefile::CaseView& view);
/// What decides whether a step is done: the title of a fact, of a vote.
[[nodiscard]] Text decider_text(const PlannedCase& planned, const std::string& name);

/// A4 landscape, as many pages as the steps need (SVG).
[[nodiscard]] std::vector<std::string> plan_chart(const Office& office, const PlannedCase& planned,
                                                  Lang lang);
[[nodiscard]] std::string plan_workbook(const Office& office, const PlannedCase& planned,
                                        Lang lang);
/// Last days with alarms a week and a day before; first days where there is no last one.
[[nodiscard]] std::string plan_calendar(const Office& office, const PlannedCase& planned,
                                        Lang lang);

}  // namespace gongyi::service
