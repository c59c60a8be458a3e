#include <pugixml.hpp>
#include <utility>

#include "document/docx.h"
#include "document/parts.h"

namespace gongyi::document {
namespace {

class TextReader {
 public:
  std::string take() { return std::move(out_); }

  void blocks(const pugi::xml_node& parent) {
    for (const pugi::xml_node node : parent.children()) {
      if (is(node, "w:p"))
        paragraph(node);
      else if (is(node, "w:tr"))
        row(node);
      else
        blocks(node);
    }
  }

 private:
  void paragraph(const pugi::xml_node& node) {
    inlines(node);
    out_ += '\n';
    for (const pugi::xml_node& box : std::exchange(boxes_, {})) blocks(box);
  }

  /// Cells are parted by tabs, paragraphs within a cell by blanks.
  void row(const pugi::xml_node& node) {
    std::string line;
    for (const pugi::xml_node cell : node.children("w:tc")) {
      TextReader inner;
      inner.blocks(cell);
      std::string text = inner.take();
      while (text.ends_with('\n')) text.pop_back();
      for (char& c : text) {
        if (c == '\n') c = ' ';
      }
      if (cell != node.child("w:tc")) line += '\t';
      line += text;
    }
    out_ += line + '\n';
  }

  void inlines(const pugi::xml_node& parent) {
    for (const pugi::xml_node node : parent.children()) {
      if (is(node, "w:t"))
        out_ += node.text().get();
      else if (is(node, "w:tab"))
        out_ += '\t';
      else if (is(node, "w:br") || is(node, "w:cr"))
        out_ += '\n';
      else if (is(node, "w:txbxContent"))
        boxes_.push_back(node);
      else if (!is(node, "mc:Fallback") && !is(node, "w:pPr") && !is(node, "w:del"))
        inlines(node);
    }
  }

  std::string out_;
  std::vector<pugi::xml_node> boxes_;
};

}  // namespace

std::optional<std::string> docx_text(std::string_view bytes) {
  DiagnosticSink unread;
  Findings findings("", unread);
  const auto package = Package::open(bytes, findings);
  const auto parts = package ? find_parts(*package, findings) : std::nullopt;
  if (!parts) return std::nullopt;
  std::string out;
  for (const PartInfo& part : *parts) {
    const auto text = package->read(part.name);
    pugi::xml_document document;
    if (!text || !parse_part(*text, part.name, true, document, findings)) return std::nullopt;
    TextReader reader;
    reader.blocks(document.document_element());
    out += reader.take();
  }
  return out;
}

}  // namespace gongyi::document
