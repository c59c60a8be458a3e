#pragma once
#include <vector>

#include "casefile/facts.h"

namespace gongyi::casefile {

/// What is put to a vote (议题): the motions of the definition, then those the clerk gave as rows
/// of the vote's list, numbered m1, m2 … in their order.
[[nodiscard]] std::vector<definition::MotionSpec> motions_of(const definition::VoteSpec& vote,
                                                             const FactReader& facts);
/// The title of one of them, or its id.
[[nodiscard]] Text motion_title(const definition::VoteSpec& vote, const FactReader& facts,
                                const std::string& id);

}  // namespace gongyi::casefile
