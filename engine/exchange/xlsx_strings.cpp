#include "exchange/xlsx_strings.h"

#include <array>
#include <charconv>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "exchange/xml_slices.h"

namespace gongyi::exchange {
namespace {

// `_xHHHH_` stands for a character that XML cannot hold (ST_Xstring).
std::string unescape(std::string text) {
  constexpr std::size_t kLength = 7;
  for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (at + kLength > text.size() || text[at + kLength - 1] != '_') continue;
    unsigned code = 0;
    const char* first = text.data() + at + 2;
    const auto [end, error] = std::from_chars(first, first + 4, code, 16);
    if (error != std::errc{} || end != first + 4) continue;
    if (code == 0 || (code >= 0xD800 && code <= 0xDFFF)) continue;
    text.replace(at, kLength, utf8::encode(static_cast<char32_t>(code)));
  }
  return text;
}

}  // namespace

pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view local) {
  for (const auto child : parent.children()) {
    if (local_name(child.name()) == local) return child;
  }
  return {};
}

std::string element_text(const pugi::xml_node& element) {
  std::string out;
  for (const auto child : element.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  }
  return out;
}

std::string string_item(const pugi::xml_node& item) {
  std::string out;
  for (const auto child : item.children()) {
    const auto name = local_name(child.name());
    if (name == "t") out += element_text(child);
    if (name == "r") out += element_text(child_named(child, "t"));
  }
  return unescape(std::move(out));
}

std::optional<std::vector<std::string>> read_shared_strings(std::string_view xml) {
  std::vector<std::string> out;
  pugi::xml_document item;
  bool good = true;
  const std::array<std::string_view, 1> names = {"si"};
  const auto end = for_each_slice(xml, names, [&](std::string_view, std::string_view element) {
    good =
        item.load_buffer(element.data(), element.size(),
                         pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (good) out.push_back(string_item(item.first_child()));
    return good;
  });
  if (!good || end != SliceEnd::complete) return std::nullopt;
  return out;
}

}  // namespace gongyi::exchange
