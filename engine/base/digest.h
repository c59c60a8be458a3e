#pragma once
#include <string>
#include <string_view>

namespace gongyi {

/// SHA-256 in lower-case hex.
[[nodiscard]] std::string sha256(std::string_view bytes);
/// The first `digits` hex digits, for people.
[[nodiscard]] inline std::string short_digest(std::string_view digest, std::size_t digits = 12) {
  return std::string(digest.substr(0, digits));
}

}  // namespace gongyi
