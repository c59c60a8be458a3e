#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongyi {

__extension__ using Int128 = __int128;

/// Floor area in 0.01 m2, exact (面积).
struct Area {
  std::int64_t centi = 0;

  /// Decimal text with at most two decimals ("89.53", "89.5", "147368"); no sign, no exponent,
  /// no thousands separator. At most 12 digits before the point.
  [[nodiscard]] static std::optional<Area> parse(std::string_view text);
  [[nodiscard]] std::string str() const;  ///< always two decimals

  friend Area operator+(Area a, Area b) { return {a.centi + b.centi}; }
  friend Area operator-(Area a, Area b) { return {a.centi - b.centi}; }
  Area& operator+=(Area other) { return centi += other.centi, *this; }
  auto operator<=>(const Area&) const = default;
};

/// A share such as 2/3. Denominator positive. Compared by cross-multiplication in 128 bits, never
/// as a floating number.
struct Fraction {
  std::int64_t num = 0, den = 1;

  /// "2/3", or a whole number.
  [[nodiscard]] static std::optional<Fraction> parse(std::string_view text);
  [[nodiscard]] std::string str() const;
  friend bool operator==(Fraction a, Fraction b) {
    return Int128(a.num) * b.den == Int128(b.num) * a.den;
  }
  friend std::strong_ordering operator<=>(Fraction a, Fraction b) {
    return Int128(a.num) * b.den <=> Int128(b.num) * a.den;
  }
};

/// part / whole >= share; 以上 includes the number (C1259).
[[nodiscard]] constexpr bool at_least(std::int64_t part, std::int64_t whole, Fraction share) {
  return Int128(part) * share.den >= Int128(whole) * share.num;
}
/// part / whole > share; 过半数 and 超过 exclude the number (C1259).
[[nodiscard]] constexpr bool more_than(std::int64_t part, std::int64_t whole, Fraction share) {
  return Int128(part) * share.den > Int128(whole) * share.num;
}
/// Percent rounded DOWN to two decimals, for display only: a share is never shown higher than it
/// is.
[[nodiscard]] std::string percent_floor(std::int64_t part, std::int64_t whole);

}  // namespace gongyi
