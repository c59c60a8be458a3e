#pragma once
#include <optional>
#include <string>
#include <vector>

#include "service/case_service.h"

/// Internal to the orders on a case: how a plan becomes what is written.
namespace gongyi::service {

[[nodiscard]] store::Batch batch_for(Office& office, const std::string& stream, std::int64_t seq,
                                     std::vector<casefile::NewEntry> entries,
                                     const std::string& command);
/// The effects of a plan on the estate's own journal.
[[nodiscard]] std::optional<store::Batch> estate_batch(Office& office, const casefile::Plan& plan,
                                                       const std::string& estate);
[[nodiscard]] Outcome done(LoadedCase file, casefile::Plan plan, const store::AppendResult& result);
[[nodiscard]] store::NewText law_text(const Library& library);
/// What an order did when it was carried out: the same id twice is one order.
[[nodiscard]] Outcome told_before(Office& office, const store::AlreadyDone& before);
[[nodiscard]] std::optional<store::AlreadyDone> done_before(Office& office,
                                                            const std::string& stream,
                                                            const std::string& command_id);
/// The command that `make` makes of the case, decided; `file` takes the definition it goes on with.
struct Decided {
  casefile::Plan plan;
  bool needs_law = false;  ///< the text of the law stays with the office for whoever counts again
};
[[nodiscard]] Result<Decided, Problem> decide_order(Office& office, LoadedCase& file,
                                                    const MakeCommand& make, Sealer& sealer,
                                                    Attachments& attachments);

}  // namespace gongyi::service
