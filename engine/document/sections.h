#pragma once
#include <string>

#include "document/parts.h"

namespace gongyi::document {

inline constexpr const char* kVariantMark = "gy:variant";   ///< children `single` and `merged`
inline constexpr const char* kCopyEndMark = "gy:copy-end";  ///< child `merged`

/// Prepares the page set-up (分节) of a text for merged printing: each copy begins on a new page,
/// page numbers begin anew, and the last section's set-up can be put at the end of each copy.
/// Returns the body's own set-up, the last of its children; made when there was none.
pugi::xml_node prepare_sections(pugi::xml_node body);

/// XML inside the child `name` of a mark.
[[nodiscard]] std::string variant_text(const pugi::xml_node& mark, const char* name);

}  // namespace gongyi::document
