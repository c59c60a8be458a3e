#pragma once
#include <vector>

#include "document/parts.h"
#include "document/tag.h"

namespace gongyi::document {

/// Elements we put into the parsed tree to stand for what we found; none is ever written out.
inline constexpr const char* kValueMark = "gy:value";      ///< in a run: print tag `n` here
inline constexpr const char* kSectionMark = "gy:section";  ///< a section begins or ends: tag `n`
inline constexpr const char* kSpareMark = "gy:spare";      ///< first in a cell: a paragraph for it

/// Finds the tags of a part, also when Word has split them over runs, and puts marks in their
/// place: each value tag becomes a run of its own with the formatting of the tag's first character;
/// section tags become marks beside the runs, or beside the paragraphs when they stood alone in
/// one.
[[nodiscard]] std::vector<Tag> scan_part(pugi::xml_document& document, const PartInfo& part,
                                         const Aliases& aliases, Findings& findings);

/// Pairs section marks and moves them outward until both stand side by side: around the rows of a
/// table, or around paragraphs. False when there was a finding.
[[nodiscard]] bool arrange_sections(pugi::xml_document& document, const std::vector<Tag>& tags,
                                    std::vector<std::size_t>& partner, Findings& findings);

}  // namespace gongyi::document
