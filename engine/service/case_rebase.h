#pragma once
#include <string>
#include <vector>

#include "machine/phases.h"
#include "service/orders.h"

/// Moving a case to a newer version of its definition (程序换版): what would change, what cannot be
/// carried over.
namespace gongyi::service {

/// A step that the two versions do not share, or in which they differ in more than words for
/// people.
struct StepDifference {
  enum class Kind { added, removed, changed };
  Kind kind = Kind::changed;
  std::string step;
  Text title;
  machine::StepPhase phase = machine::StepPhase::pending;  ///< of the latest attempt; not of added
  std::vector<std::string> keys;  ///< what changed: `facts`, `limit`, … a field of the vocabulary
  bool blocks = false;            ///< it was begun or finished under the old meaning
};

struct Rebasing {
  std::string from, to;  ///< versions
  std::vector<StepDifference> steps;
  std::vector<std::string> other;  ///< other parts of the definition: `votes/first-meeting`, …
  std::vector<Refusal> obstacles;
};
/// Compares the case's definition with `next`. Everything a step says but its titles, help and
/// explanations counts, fields of the vocabulary it asks for included.
[[nodiscard]] Rebasing compare_versions(Office& office, const LoadedCase& file,
                                        const LoadedProcedure& next);

/// `to` is the version the clerk means; empty: whatever `next` is.
[[nodiscard]] Outcome rebase_case(Office& office, const Order& order, const LoadedProcedure& next,
                                  const std::string& to, const std::string& reason);

}  // namespace gongyi::service
