#pragma once
#include "document/parts.h"

namespace gongyi::document {

/// Where a paragraph stands, for people: 正文第2个表格第1行第3格第1段.
[[nodiscard]] Text paragraph_place(const pugi::xml_node& paragraph, const PartInfo& part);

/// In the compatibility half (mc:Fallback) of a drawing, which repeats the other half.
[[nodiscard]] bool in_spare_copy(const pugi::xml_node& node);

}  // namespace gongyi::document
