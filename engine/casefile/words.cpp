#include "casefile/words.h"

#include <array>

namespace gongyi::casefile {
namespace {

struct ChoiceRow {
  ballot::Choice value;
  std::string_view word, zh, en;
};
constexpr std::array<ChoiceRow, 4> kChoices = {{
    {ballot::Choice::for_, "for", "同意", "for"},
    {ballot::Choice::against, "against", "反对", "against"},
    {ballot::Choice::abstain, "abstain", "弃权", "abstain"},
    {ballot::Choice::majority, "majority", "随多数", "with the majority"},
}};

struct StateRow {
  ballot::BallotState value;
  std::string_view word, zh, en;
};
constexpr std::array<StateRow, 6> kStates = {{
    {ballot::BallotState::valid, "valid", "有效", "valid"},
    {ballot::BallotState::void_, "void", "无效", "void"},
    {ballot::BallotState::late, "late", "逾期", "late"},
    {ballot::BallotState::duplicate, "duplicate", "重复", "duplicate"},
    {ballot::BallotState::undelivered, "undelivered", "未送达", "undelivered"},
    {ballot::BallotState::silent, "silent", "送达未交回", "not returned"},
}};

}  // namespace

std::string_view word(ballot::Choice choice) {
  return kChoices[static_cast<std::size_t>(choice)].word;
}
std::string_view word(ballot::BallotState state) {
  return kStates[static_cast<std::size_t>(state)].word;
}

std::optional<ballot::Choice> choice_from(std::string_view text) {
  for (const auto& row : kChoices) {
    if (text == row.word || text == row.zh) return row.value;
  }
  return std::nullopt;
}

std::optional<ballot::BallotState> ballot_state_from(std::string_view text) {
  for (const auto& row : kStates) {
    if (text == row.word || text == row.zh) return row.value;
  }
  return std::nullopt;
}

Text title(ballot::BallotState state) {
  const auto& row = kStates[static_cast<std::size_t>(state)];
  return {std::string(row.zh), std::string(row.en)};
}
Text title(ballot::Choice choice) {
  const auto& row = kChoices[static_cast<std::size_t>(choice)];
  return {std::string(row.zh), std::string(row.en)};
}

}  // namespace gongyi::casefile
