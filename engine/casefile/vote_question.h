#pragma once
#include <optional>
#include <vector>

#include "ballot/tally.h"
#include "base/result.h"
#include "casefile/rules.h"
#include "casefile/view.h"

namespace gongyi::casefile {

/// The day of the notice that froze the vote's rules (6.6): its latest posting, else of the act.
[[nodiscard]] std::optional<Date> notice_day(const definition::VoteSpec& vote,
                                             const CaseView& view);
/// What is put to the vote and by which rules, as the law of the closing day and the notice say.
[[nodiscard]] Result<ballot::Question, Refusal> vote_question(const definition::VoteSpec& vote,
                                                              const CaseView& view,
                                                              const Rules& rules);
/// The round's ballots as the tally reads them. Papers neither returned nor closed yet are left
/// out.
[[nodiscard]] std::vector<ballot::Ballot> vote_ballots(const VoteRound& round);

}  // namespace gongyi::casefile
