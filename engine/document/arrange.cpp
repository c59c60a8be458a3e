#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "document/scan.h"

namespace gongyi::document {
namespace {

unsigned number_of(const pugi::xml_node& mark) { return mark.attribute("n").as_uint(); }

void collect(const pugi::xml_node& node, std::vector<pugi::xml_node>& out) {
  for (const pugi::xml_node child : node.children()) {
    if (is(child, kSectionMark)) out.push_back(child);
    collect(child, out);
  }
}

/// Paragraphs and what holds runs inside them: a section may reach over their edge when it takes
/// all of them. Cells and text boxes are walls.
bool permeable(const pugi::xml_node& node) {
  constexpr std::array kNames = {"w:p",   "w:hyperlink",  "w:ins",       "w:smartTag",
                                 "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](const char* name) { return is(node, name); });
}

bool without_content(const pugi::xml_node& node) {
  constexpr std::array kNames = {"w:rPr",      "w:pPr",           "w:tcPr",   "w:trPr",
                                 "w:proofErr", "w:bookmarkStart", "w:sdtPr",  "w:bookmarkEnd",
                                 "w:sdtEndPr", kSectionMark,      kSpareMark, "w:tblPrEx"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](const char* name) { return is(node, name); });
}

/// Does anything a reader sees stand in `node` before (or, backwards, behind) `stop`? Sets `met`
/// when `stop` was reached.
bool content_until(const pugi::xml_node& node, const pugi::xml_node& stop, bool backwards,
                   bool& met) {
  for (auto child = backwards ? node.last_child() : node.first_child(); child && !met;
       child = backwards ? child.previous_sibling() : child.next_sibling()) {
    if (child == stop) {
      met = true;
      return false;
    }
    if (child.type() != pugi::node_element || without_content(child)) continue;
    if (is(child, "w:t")) {
      if (!utf8::trim(child.text().get()).empty()) return true;
    } else if (permeable(child) || is(child, "w:r") || is(child, "w:tc")) {
      if (content_until(child, stop, backwards, met)) return true;
    } else {
      return true;
    }
  }
  return false;
}

bool at_edge(const pugi::xml_node& block, const pugi::xml_node& mark, bool end) {
  if (block == mark) return true;
  for (auto node = mark.parent(); node != block; node = node.parent()) {
    if (!permeable(node)) return false;
  }
  bool met = false;
  return permeable(block) && !content_until(block, mark, end, met);
}

/// A row that holds one section tag and nothing else.
bool only_mark(const pugi::xml_node& row) {
  std::vector<pugi::xml_node> marks;
  collect(row, marks);
  bool met = false;
  return marks.size() == 1 && !content_until(row, pugi::xml_node(), false, met);
}

/// Moves `mark` before `block`, outside the marks of sections that are inside its own.
void move_before(pugi::xml_node mark, pugi::xml_node block) {
  while (is(block.previous_sibling(), kSectionMark) &&
         block.previous_sibling().attribute("seq").as_uint() > mark.attribute("seq").as_uint())
    block = block.previous_sibling();
  block.parent().insert_move_before(mark, block);
}

void move_behind(pugi::xml_node mark, pugi::xml_node block) {
  while (is(block.next_sibling(), kSectionMark) &&
         block.next_sibling().attribute("seq").as_uint() < mark.attribute("seq").as_uint())
    block = block.next_sibling();
  block.parent().insert_move_after(mark, block);
}

/// Around whole rows. A row that only carried the tag goes with it when the section spans rows.
void around_rows(pugi::xml_node open, pugi::xml_node close, pugi::xml_node first,
                 pugi::xml_node last) {
  const bool drop_first = first != last && only_mark(first);
  const bool drop_last = first != last && only_mark(last);
  move_before(open, first);
  move_behind(close, last);
  if (drop_first) first.parent().remove_child(first);
  if (drop_last) last.parent().remove_child(last);
}

std::vector<pugi::xml_node> ancestry(pugi::xml_node node) {
  std::vector<pugi::xml_node> chain;
  for (; node; node = node.parent()) chain.push_back(node);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

/// Brings both marks of a section side by side; false when their places do not fit.
bool bring_together(pugi::xml_node open, pugi::xml_node close) {
  const auto from = ancestry(open), to = ancestry(close);
  std::size_t depth = 0;
  while (depth < from.size() && depth < to.size() && from[depth] == to[depth]) ++depth;
  const pugi::xml_node common = from[depth - 1], first = from[depth], last = to[depth];
  if (first == open && last == close) return true;
  if (is(common, "w:tr")) {
    around_rows(open, close, common, common);
    return true;
  }
  if (is(first, "w:tr") && is(last, "w:tr")) {
    around_rows(open, close, first, last);
    return true;
  }
  if (!at_edge(first, open, false) || !at_edge(last, close, true)) return false;
  if (first != open) move_before(open, first);
  if (last != close) move_behind(close, last);
  return true;
}

}  // namespace

bool arrange_sections(pugi::xml_document& document, const std::vector<Tag>& tags,
                      std::vector<std::size_t>& partner, Findings& findings) {
  std::vector<pugi::xml_node> marks;
  collect(document, marks);
  std::vector<std::size_t> order;
  std::vector<pugi::xml_node> by_tag(tags.size());
  for (pugi::xml_node& mark : marks) {
    mark.append_attribute("seq") = static_cast<unsigned>(order.size());
    order.push_back(number_of(mark));
    by_tag[number_of(mark)] = mark;
  }
  auto pairs = pair_sections(tags, order, findings);
  if (!pairs) return false;
  partner = std::move(*pairs);
  bool good = true;
  // Inner sections close first, so they are in place before those around them.
  for (const std::size_t index : order) {
    if (tags[index].opens() || bring_together(by_tag[partner[index]], by_tag[index])) continue;
    const Tag& open = tags[partner[index]];
    findings.error("TPL024", open.place, {Text(open.written)});
    good = false;
  }
  return good;
}

}  // namespace gongyi::document
