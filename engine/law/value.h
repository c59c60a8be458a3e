#pragma once
#include <compare>
#include <optional>
#include <string_view>

#include "law/law_book.h"

namespace gongyi::law {

/// Order of two values of one kind; periods of different units are compared by the days they take
/// from `day` on. Nothing when there is no order (words, working days against days).
[[nodiscard]] std::optional<std::strong_ordering> compare(const Value& a, const Value& b, Date day);
/// The value is of the parameter's unit, a word one of its words.
[[nodiscard]] bool fits(const Value& value, const ParameterInfo& info);
[[nodiscard]] std::optional<Text> word_title(const ParameterInfo& info, std::string_view word);
/// The value in words.
[[nodiscard]] Text shown(const Value& value, const ParameterInfo& info);

}  // namespace gongyi::law
