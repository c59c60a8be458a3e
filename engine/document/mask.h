#pragma once
#include <string>
#include <string_view>

#include "document/model.h"

/// What a posted document may tell of a person (documents.md §4; C1034, P6, Q39, Q61).
namespace gongyi::document {

/// 张三 → 张某, 欧阳小明 → 欧阳某某 (two-character surnames kept); an organisation stays as it is.
[[nodiscard]] std::string mask_name(std::string_view name);
/// 13900000001 → 1390000****
[[nodiscard]] std::string mask_phone(std::string_view phone);
/// Text as the audience may see it. ID numbers and restricted texts become "（略）" when posted.
[[nodiscard]] std::string shown(std::string_view text, Privacy privacy, Audience audience);

}  // namespace gongyi::document
