#include "exchange/id_number.h"

#include <algorithm>
#include <array>

namespace gongyi::exchange {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), digit); }
int two(std::string_view text) { return (text[0] - '0') * 10 + (text[1] - '0'); }

// `MMDD`; the exact length of a month is no business of a roster.
bool month_and_day(std::string_view text) {
  const int month = two(text), day = two(text.substr(2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

}  // namespace

IdVerdict check_resident_id(std::string_view number) {
  if (number.size() == 15) {
    const bool good = all_digits(number) && month_and_day(number.substr(8, 4));
    return good ? IdVerdict::good : IdVerdict::wrong_shape;
  }
  if (number.size() != 18 || !all_digits(number.substr(0, 17))) return IdVerdict::wrong_shape;
  const auto century = number.substr(6, 2);
  if (century < "18" || century > "20" || !month_and_day(number.substr(10, 4))) {
    return IdVerdict::wrong_shape;
  }
  const char last = number.back() == 'x' ? 'X' : number.back();
  if (!digit(last) && last != 'X') return IdVerdict::wrong_shape;
  constexpr std::array kWeights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::string_view kCheck = "10X98765432";
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (number[i] - '0');
  const bool good = kCheck[static_cast<std::size_t>(sum % 11)] == last;
  return good ? IdVerdict::good : IdVerdict::wrong_check_digit;
}

IdVerdict check_credit_code(std::string_view code) {
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  constexpr std::array kWeights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  if (code.size() != 18) return IdVerdict::wrong_shape;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const auto value = kAlphabet.find(code[i]);
    if (value == std::string_view::npos) return IdVerdict::wrong_shape;
    if (i < kWeights.size()) sum += value * static_cast<std::size_t>(kWeights[i]);
  }
  const auto check = (31 - sum % 31) % 31;
  return kAlphabet[check] == code.back() ? IdVerdict::good : IdVerdict::wrong_check_digit;
}

IdVerdict check_other_paper(std::string_view number) {
  const auto allowed = [](char c) {
    return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '(' || c == ')' ||
           c == '-';
  };
  const bool good = number.size() >= 5 && number.size() <= 20 &&
                    std::all_of(number.begin(), number.end(), allowed);
  return good ? IdVerdict::good : IdVerdict::wrong_shape;
}

}  // namespace gongyi::exchange
