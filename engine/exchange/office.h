#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gongyi::exchange {

/// LibreOffice in one of its usual places, or nothing.
[[nodiscard]] std::optional<std::filesystem::path> find_office();

enum class ConversionProblem { not_started, timed_out, not_understood };

/// Bytes of another spreadsheet format (.xls, .et, .ods) as XLSX, made by `office` in a temporary
/// directory with a profile of its own, so that a running LibreOffice is not disturbed.
[[nodiscard]] Result<std::string, ConversionProblem> convert_to_xlsx(
    const std::filesystem::path& office, std::string_view bytes, std::string_view extension);

}  // namespace gongyi::exchange
