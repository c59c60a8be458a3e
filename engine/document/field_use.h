#pragma once
#include <string>
#include <vector>

#include "base/text.h"

namespace gongyi::document {

/// A section around a field, as its opening tag says it.
struct SectionUse {
  std::string name;
  bool inverted = false;
  std::string equals;
};

/// A field named by a template and where it stands.
struct FieldUse {
  std::string name;  ///< id after alias resolution; inside loops relative to the item
  std::vector<std::string> within;  ///< enclosing sections, outermost first
  bool section = false, inverted = false;
  std::string equals;  ///< of {{#name=value}}: the value
  std::vector<std::string> filters;
  Text where;                        ///< 正文第2个表格第1行第3格第1段
  std::string around;                ///< the text around, shortened
  std::vector<SectionUse> sections;  ///< as `within`, with what they ask
};

}  // namespace gongyi::document
