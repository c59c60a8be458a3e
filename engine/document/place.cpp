#include "document/place.h"

#include <pugixml.hpp>

namespace gongyi::document {
namespace {

/// 1-based position among the siblings of the same name.
std::string position(const pugi::xml_node& node) {
  std::size_t number = 1;
  for (auto before = node.previous_sibling(node.name()); before;
       before = before.previous_sibling(node.name()))
    ++number;
  return std::to_string(number);
}

pugi::xml_node ancestor(pugi::xml_node node, const char* name) {
  do {
    node = node.parent();
  } while (node && !is(node, name));
  return node;
}

Text& operator+=(Text& to, const Text& more) {
  to.zh += more.zh;
  to.en += more.en;
  return to;
}

/// The tables, rows, cells and text boxes around a node, outermost first.
Text surroundings(const pugi::xml_node& node) {
  if (!node || is(node, "w:body")) return {};
  Text out = surroundings(node.parent());
  if (is(node, "w:tc")) {
    const auto row = ancestor(node, "w:tr");
    const auto table = ancestor(row, "w:tbl");
    out += Message("document.cell", {position(table), position(row), position(node)}).text();
  } else if (is(node, "w:txbxContent")) {
    const auto paragraph = ancestor(node, "w:p");
    out += Message("document.paragraph", {position(paragraph)}).text();
    out += Message("document.text_box").text();
  } else if (is(node, "w:footnote") || is(node, "w:endnote")) {
    out += Message("document.note", {node.attribute("w:id").value()}).text();
  }
  return out;
}

}  // namespace

Text paragraph_place(const pugi::xml_node& paragraph, const PartInfo& part) {
  Text out = part.label;
  out += surroundings(paragraph.parent());
  out += Message("document.paragraph", {position(paragraph)}).text();
  return out;
}

bool in_spare_copy(const pugi::xml_node& node) {
  return static_cast<bool>(ancestor(node, "mc:Fallback"));
}

}  // namespace gongyi::document
