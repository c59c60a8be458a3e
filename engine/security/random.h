#pragma once
#include <string>

namespace gongyi::security {

/// 32 hex digits (128 bits): a name that nobody can guess and that never meets another.
[[nodiscard]] std::string random_id();
/// 32 hex digits to hide what a commitment is about.
[[nodiscard]] std::string random_salt();

}  // namespace gongyi::security
