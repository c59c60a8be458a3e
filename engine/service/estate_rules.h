#pragma once
#include <optional>
#include <string>

#include "law/law_book.h"
#include "service/estates.h"

namespace gongyi::service {

/// One thing the adopted rules of procedure (业主大会议事规则) settle, as the clerk reads it there.
struct RuleInput {
  std::string parameter, value, article;
  Date from;
  std::optional<Date> until;
  /// The day the general meeting adopted the rules, where that was no case of this office.
  std::optional<Date> adopted;
};
struct RecordedRule {
  EstateView estate;
  law::InForce in_force;  ///< what applies from that day, and what the rule overrode
};

/// Puts a rule into the estate's own layer of law. Refused without adopted rules (C278(1)), and
/// where the law leaves rules of procedure no room. Recording again for the same day corrects.
[[nodiscard]] Result<RecordedRule, Problem> record_rule(Office& office, const std::string& estate,
                                                        const RuleInput& rule);

}  // namespace gongyi::service
