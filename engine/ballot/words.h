#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ballot/tally.h"

/// The closed words of tally files, and reasons in words with the numbers of both legs.
namespace gongyi::ballot {

[[nodiscard]] std::string_view word(Tie tie);
[[nodiscard]] std::string_view word(law::MatterClass cls);
[[nodiscard]] Text text(law::MatterClass cls);

/// The closed lists, in the order of the enumerators.
[[nodiscard]] const std::vector<std::string>& choice_words();
[[nodiscard]] const std::vector<std::string>& state_words();
[[nodiscard]] const std::vector<std::string>& tie_words();

/// 98,123.45 and 2,261: thousands apart, so that a clerk can read them aloud.
[[nodiscard]] std::string grouped(std::int64_t number);
[[nodiscard]] std::string grouped(Area area);
/// 三分之二 / two thirds; 半数 / half.
[[nodiscard]] Text share_text(Fraction share);

/// Which leg a sentence speaks of.
enum class Of { heads, area };

/// Reasons of one leg: participation, approval, and where those who joined the majority went.
void explain_leg(Of of, const Leg& leg, const law::Regime& regime, law::MatterClass cls,
                 const std::vector<Citation>& basis, std::vector<Reason>& into);
/// The area leg cannot be computed; says what follows for the outcome.
[[nodiscard]] Reason explain_unknown(Outcome outcome, const law::Regime& regime);

}  // namespace gongyi::ballot
