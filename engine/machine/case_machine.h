#pragma once
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

/// The life of a case: a Boost.Statechart machine with deep history behind plain values.
[[nodiscard]] CaseOutcome apply(CasePhases stored, CaseEvent event);

}  // namespace gongyi::machine
