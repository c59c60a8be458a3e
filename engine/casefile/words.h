#pragma once
#include <optional>
#include <string_view>

#include "ballot/tally.h"
#include "base/text.h"

/// The stored words of a ballot; permanent, since they stand in journals.
namespace gongyi::casefile {

[[nodiscard]] std::string_view word(ballot::Choice choice);
[[nodiscard]] std::string_view word(ballot::BallotState state);
[[nodiscard]] std::optional<ballot::Choice> choice_from(std::string_view word);
[[nodiscard]] std::optional<ballot::BallotState> ballot_state_from(std::string_view word);
[[nodiscard]] Text title(ballot::BallotState state);
[[nodiscard]] Text title(ballot::Choice choice);

}  // namespace gongyi::casefile
