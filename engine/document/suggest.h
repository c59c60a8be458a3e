#pragma once
#include <string_view>
#include <vector>

namespace gongyi::document {

/// The candidate fewest changes of a character away from `word`, if near enough to be meant; else
/// empty.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

}  // namespace gongyi::document
