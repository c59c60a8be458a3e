#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace gongyi::exchange {

/// Text of a string item (`si`, `is`): plain or rich runs joined, the phonetic guide (拼音指南)
/// left out, `_x000D_` escapes undone.
[[nodiscard]] std::string string_item(const pugi::xml_node& item);
/// Character data of an element, all pieces joined.
[[nodiscard]] std::string element_text(const pugi::xml_node& element);
/// First child of that local name; a null node when there is none.
[[nodiscard]] pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view local);

/// The shared strings part in order; nothing when it is damaged.
[[nodiscard]] std::optional<std::vector<std::string>> read_shared_strings(std::string_view xml);

}  // namespace gongyi::exchange
