#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "service/office.h"

namespace gongyi::service {

/// What a check of the whole office found (`gongyi verify`).
struct AuditFinding {
  std::string stream;
  std::int64_t seq = 0;
  Message message;
};
struct AuditReport {
  std::size_t streams = 0, entries = 0, cases = 0, votes = 0;
  std::vector<AuditFinding> findings;
};
/// Walks every hash chain, folds every case again and compares it with its kept snapshot, and
/// counts every vote again from the ballots in the journal and compares it with the result kept.
[[nodiscard]] AuditReport audit(Office& office);

struct Backup {
  std::filesystem::path key;                       ///< must be kept apart
  std::optional<std::filesystem::path> templates;  ///< where the office's own were copied, if any
};
/// A consistent copy of the database, with the office's own templates beside it.
[[nodiscard]] Backup backup(Office& office, const std::filesystem::path& file);

}  // namespace gongyi::service
