#pragma once
#include <string_view>

/// How the names in law files are written; `workflows/schema/` says the same to an editor.
namespace gongyi::law {

/// C, QA: the letters of a citation.
[[nodiscard]] bool is_source_tag(std::string_view text);
/// cn-shandong-qingdao
[[nodiscard]] bool is_jurisdiction_id(std::string_view text);
/// posting.minimum_days
[[nodiscard]] bool is_parameter_name(std::string_view text);
/// A word a parameter may have: per-unit.
[[nodiscard]] bool is_word(std::string_view text);
/// civil-code-2021
[[nodiscard]] bool is_regime_id(std::string_view text);
/// 2/3, without leading zeros.
[[nodiscard]] bool is_share(std::string_view text);

}  // namespace gongyi::law
