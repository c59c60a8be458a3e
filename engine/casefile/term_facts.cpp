#include "casefile/term_facts.h"

#include <array>
#include <cctype>

namespace gongyi::casefile {

std::vector<std::string> member_numbers(std::string_view text) {
  constexpr std::array<std::string_view, 5> kBetween = {"、", "，", ",", " ", "；"};
  std::vector<std::string> out(1);
  while (!text.empty()) {
    std::size_t skip = 0;
    for (const auto mark : kBetween) {
      if (text.starts_with(mark)) skip = mark.size();
    }
    if (skip > 0) {
      if (!out.back().empty()) out.emplace_back();
      text.remove_prefix(skip);
      continue;
    }
    out.back() += static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    text.remove_prefix(1);
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace gongyi::casefile
