#include "law/data.h"

#include <algorithm>

namespace gongyi::law {
namespace {

// 24, 33-2, 25(1): an article, a paragraph or item behind it.
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
  if (text.starts_with('(')) {
    text.remove_prefix(1);
    if (!digits() || text != ")") return false;
    return true;
  }
  return text.empty();
}

}  // namespace

const Layer* LawBook::Data::layer(std::string_view id) const {
  const auto found =
      std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.id == id; });
  return found == layers.end() ? nullptr : &*found;
}

std::vector<const Layer*> LawBook::Data::chain(std::string_view place) const {
  std::vector<const Layer*> up;
  for (const auto* at = layer(place); at != nullptr; at = layer(at->parent)) up.push_back(at);
  std::vector<const Layer*> out;
  for (auto at = up.rbegin(); at != up.rend(); ++at) {
    out.push_back(*at);
    for (const auto& other : layers) {
      if (other.fills_gaps && other.parent == (*at)->id) out.push_back(&other);
    }
  }
  return out;
}

std::optional<Citation> LawBook::Data::cite(std::string_view tag) const {
  const Source* best = nullptr;
  for (const auto& source : sources) {
    const bool longer = best == nullptr || source.tag.size() > best->tag.size();
    if (tag.starts_with(source.tag) && longer &&
        (tag.size() == source.tag.size() || is_article(tag.substr(source.tag.size())))) {
      best = &source;
    }
  }
  if (best == nullptr) return std::nullopt;
  return Citation{best->tag, std::string(tag.substr(best->tag.size())), best->name};
}

const DatedValue* in_force(const std::vector<DatedValue>& values, Date day) {
  const DatedValue* found = nullptr;
  for (const auto& value : values) {
    if (value.from <= day) found = &value;
  }
  return found != nullptr && (!found->until || day <= *found->until) ? found : nullptr;
}

}  // namespace gongyi::law
