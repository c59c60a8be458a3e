#pragma once
#include <optional>
#include <string>

#include "ballot/tally.h"
#include "base/date.h"
#include "base/json.h"
#include "calendar/calendar.h"
#include "definition/procedure.h"
#include "definition/vocabulary.h"
#include "law/law_book.h"

namespace gongyi::casefile {

/// The estate's roster as a decision sees it: no names, only what is counted.
struct RosterState {
  std::int64_t version = 0;
  std::string digest;
  bool frozen = false;
};

/// Everything a decision may look at beside the case itself. All by value or reference to
/// constants: same rules, same view, same command → same plan.
struct Rules {
  const definition::Procedure& procedure;
  const definition::Vocabulary& vocabulary;
  const law::LawBook& law;
  const calendar::Calendar& calendar;
  Date today;
  std::string by;                      ///< who records
  law::EstateLayer estate_rules;       ///< adopted rules of procedure
  Json estate_facts;                   ///< fields the estate's journal answers (任期等)
  std::optional<RosterState> roster;   ///< latest of the estate
  const ballot::Base* base = nullptr;  ///< counted base of the pinned roster, for vote commands
};

/// Value of a legal parameter on a day in the case's place. The first day of force answers for
/// earlier days is NOT given: a refusal comes back.
[[nodiscard]] Result<law::InForce, Refusal> law_at(const Rules& rules,
                                                   std::string_view jurisdiction,
                                                   std::string_view parameter, Date day);

}  // namespace gongyi::casefile
