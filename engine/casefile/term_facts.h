#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The sitting committee as the estate's journal tells it (现任业主委员会): names of the fields
/// that the language's own words on a term rest on, and how members are named by number.
namespace gongyi::casefile {

inline constexpr std::string_view kTermEndsOn = "term.ends_on";
inline constexpr std::string_view kTermCaretaker = "term.caretaker";
inline constexpr std::string_view kTermAlternates = "term.alternates";

/// "M1、M3" → M1, M3: an entry about members needs no names. Small letters are read as large ones.
[[nodiscard]] std::vector<std::string> member_numbers(std::string_view text);

}  // namespace gongyi::casefile
