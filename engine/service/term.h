#pragma once
#include <optional>
#include <string>

#include "base/date.h"
#include "base/json.h"
#include "casefile/entry.h"

/// The sitting committee's term (届、任期) as the estate's journal tells it.
namespace gongyi::service {

struct Term {
  int no = 0;  ///< 届次; 0 = no committee yet
  std::optional<Date> elected_on, ends_on;
  std::int64_t seats = 0, years = 0;
  Json members = Json::array();     ///< those in office: open columns and sealed references
  Json alternates = Json::array();  ///< 候补, in their order
  std::string certificate_no;
  std::optional<Date> certificate_on;
  std::string caretaker;               ///< who acts while there is no committee (代行职责)
  std::optional<Date> handed_over_on;  ///< the hand-over by the committee before was completed
  std::string case_id;                 ///< the case that brought it; empty when recorded from paper
  std::string source;  ///< what it was recorded from when no case of ours brought it

  [[nodiscard]] bool any() const { return no > 0; }
  std::int64_t numbered = 0;  ///< the last number given to a member

  [[nodiscard]] std::int64_t members_left() const;
  [[nodiscard]] std::int64_t vacancies() const;  ///< 缺额
};

/// Folds one entry of an estate's journal; other kinds are passed over.
void fold_term(Term& term, const casefile::Entry& entry);
/// The vocabulary's fields `from: term`.
[[nodiscard]] Json term_facts(const Term& term);

}  // namespace gongyi::service
