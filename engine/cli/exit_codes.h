#pragma once
#include <string_view>

namespace gongyi::cli {

/// Exit status of the program (architecture.md §7).
enum class Exit {
  done = 0,       ///< also a computed tally of any outcome
  usage = 2,      ///< the command line cannot be understood
  refused = 3,    ///< the law or the procedure says no
  conflict = 4,   ///< somebody else changed it meanwhile
  not_found = 5,  ///< no such file, case, estate, parameter
  invalid = 6,    ///< an input file, template or definition is wrong
  differs = 7,    ///< `verify` found a difference
  defect = 70,    ///< our bug
  failure = 74,   ///< disk, database, child process
};

/// The word used in `--json` errors.
[[nodiscard]] constexpr std::string_view word(Exit exit) {
  switch (exit) {
    case Exit::done:
      return "done";
    case Exit::usage:
      return "usage";
    case Exit::refused:
      return "refused";
    case Exit::conflict:
      return "conflict";
    case Exit::not_found:
      return "not_found";
    case Exit::invalid:
      return "invalid";
    case Exit::differs:
      return "differs";
    case Exit::failure:
      return "failure";
    case Exit::defect:
      break;
  }
  return "defect";
}

}  // namespace gongyi::cli
