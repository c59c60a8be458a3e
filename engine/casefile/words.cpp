#include "casefile/words.h"

#include <vector>

#include "base/message.h"

namespace gongyi::casefile {
namespace {

// The place of a word, or of its title, in a closed list.
template <class Value>
std::optional<Value> value_from(std::string_view written, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto value = static_cast<Value>(i);
    if (written == words[i] || written == title(value).zh) return value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ballot::Choice> choice_from(std::string_view written) {
  return value_from<ballot::Choice>(written, ballot::choice_words());
}

std::optional<ballot::BallotState> ballot_state_from(std::string_view written) {
  return value_from<ballot::BallotState>(written, ballot::state_words());
}

Text title(ballot::Choice choice) {
  return Message("R06." + std::string(ballot::word(choice))).text();
}

Text title(ballot::BallotState state) {
  return Message("R07." + std::string(ballot::word(state))).text();
}

}  // namespace gongyi::casefile
