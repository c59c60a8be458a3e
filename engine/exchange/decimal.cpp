#include "exchange/decimal.h"

#include <algorithm>
#include <charconv>

namespace gongyi::exchange {
namespace {

constexpr std::size_t kMostDigits = 60;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> exponent_of(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return std::nullopt;
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (value < -int(kMostDigits) || value > int(kMostDigits)) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  Decimal out;
  if (text.starts_with('-') || text.starts_with('+')) {
    out.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  int exponent = 0;
  if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
    const auto read = exponent_of(text.substr(e + 1));
    if (!read) return std::nullopt;
    exponent = *read;
    text = text.substr(0, e);
  }
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto part = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (whole.size() + part.size() == 0 || whole.size() + part.size() > kMostDigits) return {};
  if (!all_digits(whole) || !all_digits(part)) return std::nullopt;
  out.digits = std::string(whole) + std::string(part);
  auto scale = static_cast<int>(part.size()) - exponent;
  for (; scale < 0; ++scale) out.digits += '0';
  while (scale > 0 && !out.digits.empty() && out.digits.back() == '0') {
    out.digits.pop_back();
    --scale;
  }
  if (out.digits.empty()) scale = 0;
  out.scale = static_cast<std::size_t>(scale);
  const auto keep = out.scale + 1;  // at least one digit before the point
  if (out.digits.size() < keep) out.digits.insert(0, keep - out.digits.size(), '0');
  out.digits.erase(0, std::min(out.digits.find_first_not_of('0'), out.digits.size() - keep));
  if (out.digits.size() > 2 * kMostDigits) return std::nullopt;
  return out;
}

std::string Decimal::str() const {
  std::string out = digits;
  if (scale > 0) out.insert(out.size() - scale, ".");
  const bool zero = digits.find_first_not_of('0') == std::string::npos;
  return (negative && !zero ? "-" : "") + out;
}

AreaReading read_area(std::string_view text) {
  const auto number = Decimal::parse(text);
  if (!number) return {std::nullopt, AreaProblem::not_a_number};
  if (number->negative) return {std::nullopt, AreaProblem::negative};
  if (number->digits.size() - number->scale > 9) return {std::nullopt, AreaProblem::too_large};
  std::string digits = number->digits;
  const auto decimals = std::max<std::size_t>(number->scale, 6);
  digits.append(decimals - number->scale, '0');
  const auto centi_end = digits.size() - (decimals - 2);
  std::int64_t centi = 0;
  std::from_chars(digits.data(), digits.data() + centi_end, centi);
  const auto rest = std::string_view(digits).substr(centi_end);
  // `rest` counts hundredths of a square metre; the tolerance 0.000001 m2 is 0.0001 of one.
  std::int64_t head = 0;
  std::from_chars(digits.data() + centi_end, digits.data() + centi_end + 4, head);
  const bool exact_tail = rest.substr(4).find_first_not_of('0') == std::string_view::npos;
  if (head == 0 || (head == 1 && exact_tail)) return {Area{centi}, {}};
  if (head == 9999) return {Area{centi + 1}, {}};
  return {std::nullopt, AreaProblem::too_precise};
}

std::optional<Date> date_of_serial(std::string_view number, bool since_1904) {
  const auto value = Decimal::parse(number);
  if (!value || value->negative || value->digits.size() - value->scale > 7) return std::nullopt;
  int days = 0;
  std::from_chars(value->digits.data(), value->digits.data() + value->digits.size() - value->scale,
                  days);
  constexpr int kLast = 400'000;  // the year 2995
  constexpr int kFakeLeapDay = 60;
  if (days > kLast) return std::nullopt;
  if (since_1904) return Date(1904, 1, 1) + days;
  if (days < 1 || days == kFakeLeapDay) return std::nullopt;
  return days > kFakeLeapDay ? Date(1900, 3, 1) + (days - 61) : Date(1900, 1, 1) + (days - 1);
}

std::string time_of_serial(std::string_view number) {
  const auto value = Decimal::parse(number);
  if (!value || value->negative || value->scale == 0) return {};
  // Ten digits tell a second from the next with room to spare.
  constexpr std::size_t kDigits = 10;
  const auto whole = value->digits.size() - value->scale;
  std::int64_t part = 0, of = 1;
  for (std::size_t i = 0; i < std::min(kDigits, value->scale); ++i, of *= 10)
    part = part * 10 + (value->digits[whole + i] - '0');
  constexpr std::int64_t kSecondsOfDay = 86'400, kMinute = 60, kHour = 3'600;
  const auto seconds = std::min((part * kSecondsOfDay + of / 2) / of, kSecondsOfDay - 1);
  if (seconds == 0) return {};
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(seconds / kHour) + ":" + two(seconds % kHour / kMinute);
}

}  // namespace gongyi::exchange
