#pragma once
#include <optional>
#include <string>
#include <vector>

#include "definition/loader.h"
#include "definition/procedure.h"

namespace gongyi::definition {

/// One date that follows from the sitting committee's record (提醒): a limit reckoned from a field
/// `from: term`, or that field's own day.
struct Reminder {
  Step step;  ///< id, title, basis, `when`, limit: read and judged like those of a procedure
  Text actor;
  std::optional<Operand> on;         ///< the day itself, without a limit
  std::string covered_by;            ///< a procedure whose open case carries this date itself
  bool covered_by_its_case = false;  ///< the case that brought the committee carries it
  std::string propose;               ///< the procedure that should be opened by then
  std::string replaced_by;           ///< the reminder that takes its place once its day comes
  SourceRange at;
};

/// A file of reminders (workflows/agenda/*.yaml).
struct Reminders {
  std::string id;
  Text title;
  std::vector<Reminder> list;

  [[nodiscard]] const Reminder* find(std::string_view reminder) const;
};

/// Reads and checks one file; every finding at once. Nothing when there is an error.
[[nodiscard]] std::optional<Reminders> load_reminders(const yaml::Node& root,
                                                      const LoadContext& context,
                                                      DiagnosticSink& sink);

}  // namespace gongyi::definition
