#pragma once
#include <string>
#include <string_view>

namespace gongyi::exchange {

/// A key by which Chinese names sort in the order of strokes (按姓氏笔画为序): the surname with
/// fewer strokes first, then the given name. Keys are compared as bytes.
[[nodiscard]] std::string stroke_key(std::string_view name);

}  // namespace gongyi::exchange
