#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/refusal.h"
#include "base/result.h"
#include "casefile/rules.h"
#include "casefile/view.h"
#include "plan/network.h"

/// What is left of a case, and when each of it can lawfully happen: earliest and latest day, slack,
/// critical path, and what depends on a decision that is still open (办理计划).
namespace gongyi::plan {

/// No plan reaches farther: a term of five years and an extension of five more (S30, Q41) end
/// before, and the holiday notices are published a year ahead.
inline constexpr int kFarthestYears = 12;

/// A day the clerk settled: of a step (by its id), or of a date fact (by its field).
struct FixedDay {
  std::string name;
  Date day;
};
/// What the clerk plans with, beside what the case holds.
struct Wish {
  std::vector<FixedDay> fixed;
  std::map<std::string, Json> assumed;  ///< facts not given yet, as `parse_fact` reads them
  /// The term's end where the procedure speaks of one and the estate's record has none; else the
  /// day by which every step that must be done is over.
  std::optional<Date> until;
  bool decisions = true;  ///< compare the open decisions too
};

/// How a step stands in the plan.
enum class Standing {
  over,      ///< done, skipped or failed
  hanging,   ///< its notice hangs
  planned,   ///< has its days
  skipped,   ///< its condition does not hold by what is known
  optional,  ///< nobody must do it
  open,      ///< depends on a decision
};
[[nodiscard]] std::string_view name(Standing standing);

struct PlannedStep {
  const definition::Step* step = nullptr;
  int attempt = 1;
  Standing standing = Standing::planned;
  std::optional<std::size_t> node;
  Window window;              ///< of the day that counts for limits
  std::optional<Date> acted;  ///< the same, where it is past
  std::optional<Date> hangs_from_earliest, hangs_from_latest;  ///< last day its notice hangs then
  std::optional<int> slack;                                    ///< days between earliest and latest
  bool critical = false, provisional = false;
  std::vector<std::string> depends;  ///< fields, or `vote:<id>`, that decide whether it is done
  /// The rule next to the earliest day, next to the latest, and the one that day goes back to.
  std::optional<std::size_t> earliest_by, latest_by, latest_from;
};
/// A date that a step settles for later: the day voting opens, the last day of nominations.
struct PlannedDate {
  std::string field;
  Text title;
  const definition::Step* step = nullptr;
  std::size_t node = 0;
  Window window;
};

/// A decision that is open, and what each answer would make of the plan.
struct Answer {
  Json value;
  Text title;
  std::optional<Date> over_earliest;  ///< earliest day on which the case can end
  std::optional<Date> start_latest;   ///< latest day of what comes next
  bool possible = true;
  std::vector<Text> missed;  ///< rules that could not be kept any more
};
struct OpenDecision {
  std::string field;
  Text title;
  const definition::Step* step = nullptr;  ///< asks for it
  std::vector<Answer> answers;
  int moves = 0;  ///< by how many days the end, or the last day to begin, differs
};

/// Rules that cannot all be kept, and the one the plan then goes on without.
struct Broken {
  Conflict conflict;
  std::optional<std::size_t> without;
};

struct CasePlan {
  Network network;
  std::vector<Text> node_titles;
  std::vector<std::string> node_ids;  ///< step id, or field of a date
  std::map<std::size_t, Span> hangs;  ///< of a step's node: how long its notice hangs
  std::vector<PlannedStep> steps;     ///< latest attempt of each step, in the procedure's order
  std::vector<PlannedDate> dates;
  std::vector<Broken> broken;
  bool possible = true;  ///< false: the plan as wished cannot be kept
  bool until_is_term = false;
  std::optional<std::size_t> end;       ///< index into `steps`: what is over last
  std::vector<std::size_t> critical;    ///< indexes into `steps`, from the first on
  std::vector<OpenDecision> decisions;  ///< the one that moves the end most comes first
  struct Unplanned {
    std::string step;
    Text words;
    std::vector<Citation> basis;
    SourceRange at;
  };
  std::vector<Unplanned> unplanned;  ///< conditions on days that another fact must decide first
};

/// Pure; the plan points into the procedure of `rules`. Refused when a name of the wish is none of
/// the case's, or a day lies too far away.
[[nodiscard]] Result<CasePlan, std::vector<Refusal>> plan_case(const casefile::CaseView& view,
                                                               const casefile::Rules& rules,
                                                               const Wish& wish);

/// The rules in a sentence each, for a person.
[[nodiscard]] Text told(const Rule& rule);
/// Where it is written: `first-election.yaml:42`; empty for what stands in no file.
[[nodiscard]] std::string written_at(const Rule& rule);

}  // namespace gongyi::plan
