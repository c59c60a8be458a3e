#pragma once
#include <string>

#include "cli/exit_codes.h"

namespace gongyi::cli {

class Session;

/// `verify FILE.zip`: a packed case file, checked without an office.
[[nodiscard]] Exit verify_pack(const std::string& path, Session& session);

}  // namespace gongyi::cli
