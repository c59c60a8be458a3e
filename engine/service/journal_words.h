#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "service/case_service.h"

namespace gongyi::service {

/// One entry of the journal (办理记录) in words. Never holds personal data: people are counted,
/// texts that were sealed stay sealed.
struct JournalRow {
  std::int64_t seq = 0;
  Instant recorded_at;
  Date act_date;  ///< 生效日
  std::string by, kind, step, hash;
  Text text;
};
/// What one entry says, for the answer to an order.
[[nodiscard]] Text entry_text(const casefile::NewEntry& entry, const LoadedCase& file,
                              const Library& library);
/// An operation on running work (退回、会签、延期 …) in words; nothing for other entries.
[[nodiscard]] std::optional<Text> operation_text(const casefile::NewEntry& entry,
                                                 const LoadedCase& file);
/// Who signs (会签人): the procedure's words, else the words the person was asked with.
[[nodiscard]] Text signer_title(const definition::Step* step, const std::string& who);
/// A consequence nobody ordered: a step became ready, the case waits.
[[nodiscard]] bool follows_by_itself(const casefile::NewEntry& entry);
/// Every entry of a case. `all` also tells what followed by itself (a step became ready, the case
/// waits); otherwise only what somebody did and what the calendar ended.
[[nodiscard]] std::vector<JournalRow> journal_rows(Office& office, const LoadedCase& file,
                                                   bool all);

}  // namespace gongyi::service
