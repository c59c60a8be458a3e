#include "yaml/node.h"

namespace gongyi::yaml {

bool Node::is_null() const {
  return is_scalar() && !quoted && (text.empty() || text == "~" || text == "null");
}

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name.text == key) return &value;
  }
  return nullptr;
}

}  // namespace gongyi::yaml
