#pragma once
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/session.h"

namespace gongyi::cli {

/// A command line understood.
struct Line {
  enum class Kind { command, help, version };

  Kind kind = Kind::command;
  Globals globals;
  const Command* command = nullptr;
  Arguments arguments;
  std::vector<std::string> path;  ///< words of the command, or what help is asked about
};

/// Throws UsageError, with a suggestion for a mistyped word.
[[nodiscard]] Line parse(const std::vector<std::string>& args);

/// `--lang` and `--json` as far as they can be made out, for telling what is wrong with the rest.
[[nodiscard]] Globals glance(const std::vector<std::string>& args);

}  // namespace gongyi::cli
