#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ballot/tally.h"
#include "base/diagnostic.h"
#include "exchange/roster_file.h"
#include "service/estates.h"

namespace gongyi::service {

/// A roster as kept: units and owner references in the open part, personal data sealed apart.
struct RosterUnit {
  std::string id, building, entrance, room, use_class, area_source;
  Area area;
  bool sold = true, delivered = true;
  std::string delivered_on;
  std::vector<std::string> owners;  ///< owner ids
};
struct RosterOwner {
  std::string id;
  bool organisation = false, minor = false;
  Json sealed;  ///< reference
};
struct Roster {
  std::int64_t version = 0;
  std::string digest;
  std::vector<RosterUnit> units;
  std::map<std::string, RosterOwner> owners;
};

struct ImportReport {
  EstateView estate;
  RosterVersion roster;
  std::size_t excluded = 0;
  std::int64_t heads = 0;
  std::size_t merges = 0;
  std::string encoding;  ///< of a CSV: UTF-8, GB18030 …
};
/// Reads, checks and keeps a roster file: all or nothing. `exclude` = rows the clerk leaves out;
/// `dry_run` = nothing is kept.
[[nodiscard]] Result<ImportReport, Problem> import_roster(Office& office, const std::string& estate,
                                                          const std::filesystem::path& file,
                                                          const std::vector<std::uint32_t>& exclude,
                                                          DiagnosticSink& sink,
                                                          bool dry_run = false);
/// After this the version can be pinned by a case and is never changed.
[[nodiscard]] Result<RosterVersion, Problem> freeze_roster(Office& office,
                                                           const std::string& estate);

[[nodiscard]] std::optional<Roster> load_roster(Office& office, const std::string& digest);
/// What is counted: heads merged by Q17, S25, J9; parking left out unless the law of the day, or
/// the estate's adopted rules, say otherwise.
[[nodiscard]] ballot::Base base_of(const Roster& roster, const Library& library,
                                   const std::string& jurisdiction, Date day,
                                   const law::EstateLayer& adopted);

}  // namespace gongyi::service
