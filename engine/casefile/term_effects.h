#pragma once
#include <string>

#include "casefile/planner.h"

/// What a finished step changes in the sitting committee (届、任期、委员): entries of the estate's
/// own journal.
namespace gongyi::casefile {

/// Effects on the committee; others are passed over.
void apply_term_effect(Planner& planner, const definition::Effect& effect, Date on);
/// The motion passed in the last round of its vote.
[[nodiscard]] bool motion_adopted(const CaseView& view, const std::string& motion);

}  // namespace gongyi::casefile
