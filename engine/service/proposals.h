#pragma once
#include <string>
#include <vector>

#include "casefile/entry.h"
#include "service/office.h"

/// Proposed procedures (建议启动的程序): a case that ended, or a step, says what should come next;
/// a person opens it or sets it aside with a reason.
namespace gongyi::service {

struct Proposal {
  enum class State { open, opened, set_aside };
  std::string no;         ///< P1, P2 …
  std::string procedure;  ///< id
  std::string case_id;    ///< which proposed it
  std::string why;
  Date on;
  State state = State::open;
  std::string outcome;  ///< the case opened, or why it was set aside
};
[[nodiscard]] std::string_view name(Proposal::State state);

void fold_proposal(std::vector<Proposal>& proposals, const casefile::Entry& entry);
/// The open one of this number, or of this case, for this procedure when one is named.
[[nodiscard]] Result<Proposal, Problem> open_proposal(const std::vector<Proposal>& proposals,
                                                      const std::string& no,
                                                      const std::string& procedure = {});
[[nodiscard]] Result<Proposal, Problem> set_aside(Office& office, const std::string& estate,
                                                  const std::string& no, const std::string& reason,
                                                  Date on);

}  // namespace gongyi::service
