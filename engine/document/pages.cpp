#include "document/pages.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <string>

#include "document/package.h"
#include "document/parts.h"

namespace gongyi::document {
namespace {

/// All lengths in twips, a twentieth of a point.
constexpr std::int64_t kPoint = 20, kA4Width = 11906, kA4Height = 16838, kMargin = 1440;
constexpr std::int64_t kBodySize = 21;      // half points, Word's own default for Chinese text
constexpr std::int64_t kCellPadding = 216;  // left and right together
constexpr std::int64_t kSingleLine = 240;   // of `w:line` with the rule `auto`

std::int64_t number(const pugi::xml_node& node, const char* attribute, std::int64_t otherwise) {
  const auto value = node.attribute(attribute);
  return value ? value.as_llong(otherwise) : otherwise;
}

/// Half-width signs count 1, all others 2: in halves of the type size.
std::int64_t halves(std::string_view text) {
  std::int64_t out = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += 1;
    else if (byte >= 0xC0)
      out += 2;
  }
  return out;
}

struct Style {
  std::int64_t size = kBodySize, line = kSingleLine, before = 0, after = 0;
  bool automatic = true;  ///< line height follows the type size
};

void read_style(const pugi::xml_node& node, Style& style) {
  style.size = number(node.child("w:rPr").child("w:sz"), "w:val", style.size);
  const auto spacing =
      node.child("w:pPr") ? node.child("w:pPr").child("w:spacing") : node.child("w:spacing");
  style.line = number(spacing, "w:line", style.line);
  style.before = number(spacing, "w:before", style.before);
  style.after = number(spacing, "w:after", style.after);
  if (const std::string_view rule = spacing.attribute("w:lineRule").value(); !rule.empty())
    style.automatic = rule == "auto";
}

class Layout {
 public:
  explicit Layout(const pugi::xml_node& styles) {
    Style base;
    const auto defaults = styles.child("w:docDefaults");
    base.size =
        number(defaults.child("w:rPrDefault").child("w:rPr").child("w:sz"), "w:val", base.size);
    for (const pugi::xml_node node : styles.children("w:style")) {
      Style style = base;
      const auto parent = named_.find(node.child("w:basedOn").attribute("w:val").value());
      if (parent != named_.end()) style = parent->second;
      read_style(node, style);
      named_[node.attribute("w:styleId").value()] = style;
      if (node.attribute("w:default").as_bool() &&
          std::string_view(node.attribute("w:type").value()) == "paragraph")
        plain_ = style;
    }
  }

  std::int64_t pages(const pugi::xml_node& body) {
    auto section = first_section(body);
    set_up(section);
    for (const pugi::xml_node block : body.children()) {
      place(block);
      if (const auto end = block.child("w:pPr").child("w:sectPr")) {
        new_page();
        set_up(next_section(block, end));
      }
    }
    return std::max<std::int64_t>(pages_ + (used_ > 0 ? 1 : 0), 1);
  }

 private:
  static pugi::xml_node first_section(const pugi::xml_node& body) {
    for (const pugi::xml_node block : body.children()) {
      if (const auto section = block.child("w:pPr").child("w:sectPr")) return section;
    }
    return body.child("w:sectPr");
  }

  static pugi::xml_node next_section(pugi::xml_node block, const pugi::xml_node& otherwise) {
    while ((block = block.next_sibling())) {
      if (const auto section = block.child("w:pPr").child("w:sectPr")) return section;
      if (is(block, "w:sectPr")) return block;
    }
    return otherwise;
  }

  void set_up(const pugi::xml_node& section) {
    const auto size = section.child("w:pgSz"), margin = section.child("w:pgMar");
    width_ = number(size, "w:w", kA4Width) - number(margin, "w:left", kMargin) -
             number(margin, "w:right", kMargin);
    room_ = number(size, "w:h", kA4Height) - number(margin, "w:top", kMargin) -
            number(margin, "w:bottom", kMargin);
    width_ = std::max(width_, kMargin);
    room_ = std::max(room_, kMargin);
  }

  void new_page() {
    ++pages_;
    used_ = 0;
  }

