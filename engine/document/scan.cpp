#include "document/scan.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "document/place.h"

namespace gongyi::document {
namespace {

/// Stands for a picture, a field or anything else that is not text.
constexpr std::string_view kObject = "\uFFFC";

template <std::size_t N>
bool one_of(const pugi::xml_node& node, const std::array<const char*, N>& names) {
  return std::any_of(names.begin(), names.end(), [&](const char* name) { return is(node, name); });
}

constexpr std::array kHolders = {"w:r",         "w:hyperlink",  "w:ins",    "w:smartTag",
                                 "w:sdt",       "w:sdtContent", "w:moveTo", "w:fldSimple",
                                 "w:customXml", "w:dir",        "w:bdo"};
constexpr std::array kWithoutWidth = {"w:rPr",        "w:pPr",           "w:sdtPr",
                                      "w:sdtEndPr",   "w:smartTagPr",    "w:customXmlPr",
                                      "w:proofErr",   "w:bookmarkStart", "w:bookmarkEnd",
                                      "w:permStart",  "w:permEnd",       "w:lastRenderedPageBreak",
                                      "w:softHyphen", "w:del",           "w:moveFrom"};

/// A text element, a tab or a break, and the bytes of the paragraph's text it makes.
struct Atom {
  pugi::xml_node node;
  std::size_t begin = 0, end = 0;
};

struct Paragraph {
  std::string text;
  std::vector<Atom> atoms;

  void gather(const pugi::xml_node& parent) {
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() != pugi::node_element || one_of(child, kWithoutWidth)) continue;
      const std::size_t begin = text.size();
      if (is(child, "w:t"))
        text += child.text().get();
      else if (is(child, "w:tab"))
        text += '\t';
      else if (is(child, "w:cr") || (is(child, "w:br") && !child.attribute("w:type")))
        text += '\n';
      else if (one_of(child, kHolders)) {
        gather(child);
        continue;
      } else {
        text += kObject;
        continue;
      }
      atoms.push_back({child, begin, text.size()});
    }
  }
};

bool first_in_run(const pugi::xml_node& atom) {
  const auto before = atom.previous_sibling();
  return !before || is(before, "w:rPr") ||
         (before.type() != pugi::node_element && !before.previous_sibling());
}

void set_text(pugi::xml_node node, const std::string& text) {
  node.text().set(text.c_str());
  if (!node.attribute("xml:space")) node.append_attribute("xml:space") = "preserve";
}

/// Moves what follows `offset` within `atom` into a new run right after; returns that run.
pugi::xml_node split_run(pugi::xml_node atom, std::size_t offset) {
  pugi::xml_node run = atom.parent();
  pugi::xml_node made = run.parent().insert_child_after("w:r", run);
  for (const pugi::xml_attribute attribute : run.attributes()) made.append_copy(attribute);
  if (const auto format = run.child("w:rPr")) made.append_copy(format);
  pugi::xml_node next = atom.next_sibling();
  if (offset == 0) {
    next = atom;
  } else if (const std::string text = atom.text().get(); offset < text.size()) {
    set_text(made.append_child("w:t"), text.substr(offset));
    set_text(atom, text.substr(0, offset));
  }
  while (next) {
    const pugi::xml_node moved = next;
    next = next.next_sibling();
    made.append_move(moved);
  }
  return made;
}

/// The run that holds nothing but the tag: cut out, with the formatting of the first character.
pugi::xml_node isolate(std::vector<Atom>& atoms, std::size_t begin, std::size_t end) {
  const auto holds = [&](std::size_t byte) {
    return std::prev(
        std::upper_bound(atoms.begin(), atoms.end(), byte,
                         [](std::size_t offset, const Atom& atom) { return offset < atom.begin; }));
  };
  const auto first = holds(begin), last = holds(end - 1);
  if (end < last->end || last->node.next_sibling())
    split_run(last->node, end < last->end ? end - last->begin : last->end - last->begin);
  pugi::xml_node run = first->node.parent();
  if (begin > first->begin || !first_in_run(first->node))
    run = split_run(first->node, begin - first->begin);
  // What is left of the atom ends here; the tag before may end at the same byte.
  first->end = begin;
  std::vector<pugi::xml_node> others;
  for (auto atom = std::next(first); atom <= last; ++atom) {
    const auto other = atom->node.parent();
    if (other != run && (others.empty() || others.back() != other)) others.push_back(other);
  }
  for (const pugi::xml_node& other : others) other.parent().remove_child(other);
  return run;
}

/// Nothing but section tags, comments and white space.
bool stands_alone(const Paragraph& paragraph, const std::vector<TagSpan>& spans,
                  const std::vector<Tag>& tags) {
  std::string rest;
  std::size_t at = 0;
  for (const TagSpan& span : spans) {
    rest += paragraph.text.substr(at, span.begin - at);
    at = span.end;
  }
  rest += paragraph.text.substr(at);
  return utf8::trim(rest).empty() && std::none_of(tags.begin(), tags.end(), [](const Tag& tag) {
           return tag.kind == Tag::Kind::value;
         });
}

