#pragma once
#include <memory>

#include "machine/phases.h"

namespace gongyi::machine {

/// What can happen to a step attempt.
enum class StepEvent {
  needs_met,       ///< pending → ready
  start,           ///< ready → working
  submit,          ///< working → done
  submit_posting,  ///< working → publicity (公示)
  over,            ///< publicity → done
  object,          ///< publicity → objection handling (异议处理)
  dismissed,       ///< objection handling → publicity
  upheld,          ///< objection handling → working
  skip,            ///< pending, ready → skipped
  fail,            ///< in progress, 公示 and 异议处理 included → failed
  warn,            ///< on time → due soon
  lapse,           ///< on time, due soon → overdue
  rearm,           ///< due soon, overdue → on time: the limit was extended or moved
};

struct StepOutcome {
  bool accepted = false;
  StepPhases before, after;
};

/// The life of one step attempt: a Boost.Statechart machine with two regions behind plain values.
/// It is never stored; it is brought back from the leaves that were. Outside of being in progress
/// `time` is carried along untouched; starting, and each new period of publicity (公示), begins on
/// time.
class StepMachine {
 public:
  explicit StepMachine(StepPhases stored = {});
  StepMachine(StepMachine&&) noexcept;
  StepMachine& operator=(StepMachine&&) noexcept;
  ~StepMachine();

  /// A refused event leaves the phases as they were.
  StepOutcome apply(StepEvent event);
  [[nodiscard]] StepPhases phases() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One event on a machine built from stored phases and thrown away: what a command uses.
[[nodiscard]] StepOutcome apply(StepPhases stored, StepEvent event);

}  // namespace gongyi::machine
