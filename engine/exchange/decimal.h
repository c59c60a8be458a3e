#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/ratio.h"

/// Numbers of a table as decimal text. Nothing here passes through a floating number.
namespace gongyi::exchange {

/// A decimal number: digits without sign, and how many of them stand after the point.
struct Decimal {
  std::string digits;     ///< no leading zeros unless the whole part is "0"
  std::size_t scale = 0;  ///< digits after the point; no trailing zeros there
  bool negative = false;

  /// `[-+]digits[.digits][E[-+]digits]`; the exponent is applied exactly. Nothing for other text
  /// or more than 60 digits.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  [[nodiscard]] std::string str() const;  ///< plain, without exponent
};

enum class AreaProblem { not_a_number, negative, too_precise, too_large };

/// Area in 0.01 m2. A stored number such as 89.34999999999999 is what a spreadsheet makes of 89.35:
/// rounded to the nearest 0.01 when the difference is at most 0.000001 m2, refused otherwise.
struct AreaReading {
  std::optional<Area> area;
  AreaProblem problem = AreaProblem::not_a_number;
};
[[nodiscard]] AreaReading read_area(std::string_view text);

/// Day of a spreadsheet's serial number (day part only), in the 1900 or the 1904 system. Excel's
/// 29 February 1900, which did not exist, gives nothing.
[[nodiscard]] std::optional<Date> date_of_serial(std::string_view number, bool since_1904);
/// Its time of day as hh:mm, the second rounded and the minute not; empty at midnight sharp.
[[nodiscard]] std::string time_of_serial(std::string_view number);

}  // namespace gongyi::exchange
