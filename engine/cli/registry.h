#pragma once
#include <string>
#include <vector>

#include "cli/command.h"

namespace gongyi::cli {

/// Every command, in the order of the help text.
[[nodiscard]] const std::vector<Command>& commands();
/// Commands whose path begins with `path` (all for an empty one).
[[nodiscard]] std::vector<const Command*> commands_under(const std::vector<std::string>& path);
/// The next words possible after `path`: nouns for an empty path, verbs after a noun.
[[nodiscard]] std::vector<std::string> words_after(const std::vector<std::string>& path);

}  // namespace gongyi::cli
