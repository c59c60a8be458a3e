#include "yaml/positions.h"

#include <algorithm>

namespace gongyi::yaml {

std::string_view without_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

SourceRange Positions::at(std::size_t offset, std::size_t length) {
  offset = std::min(offset, text_.size());
  if (offset < offset_) offset_ = 0, line_ = 1, column_ = 1;
  for (; offset_ < offset; ++offset_) {
    const auto byte = static_cast<unsigned char>(text_[offset_]);
    if (byte == '\n') {
      ++line_;
      column_ = 1;
    } else if ((byte & 0xC0u) != 0x80u) {
      ++column_;
    }
  }
  const auto end = length == 0 ? 0U : column_ + static_cast<std::uint32_t>(length);
  return {file_, line_, column_, end, {}};
}

}  // namespace gongyi::yaml
