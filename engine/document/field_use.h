#pragma once
#include <string>
#include <vector>

namespace gongyi::document {

/// A field named by a template and where it stands ("word/document.xml", paragraph 12, table
/// cell…).
struct FieldUse {
  std::string name;  ///< id after alias resolution; inside loops relative to the item
  std::vector<std::string> within;  ///< enclosing sections, outermost first
  bool section = false, inverted = false;
  std::string equals;  ///< of {{#name=value}}: the value
  std::vector<std::string> filters;
  std::string place;  ///< for people
};

}  // namespace gongyi::document
