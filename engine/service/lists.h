#pragma once
#include <optional>
#include <string>
#include <vector>

#include "service/case_service.h"
#include "service/roster.h"

/// Rows for screens: names are masked the way a posting masks them (张某), phones and ID numbers
/// are never told.
namespace gongyi::service {

struct RosterRow {
  std::string unit, building, use_class, area_source;
  Area area;
  std::string owners;  ///< masked, joined
  bool sold = true, delivered = true;
};
/// Rows of the latest roster, of one building or (empty) of all. A building may be named 1 or
/// 1号楼.
[[nodiscard]] Result<std::vector<RosterRow>, Problem> roster_rows(Office& office,
                                                                  const std::string& estate,
                                                                  const std::string& building);

/// Units counted as one head and why (归并报告).
struct MergeRow {
  std::string owners;  ///< masked; empty for the developer's remainder
  std::vector<std::string> units;
  Text reason;
  std::vector<Citation> basis;
};
struct MergeReport {
  RosterVersion roster;
  std::int64_t heads = 0;
  Area area;
  std::vector<MergeRow> rows;
  std::size_t left_out = 0;  ///< parking units, not counted
};
[[nodiscard]] Result<MergeReport, Problem> merge_report(Office& office, const std::string& estate);

struct CandidateLine {
  std::string no, name, unit, reason;
  std::optional<bool> eligible;
  bool withdrawn = false;
  Date added_on;
};
[[nodiscard]] std::vector<CandidateLine> candidate_lines(Office& office, const LoadedCase& file);

/// One posting period of one step.
struct PostingLine {
  const definition::Step* step = nullptr;
  int attempt = 1;
  casefile::PostingRound round;
  bool objections = false;
};
[[nodiscard]] std::vector<PostingLine> posting_lines(const LoadedCase& file);

struct ObjectionLine {
  casefile::Objection objection;
  std::string by;  ///< masked
  Text about;
};
[[nodiscard]] std::vector<ObjectionLine> objection_lines(Office& office, const LoadedCase& file);

/// Both legs of a vote so far, and what is missing to the legal participation (参与表决, C278).
struct TurnoutLeg {
  std::int64_t took_part = 0, total = 0, needed = 0, missing = 0;
};
struct Turnout {
  std::size_t issued = 0, delivered = 0, returned = 0;
  std::optional<Date> closes;
  Fraction needed;
  TurnoutLeg heads, area;
  std::vector<Citation> basis;
};
[[nodiscard]] Result<Turnout, Problem> turnout(Office& office, const LoadedCase& file,
                                               const std::string& vote);

/// The counted result with titles of motions and masked names of candidates in place of their ids.
struct CountedVote {
  const definition::VoteSpec* vote = nullptr;
  const casefile::VoteRound* round = nullptr;
  ballot::Tally tally;
};
[[nodiscard]] Result<CountedVote, Problem> counted_vote(Office& office, const LoadedCase& file,
                                                        const std::string& vote);
/// The case as it stood when round `no` of a vote was counted: an annulled round stays printable.
[[nodiscard]] Result<LoadedCase, Problem> case_at_round(Office& office, const LoadedCase& file,
                                                        const std::string& vote, int no);
/// Proxies of a vote (受托人), names masked: how many owners each stands for, and the limit the
/// rules announced with the notice set; none where they set none.
struct ProxyLine {
  std::string no, name, kind;
  std::size_t principals = 0;
};
struct ProxyLines {
  std::vector<ProxyLine> lines;
  std::optional<std::int64_t> limit;
  std::vector<Citation> basis;
};
[[nodiscard]] Result<ProxyLines, Problem> proxy_lines(Office& office, const LoadedCase& file,
                                                      const std::string& vote);
/// Words of a delivery (送达方式) and of a ballot's state.
[[nodiscard]] Text delivery_method(const std::string& word);
[[nodiscard]] Text ballot_state(ballot::BallotState state);
/// The vote asked for, or the only one; refused when there is none or several.
[[nodiscard]] Result<const definition::VoteSpec*, Problem> vote_of(const LoadedCase& file,
                                                                   const std::string& vote);

}  // namespace gongyi::service
