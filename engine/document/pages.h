#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace gongyi::document {

/// About how many pages a DOCX prints on, from its page set-up, type sizes and line spacing:
/// without a program that lays it out the exact number cannot be known. Nothing when it cannot be
/// read.
[[nodiscard]] std::optional<std::int64_t> estimated_pages(std::string_view docx);
/// Pages of a PDF as it says itself; nothing when it says so in compressed objects only.
[[nodiscard]] std::optional<std::int64_t> pdf_pages(std::string_view pdf);

}  // namespace gongyi::document
