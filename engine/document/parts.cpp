#include "document/parts.h"

#include <array>
#include <cstring>
#include <pugixml.hpp>

#include "base/markup.h"

namespace gongyi::document {
namespace {

constexpr int kMaxDepth = 256;
constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

struct PartKind {
  std::string_view relationship, message, root;
};
constexpr std::array<PartKind, 4> kKinds = {{{"/header", "document.header", "w:hdr"},
                                             {"/footer", "document.footer", "w:ftr"},
                                             {"/footnotes", "document.footnotes", "w:footnotes"},
                                             {"/endnotes", "document.endnotes", "w:endnotes"}}};

/// Depth is measured without recursion, since a hostile file is what it is measured for.
bool too_deep(const pugi::xml_node& root) {
  pugi::xml_node node = root;
  int depth = 0;
  for (;;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > kMaxDepth) return true;
      continue;
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (node.empty() || node == root || --depth < 0) return false;
    }
    node = node.next_sibling();
  }
}

bool has_doctype(const pugi::xml_document& document) {
  for (const pugi::xml_node child : document.children()) {
    if (child.type() == pugi::node_doctype) return true;
  }
  return false;
}

/// "word/document.xml" and "header1.xml" → "word/header1.xml"; "/word/x.xml" → "word/x.xml".
std::string resolve(const std::string& from, std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  std::string folder = from.substr(0, from.rfind('/') + 1);
  while (target.starts_with("../") && !folder.empty()) {
    target.erase(0, 3);
    folder.pop_back();
    folder.erase(folder.rfind('/') + 1);
  }
  return folder + target;
}

std::string rels_of(const std::string& part) {
  const auto slash = part.rfind('/') + 1;
  return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

std::string stem(const std::string& part) {
  const auto slash = part.rfind('/') + 1;
  return part.substr(slash, part.rfind('.') - slash);
}

std::string main_part(const Package& package, Findings& findings) {
  pugi::xml_document rels;
  const auto text = package.read("_rels/.rels");
  if (text && parse_part(*text, "_rels/.rels", false, rels, findings)) {
    for (const pugi::xml_node link : rels.document_element().children()) {
      if (std::string_view(link.attribute("Type").value()).ends_with("/officeDocument"))
        return resolve("", link.attribute("Target").value());
    }
  }
  return "word/document.xml";
}

}  // namespace

bool is(const pugi::xml_node& node, const char* name) {
  return std::strcmp(node.name(), name) == 0;
}

bool parse_part(const std::string& bytes, const std::string& name, bool of_text,
                pugi::xml_document& document, Findings& findings) {
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const auto result = document.load_buffer(bytes.data(), bytes.size(), kOptions);
  if (!result || document.document_element().empty()) {
    findings.file_error("TPL004", {Text(name)});
    return false;
  }
  if (has_doctype(document)) {
    findings.file_error("TPL005", {Text(name)});
    return false;
  }
  if (too_deep(document)) {
    findings.file_error("TPL006", {Text(name)});
    return false;
  }
  const auto space = document.document_element().attribute("xmlns:w");
  if (of_text && space.value() != kWordNamespace) {
    findings.file_error("TPL007", {Text(name)});
    return false;
  }
  return true;
}

std::optional<std::vector<PartInfo>> find_parts(const Package& package, Findings& findings) {
  const std::string main = main_part(package, findings);
  if (!package.has(main)) {
    findings.file_error("TPL003", {Text(main)});
    return std::nullopt;
  }
  std::vector<PartInfo> parts = {
      {main, rels_of(main), Message("document.body").text(), "w:document", true}};
  const auto text = package.read(parts.front().rels);
  pugi::xml_document rels;
  if (!text) return parts;
  if (!parse_part(*text, parts.front().rels, false, rels, findings)) return std::nullopt;
  for (const pugi::xml_node link : rels.document_element().children()) {
    const std::string_view type = link.attribute("Type").value();
    for (const PartKind& kind : kKinds) {
      if (!type.ends_with(kind.relationship)) continue;
      const std::string name = resolve(main, link.attribute("Target").value());
      if (!package.has(name)) continue;
      parts.push_back({name, rels_of(name), Message(kind.message, {Text(stem(name))}).text(),
                       std::string(kind.root), false});
    }
  }
  return parts;
}

void write_start(const pugi::xml_node& node, std::string& out) {
  out.append("<").append(node.name());
  for (const pugi::xml_attribute attribute : node.attributes())
    out.append(" ")
        .append(attribute.name())
        .append("=\"")
        .append(escape_attribute(attribute.value()))
        .append("\"");
}

void write_xml(const pugi::xml_node& node, std::string& out) {
  if (node.type() != pugi::node_element) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
      out += escape_text(node.value());
    return;
  }
  write_start(node, out);
  if (!node.first_child()) {
    out += "/>";
    return;
  }
  out += ">";
  for (const pugi::xml_node child : node.children()) write_xml(child, out);
  out.append("</").append(node.name()).append(">");
}

}  // namespace gongyi::document
