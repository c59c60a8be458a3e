#pragma once
#include <string_view>

/// Kinds of entries about what became of an election, beside those of entry.h.
namespace gongyi::casefile::kind {

// case streams
inline constexpr std::string_view tie_settled =
    "tie.settled";  ///< equal candidates drew lots, as the method says
// estate streams
inline constexpr std::string_view election_failed =
    "election.failed";  ///< a count in which no committee was elected in full

}  // namespace gongyi::casefile::kind
