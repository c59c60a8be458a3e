#include "document/suggest.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace gongyi::document {
namespace {

std::size_t distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto points = utf8::decode(word);
  // A third of the characters may differ, one at least: Chinese titles are short.
  const auto allowed = std::max<std::size_t>(points.size() > 2 ? 2 : 1, points.size() / 3);
  std::string_view best;
  std::size_t best_distance = allowed + 1;
  for (const auto candidate : candidates) {
    const auto other = utf8::decode(candidate);
    const auto changes = distance(points, other);
    if (changes < best_distance && changes < std::max(points.size(), other.size())) {
      best = candidate;
      best_distance = changes;
    }
  }
  return best;
}

}  // namespace gongyi::document
