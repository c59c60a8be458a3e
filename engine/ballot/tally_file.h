#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ballot/tally.h"
#include "base/json.h"
#include "law/law_book.h"
#include "yaml/node.h"

/// The public tally file (design.md §5): what anyone needs to compute a published result again.
///
/// Closed words: `rules.deemed_vote` off|majority, `rules.void_participates` true|false,
/// `rules.tie` area|heads|sum|runoff|lot (default runoff), `rules.count_parking` no|yes,
/// `rules.first_meeting` true|false; `units[].class`
/// residential|commercial|office|parking|storage|other; a ballot's `state` is `valid` when absent.
/// With `totals`, each motion has `counts` (for and against needed, abstain, majority, void, silent
/// nought when absent) and the election has `counts` by candidate.
namespace gongyi::ballot {

/// What an office published without the ballots: the base in sums, and the counts of each motion
/// and candidate.
struct PublishedSums {
  std::int64_t heads = 0;
  std::optional<Area> area;
  std::map<std::string, MotionCounts> counts;
};

/// `totals` and the `counts` of one motion or candidate, wherever they stand; false or nothing when
/// there is a finding.
[[nodiscard]] bool read_totals(const yaml::Node& node, PublishedSums& totals, DiagnosticSink& sink);
[[nodiscard]] std::optional<MotionCounts> read_counts(const yaml::Node& node, DiagnosticSink& sink);

struct TallyFile {
  Question question;
  std::string jurisdiction;
  Base base;  ///< when the file holds units and ballots
  std::vector<Ballot> ballots;
  std::optional<PublishedSums> totals;  ///< when it holds published sums instead
};

/// Strict; all findings at once, with their place. Nothing when there is any error.
[[nodiscard]] std::optional<TallyFile> read_tally_file(const yaml::Node& root,
                                                       const law::LawBook& book,
                                                       DiagnosticSink& sink);
[[nodiscard]] std::optional<Tally> tally(const TallyFile& file, DiagnosticSink& sink);

/// The result as data: the keys of design.md §5; areas are texts with two decimals, an unknown leg
/// is null. Texts are Chinese, with an English twin beside (`text_en`).
[[nodiscard]] Json tally_json(const Tally& tally);

}  // namespace gongyi::ballot
