#pragma once
#include <string>
#include <vector>

#include "base/text.h"

namespace gongyi::cli {

/// The list of commands (empty path), of a noun's verbs, or one command with its options and an
/// example that can be pasted.
[[nodiscard]] std::string help(const std::vector<std::string>& path, Lang lang);
[[nodiscard]] std::string version_line();

}  // namespace gongyi::cli
