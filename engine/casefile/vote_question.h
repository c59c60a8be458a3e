#pragma once
#include <optional>
#include <vector>

#include "ballot/tally.h"
#include "base/result.h"
#include "casefile/facts.h"
#include "casefile/rules.h"
#include "casefile/view.h"

namespace gongyi::casefile {

/// The day of the notice that froze the vote's rules (6.6): its latest posting, else of the act.
[[nodiscard]] std::optional<Date> notice_day(const definition::VoteSpec& vote,
                                             const CaseView& view);
/// The law and the estate's rules as they stood on the day of the notice: what a vote was announced
/// under governs it (Q29, R18).
[[nodiscard]] std::optional<law::InForce> announced_law(const definition::VoteSpec& vote,
                                                        const CaseView& view, const Rules& rules,
                                                        std::string_view parameter);
/// Which vote of an owner counts who voted by two channels: as the notice says, else the rules of
/// its day; empty where nobody said.
[[nodiscard]] std::string two_channels_rule(const definition::VoteSpec& vote, const CaseView& view,
                                            const Rules& rules);
/// Whether the notice announced an electronic platform (Q27).
[[nodiscard]] bool platform_announced(const definition::VoteSpec& vote, const FactReader& facts);
/// The estate's own rules that bind a step: from a vote's notice to its count those of the day of
/// the notice, for a vote never falls under rules it was not announced under (Q29, R18).
[[nodiscard]] law::EstateLayer binding_rules(const definition::Step& step, const CaseView& view,
                                             const Rules& rules);
/// What is put to the vote and by which rules, as the law of the closing day and the notice say.
[[nodiscard]] Result<ballot::Question, Refusal> vote_question(const definition::VoteSpec& vote,
                                                              const CaseView& view,
                                                              const Rules& rules);
/// The round's ballots as the tally reads them; an owner's votes that do not count beside them, as
/// "0007/2" with their reason. Papers neither returned nor closed yet are left
/// out.
[[nodiscard]] std::vector<ballot::Ballot> vote_ballots(const VoteRound& round);

}  // namespace gongyi::casefile
