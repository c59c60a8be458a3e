#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "casefile/view.h"

namespace gongyi::store {

/// A case list or a cross-check need not fold whole journals: continue from `view.seq` with the
/// entries after it, once `view.head_hash` is the hash of the entry with that number.
/// Boost.Serialization text archive of a view in our envelope (magic, format version, procedure
/// digest, seq, head hash, SHA-256 of the payload). Not evidence: any doubt means "no snapshot" and
/// the journal is folded again. An empty `procedure_digest` accepts any procedure.
[[nodiscard]] std::string save_snapshot(const casefile::CaseView& view);
[[nodiscard]] std::optional<casefile::CaseView> load_snapshot(std::string_view bytes,
                                                              std::string_view procedure_digest);

}  // namespace gongyi::store
