#include "base/date.h"

#include <array>
#include <cstdio>

#include "base/error.h"

namespace gongyi {

using namespace std::chrono;

Date::Date(int year, unsigned month, unsigned day) {
  const year_month_day made{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  GONGYI_ENSURE(made.ok(), "no such day");
  days_ = sys_days(made);
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int number[3] = {0, 0, 0};
  int part = 0;
  for (const char c : text) {
    if (c == '-') {
      ++part;
      continue;
    }
    if (c < '0' || c > '9' || part > 2) return std::nullopt;
    number[part] = number[part] * 10 + (c - '0');
  }
  if (part != 2 || number[0] < 1900 || number[0] > 2999) return std::nullopt;
  const year_month_day made{std::chrono::year(number[0]),
                            std::chrono::month(static_cast<unsigned>(number[1])),
                            std::chrono::day(static_cast<unsigned>(number[2]))};
  if (!made.ok()) return std::nullopt;
  return Date(sys_days(made));
}

std::string Date::iso() const {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", year(), month(), day());
  return out.data();
}

Date Date::plus_months(int months) const {
  auto moved = ymd() + std::chrono::months(months);
  if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
  return Date(sys_days(moved));
}

}  // namespace gongyi
