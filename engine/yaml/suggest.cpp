#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "yaml/reader.h"

namespace gongyi::yaml {
namespace {

// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
std::size_t edits(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known) {
  constexpr std::size_t kLongest = 80;
  const auto letters = utf8::decode(word.substr(0, kLongest));
  const std::size_t bound =
      letters.size() <= 3 ? 1 : std::min<std::size_t>(letters.size() / 3 + 1, 5);
  std::optional<std::string> best;
  std::size_t least = bound + 1;
  for (const auto& candidate : known) {
    const auto distance = edits(letters, utf8::decode(candidate));
    if (distance < least && distance < letters.size()) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace gongyi::yaml
