#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>

#include "base/error.h"
#include "base/markup.h"
#include "document/nodes.h"
#include "document/scan.h"
#include "document/sections.h"

namespace gongyi::document {
namespace {

constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::size_t tag_number(const pugi::xml_node& mark) { return mark.attribute("n").as_uint(); }

/// Which number of the document an attribute holds, if any.
std::optional<IdKind> id_kind(const pugi::xml_node& node, std::string_view attribute) {
  const std::string_view name = node.name();
  if (attribute == "w14:paraId") return IdKind::paragraph;
  if (attribute == "w:val") {
    if (name == "w:id" && is(node.parent(), "w:sdtPr")) return IdKind::control;
    if (name == "w:numId" && is(node.parent(), "w:numPr") && node.attribute("w:val").as_int() > 0)
      return IdKind::list;
    return std::nullopt;
  }
  if (name == "wp:docPr") return attribute == "id" ? std::optional(IdKind::drawing) : std::nullopt;
  if (name == "w:bookmarkStart" && attribute == "w:name") return IdKind::mark_name;
  if (attribute != "w:id") return std::nullopt;
  if (name == "w:bookmarkStart" || name == "w:permStart") return IdKind::mark_start;
  if (name == "w:bookmarkEnd" || name == "w:permEnd") return IdKind::mark_end;
  if (name == "w:ins" || name == "w:del" || name.ends_with("Change")) return IdKind::revision;
  return std::nullopt;
}

/// Review comments are the author's notes; they do not go out with the document. Spelling marks
/// would only stand around other words.
bool dropped(const pugi::xml_node& node) {
  return is(node, "w:commentRangeStart") || is(node, "w:commentRangeEnd") ||
         is(node, "w:commentReference") || is(node, "w:proofErr") || is(node, kSpareMark);
}

/// Must end with a paragraph, or Word calls the file damaged.
bool is_holder(const pugi::xml_node& node) {
  // A content control may hold paragraphs or runs; only the former matter.
  if (is(node, "w:sdtContent")) return node.child("w:p") || node.child(kSpareMark);
  return is(node, "w:tc") || is(node, "w:txbxContent") || is(node, "w:hdr") || is(node, "w:ftr") ||
         is(node, "w:footnote") || is(node, "w:endnote");
}

class Compiler {
 public:
  Compiler(const std::vector<std::size_t>& partner, IdBases& bases, Findings& findings,
           CompiledPart& part)
      : partner_(partner), bases_(bases), findings_(findings), part_(part) {}

  /// The siblings from `first` up to, without, `end`.
  void siblings(pugi::xml_node first, const pugi::xml_node& end, bool blocks,
                std::vector<Node>& out) {
    for (auto node = first; node && node != end; node = node.next_sibling()) {
      if (!is(node, kSectionMark)) {
        if (blocks && is(node, "w:tbl")) add(out, Node::Kind::table_gap);
        write(node, out);
        if (blocks) end_of_block(node, out);
        continue;
      }
      const std::size_t tag = tag_number(node);
      const auto close = closing(node, tag);
      Node section;
      section.kind = Node::Kind::section;
      section.index = tag;
      note_use(tag);
      within_.push_back(part_.tags[tag].name);
      sections_.push_back(tag);
      siblings(node.next_sibling(), close, blocks, section.children);
      within_.pop_back();
      sections_.pop_back();
      out.push_back(std::move(section));
      node = close;
    }
  }

 private:
  pugi::xml_node closing(const pugi::xml_node& open, std::size_t tag) const {
    for (auto node = open.next_sibling(); node; node = node.next_sibling()) {
      if (is(node, kSectionMark) && tag_number(node) == partner_[tag]) return node;
    }
    GONGYI_ENSURE(false, "a section's marks do not stand side by side");
    return {};
  }

  void note_use(std::size_t tag) {
    if (!part_.tags[tag].spare_copy) part_.uses.push_back({tag, within_, sections_});
  }

  static std::string& literal(std::vector<Node>& out) {
    if (out.empty() || out.back().kind != Node::Kind::literal) out.emplace_back();
    return out.back().text;
  }

  static void add(std::vector<Node>& out, Node::Kind kind, std::size_t index = 0, bool flag = false,
                  std::string text = {}, std::string other = {}) {
    Node node;
    node.kind = kind;
    node.index = index;
    node.flag = flag;
    node.text = std::move(text);
    node.other = std::move(other);
    out.push_back(std::move(node));
  }

  static void end_of_block(const pugi::xml_node& node, std::vector<Node>& out) {
    if (is(node, "w:p") || is(node, "w:sdt")) add(out, Node::Kind::block_end, 0, true);
    // A table with sections ends within its own node, since it may vanish.
    if (is(node, "w:tbl") && !node.child(kSectionMark)) add(out, Node::Kind::block_end, 0, false);
    if (is(node, "w:tr") || is(node, "w:sdt")) add(out, Node::Kind::row_end);
  }

  void write(const pugi::xml_node& node, std::vector<Node>& out) {
    if (dropped(node)) return;
    if (is(node, kValueMark)) {
      add(out, Node::Kind::value, tag_number(node));
      note_use(tag_number(node));
    } else if (is(node, kVariantMark)) {
      add(out, Node::Kind::variant, 0, false, variant_text(node, "single"),
          variant_text(node, "merged"));
    } else if (is(node, kCopyEndMark)) {
      add(out, Node::Kind::copy_end, 0, false, variant_text(node, "merged"));
    } else if (node.type() != pugi::node_element) {
      write_xml(node, literal(out));
      check_leftover(node.value());
    } else if (is(node, "w:tbl") && node.child(kSectionMark)) {
      Node table;
      table.kind = Node::Kind::table;
      element(node, true, table.children);
      add(table.children, Node::Kind::block_end, 0, false);
      out.push_back(std::move(table));
    } else {
      element(node, false, out);
    }
  }

