#pragma once
#include <optional>
#include <string>
#include <vector>

#include "service/case_report.h"
#include "service/case_service.h"

namespace gongyi::service {

/// A fact a step asks for (办理要件), and what was recorded.
struct FactLine {
  std::string id;
  Text title, help, type, choices;
  Text columns;         ///< of a list of people: what each may be given
  std::string example;  ///< of a list of people: how it is written in a file
  bool required = true;
  bool is_private = false;  ///< sealed apart from the journal
  std::optional<Text> value;
};
/// A condition in words and how it stands now.
struct CheckLine {
  Text say, seen;
  bool at_start = false;  ///< judged when the step begins, else when it is completed
  bool warn = false, held = false;
  std::vector<Citation> basis;
};
/// A limit of a definition in words (期限), before any date is known.
struct LimitLine {
  bool lead = false;
  Text period, anchor;
  std::vector<Citation> basis;
};

/// Everything a clerk needs to know of one step of a case.
struct StepSheet {
  const definition::Step* step = nullptr;
  TimelineRow row;
  NowRow now;  ///< meaningful while the step is ready or in progress
  bool open = false;
  std::vector<Text> waits_for;  ///< steps before it that are not over
  std::vector<FactLine> facts;
  std::vector<CheckLine> checks;
  std::vector<std::pair<std::string, Text>> documents;
  std::optional<LimitLine> limit;
  std::optional<LimitLine> posting;  ///< how long it hangs, at least
};
[[nodiscard]] Result<StepSheet, Problem> step_sheet(Office& office, const LoadedCase& file,
                                                    const std::string& step);

/// One step of a procedure that no case runs yet (`workflow show`), by today's law.
struct ProcedureLine {
  const definition::Step* step = nullptr;
  Text actor, needs;
  std::optional<LimitLine> limit, posting;
};
[[nodiscard]] std::vector<ProcedureLine> procedure_lines(const Library& library,
                                                         const LoadedProcedure& procedure,
                                                         const std::string& jurisdiction,
                                                         Date today);

}  // namespace gongyi::service
