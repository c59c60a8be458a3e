#pragma once
#include <string_view>
#include <vector>

namespace gongyi::exchange {

/// For each cell style of a workbook: does its number format show a day? A damaged styles part
/// gives an empty list (numbers then stay numbers).
[[nodiscard]] std::vector<bool> read_date_styles(std::string_view xml);
/// A custom format code such as `yyyy"年"m"月"d"日"` shows a day; `0.00` and `h:mm` do not.
[[nodiscard]] bool shows_day(std::string_view format_code);

}  // namespace gongyi::exchange
