#pragma once
#include <optional>
#include <string_view>

#include "exchange/findings.h"
#include "exchange/table.h"

namespace gongyi::exchange {

/// Reads strict CSV of any encoding `decode_text` knows. The separator (comma, tab, semicolon) is
/// the one that stands most often in the first lines. Row numbers are the lines on which the
/// records begin. Empty lines are left out.
[[nodiscard]] std::optional<Table> read_csv(std::string_view bytes, Findings& findings);

}  // namespace gongyi::exchange
