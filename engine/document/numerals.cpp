#include "document/numerals.h"

#include <array>

namespace gongyi::document {
namespace {

struct Digits {
  std::array<std::string_view, 10> digit;
  std::array<std::string_view, 4> unit;  // 1, 10, 100, 1000
  bool bare_ten;                         // 十五万 instead of 一十五万
};

constexpr Digits kPlain = {
    {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}, true};
constexpr Digits kUpper = {
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}, false};
constexpr std::array<std::string_view, 4> kGroup = {"", "万", "亿", "万亿"};
constexpr std::int64_t kLimit = 10'000'000'000'000'000;

/// Four digits, without the zero that a lower group before them needs.
std::string four(std::int64_t number, const Digits& style) {
  std::string out;
  bool zero_due = false;
  std::int64_t weight = 1000;
  for (std::size_t place = 4; place-- > 0; weight /= 10) {
    const auto digit = static_cast<std::size_t>(number / weight % 10);
    if (digit == 0) {
      zero_due = !out.empty();
      continue;
    }
    if (zero_due) out += style.digit[0];
    zero_due = false;
    out += style.digit[digit];
    out += style.unit[place];
  }
  return out;
}

std::optional<std::string> in_words(std::int64_t number, const Digits& style) {
  if (number < 0 || number >= kLimit) return std::nullopt;
  if (number == 0) return std::string(style.digit[0]);
  std::string out;
  std::int64_t weight = kLimit / 10000;
  bool zero_due = false;
  for (std::size_t group = 4; group-- > 0; weight /= 10000) {
    const std::int64_t part = number / weight % 10000;
    if (part == 0) {
      // 一万亿 has no 亿 group of its own, yet a zero is due before what follows.
      zero_due = !out.empty();
      continue;
    }
    if (zero_due || (!out.empty() && part < 1000)) out += style.digit[0];
    zero_due = false;
    out += four(part, style);
    // 万亿 is written once: 一万零五亿 when the 亿 group has digits too.
    out += group == 3 && number / 100'000'000 % 10000 != 0 ? kGroup[1] : kGroup[group];
  }
  if (style.bare_ten && out.starts_with("一十")) out.erase(0, std::string_view("一").size());
  return out;
}

}  // namespace

std::optional<std::string> chinese_number(std::int64_t number) { return in_words(number, kPlain); }
std::optional<std::string> upper_number(std::int64_t number) { return in_words(number, kUpper); }

std::optional<std::string> money_in_capitals(std::int64_t fen) {
  if (fen < 0) return std::nullopt;
  const std::int64_t yuan = fen / 100, jiao = fen / 10 % 10, cent = fen % 10;
  const auto whole = in_words(yuan, kUpper);
  if (!whole) return std::nullopt;
  std::string out = "人民币";
  if (yuan > 0 || (jiao == 0 && cent == 0)) out += *whole + "元";
  if (jiao == 0 && cent == 0) return out + "整";
  if (jiao > 0)
    out += std::string(kUpper.digit[static_cast<std::size_t>(jiao)]) + "角";
  else if (yuan > 0)
    out += kUpper.digit[0];
  if (cent == 0) return out + "整";
  return out + std::string(kUpper.digit[static_cast<std::size_t>(cent)]) + "分";
}

std::optional<std::int64_t> fen_of(std::string_view amount) {
  std::int64_t value = 0;
  int decimals = -1;
  std::size_t digits = 0;
  for (const char c : amount) {
    if (c == ',' && decimals < 0 && digits > 0) continue;
    if (c == '.' && decimals < 0 && digits > 0) {
      decimals = 0;
      continue;
    }
    ++digits;
    if (decimals >= 0) ++decimals;
    if (c < '0' || c > '9' || digits > 16 || decimals > 2) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  if (digits == 0 || decimals == 0) return std::nullopt;
  for (int missing = decimals < 0 ? 2 : 2 - decimals; missing > 0; --missing) value *= 10;
  return value;
}

std::string with_thousands(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = digits.front() == '-' ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string date_in_digits(Date date) {
  return std::to_string(date.year()) + "年" + std::to_string(date.month()) + "月" +
         std::to_string(date.day()) + "日";
}

std::string date_in_chinese(Date date) {
  std::string out;
  for (const char c : std::to_string(date.year()))
    out += c == '0' ? "〇" : kPlain.digit[static_cast<std::size_t>(c - '0')];
  return out + "年" + *in_words(date.month(), kPlain) + "月" + *in_words(date.day(), kPlain) + "日";
}

}  // namespace gongyi::document
