#include <algorithm>

#include "law/law_data.h"

namespace gongyi::law {

bool is_article(std::string_view text) {
  const auto digits = [&text] {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end > 0;
  };
  if (!digits()) return false;
  if (text.starts_with('-')) {
    text.remove_prefix(1);
    if (!digits()) return false;
  }
  if (!text.starts_with('(')) return text.empty();
  text.remove_prefix(1);
  return digits() && text == ")";
}

std::optional<Citation> LawBook::Data::cite(std::string_view tag) const {
  const Source* best = nullptr;
  for (const auto& source : sources) {
    if (source.tag.empty() || !tag.starts_with(source.tag)) continue;
    const auto rest = tag.substr(source.tag.size());
    const bool longer = best == nullptr || source.tag.size() > best->tag.size();
    if (longer && (rest.empty() || is_article(rest))) best = &source;
  }
  if (best == nullptr) return std::nullopt;
  return Citation{best->tag, std::string(tag.substr(best->tag.size())), best->name};
}

std::vector<std::string> LawBook::Data::chain(std::string_view id) const {
  std::vector<std::string> out;
  // A parent must stand before its child in the file, so this ends.
  for (auto at = jurisdictions.find(id); at != jurisdictions.end();
       at = jurisdictions.find(at->second.parent)) {
    out.push_back(at->second.id);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace gongyi::law
