#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace gongyi::document {

struct WordChange {
  bool added = false;
  std::string text;  ///< a paragraph or a table row
};
/// What stands in the second DOCX and not in the first, and the other way round, in reading order.
[[nodiscard]] std::vector<WordChange> differing_words(std::string_view first,
                                                      std::string_view second);

}  // namespace gongyi::document
