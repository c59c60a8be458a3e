#pragma once
#include <filesystem>
#include <string>

namespace gongyi::service {

/// The directory that holds `workflows/` and `templates/`: `$GONGYI_DATA`, else
/// `<directory of the program>/../share/gongyi`, else the source tree the program was built from.
/// Throws Failure when there is none.
[[nodiscard]] std::filesystem::path data_dir();

/// An environment variable; empty when it is not set.
[[nodiscard]] std::string environment(const char* name);

}  // namespace gongyi::service
