#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "document/parts.h"
#include "document/tag.h"

namespace gongyi::document {

/// Numbers that must not occur twice in a document, and the lists that begin anew in each copy.
enum class IdKind { mark_start, mark_end, mark_name, drawing, paragraph, revision, control, list };

/// A place in the XML where such a number stands.
struct IdSlot {
  IdKind kind = IdKind::drawing;
  std::string original;
};

/// The template tree: XML text as it is, with the places where something happens between.
struct Node {
  enum class Kind {
    literal,    ///< `text`
    value,      ///< tag `index`, inside a run
    section,    ///< tag `index`, `children` repeated
    id,         ///< slot `index`
    holder,     ///< cell, text box, header: `children`, then `text` when no paragraph ends them
    block_end,  ///< a paragraph (`flag`) or a table has ended
    table_gap,  ///< a table follows: a paragraph between, if a table has just ended
    table,      ///< `children`, left out when no row remains
    row_end,    ///< a row has been written
    variant,    ///< `text`, in merged copies `other`
    copy_end,   ///< in merged copies but the last: `text`
  };
  Kind kind = Kind::literal;
  std::string text, other;
  std::size_t index = 0;
  bool flag = false;
  std::vector<Node> children;
};

/// A tag in the order of the text, with the names of the sections around it.
struct TagUse {
  std::size_t tag = 0;
  std::vector<std::string> within;
  std::vector<std::size_t> sections;  ///< their opening tags
};

/// A part of the template, compiled.
struct CompiledPart {
  PartInfo info;
  std::vector<Tag> tags;
  std::vector<IdSlot> slots;
  std::vector<TagUse> uses;
  std::string head;                 ///< up to the first block of the text
  std::vector<Node> body;           ///< what a merged print repeats
  std::vector<Node> final_section;  ///< page set-up of the last section
  std::string tail;
};

/// The highest numbers in use in the template, by kind; new ones start above.
using IdBases = std::array<std::uint64_t, 8>;

/// Compiles a part whose sections are arranged; notes the numbers in use in `bases`.
[[nodiscard]] CompiledPart compile_part(pugi::xml_document& document, PartInfo info,
                                        std::vector<Tag> tags,
                                        const std::vector<std::size_t>& partner, IdBases& bases,
                                        Findings& findings);

}  // namespace gongyi::document
