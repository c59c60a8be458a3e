#pragma once
#include <ostream>

#include "machine/phases.h"

namespace gongyi::machine {

inline std::ostream& operator<<(std::ostream& out, const StepPhases& phases) {
  return out << '{' << name(phases.phase) << ", " << name(phases.time) << '}';
}
inline std::ostream& operator<<(std::ostream& out, const CasePhases& phases) {
  out << '{' << name(phases.phase);
  if (phases.resume_to) out << " -> " << name(*phases.resume_to);
  return out << '}';
}

}  // namespace gongyi::machine
