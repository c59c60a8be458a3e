#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Characters (Unicode code points) and display columns of UTF-8 text.
namespace gongyi::utf8 {

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool valid(std::string_view text);
/// Code points of valid text; an invalid byte counts as U+FFFD.
[[nodiscard]] std::vector<char32_t> decode(std::string_view text);
[[nodiscard]] std::string encode(char32_t point);
/// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text);
/// The first `count` code points.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t count);
/// Terminal columns: a Han character, kana or full-width form takes two.
[[nodiscard]] std::size_t width(std::string_view text);
/// `text` padded with spaces to `columns` (unchanged when wider).
[[nodiscard]] std::string pad(std::string_view text, std::size_t columns);
/// Without leading and trailing white space, the full-width space U+3000 and U+00A0 included.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace gongyi::utf8
