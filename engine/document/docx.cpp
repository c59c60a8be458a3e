#include <algorithm>
#include <pugixml.hpp>

#include "base/digest.h"
#include "document/docx_impl.h"
#include "document/relations.h"
#include "document/scan.h"

namespace gongyi::document {
namespace {

constexpr const char* kContentTypes = "[Content_Types].xml";
/// What the main part is declared to be: a document, a Word template, a file with macros.
constexpr std::string_view
    kDocxText = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    kDotxText = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    kMacroText = "macroEnabled";

bool mentions(const std::vector<Node>& nodes, const std::string& text) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.text.find(text) != std::string::npos || mentions(node.children, text);
  });
}

}  // namespace

void DocxTemplate::Impl::note_fields(const CompiledPart& part) {
  for (const TagUse& use : part.uses) {
    const Tag& tag = part.tags[use.tag];
    FieldUse field{tag.name,   use.within, tag.opens(),     tag.kind == Tag::Kind::inverted,
                   tag.equals, {},         tag.place.where, tag.place.around,
                   {}};
    for (const auto section : use.sections)
      field.sections.push_back(section_use(part.tags[section]));
    for (const FilterCall& call : tag.filters) field.filters.push_back(call.name);
    fields.push_back(std::move(field));
  }
}

void DocxTemplate::Impl::compile(const Package& package, const PartInfo& info,
                                 const Aliases& aliases, Findings& findings) {
  const auto text = package.read(info.name);
  pugi::xml_document document;
  if (!text) {
    findings.file_error("TPL004", {Text(info.name)});
    return;
  }
  if (!parse_part(*text, info.name, true, document, findings)) return;
  const pugi::xml_node root = document.document_element();
  if (!is(root, info.root.c_str()) || (info.main && !root.child("w:body"))) {
    findings.file_error("TPL004", {Text(info.name)});
    return;
  }
  const std::size_t before = findings.error_count();
  auto tags = scan_part(document, info, aliases, findings);
  // A tag that cannot be read would make its section look unclosed.
  if (findings.error_count() > before) return;
  std::vector<std::size_t> partner;
  if (!arrange_sections(document, tags, partner, findings)) return;
  auto part = compile_part(document, info, std::move(tags), partner, bases, findings);
  // A header without tags is copied as it is; its numbers are in `bases` all the same.
  if (!info.main && part.tags.empty()) return;
  note_fields(part);
  rels.push_back(package.read(info.rels).value_or(""));
  parts.push_back(std::move(part));
}

std::optional<DocxTemplate> DocxTemplate::load(std::string name, const std::string& bytes,
                                               const Aliases& aliases, DiagnosticSink& sink) {
  Findings findings(name, sink);
  auto impl = std::make_shared<Impl>();
  impl->name = std::move(name);
  impl->digest = sha256(bytes);
  const auto package = Package::open(bytes, findings);
  if (!package) return std::nullopt;
  const auto infos = find_parts(*package, findings);
  if (!infos) return std::nullopt;
  for (const PartInfo& info : *infos) impl->compile(*package, info, aliases, findings);
  auto types = package->read(kContentTypes).value_or("");
  if (types.empty()) findings.file_error("TPL003", {Text(kContentTypes)});
  if (types.find(kMacroText) != std::string::npos) findings.file_error("TPL008");
  // A Word template (.dotx) is filled like a document, and what comes out is a document.
  if (const auto at = types.find(kDotxText); at != std::string::npos)
    types.replace(at, kDotxText.size(), kDocxText);
  impl->read_numbers(*package, findings);
  impl->warn_of_leftovers(*package, findings);
  if (findings.has_errors()) return std::nullopt;
  if (!impl->pack(*package, types, findings)) return std::nullopt;
  DocxTemplate made;
  made.impl_ = std::move(impl);
  return made;
}

/// Lists: the numbers in use, and styles that number paragraphs by themselves.
void DocxTemplate::Impl::read_numbers(const Package& package, Findings& findings) {
  if (parts.empty()) return;
  const std::string folder =
      parts.front().info.name.substr(0, parts.front().info.name.rfind('/') + 1);
  numbering_name = folder + "numbering.xml";
  numbering = package.read(numbering_name).value_or("");
  pugi::xml_document lists, styles;
  if (!numbering.empty() && parse_part(numbering, numbering_name, true, lists, findings)) {
    auto& highest = bases[static_cast<std::size_t>(IdKind::list)];
    for (const pugi::xml_node list : lists.document_element().children("w:num"))
      highest = std::max<std::uint64_t>(highest, list.attribute("w:numId").as_ullong());
  }
  const std::string styles_name = folder + "styles.xml";
  const auto text = package.read(styles_name);
  if (!text || !parse_part(*text, styles_name, true, styles, findings)) return;
  for (const pugi::xml_node style : styles.document_element().children("w:style")) {
    if (style.child("w:pPr").child("w:numPr").child("w:numId").attribute("w:val").as_int() <= 0)
      continue;
    const std::string use =
        std::string("<w:pStyle w:val=\"") + style.attribute("w:styleId").value() + "\"";
    if (mentions(parts.front().body, use))
      auto_numbered.emplace_back(style.child("w:name").attribute("w:val").value());
  }
}

/// Tags in parts we do not fill: charts, comments, diagrams.
void DocxTemplate::Impl::warn_of_leftovers(const Package& package, Findings& findings) const {
  for (const std::string& part : package.names()) {
    if (!part.ends_with(".xml") || !part.starts_with("word/")) continue;
    for (const char* sort : {"word/charts/", "word/comments", "word/diagrams/", "word/glossary/"}) {
      if (!part.starts_with(sort)) continue;
      const auto text = package.read(part);
      if (text && text->find("{{") != std::string::npos)
        findings.file_warning("TPL026", {Text(part)});
    }
  }
}

const std::vector<FieldUse>& DocxTemplate::fields() const { return impl_->fields; }
const std::string& DocxTemplate::digest() const { return impl_->digest; }

/// Everything that will be the same in each document is packed once.
bool DocxTemplate::Impl::pack(const Package& package, const std::string& types,
                              Findings& findings) {
  for (const std::string& part : package.names()) {
    auto kept = part == kContentTypes ? std::optional(packed(part, types)) : package.packed(part);
    slots.emplace(part, skeleton.size());
    if (kept)
      skeleton.push_back(std::move(*kept));
    else
      findings.file_error("TPL004", {Text(part)});
  }
  if (findings.has_errors()) return false;
  types_with_png = packed(kContentTypes, allow_png(types));
  for (std::size_t i = 0; i < parts.size(); ++i)
    one_picture.push_back(packed(parts[i].info.rels, add_pictures(rels[i], {0})));
  return true;
}

}  // namespace gongyi::document
