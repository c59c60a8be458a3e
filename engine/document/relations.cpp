#include "document/relations.h"

#include <map>
#include <pugixml.hpp>

namespace gongyi::document {
namespace {

constexpr const char* kImage =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
constexpr const char* kEmptyRels =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

/// Parts that were read at load time; damage was told then.
void parse(pugi::xml_document& document, const std::string& text) {
  document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
}

std::string print(const pugi::xml_document& document) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  write_xml(document.document_element(), out);
  return out;
}

}  // namespace

std::string add_pictures(const std::string& rels, const std::vector<std::size_t>& shown) {
  pugi::xml_document document;
  parse(document, rels.empty() ? kEmptyRels : rels);
  // An absolute target fits every part, whatever its folder.
  for (const std::size_t index : shown) {
    auto link = document.document_element().append_child("Relationship");
    link.append_attribute("Id") = ("rIdGongyi" + std::to_string(index + 1)).c_str();
    link.append_attribute("Type") = kImage;
    link.append_attribute("Target") = ("/" + picture_name(index)).c_str();
  }
  return print(document);
}

std::string allow_png(const std::string& content_types) {
  pugi::xml_document document;
  parse(document, content_types);
  auto root = document.document_element();
  for (const pugi::xml_node entry : root.children("Default")) {
    const std::string_view extension = entry.attribute("Extension").value();
    if (extension == "png" || extension == "PNG") return content_types;
  }
  auto entry = root.prepend_child("Default");
  entry.append_attribute("Extension") = "png";
  entry.append_attribute("ContentType") = "image/png";
  return print(document);
}

std::string add_lists(const std::string& numbering, const std::vector<NewList>& lists) {
  pugi::xml_document document;
  parse(document, numbering);
  auto root = document.document_element();
  std::map<std::uint64_t, pugi::xml_node> known;
  std::map<std::string, pugi::xml_node> abstracts;
  pugi::xml_node last;
  for (const pugi::xml_node node : root.children()) {
    if (is(node, "w:abstractNum")) abstracts[node.attribute("w:abstractNumId").value()] = node;
    if (!is(node, "w:num")) continue;
    known[node.attribute("w:numId").as_ullong()] = node;
    last = node;
  }
  for (const NewList& list : lists) {
    const auto like = known.find(list.like);
    if (like == known.end()) continue;
    pugi::xml_node made = root.insert_child_after("w:num", last);
    last = made;
    made.append_attribute("w:numId") = static_cast<unsigned long long>(list.number);
    const auto shape = like->second.child("w:abstractNumId");
    made.append_copy(shape);
    for (const pugi::xml_node level :
         abstracts[shape.attribute("w:val").value()].children("w:lvl")) {
      auto anew = made.append_child("w:lvlOverride");
      anew.append_attribute("w:ilvl") = level.attribute("w:ilvl").value();
      const auto start = level.child("w:start").attribute("w:val");
      anew.append_child("w:startOverride").append_attribute("w:val") = start ? start.value() : "1";
    }
  }
  return print(document);
}

}  // namespace gongyi::document
