#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/findings.h"
#include "document/package.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace gongyi::document {

/// A part of a DOCX that can hold tags: the text, headers, footers, notes.
struct PartInfo {
  std::string name;  ///< word/header1.xml
  std::string rels;  ///< word/_rels/header1.xml.rels
  Text label;        ///< 页眉（header1）
  std::string root;  ///< w:hdr
  bool main = false;
};

/// The text first, then headers, footers and notes in the order of the relationships.
[[nodiscard]] std::optional<std::vector<PartInfo>> find_parts(const Package& package,
                                                              Findings& findings);

/// Parses a part, white space kept. Refuses entity declarations, damaged XML, too deep nesting, and
/// (for parts of the text) other names than those Word writes.
[[nodiscard]] bool parse_part(const std::string& bytes, const std::string& name, bool of_text,
                              pugi::xml_document& document, Findings& findings);

[[nodiscard]] bool is(const pugi::xml_node& node, const char* name);
/// Appends the element as XML text, nothing left out.
void write_xml(const pugi::xml_node& node, std::string& out);
/// `<name attributes` without the closing bracket.
void write_start(const pugi::xml_node& node, std::string& out);

}  // namespace gongyi::document
