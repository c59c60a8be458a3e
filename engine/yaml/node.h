#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace gongyi::yaml {

struct Member;

/// A key of a mapping and where it stands.
struct Key {
  std::string text;
  SourceRange at;
};

/// A read text (YAML or JSON) in which every node knows its file, line and column. Order is kept.
struct Node {
  enum class Kind : unsigned char { scalar, sequence, mapping };

  Kind kind = Kind::scalar;
  bool quoted = false;  ///< scalar only: written in quotes, so never a number, boolean or null
  SourceRange at;
  std::string text;  ///< scalar only
  std::vector<Node> items;
  std::vector<Member> members;

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  /// Unquoted empty, `~` or `null`.
  [[nodiscard]] bool is_null() const;
  /// The member, or nullptr (also when this is no mapping).
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// One line of a mapping. A type of its own, since a pair cannot hold the type it is part of.
struct Member {
  Key key;
  Node value;
};

}  // namespace gongyi::yaml
