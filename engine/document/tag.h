#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/field_use.h"
#include "document/findings.h"
#include "document/model.h"

namespace gongyi::document {

/// `date`, `default:文字`: one link of a chain of filters.
struct FilterCall {
  std::string name, argument;
};

/// One tag of a template, read: {{name|filter}}, {{#name}}, {{#name=value}}, {{^name}}, {{/name}},
/// {{! comment}}.
struct Tag {
  enum class Kind { value, section, inverted, close, comment };
  Kind kind = Kind::value;
  std::string written;            ///< as the clerk wrote the name
  std::string name;               ///< id after alias resolution; "." is the item itself
  std::vector<std::string> path;  ///< the name's segments, empty for "."
  std::string equals;             ///< of a section: shown when the value, as printed, is this text
  std::vector<FilterCall> filters;
  Place place;
  bool spare_copy = false;  ///< stands in the compatibility half of a text box

  [[nodiscard]] bool opens() const { return kind == Kind::section || kind == Kind::inverted; }
};

/// What the opening tag of a section asks.
[[nodiscard]] inline SectionUse section_use(const Tag& tag) {
  return {tag.name, tag.kind == Tag::Kind::inverted, tag.equals};
}

/// Where a tag stands in a text: the bytes [begin, end), braces included.
struct TagSpan {
  std::size_t begin = 0, end = 0;
  std::string_view inner;
};

/// Makes a place for the bytes [begin, end) of the text looked at.
using PlaceOf = std::function<Place(std::size_t begin, std::size_t end)>;

/// All tags of a text in order. Unclosed and stray braces, triple braces: findings.
[[nodiscard]] std::vector<TagSpan> find_tags(std::string_view text, const PlaceOf& place_of,
                                             Findings& findings);
/// What stands between the braces. Nothing when it is a finding.
[[nodiscard]] std::optional<Tag> read_tag(std::string_view inner, Place place,
                                          const Aliases& aliases, Findings& findings);

/// Sections may be nested this deep.
inline constexpr std::size_t kMaxSections = 64;

/// The partner of each tag (its own index where it has none). Unclosed, stray and crossing sections
/// are findings; then the result is empty. `order` lists indexes into `tags` as they stand.
[[nodiscard]] std::optional<std::vector<std::size_t>> pair_sections(
    const std::vector<Tag>& tags, const std::vector<std::size_t>& order, Findings& findings);

}  // namespace gongyi::document
