#pragma once
#include <vector>

#include "cli/command.h"

namespace gongyi::cli {

/// template list, copy.
[[nodiscard]] std::vector<Command> template_commands();

}  // namespace gongyi::cli
