#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace gongyi::document {

/// A QR code (level M, quiet zone included) as a black-and-white PNG. Nothing when the text is
/// empty or too long for a code.
[[nodiscard]] std::optional<std::string> qr_png(std::string_view text);

}  // namespace gongyi::document
