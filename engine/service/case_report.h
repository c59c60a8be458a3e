#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/citation.h"
#include "base/date.h"
#include "base/text.h"
#include "service/case_service.h"

/// What a case tells its clerk: how far it is, what may be done now, what is late, what it waits
/// for. Nothing here prints; command line, documents and web pages show the same rows.
namespace gongyi::service {

/// How far one attempt of a step is.
enum class Progress { done, skipped, failed, working, posted, contested, ready, later };
[[nodiscard]] std::string_view name(Progress progress);

/// One signature of a joint signing (会签) and how it stands.
struct SignatureLine {
  std::string who;
  Text title, state;
  bool valid = false;
};

/// One attempt of a step (环节, 第几次), in the order of the procedure.
struct TimelineRow {
  const definition::Step* step = nullptr;
  casefile::StepRef ref;
  Progress progress = Progress::later;
  bool late = false;           ///< the act came, or still has not come, after the limit
  std::optional<Date> from;    ///< started or put up
  std::optional<Date> until;   ///< over; of a posting that hangs: its last day
  std::optional<Date> due_on;  ///< last lawful day of its limit (期限)
  bool lead = false;           ///< a lead time (倒推): "not later than"
  bool provisional = false;    ///< the holiday notice of a year concerned is not out
  std::vector<Citation> articles;
  Text title, actor, due, basis, state;  ///< the same in words
  std::string assigned;                  ///< the clerk it was handed over to (转办)
  std::vector<casefile::Urge> urges;     ///< how often it was urged (催办)
  std::vector<SignatureLine> signatures;
  std::optional<casefile::PaperRecord> paper;  ///< done on paper: where it lies (按纸质材料补录)
};
[[nodiscard]] std::vector<TimelineRow> timeline_rows(Office& office, const LoadedCase& file);

/// Something that may be done today (可办事项).
struct NowRow {
  const definition::Step* step = nullptr;
  TimelineRow row;
  std::optional<Date> earliest;    ///< not before this day (前置环节的公示期等)
  std::vector<Refusal> obstacles;  ///< conditions of its start that do not hold yet
};
/// Something that runs until a day by itself (正在等待).
struct WaitRow {
  const definition::Step* step = nullptr;
  Date until;
  bool objections = false;         ///< objections are taken until then
  std::vector<std::string> opens;  ///< titles of the steps that wait for it
};
/// Everything `case show` says.
struct Situation {
  LoadedCase file;       ///< as it stands today: postings that are over have ended
  std::int64_t seq = 0;  ///< of the last entry recorded: what the desk has seen (--seen)
  Text phase;
  std::vector<NowRow> now;
  std::vector<WaitRow> waiting;
  std::vector<casefile::Objection> open_objections;
  std::vector<TimelineRow> late;
  std::vector<TimelineRow> ahead;  ///< not open yet, but its limit runs already
};
[[nodiscard]] Situation situation_of(Office& office, const LoadedCase& file);
/// The case as the calendar leaves it today, without writing anything.
[[nodiscard]] LoadedCase as_of_today(Office& office, const LoadedCase& file);
[[nodiscard]] Text phase_text(const LoadedCase& file);

}  // namespace gongyi::service
