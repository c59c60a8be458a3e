#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

/// Numbers and dates as Chinese documents write them.
namespace gongyi::document {

/// 35 → 三十五, 1001 → 一千零一. Below 10^16, not negative; else nothing.
[[nodiscard]] std::optional<std::string> chinese_number(std::int64_t number);
/// 35 → 叁拾伍, 10 → 壹拾.
[[nodiscard]] std::optional<std::string> upper_number(std::int64_t number);
/// Amount in 分 → 人民币壹仟贰佰叁拾肆元伍角陆分 (支付结算办法, annex 1); whole yuan and jiao end
/// in 整.
[[nodiscard]] std::optional<std::string> money_in_capitals(std::int64_t fen);
/// "1,234.5" → 123450 分; at most two decimals, no sign.
[[nodiscard]] std::optional<std::int64_t> fen_of(std::string_view amount);
/// 1234567 → 1,234,567
[[nodiscard]] std::string with_thousands(std::int64_t number);
/// 2026年3月1日
[[nodiscard]] std::string date_in_digits(Date date);
/// 二〇二六年三月一日
[[nodiscard]] std::string date_in_chinese(Date date);

}  // namespace gongyi::document
