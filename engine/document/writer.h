#pragma once
#include <map>
#include <string>
#include <vector>

#include "document/evaluate.h"
#include "document/nodes.h"
#include "document/zip_writer.h"

namespace gongyi::document {

/// Where the picture of this index lies: word/media/gongyi-qr1.png.
[[nodiscard]] std::string picture_name(std::size_t index);

/// What all parts of one document share while it is written: numbers in use and pictures.
class DocumentState {
 public:
  explicit DocumentState(const IdBases& bases) : next_(bases) {}

  /// A number not yet used for this kind of thing.
  [[nodiscard]] std::uint64_t fresh(IdKind kind);
  /// Index of the QR picture of `text`; nothing when it does not fit into a code.
  [[nodiscard]] std::optional<std::size_t> qr(const std::string& text);
  [[nodiscard]] const std::vector<Packed>& pictures() const { return pictures_; }

 private:
  IdBases next_;
  std::map<std::string, std::size_t> by_text_;
  std::vector<Packed> pictures_;
};

/// A list that must begin anew in a copy: the new number and the one it is like.
struct NewList {
  std::uint64_t number = 0, like = 0;
};

/// Writes one part, possibly several copies of its body. The model comes with the evaluator.
class PartWriter {
 public:
  PartWriter(const CompiledPart& part, DocumentState& state, Findings& findings);

  /// Whether this is a copy in a print file, and whether another follows.
  enum class Merge { none, more, last };
  /// The text of a copy, counted from 0; kept until the next call.
  [[nodiscard]] const std::string& body(Evaluator& evaluator, std::size_t copy, Merge merge);
  [[nodiscard]] std::string final_section(bool merged) const;
  /// Pictures shown by this part, by index: relationship id "rIdGongyi<index+1>".
  [[nodiscard]] const std::vector<std::size_t>& shown_pictures() const { return shown_; }
  [[nodiscard]] const std::vector<NewList>& new_lists() const { return new_lists_; }

 private:
  void write(const std::vector<Node>& nodes);
  void write(const Node& node);
  void value(const Tag& tag);
  void text(const std::string& text);
  void picture(const Tag& tag, const Printed& printed);
  void holder(const Node& node);
  void table(const Node& node);
  void id(std::size_t slot);
  [[nodiscard]] std::string list(const std::string& original);

  const CompiledPart& part_;
  DocumentState& state_;
  Findings& findings_;
  Evaluator* evaluator_ = nullptr;
  std::size_t copy_ = 0;
  Merge merge_ = Merge::none;
  std::string out_;
  std::vector<bool> used_;                      // slots written before
  std::map<std::string, std::string> current_;  // bookmark number: what its last start was given
  std::map<std::string, std::string> lists_;    // of this copy
  std::vector<std::size_t> shown_;
  std::vector<NewList> new_lists_;
  enum class Block { none, paragraph, table } last_ = Block::none;
  std::size_t rows_ = 0;
};

}  // namespace gongyi::document
