#pragma once
#include <optional>
#include <string_view>

#include "ballot/words.h"
#include "base/text.h"

/// What a clerk or a file writes for a choice or a ballot's state: the words of the tally file, or
/// their Chinese titles.
namespace gongyi::casefile {

[[nodiscard]] std::optional<ballot::Choice> choice_from(std::string_view written);
[[nodiscard]] std::optional<ballot::BallotState> ballot_state_from(std::string_view written);
[[nodiscard]] Text title(ballot::Choice choice);
[[nodiscard]] Text title(ballot::BallotState state);

}  // namespace gongyi::casefile
