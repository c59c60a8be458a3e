#include "document/sections.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "document/scan.h"

namespace gongyi::document {
namespace {

/// What may not stand before the page numbering in a section's properties.
constexpr std::array kBehindNumbering = {
    "w:cols", "w:formProt",  "w:vAlign",  "w:noEndnote",       "w:titlePg",     "w:textDirection",
    "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"};

/// Page set-up as the first section of a copy needs it.
void start_anew(pugi::xml_node section) {
  const std::string_view type = section.child("w:type").attribute("w:val").value();
  if (type == "continuous" || type == "nextColumn") section.remove_child("w:type");
  auto numbering = section.child("w:pgNumType");
  if (!numbering) {
    const auto behind = section.find_child([](const pugi::xml_node& child) {
      return std::any_of(kBehindNumbering.begin(), kBehindNumbering.end(),
                         [&](const char* name) { return is(child, name); });
    });
    numbering = behind ? section.insert_child_before("w:pgNumType", behind)
                       : section.append_child("w:pgNumType");
  }
  if (!numbering.attribute("w:start")) numbering.append_attribute("w:start") = "1";
}

pugi::xml_node first_section(const pugi::xml_node& node) {
  for (const pugi::xml_node child : node.children()) {
    if (is(child, "w:sectPr")) return child;
    if (is(child, "w:r") || is(child, "w:tbl")) continue;
    if (const auto found = first_section(child)) return found;
  }
  return {};
}

/// `section` becomes two: as it is, and `merged`.
pugi::xml_node make_variant(pugi::xml_node section, const pugi::xml_node& merged) {
  pugi::xml_node mark = section.parent().insert_child_before(kVariantMark, section);
  mark.append_child("single").append_copy(section);
  mark.append_child("merged").append_copy(merged);
  section.parent().remove_child(section);
  return mark;
}

/// Where the paragraph's properties take a section's: at the end, but before a tracked change.
void put_copy_end(pugi::xml_node paragraph, const pugi::xml_node& section) {
  auto format = paragraph.child("w:pPr");
  if (!format) {
    paragraph.prepend_child(kCopyEndMark)
        .append_child("merged")
        .append_child("w:pPr")
        .append_copy(section);
    return;
  }
  const auto change = format.child("w:pPrChange");
  auto mark =
      change ? format.insert_child_before(kCopyEndMark, change) : format.append_child(kCopyEndMark);
  mark.append_child("merged").append_copy(section);
}

/// A paragraph of its own, as low as can be, for a text that ends with a table.
void add_copy_end(pugi::xml_node body, const pugi::xml_node& last, const pugi::xml_node& section) {
  auto mark = body.insert_child_before(kCopyEndMark, last);
  auto format = mark.append_child("merged").append_child("w:p").append_child("w:pPr");
  auto spacing = format.append_child("w:spacing");
  spacing.append_attribute("w:before") = "0";
  spacing.append_attribute("w:after") = "0";
  spacing.append_attribute("w:line") = "20";
  spacing.append_attribute("w:lineRule") = "exact";
  format.append_copy(section);
}

}  // namespace

pugi::xml_node prepare_sections(pugi::xml_node body) {
  pugi::xml_node last = body.last_child();
  while (last && !is(last, "w:sectPr")) last = last.previous_sibling();
  if (!last) last = body.append_child("w:sectPr");
  const pugi::xml_node first = first_section(body);

  pugi::xml_document scratch;
  pugi::xml_node merged = scratch.append_copy(first);
  start_anew(merged);
  const pugi::xml_node at_end = first == last ? merged : last;

  pugi::xml_node block = last.previous_sibling();
  while (block && (block.type() != pugi::node_element || is(block, "w:bookmarkEnd")))
    block = block.previous_sibling();
  if (is(block, "w:p") && !block.child("w:pPr").child("w:sectPr"))
    put_copy_end(block, at_end);
  else
    add_copy_end(body, last, at_end);

  const bool only = first == last;
  const pugi::xml_node variant = make_variant(first, merged);
  return only ? variant : last;
}

std::string variant_text(const pugi::xml_node& mark, const char* name) {
  std::string out;
  for (const pugi::xml_node child : mark.child(name).children()) write_xml(child, out);
  return out;
}

}  // namespace gongyi::document
