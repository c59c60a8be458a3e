#include "exchange/xml_slices.h"

#include <algorithm>
#include <optional>

#include "exchange/limits.h"

namespace gongyi::exchange {
namespace {

enum class TagKind { open, close, empty, skipped };

struct Tag {
  TagKind kind = TagKind::skipped;
  std::string_view name;
  std::size_t begin = 0, end = 0;  ///< half-open, in the whole text
};

std::optional<Tag> skip_to(std::string_view xml, std::size_t begin, std::string_view mark) {
  const auto end = xml.find(mark, begin);
  if (end == std::string_view::npos) return std::nullopt;
  return Tag{TagKind::skipped, {}, begin, end + mark.size()};
}

// The tag, comment or instruction that begins at `begin`; nothing when it is cut off or forbidden.
std::optional<Tag> tag_at(std::string_view xml, std::size_t begin) {
  const auto rest = xml.substr(begin);
  if (rest.starts_with("<!--")) return skip_to(xml, begin, "-->");
  if (rest.starts_with("<![CDATA[")) return skip_to(xml, begin, "]]>");
  if (rest.starts_with("<?")) return skip_to(xml, begin, "?>");
  if (rest.starts_with("<!")) return std::nullopt;
  char quote = 0;
  std::size_t end = begin + 1;
  for (; end < xml.size(); ++end) {
    const char c = xml[end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      break;
    }
  }
  if (end >= xml.size()) return std::nullopt;
  const bool close = rest.starts_with("</");
  const auto from = begin + (close ? 2 : 1);
  const auto to = std::min(xml.find_first_of(" \t\r\n/>", from), end);
  const bool empty = !close && xml[end - 1] == '/';
  return Tag{close   ? TagKind::close
             : empty ? TagKind::empty
                     : TagKind::open,
             local_name(xml.substr(from, to - from)), begin, end + 1};
}

std::optional<Tag> next_tag(std::string_view xml, std::size_t from) {
  const auto begin = xml.find('<', from);
  return begin == std::string_view::npos ? std::nullopt : tag_at(xml, begin);
}

// The place after the end tag that matches `open`; 0 when there is none.
std::size_t end_of(std::string_view xml, const Tag& open) {
  std::size_t depth = 1;
  for (auto at = open.end;;) {
    const auto tag = next_tag(xml, at);
    if (!tag) return 0;
    at = tag->end;
    if (tag->kind == TagKind::open) ++depth;
    if (tag->kind == TagKind::close && --depth == 0) return tag->name == open.name ? at : 0;
  }
}

}  // namespace

std::string_view local_name(std::string_view qualified) {
  const auto colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

SliceEnd for_each_slice(
    std::string_view xml, std::span<const std::string_view> names,
    const std::function<bool(std::string_view name, std::string_view element)>& visit) {
  std::size_t at = 0, depth = 0, seen = 0;
  while (xml.find('<', at) != std::string_view::npos) {
    const auto tag = next_tag(xml, at);
    if (!tag) return SliceEnd::malformed;
    at = tag->end;
    if (tag->kind == TagKind::skipped) continue;
    ++seen;
    if (tag->kind == TagKind::close) {
      if (depth-- == 0) return SliceEnd::malformed;
      continue;
    }
    const auto name = std::find(names.begin(), names.end(), tag->name);
    if (name == names.end()) {
      if (tag->kind == TagKind::open) ++depth;
      continue;
    }
    if (tag->kind == TagKind::open) at = end_of(xml, *tag);
    if (at == 0) return SliceEnd::malformed;
    if (at - tag->begin > limits::kElementBytes) return SliceEnd::too_large;
    if (!visit(*name, xml.substr(tag->begin, at - tag->begin))) return SliceEnd::stopped;
  }
  return depth == 0 && seen > 0 ? SliceEnd::complete : SliceEnd::malformed;
}

}  // namespace gongyi::exchange
