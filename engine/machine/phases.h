#pragma once
#include <optional>
#include <string_view>

/// Stored values of the two lifecycle machines. Names are permanent: they stand in journals.
namespace gongyi::machine {

enum class StepPhase {
  pending,
  ready,
  working,
  publicity,
  objection_handling,
  done,
  skipped,
  failed
};
/// Region 1 of a step in progress: lateness is a fact recorded, it never blocks by itself.
enum class Timeliness { on_time, due_soon, overdue };
struct StepPhases {
  StepPhase phase = StepPhase::pending;
  Timeliness time = Timeliness::on_time;  ///< meaningful while in progress; kept at the end
  bool operator==(const StepPhases&) const = default;
};

enum class CasePhase { draft, progressing, waiting, contested, suspended, concluded, terminated };
struct CasePhases {
  CasePhase phase = CasePhase::draft;
  std::optional<CasePhase> resume_to;  ///< remembered while suspended
  bool operator==(const CasePhases&) const = default;
};

[[nodiscard]] std::string_view name(StepPhase phase);
[[nodiscard]] std::string_view name(Timeliness time);
[[nodiscard]] std::string_view name(CasePhase phase);
[[nodiscard]] std::optional<StepPhase> step_phase(std::string_view name);
[[nodiscard]] std::optional<Timeliness> timeliness(std::string_view name);
[[nodiscard]] std::optional<CasePhase> case_phase(std::string_view name);

[[nodiscard]] constexpr bool in_progress(StepPhase p) {
  return p == StepPhase::working || p == StepPhase::publicity || p == StepPhase::objection_handling;
}
[[nodiscard]] constexpr bool ended(StepPhase p) {
  return p == StepPhase::done || p == StepPhase::skipped || p == StepPhase::failed;
}

/// Work goes on, an objection or not; neither before it was opened, nor suspended, nor over.
[[nodiscard]] constexpr bool running(CasePhase p) {
  return p == CasePhase::progressing || p == CasePhase::waiting || p == CasePhase::contested;
}

}  // namespace gongyi::machine
