#pragma once
#include <functional>
#include <span>
#include <string_view>

namespace gongyi::exchange {

enum class SliceEnd { complete, stopped, malformed, too_large };

/// Cuts the named elements out of a large XML text, one at a time, so that only one of them need be
/// a tree in memory. Names are local names (a prefix is ignored). `visit` gets the name and the
/// whole element and may stop by answering false. Tags outside are only checked for balance; a
/// document type declaration is refused, and so is an element over `limits::kElementBytes`.
[[nodiscard]] SliceEnd for_each_slice(
    std::string_view xml, std::span<const std::string_view> names,
    const std::function<bool(std::string_view name, std::string_view element)>& visit);

/// "x:row" → "row"
[[nodiscard]] std::string_view local_name(std::string_view qualified);

}  // namespace gongyi::exchange
