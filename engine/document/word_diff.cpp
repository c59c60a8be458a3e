#include "document/word_diff.h"

#include <dtl/dtl.hpp>
#include <sstream>

#include "document/docx.h"

namespace gongyi::document {
namespace {

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> out;
  std::istringstream text(docx_text(bytes).value_or(""));
  for (std::string line; std::getline(text, line);) {
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

}  // namespace

std::vector<WordChange> differing_words(std::string_view first, std::string_view second) {
  dtl::Diff<std::string> diff(lines_of(first), lines_of(second));
  diff.compose();
  std::vector<WordChange> out;
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    if (info.type != dtl::SES_COMMON) out.push_back({info.type == dtl::SES_ADD, line});
  }
  return out;
}

}  // namespace gongyi::document
