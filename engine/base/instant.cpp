#include "base/instant.h"

#include <array>
#include <cstdio>

namespace gongyi {
namespace {
constexpr std::int64_t kDayMs = 86'400'000, kChinaMs = 8 * std::int64_t{3'600'000};

struct Split {
  Date date;
  int hour, minute, second, ms;
};

Split split(std::int64_t utc_ms) {
  const std::int64_t local = utc_ms + kChinaMs;
  std::int64_t day = local / kDayMs, rest = local % kDayMs;
  if (rest < 0) rest += kDayMs, --day;
  const auto in_day = static_cast<int>(rest);
  return {Date(std::chrono::sys_days(std::chrono::days(day))), in_day / 3'600'000,
          in_day / 60'000 % 60, in_day / 1000 % 60, in_day % 1000};
}
}  // namespace

Date Instant::china_date() const { return split(utc_ms).date; }

std::string Instant::iso() const {
  const auto s = split(utc_ms);
  std::array<char, 64> out{};
  std::snprintf(out.data(), out.size(), "%sT%02d:%02d:%02d.%03d+08:00", s.date.iso().c_str(),
                s.hour, s.minute, s.second, s.ms);
  return out.data();
}

std::string Instant::shown() const {
  const auto s = split(utc_ms);
  std::array<char, 64> out{};
  std::snprintf(out.data(), out.size(), "%s %02d:%02d:%02d", s.date.iso().c_str(), s.hour, s.minute,
                s.second);
  return out.data();
}

Instant noon(Date date) {
  return {date.days().time_since_epoch().count() * kDayMs + 12 * std::int64_t{3'600'000} -
          kChinaMs};
}

}  // namespace gongyi
