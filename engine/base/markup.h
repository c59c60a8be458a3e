#pragma once
#include <string>
#include <string_view>

namespace gongyi {

/// & < > " as entities; characters that XML 1.0 does not allow are left out, broken UTF-8 becomes
/// U+FFFD: what a person typed never damages a file.
[[nodiscard]] std::string escape_xml(std::string_view text);
/// XML that was read, written again: an attribute keeps its line breaks and tabs, a text its
/// carriage returns.
[[nodiscard]] std::string escape_attribute(std::string_view text);
[[nodiscard]] std::string escape_text(std::string_view text);
/// & < > " as entities.
[[nodiscard]] std::string escape_html(std::string_view text);

}  // namespace gongyi
