#pragma once
#include <compare>
#include <optional>

#include "law/law_data.h"

namespace gongyi::law {

/// Order of two values of one kind; periods of different units are compared by the days they take
/// from `day` on. Nothing when there is no order (words, working days against days).
[[nodiscard]] std::optional<std::strong_ordering> compare(const Value& a, const Value& b, Date day);
/// The value is of the parameter's type, a word one of its words.
[[nodiscard]] bool fits(const Value& value, const ParameterMeta& meta);
/// The value as a person writes it; nothing when it is none of the parameter's.
[[nodiscard]] std::optional<Value> parse_value(std::string_view text, const ParameterMeta& meta);

}  // namespace gongyi::law