  void element(const pugi::xml_node& node, bool table, std::vector<Node>& out) {
    start(node, out);
    if (!node.first_child()) {
      literal(out) += "/>";
      return;
    }
    literal(out) += ">";
    if (is_holder(node))
      holder(node, out);
    else
      siblings(node.first_child(), {}, table, out);
    literal(out).append("</").append(node.name()).append(">");
  }

  void holder(const pugi::xml_node& node, std::vector<Node>& out) {
    std::string spare = "<w:p/>";
    if (const auto kept = node.child(kSpareMark).first_child()) {
      spare.clear();
      write_xml(kept, spare);
    }
    if (node.child(kSectionMark)) {
      Node made;
      made.kind = Node::Kind::holder;
      made.text = std::move(spare);
      siblings(node.first_child(), {}, true, made.children);
      out.push_back(std::move(made));
      return;
    }
    siblings(node.first_child(), {}, false, out);
    auto last = node.last_child();
    while (last && !is(last, "w:p") && !is(last, "w:sdt") && !is(last, "w:tbl"))
      last = last.previous_sibling();
    if (!last || is(last, "w:tbl")) literal(out) += spare;
  }

  void start(const pugi::xml_node& node, std::vector<Node>& out) {
    literal(out).append("<").append(node.name());
    for (const pugi::xml_attribute attribute : node.attributes()) {
      literal(out).append(" ").append(attribute.name()).append("=\"");
      check_leftover(attribute.value());
      if (const auto kind = id_kind(node, attribute.name())) {
        add(out, Node::Kind::id, slot(*kind, attribute.value()));
      } else {
        literal(out) += escape_attribute(attribute.value());
      }
      literal(out) += "\"";
    }
  }

  std::size_t slot(IdKind kind, std::string_view value) {
    part_.slots.push_back({kind, std::string(value)});
    std::uint64_t number = 0;
    const int base = kind == IdKind::paragraph ? 16 : 10;
    std::from_chars(value.data(), value.data() + value.size(), number, base);
    // Revisions, bookmarks and permissions count together.
    const auto shared =
        kind == IdKind::mark_end || kind == IdKind::revision ? IdKind::mark_start : kind;
    auto& highest = bases_[static_cast<std::size_t>(shared)];
    highest = std::max(highest, number);
    return part_.slots.size() - 1;
  }

  /// A tag that was not taken up stands in a field code, an attribute or the like.
  void check_leftover(std::string_view text) {
    if (text.find("{{") != std::string_view::npos)
      findings_.file_error("TPL026", {Text(part_.info.name)});
  }

  const std::vector<std::size_t>& partner_;
  IdBases& bases_;
  Findings& findings_;
  CompiledPart& part_;
  std::vector<std::string> within_;
  std::vector<std::size_t> sections_;
};

struct Mark {
  pugi::xml_node node;
  std::size_t scope;
};

/// Bookmarks by number, each with the section it stands in.
void collect_bookmarks(const pugi::xml_node& parent, std::vector<std::size_t>& scopes,
                       const std::vector<Tag>& tags,
                       std::map<std::string, std::vector<Mark>>& out) {
  for (const pugi::xml_node child : parent.children()) {
    if (is(child, kSectionMark)) {
      if (tags[tag_number(child)].opens())
        scopes.push_back(tag_number(child) + 1);
      else
        scopes.pop_back();
    } else if (is(child, "w:bookmarkStart") || is(child, "w:bookmarkEnd")) {
      out[child.attribute("w:id").value()].push_back({child, scopes.back()});
    } else {
      collect_bookmarks(child, scopes, tags, out);
    }
  }
}

/// A bookmark of which only one end is repeated would damage the file; it goes.
void drop_torn_bookmarks(pugi::xml_document& document, const std::vector<Tag>& tags) {
  std::map<std::string, std::vector<Mark>> marks;
  std::vector<std::size_t> scopes = {0};
  collect_bookmarks(document, scopes, tags, marks);
  for (const auto& [id, ends] : marks) {
    const bool whole = ends.size() == 2 && ends[0].scope == ends[1].scope;
    for (const Mark& mark : ends) {
      if (!whole) mark.node.parent().remove_child(mark.node);
    }
  }
}

}  // namespace

CompiledPart compile_part(pugi::xml_document& document, PartInfo info, std::vector<Tag> tags,
                          const std::vector<std::size_t>& partner, IdBases& bases,
                          Findings& findings) {
  drop_torn_bookmarks(document, tags);
  CompiledPart part;
  part.info = std::move(info);
  part.tags = std::move(tags);
  Compiler compiler(partner, bases, findings, part);
  const pugi::xml_node root = document.document_element();
  part.head = kDeclaration;
  if (!part.info.main) {
    compiler.siblings(root, {}, false, part.body);
    return part;
  }
  // The text: everything around the body is literal, the body is what copies repeat.
  const pugi::xml_node body = root.child("w:body");
  const pugi::xml_node last = prepare_sections(body);
  write_start(root, part.head);
  part.head += ">";
  for (const pugi::xml_node child : root.children()) {
    if (child == body) break;
    write_xml(child, part.head);
  }
  part.head += "<w:body>";
  compiler.siblings(body.first_child(), last, !body.child(kSectionMark).empty(), part.body);
  if (last) compiler.siblings(last, {}, false, part.final_section);
  part.tail = std::string("</w:body></") + root.name() + ">";
  return part;
}

}  // namespace gongyi::document
