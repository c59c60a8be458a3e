#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace gongyi {

/// A moment, kept in UTC milliseconds and shown in China's time (+08:00, no daylight saving).
struct Instant {
  std::int64_t utc_ms = 0;

  [[nodiscard]] Date china_date() const;
  [[nodiscard]] std::string iso() const;    ///< 2026-03-01T09:30:05.123+08:00
  [[nodiscard]] std::string shown() const;  ///< 2026-03-01 09:30:05
  auto operator<=>(const Instant&) const = default;
};

/// Noon in China of a day: the moment used when a clock is pinned to a day (`--now`).
[[nodiscard]] Instant noon(Date date);

}  // namespace gongyi