void collect_marks(const pugi::xml_node& node, std::vector<pugi::xml_node>& out) {
  for (const pugi::xml_node child : node.children()) {
    if (is(child, kSectionMark) || is(child, "w:bookmarkStart") || is(child, "w:bookmarkEnd"))
      out.push_back(child);
    else
      collect_marks(child, out);
  }
}

/// The paragraph goes, its marks stay. What must survive is a section break (页面设置分节); its
/// paragraph moves before what a tag opens and behind what it closes.
void dissolve(pugi::xml_node paragraph, const std::vector<Tag>& tags) {
  pugi::xml_node parent = paragraph.parent();
  std::vector<pugi::xml_node> marks;
  collect_marks(paragraph, marks);
  pugi::xml_node after = paragraph;
  const bool breaks = static_cast<bool>(paragraph.child("w:pPr").child("w:sectPr"));
  for (const pugi::xml_node& mark : marks) {
    const bool opens = is(mark, kSectionMark) && tags[mark.attribute("n").as_uint()].opens();
    if (breaks && opens)
      after = parent.insert_move_after(mark, after);
    else
      parent.insert_move_before(mark, paragraph);
  }
  if (breaks) {
    while (const auto run = paragraph.child("w:r")) paragraph.remove_child(run);
    return;
  }
  if (!parent.child(kSpareMark)) {
    pugi::xml_node spare = parent.prepend_child(kSpareMark).append_child("w:p");
    if (const auto format = paragraph.child("w:pPr")) spare.append_copy(format);
  }
  parent.remove_child(paragraph);
}

class Scanner {
 public:
  Scanner(const PartInfo& part, const Aliases& aliases, Findings& findings)
      : part_(part), aliases_(aliases), findings_(findings) {}

  void visit(const pugi::xml_node& node) {
    for (const pugi::xml_node child : node.children()) {
      if (is(child, "w:p")) read(child);
      visit(child);
    }
  }

  std::vector<Tag> finish() {
    for (const pugi::xml_node& paragraph : alone_) dissolve(paragraph, tags_);
    return std::move(tags_);
  }

 private:
  void read(const pugi::xml_node& node) {
    Paragraph paragraph;
    paragraph.gather(node);
    const std::string& text = paragraph.text;
    if (text.find("{{") == std::string::npos && text.find("}}") == std::string::npos &&
        text.find("｛") == std::string::npos && text.find("｝") == std::string::npos)
      return;
    const PlaceOf place_of = [&](std::size_t begin, std::size_t end) {
      return Place{paragraph_place(node, part_), excerpt(text, begin, end)};
    };
    const auto spans = find_tags(text, place_of, findings_);
    std::vector<Tag> found;
    for (const TagSpan& span : spans) {
      auto tag = read_tag(span.inner, place_of(span.begin, span.end), aliases_, findings_);
      if (!tag) continue;
      tag->spare_copy = in_spare_copy(node);
      found.push_back(std::move(*tag));
    }
    // A tag that is a finding is not marked; the part will not be rendered anyway.
    if (found.size() == spans.size()) mark(node, paragraph, spans, std::move(found));
  }

  void mark(const pugi::xml_node& node, Paragraph& paragraph, const std::vector<TagSpan>& spans,
            std::vector<Tag> found) {
    if (found.empty()) return;
    const std::size_t base = tags_.size();
    // From the last to the first, so that the atoms before stay where they are.
    for (std::size_t i = spans.size(); i-- > 0;) {
      pugi::xml_node run = isolate(paragraph.atoms, spans[i].begin, spans[i].end);
      pugi::xml_node parent = run.parent();
      pugi::xml_node made;
      if (found[i].kind == Tag::Kind::value) {
        pugi::xml_node fresh = parent.insert_child_before("w:r", run);
        if (const auto format = run.child("w:rPr")) fresh.append_copy(format);
        made = fresh.append_child(kValueMark);
      } else if (found[i].kind != Tag::Kind::comment) {
        made = parent.insert_child_before(kSectionMark, run);
      }
      if (made) made.append_attribute("n") = static_cast<unsigned>(base + i);
      parent.remove_child(run);
    }
    if (stands_alone(paragraph, spans, found)) alone_.push_back(node);
    std::move(found.begin(), found.end(), std::back_inserter(tags_));
  }

  const PartInfo& part_;
  const Aliases& aliases_;
  Findings& findings_;
  std::vector<Tag> tags_;
  std::vector<pugi::xml_node> alone_;
};

/// A text element in several pieces (comments, CDATA) becomes one.
void join_texts(pugi::xml_node node) {
  if (is(node, "w:t")) {
    std::string text;
    for (const pugi::xml_node child : node.children()) text += child.value();
    while (node.first_child()) node.remove_child(node.first_child());
    node.append_child(pugi::node_pcdata).set_value(text.c_str());
    return;
  }
  for (const pugi::xml_node child : node.children()) join_texts(child);
}

}  // namespace

std::vector<Tag> scan_part(pugi::xml_document& document, const PartInfo& part,
                           const Aliases& aliases, Findings& findings) {
  join_texts(document.document_element());
  Scanner scanner(part, aliases, findings);
  scanner.visit(document.document_element());
  return scanner.finish();
}

}  // namespace gongyi::document
