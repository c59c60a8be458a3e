#include "document/docx.h"

#include <algorithm>
#include <pugixml.hpp>

#include "base/digest.h"
#include "document/nodes.h"
#include "document/relations.h"
#include "document/scan.h"
#include "document/writer.h"

namespace gongyi::document {
namespace {

constexpr std::size_t kMaxCopies = 10000;
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

std::vector<Text> args(std::initializer_list<Text> list) { return list; }

}  // namespace

struct DocxTemplate::Impl {
  std::string name, bytes, digest;
  std::vector<CompiledPart> parts;  ///< the text and those others that hold tags
  std::vector<FieldUse> fields;
  IdBases bases{};
  bool from_dotx = false;  ///< its main part must be declared anew
  std::string content_types, numbering, numbering_name;
  std::vector<std::string> rels;           ///< of each of `parts`
  std::vector<std::string> auto_numbered;  ///< styles with numbers of their own that the text uses

  void compile(const Package& package, const PartInfo& info, const Aliases& aliases,
               Findings& findings);
  void note_fields(const CompiledPart& part);
  void read_numbers(const Package& package, Findings& findings);
  void warn_of_leftovers(const Package& package, Findings& findings) const;
  [[nodiscard]] std::string finish(std::vector<PartText> texts, const DocumentState& state,
                                   const std::vector<std::vector<std::size_t>>& shown,
                                   const std::vector<NewList>& lists) const;
};

void DocxTemplate::Impl::note_fields(const CompiledPart& part) {
  for (const TagUse& use : part.uses) {
    const Tag& tag = part.tags[use.tag];
    FieldUse field{tag.name,   use.within, tag.opens(),       tag.kind == Tag::Kind::inverted,
                   tag.equals, {},         tag.place.where.zh};
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

std::optional<DocxTemplate> DocxTemplate::load(std::string name, std::string bytes,
                                               const Aliases& aliases, DiagnosticSink& sink) {
  Findings findings(name, sink);
  auto impl = std::make_shared<Impl>();
  impl->name = std::move(name);
  impl->bytes = std::move(bytes);
  impl->digest = sha256(impl->bytes);
  const auto package = Package::open(impl->bytes, findings);
  if (!package) return std::nullopt;
  const auto infos = find_parts(*package, findings);
  if (!infos) return std::nullopt;
  for (const PartInfo& info : *infos) impl->compile(*package, info, aliases, findings);
  impl->content_types = package->read(kContentTypes).value_or("");
  if (impl->content_types.empty()) findings.file_error("TPL003", {Text(kContentTypes)});
  if (impl->content_types.find(kMacroText) != std::string::npos) findings.file_error("TPL008");
  // A Word template (.dotx) is filled like a document, and what comes out is a document.
  impl->from_dotx = impl->content_types.find(kDotxText) != std::string::npos;
  impl->read_numbers(*package, findings);
  impl->warn_of_leftovers(*package, findings);
  if (findings.has_errors()) return std::nullopt;
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

std::string DocxTemplate::Impl::finish(std::vector<PartText> texts, const DocumentState& state,
                                       const std::vector<std::vector<std::size_t>>& shown,
                                       const std::vector<NewList>& lists) const {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (shown[i].empty()) continue;
    const PartInfo& info = parts[i].info;
    texts.push_back({info.rels, {add_pictures(rels[i], state.pictures(), shown[i])}, true});
  }
  auto types = content_types;
  if (from_dotx) types.replace(types.find(kDotxText), kDotxText.size(), kDocxText);
  if (!state.pictures().empty()) types = allow_png(types);
  if (types != content_types) texts.push_back({kContentTypes, {std::move(types)}, true});
  for (const Picture& picture : state.pictures())
    texts.push_back({picture.name, {picture.png}, false});
  if (!lists.empty() && !numbering.empty())
    texts.push_back({numbering_name, {add_lists(numbering, lists)}, true});
  return rewrite(bytes, texts);
}

std::optional<std::string> DocxTemplate::render(const Record& model, Audience audience,
                                                DiagnosticSink& sink) const {
  Findings findings(impl_->name, sink);
  const Value root{Record(model)};
  Evaluator evaluator(root, audience, findings);
  DocumentState state(impl_->bases);
  std::vector<PartText> texts;
  std::vector<std::vector<std::size_t>> shown;
  for (const CompiledPart& part : impl_->parts) {
    PartWriter writer(part, state, findings);
    std::string body = writer.body(evaluator, 0, 0);
    texts.push_back({part.info.name,
                     {part.head, std::move(body), writer.final_section(false), part.tail},
                     true});
    shown.push_back(writer.shown_pictures());
  }
  if (findings.has_errors()) return std::nullopt;
  return impl_->finish(std::move(texts), state, shown, {});
}

std::optional<std::string> DocxTemplate::render_merged(const std::vector<Record>& models,
                                                       Audience audience,
                                                       DiagnosticSink& sink) const {
  Findings findings(impl_->name, sink);
  if (models.empty() || models.size() > kMaxCopies) {
    if (models.empty())
      findings.file_error("TPL036");
    else
      findings.file_error("TPL037",
                          args({std::to_string(models.size()), std::to_string(kMaxCopies)}));
    return std::nullopt;
  }
  if (models.size() > 1) {
    for (const std::string& style : impl_->auto_numbered)
      findings.file_warning("TPL038", {Text(style)});
  }
  DocumentState state(impl_->bases);
  std::vector<PartText> texts;
  std::vector<std::vector<std::size_t>> shown;
  std::vector<NewList> lists;
  for (const CompiledPart& part : impl_->parts) {
    PartWriter writer(part, state, findings);
    PartText text{part.info.name, {part.head}, true};
    for (std::size_t copy = 0; copy < models.size(); ++copy) {
      const Value root{Record(models[copy])};
      Evaluator evaluator(root, audience, findings);
      if (part.info.main) {
        const bool sound = !findings.has_errors();
        text.pieces.push_back(writer.body(evaluator, copy, models.size()));
        if (sound && findings.has_errors())
          findings.file_error("TPL039", args({std::to_string(copy + 1)}));
        continue;
      }
      // Shared parts are written anew for each copy only to see whether they can be shared.
      PartWriter alone(part, state, findings);
      std::string body = alone.body(evaluator, 0, 0);
      if (copy == 0) {
        shown.push_back(alone.shown_pictures());
        text.pieces.push_back(std::move(body));
      } else if (body != text.pieces.back()) {
        findings.file_error("TPL035", args({part.info.label, std::to_string(copy + 1)}));
        break;
      }
    }
    text.pieces.push_back(writer.final_section(true));
    text.pieces.push_back(part.tail);
    if (part.info.main) {
      shown.push_back(writer.shown_pictures());
      lists = writer.new_lists();
    }
    texts.push_back(std::move(text));
  }
  if (findings.has_errors()) return std::nullopt;
  return impl_->finish(std::move(texts), state, shown, lists);
}

}  // namespace gongyi::document
