#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "casefile/commands.h"
#include "service/case_service.h"

namespace gongyi::service {

/// What an electronic platform hands over (Q27 市电子投票系统): one row a vote, with the ballot or
/// the unit, the time it was cast, the receipt number and the answers. Receipts are kept as
/// digests.
struct PlatformFile {
  std::vector<casefile::BallotRow> rows;  ///< those not on record yet
  std::size_t read = 0;                   ///< rows of the file
  std::string digest;                     ///< of the file
};
/// Every fault is told with its sheet and row, all at once; then the answer is empty.
[[nodiscard]] std::optional<PlatformFile> read_platform_file(Office& office,
                                                             const std::filesystem::path& path,
                                                             const LoadedCase& file,
                                                             const definition::VoteSpec& vote,
                                                             DiagnosticSink& sink);

/// A time as platforms write it: 2026-04-22 10:05, 2026/4/22 10:05:33, 2026年4月22日 10:05.
struct CastAt {
  Date on;
  std::string at;  ///< hh:mm
};
[[nodiscard]] std::optional<CastAt> read_cast_at(std::string_view text);

/// What an import did, or with `--dry-run` would do.
struct PlatformReport {
  std::size_t read = 0, known = 0, recorded = 0, counted = 0, late = 0;
  struct Line {
    std::string no;  ///< 0007/2
    Text channel, why;
  };
  std::vector<Line> left_out;  ///< of the ballots the file names, on paper and on the platform
};
[[nodiscard]] PlatformReport platform_report(const PlatformFile& file,
                                             const casefile::VoteRound& round);

}  // namespace gongyi::service
