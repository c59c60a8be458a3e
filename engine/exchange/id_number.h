#pragma once
#include <string>
#include <string_view>

namespace gongyi::exchange {

enum class IdVerdict { good, wrong_shape, wrong_check_digit };

/// Resident identity number (公民身份号码, GB 11643): 17 digits with a possible birth date, and a
/// check character. The old 15-digit form has none and is good by its shape.
[[nodiscard]] IdVerdict check_resident_id(std::string_view number);
/// Unified social credit code (统一社会信用代码, GB 32100): 18 letters and digits.
[[nodiscard]] IdVerdict check_credit_code(std::string_view code);
/// Passport and other papers: 5 to 20 letters and digits, brackets and hyphens allowed.
[[nodiscard]] IdVerdict check_other_paper(std::string_view number);

}  // namespace gongyi::exchange