  /// What does not fit any more begins a new page; a row is not broken.
  void put(std::int64_t height) {
    if (used_ > 0 && used_ + height > room_) new_page();
    used_ += height;
    while (used_ > room_) {
      ++pages_;
      used_ -= room_;
    }
  }

  void place(const pugi::xml_node& block) {
    if (is(block, "w:p")) {
      for (const auto& mark : block.select_nodes(".//w:br[@w:type='page']")) {
        static_cast<void>(mark);
        new_page();
      }
      put(paragraph(block, width_));
    } else if (is(block, "w:tbl")) {
      for (const pugi::xml_node row : block.children("w:tr")) put(row_height(row));
    } else if (is(block, "w:sdt")) {
      for (const pugi::xml_node inner : block.child("w:sdtContent").children()) place(inner);
    }
  }

  std::int64_t row_height(const pugi::xml_node& row) const {
    std::int64_t height = number(row.child("w:trPr").child("w:trHeight"), "w:val", 0);
    for (const pugi::xml_node cell : row.children("w:tc")) {
      const auto given = number(cell.child("w:tcPr").child("w:tcW"), "w:w", width_);
      std::int64_t inside = 0;
      for (const pugi::xml_node one : cell.children("w:p"))
        inside += paragraph(one, std::max(given - kCellPadding, kPoint * kPoint));
      height = std::max(height, inside);
    }
    return height;
  }

  std::int64_t paragraph(const pugi::xml_node& node, std::int64_t width) const {
    Style style = plain_;
    const auto named =
        named_.find(node.child("w:pPr").child("w:pStyle").attribute("w:val").value());
    if (named != named_.end()) style = named->second;
    Style own = style;
    read_style(node.child("w:pPr"), own);
    own.size = style.size;
    std::int64_t lines = 1, taken = 0, largest = 0;
    for (const pugi::xml_node run : node.children("w:r")) {
      const auto size = number(run.child("w:rPr").child("w:sz"), "w:val", own.size);
      for (const pugi::xml_node part : run.children()) {
        // Half a sign is a quarter of the type size in half points: size * 20 / 2 / 2.
        if (is(part, "w:t")) taken += halves(part.text().get()) * size * kPoint / 4;
        if (is(part, "w:br")) {
          lines += 1 + taken / width;
          taken = 0;
        }
      }
      largest = std::max(largest, size);
    }
    lines += taken > 0 ? (taken - 1) / width : 0;
    const auto type = (largest > 0 ? largest : own.size) * kPoint / 2;
    const auto line = own.automatic ? type * 13 / 10 * own.line / kSingleLine : own.line;
    return lines * line + own.before + own.after;
  }

  std::map<std::string, Style, std::less<>> named_;
  Style plain_;
  std::int64_t width_ = 0, room_ = 0, used_ = 0, pages_ = 0;
};

}  // namespace

std::optional<std::int64_t> estimated_pages(std::string_view docx) {
  DiagnosticSink sink;
  Findings findings("", sink);
  const auto package = Package::open(docx, findings);
  const auto text = package ? package->read("word/document.xml") : std::nullopt;
  if (!text) return std::nullopt;
  const auto styles_text = package->read("word/styles.xml").value_or("");
  pugi::xml_document document, styles;
  if (!parse_part(*text, "word/document.xml", true, document, findings)) return std::nullopt;
  if (!styles_text.empty() && !parse_part(styles_text, "word/styles.xml", true, styles, findings))
    return std::nullopt;
  return Layout(styles.document_element()).pages(document.document_element().child("w:body"));
}

std::optional<std::int64_t> pdf_pages(std::string_view pdf) {
  std::int64_t count = 0;
  for (auto at = pdf.find("/Type"); at != std::string_view::npos; at = pdf.find("/Type", at + 1)) {
    auto rest = pdf.substr(at + 5, 16);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\r'))
      rest.remove_prefix(1);
    if (rest.starts_with("/Page") && !rest.starts_with("/Pages")) ++count;
  }
  return count > 0 ? std::optional(count) : std::nullopt;
}

}  // namespace gongyi::document
