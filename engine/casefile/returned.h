#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/view.h"

/// Several votes of one owner (重复投票): which of them counts and why the others do not. The order
/// in which a clerk recorded them never matters.
namespace gongyi::casefile {

/// The rules of two channels (vote.two_channels): the first received, the last, the paper, the
/// online one.
inline constexpr std::string_view kFirst = "first", kLast = "last", kPaper = "paper",
                                  kOnline = "online";

/// Whether a channel, as written, is the electronic platform's; everything else is paper.
[[nodiscard]] bool is_online(std::string_view channel);

/// A vote as a row of the journal tells it; `day` stands where the row has no day.
[[nodiscard]] Returned returned_of(const Json& row, Date day);

/// One more vote of the ballot's owner; finds again which one counts.
void take_returned(IssuedBallot& ballot, Returned one, std::string_view rule);
/// Finds which of the ballot's votes counts and shows it in the ballot's own fields.
void settle(IssuedBallot& ballot, std::string_view rule);

/// A vote of the owner that is not the one that counts.
struct LeftOut {
  const Returned* vote = nullptr;
  std::string no;  ///< of the ballot, with the place of the vote: "0007/2"
  ballot::BallotState state = ballot::BallotState::duplicate;
  std::string reason;  ///< code: two-channels-first, same-vote …
};
[[nodiscard]] std::vector<LeftOut> left_out(const IssuedBallot& ballot, std::string_view rule);

/// The same answer, whoever brought it (内容一致).
[[nodiscard]] bool same_answer(const Returned& a, const Returned& b);

}  // namespace gongyi::casefile
