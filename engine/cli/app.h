#pragma once
#include <iosfwd>
#include <string>
#include <vector>

namespace gongyi::cli {

/// The whole program but for the process around it: understands the words, runs the command, says
/// every failure in plain words, and answers the exit status.
[[nodiscard]] int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace gongyi::cli
