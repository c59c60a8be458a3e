#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/source.h"

namespace gongyi::yaml {

/// The text without a leading byte order mark.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// Turns byte offsets into lines and columns (1-based, columns in characters). Asked in rising
/// order it walks the text once; an earlier offset starts again from the top.
class Positions {
 public:
  explicit Positions(const SourcePtr& file) : file_(file), text_(without_mark(file->text)) {}

  /// `length` characters from `offset` on, marked by one caret line; 0 = a single caret.
  [[nodiscard]] SourceRange at(std::size_t offset, std::size_t length = 0);
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const SourcePtr& file() const { return file_; }

 private:
  SourcePtr file_;
  std::string_view text_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
};

}  // namespace gongyi::yaml
