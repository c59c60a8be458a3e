#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gongyi {

/// A civil day of the Gregorian calendar (C200). Years 1900 to 2999.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  /// Throws Defect when there is no such day.
  Date(int year, unsigned month, unsigned day);

  /// Strict `YYYY-MM-DD`; nothing else.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  [[nodiscard]] int year() const { return int(ymd().year()); }
  [[nodiscard]] unsigned month() const { return unsigned(ymd().month()); }
  [[nodiscard]] unsigned day() const { return unsigned(ymd().day()); }
  /// 1 = Monday … 7 = Sunday.
  [[nodiscard]] unsigned iso_weekday() const { return std::chrono::weekday(days_).iso_encoding(); }
  [[nodiscard]] std::string iso() const;  ///< YYYY-MM-DD

  /// The corresponding day, or the last day of the month where there is none (C202).
  [[nodiscard]] Date plus_months(int months) const;
  [[nodiscard]] Date plus_years(int years) const { return plus_months(12 * years); }

  friend constexpr Date operator+(Date date, int days) {
    return Date(date.days_ + std::chrono::days(days));
  }
  friend constexpr Date operator-(Date date, int days) {
    return Date(date.days_ - std::chrono::days(days));
  }
  friend constexpr int operator-(Date a, Date b) {
    return static_cast<int>((a.days_ - b.days_).count());
  }
  constexpr auto operator<=>(const Date&) const = default;
  [[nodiscard]] constexpr std::chrono::sys_days days() const { return days_; }

 private:
  [[nodiscard]] std::chrono::year_month_day ymd() const {
    return std::chrono::year_month_day(days_);
  }
  std::chrono::sys_days days_{};
};

}  // namespace gongyi
