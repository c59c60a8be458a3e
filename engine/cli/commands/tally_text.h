#pragma once
#include <string>

#include "service/counting.h"

namespace gongyi::cli {

/// A result as a clerk reads it: per motion both legs with numbers, percent, the share needed and
/// whether it is met; candidates by rank; ballots left out and why.
[[nodiscard]] std::string tally_text(const ballot::Tally& tally, Lang lang);

}  // namespace gongyi::cli
