#pragma once
#include <memory>

#include "machine/phases.h"

namespace gongyi::machine {

/// What can happen to a case.
enum class CaseEvent {
  open,       ///< draft → progressing
  wait,       ///< progressing → waiting (only limits run)
  progress,   ///< waiting → progressing
  contest,    ///< progressing, waiting → contested
  settle,     ///< contested → progressing
  suspend,    ///< running → suspended (history kept)
  resume,     ///< suspended → where it was
  conclude,   ///< running → concluded
  terminate,  ///< running, suspended → terminated
};

struct CaseOutcome {
  bool accepted = false;
  CasePhases before, after;
};

/// The life of a case (办件): a Boost.Statechart machine with deep history behind plain values.
/// The history is mirrored in `CasePhases::resume_to` while the case is suspended, since the
/// library forgets it together with the machine.
class CaseMachine {
 public:
  /// Throws Defect when `stored` is no configuration of a case: suspended without a running phase
  /// to resume to, or such a phase while not suspended.
  explicit CaseMachine(CasePhases stored = {});
  CaseMachine(CaseMachine&&) noexcept;
  CaseMachine& operator=(CaseMachine&&) noexcept;
  ~CaseMachine();

  /// A refused event leaves the phases as they were.
  CaseOutcome apply(CaseEvent event);
  [[nodiscard]] CasePhases phases() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One event on a machine built from stored phases and thrown away: what a command uses.
[[nodiscard]] CaseOutcome apply(CasePhases stored, CaseEvent event);

}  // namespace gongyi::machine
