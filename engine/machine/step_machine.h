#pragma once
#include "machine/phases.h"

namespace gongyi::machine {

/// What can happen to a step attempt.
enum class StepEvent {
  needs_met,        ///< pending → ready
  start,            ///< ready → working
  submit,           ///< working → done
  submit_posting,   ///< working → publicity (公示)
  over,             ///< publicity → done
  object,           ///< publicity → objection handling (异议处理)
  dismissed,        ///< objection handling → publicity
  upheld,           ///< objection handling → working
  skip,             ///< pending, ready → skipped
  fail,             ///< in progress → failed
  warn,             ///< on time → due soon
  lapse,            ///< on time, due soon → overdue
};

struct StepOutcome {
  bool accepted = false;
  StepPhases before, after;
};

/// The life of one step attempt: a Boost.Statechart machine with two regions behind plain values.
/// Built from stored phases, used for one event, thrown away.
[[nodiscard]] StepOutcome apply(StepPhases stored, StepEvent event);

}  // namespace gongyi::machine
