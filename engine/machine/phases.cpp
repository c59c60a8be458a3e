#include "machine/phases.h"

#include <array>
#include <utility>

namespace gongyi::machine {
namespace {

template <class Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

constexpr Names<StepPhase, 8> kStepPhases{{
    {StepPhase::pending, "pending"},
    {StepPhase::ready, "ready"},
    {StepPhase::working, "working"},
    {StepPhase::publicity, "publicity"},
    {StepPhase::objection_handling, "objection_handling"},
    {StepPhase::done, "done"},
    {StepPhase::skipped, "skipped"},
    {StepPhase::failed, "failed"},
}};

constexpr Names<Timeliness, 3> kTimes{{
    {Timeliness::on_time, "on_time"},
    {Timeliness::due_soon, "due_soon"},
    {Timeliness::overdue, "overdue"},
}};

constexpr Names<CasePhase, 7> kCasePhases{{
    {CasePhase::draft, "draft"},
    {CasePhase::progressing, "progressing"},
    {CasePhase::waiting, "waiting"},
    {CasePhase::contested, "contested"},
    {CasePhase::suspended, "suspended"},
    {CasePhase::concluded, "concluded"},
    {CasePhase::terminated, "terminated"},
}};

template <class Value, std::size_t N>
std::string_view name_in(const Names<Value, N>& names, Value value) {
  for (const auto& [candidate, text] : names) {
    if (candidate == value) return text;
  }
  return {};
}

template <class Value, std::size_t N>
std::optional<Value> value_in(const Names<Value, N>& names, std::string_view text) {
  for (const auto& [value, candidate] : names) {
    if (candidate == text) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(StepPhase phase) { return name_in(kStepPhases, phase); }
std::string_view name(Timeliness time) { return name_in(kTimes, time); }
std::string_view name(CasePhase phase) { return name_in(kCasePhases, phase); }

std::optional<StepPhase> step_phase(std::string_view name) { return value_in(kStepPhases, name); }
std::optional<Timeliness> timeliness(std::string_view name) { return value_in(kTimes, name); }
std::optional<CasePhase> case_phase(std::string_view name) { return value_in(kCasePhases, name); }

}  // namespace gongyi::machine
