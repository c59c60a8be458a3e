#include "document/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/markup.h"
#include "base/utf8.h"
#include "document/qr.h"

namespace gongyi::document {
namespace {

constexpr int kEmuPerMillimetre = 36000;
/// Word takes only numbers below 0x80000000 for paragraphs.
constexpr std::uint64_t kHighestParagraph = 0x7FFFFFFF;

constexpr std::string_view kDrawing =
    "<w:drawing><wp:inline "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{0}\" cy=\"{0}\"/>"
    "<wp:docPr id=\"{1}\" name=\"二维码{1}\"/><wp:cNvGraphicFramePr/>"
    "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
    "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
    "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
    "<pic:nvPicPr><pic:cNvPr id=\"{1}\" name=\"二维码{1}\"/><pic:cNvPicPr/></pic:nvPicPr>"
    "<pic:blipFill><a:blip "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "r:embed=\"rIdGongyi{2}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0}\" cy=\"{0}\"/></a:xfrm>"
    "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
    "</a:graphic></wp:inline></w:drawing>";

}  // namespace

std::uint64_t DocumentState::fresh(IdKind kind) {
  const auto shared =
      kind == IdKind::mark_end || kind == IdKind::revision ? IdKind::mark_start : kind;
  auto& highest = next_[static_cast<std::size_t>(shared)];
  // Paragraph numbers are random in Word's files; when the top is taken, new ones begin low.
  if (kind == IdKind::paragraph && highest >= kHighestParagraph - 1) highest = 1;
  return ++highest;
}

std::string picture_name(std::size_t index) {
  return "word/media/gongyi-qr" + std::to_string(index + 1) + ".png";
}

std::optional<std::size_t> DocumentState::qr(const std::string& text) {
  const auto [entry, added] = by_text_.try_emplace(text, pictures_.size());
  if (!added) return entry->second;
  auto png = qr_png(text);
  if (!png) {
    by_text_.erase(entry);
    return std::nullopt;
  }
  pictures_.push_back(packed(picture_name(pictures_.size()), *png, true));
  return entry->second;
}

PartWriter::PartWriter(const CompiledPart& part, DocumentState& state, Findings& findings)
    : part_(part), state_(state), findings_(findings), used_(part.slots.size()) {}

const std::string& PartWriter::body(Evaluator& evaluator, std::size_t copy, Merge merge) {
  evaluator_ = &evaluator;
  copy_ = copy;
  merge_ = merge;
  lists_.clear();
  last_ = Block::none;
  out_.clear();
  write(part_.body);
  return out_;
}

std::string PartWriter::final_section(bool merged) const {
  std::string out;
  for (const Node& node : part_.final_section)
    out += merged && node.kind == Node::Kind::variant ? node.other : node.text;
  return out;
}

void PartWriter::write(const std::vector<Node>& nodes) {
  for (const Node& node : nodes) write(node);
}

void PartWriter::write(const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      out_ += node.text;
      break;
    case Node::Kind::value:
      value(part_.tags[node.index]);
      break;
    case Node::Kind::section:
      evaluator_->each(part_.tags[node.index], [&] { write(node.children); });
      break;
    case Node::Kind::id:
      id(node.index);
      break;
    case Node::Kind::holder:
      holder(node);
      break;
    case Node::Kind::block_end:
      last_ = node.flag ? Block::paragraph : Block::table;
      break;
    case Node::Kind::table_gap:
      // Word makes one table of two that touch.
      if (last_ == Block::table) out_ += "<w:p/>";
      break;
    case Node::Kind::table:
      table(node);
      break;
    case Node::Kind::row_end:
      ++rows_;
      break;
    case Node::Kind::variant:
      out_ += merge_ != Merge::none ? node.other : node.text;
      break;
    case Node::Kind::copy_end:
      if (merge_ == Merge::more) out_ += node.text;
      break;
  }
}

void PartWriter::value(const Tag& tag) {
  const auto printed = evaluator_->print(tag);
  if (!printed) return;
  if (printed->qr_millimetres > 0)
    picture(tag, *printed);
  else
    text(printed->text);
}

/// Line breaks and tabs become Word's own.
void PartWriter::text(const std::string& text) {
  std::string_view rest = text;
  for (;;) {
    const auto stop = rest.find_first_of("\n\r\t\v");
    const auto line = rest.substr(0, stop);
    if (!line.empty() || text.empty())
      out_ += "<w:t xml:space=\"preserve\">" + escape_xml(line) + "</w:t>";
    if (stop == std::string_view::npos) return;
    const char sign = rest[stop];
    rest.remove_prefix(stop + 1);
    if (sign == '\r' && rest.starts_with('\n')) continue;
    out_ += sign == '\t' ? "<w:tab/>" : "<w:br/>";
  }
}

void PartWriter::picture(const Tag& tag, const Printed& printed) {
  const auto index = state_.qr(printed.text);
  if (!index) {
    findings_.error("TPL034", tag.place, {Text(tag.written), Text("qr")});
    return;
  }
  if (std::find(shown_.begin(), shown_.end(), *index) == shown_.end()) shown_.push_back(*index);
  out_ += fmt::format(kDrawing, printed.qr_millimetres * kEmuPerMillimetre,
                      state_.fresh(IdKind::drawing), *index + 1);
}

void PartWriter::holder(const Node& node) {
  const Block before = std::exchange(last_, Block::none);
  write(node.children);
  if (last_ != Block::paragraph) out_ += node.text;
  last_ = before;
}

/// Word takes a table without rows for damage, so it is left out.
void PartWriter::table(const Node& node) {
  const std::size_t before = std::exchange(rows_, 0), begin = out_.size();
  const Block last = last_;
  write(node.children);
  if (rows_ == 0) {
    out_.resize(begin);
    last_ = last;
  }
  rows_ = before;
}

void PartWriter::id(std::size_t slot) {
  const auto& [kind, original] = part_.slots[slot];
  const bool again = used_[slot];
  used_[slot] = true;
  if (kind == IdKind::mark_end) {
    const auto start = current_.find(original);
    out_ += start == current_.end() ? original : start->second;
  } else if (kind == IdKind::mark_start) {
    out_ += current_[original] = again ? std::to_string(state_.fresh(kind)) : original;
  } else if (kind == IdKind::list) {
    out_ += list(original);
  } else if (!again) {
    out_ += escape_attribute(original);
  } else if (kind == IdKind::paragraph) {
    out_ += fmt::format("{:08X}", state_.fresh(kind));
  } else if (kind == IdKind::mark_name) {
    // Word's names end at 40 characters; "_" keeps the suffix apart.
    const std::string suffix = "_" + std::to_string(state_.fresh(kind));
    out_ += escape_attribute(utf8::prefix(original, 40 - suffix.size())) + suffix;
  } else {
    out_ += std::to_string(state_.fresh(kind));
  }
}

/// Each merged copy counts its lists from the beginning.
std::string PartWriter::list(const std::string& original) {
  if (copy_ == 0) return original;
  auto& number = lists_[original];
  if (number.empty()) {
    NewList made{state_.fresh(IdKind::list), 0};
    std::from_chars(original.data(), original.data() + original.size(), made.like);
    new_lists_.push_back(made);
    number = std::to_string(made.number);
  }
  return number;
}

}  // namespace gongyi::document
