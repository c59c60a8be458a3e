#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/ratio.h"
#include "base/text.h"
#include "law/law_book.h"

namespace gongyi::ballot {

/// What a vote counts: heads (人数, merged owners) and area (专有部分面积). Built once by
/// `make_base` from the roster or a tally file; immutable afterwards.
struct UnitInput {
  std::string id;
  Area area;
  std::vector<std::string> owners;  ///< ids; empty or unknown → developer's remainder
  bool delivered = true, sold = true;
  bool parking = false;
  SourceRange at;
};

struct Head {
  std::string id;                   ///< stable name: owner ids joined by "+", or "developer"
  std::vector<std::string> owners;  ///< set, sorted; empty for the developer's remainder
  std::vector<std::size_t> units;   ///< indexes into Base::units
  Area area;
};

/// Why units were put together, printed so that an owner can contest it (归并报告).
struct Merge {
  std::string head;
  std::vector<std::string> units;
  Text reason;
  std::vector<Citation> basis;
};

struct Base {
  std::vector<UnitInput> units;  ///< counted units only
  std::vector<Head> heads;
  std::vector<std::size_t> head_of;  ///< unit index → head index
  std::vector<Merge> merges;
  std::vector<std::string> left_out;  ///< parking units not counted
  std::int64_t total_heads = 0;
  Area total_area;
  std::string digest;
};

/// Headcount rule of Q17, S25, J9: equal sets of owners are one head; the developer's unsold and
/// undelivered units together are one. Unit ids must be unique. `basis` = the articles of the
/// headcount rule in the place counted, repeated with every merge.
[[nodiscard]] Base make_base(std::vector<UnitInput> units, bool count_parking,
                             const std::vector<Citation>& basis = {});

enum class Choice { for_, against, abstain, majority };
enum class BallotState { valid, void_, late, duplicate, undelivered, silent };
enum class Tie { area, heads, sum, runoff, lot };
enum class Deemed { off, majority };

struct Ballot {
  std::string no;
  std::vector<std::string> units;
  std::map<std::string, Choice> votes;  ///< motion id → choice; a motion left out = abstain
  std::vector<std::string> choices;     ///< candidates chosen
  BallotState state = BallotState::valid;
  std::string reason;  ///< reason code of a void ballot
  SourceRange at;
};

struct Motion {
  std::string id;
  std::string matter;
  Text title;
};

struct ElectionInput {
  std::string matter = "elect-committee";
  int seats = 0, alternates = 0;
  std::vector<std::string> candidates;
  /// Smallest lawful committee (Q35, S30), when the law pack says; only told, never enforced. Where
  /// layers differ, the smallest of them: fewer is too few by any of them.
  int least_members = 0;
  std::optional<Citation> least_basis;
};

/// The smallest lawful committee of all layers that speak, with its article (Q35 against S30).
void set_least_members(ElectionInput& election, const law::InForce& minimum);

struct Rules {
  Deemed deemed_vote = Deemed::off;
  bool void_participates = false;
  Tie tie = Tie::runoff;
  bool first_meeting = false;
};

/// One motion's published sums where single ballots are not known.
struct Sums {
  std::int64_t heads = 0;
  std::optional<Area> area;
};
struct MotionCounts {
  Sums for_, against, abstain, majority, void_, silent;
};

enum class Outcome { adopted, not_adopted, no_decision, indeterminate };
enum class ElectionOutcome { elected, partly_elected, none_elected, no_decision, indeterminate };
[[nodiscard]] std::string_view word(Outcome outcome);  ///< as in the JSON
[[nodiscard]] std::string_view word(ElectionOutcome outcome);
[[nodiscard]] std::string_view word(BallotState state);
[[nodiscard]] std::string_view word(Choice choice);
[[nodiscard]] Text text(Outcome outcome);
[[nodiscard]] Text text(ElectionOutcome outcome);

struct Reason {
  Text text;
  std::optional<Citation> citation;
  bool of_leg = false;  ///< says in words what a leg's tests say in numbers
};

/// One leg (heads or 0.01 m2) of a motion. `in_favour` and `against` include those who joined the
/// majority; `of` is what approval is a share of (participants, before 2021 everybody).
struct Leg {
  std::int64_t took_part = 0, total = 0, in_favour = 0, against = 0, of = 0;
  std::int64_t abstain = 0;     ///< ticked 弃权
  std::int64_t joined = 0;      ///< 随多数 and deemed votes, wherever they went
  std::int64_t unanswered = 0;  ///< took part, gave no answer (void, where void takes part)
  std::optional<bool> participation_met, approval_met;
};

struct MotionResult {
  std::string id, matter;
  Text title;  ///< the motion's own, else that of its matter
  law::MatterClass cls = law::MatterClass::ordinary;
  Leg heads;
  std::optional<Leg> area;  ///< empty when a number it needs is unknown
  Outcome outcome = Outcome::no_decision;
  std::vector<Reason> reasons;
};

struct CandidateResult {
  std::string id;
  Leg heads;
  std::optional<Leg> area;
  Outcome outcome = Outcome::no_decision;
  bool passed = false;
  int rank = 0;  ///< 1 = first; 0 = did not pass
};

struct ElectionResult {
  std::vector<std::string> elected, alternates;
  std::vector<std::vector<std::string>> ties;
  ElectionOutcome outcome = ElectionOutcome::no_decision;
  std::vector<CandidateResult> candidates;
  std::vector<Reason> reasons;
};

struct Excluded {
  std::string no;
  std::string reason;  ///< the word of its state
  std::string code;    ///< reason code noted on the ballot, may be empty
};

struct Tally {
  law::Regime regime;
  Date as_of;
  std::int64_t base_heads = 0;
  std::optional<Area> base_area;
  std::vector<MotionResult> motions;
  std::optional<ElectionResult> election;
  bool from_sums = false;    ///< computed from published sums: no ballots were seen
  std::int64_t counted = 0;  ///< valid ballots
  std::vector<Excluded> excluded;
};

struct Question {
  Date as_of;
  law::Regime regime;
  Rules rules;
  std::vector<Motion> motions;
  std::optional<ElectionInput> election;
};

/// Findings of a question that no ballots could answer: doubled ids, unknown matters, no seats,
/// deemed votes at a first meeting (B…).
void check_question(const Question& question, DiagnosticSink& sink);
/// Findings of the ballots taken together: unknown names, two valid ballots for a unit, one head
/// answering a motion in two ways.
void check_ballots(const Question& question, const Base& base, std::span<const Ballot> ballots,
                   DiagnosticSink& sink);

/// Pure and exact (design.md §5, semantics 1–8). Contradictory or double ballots, unknown units,
/// motions or candidates are findings in `sink` (then the answer is empty).
///
/// Where the eight lines are silent: a motion left out of a valid ballot is an abstention, and no
/// choices are the choice of nobody; both contradict another answer of the same owner. Of several
/// papers of one head (or unit) a valid one counts first, then a void one that takes part, then
/// silence that is deemed a vote. Of the ballots only `valid` ones are counted; `excluded` names
/// the others, except silent ones where silence is a deemed vote.
[[nodiscard]] std::optional<Tally> tally(const Question& question, const Base& base,
                                         std::span<const Ballot> ballots, DiagnosticSink& sink);
/// The same from published sums. `heads`/`area` are the totals; area absent when unknown. `counts`
/// has each motion and each candidate by id. An area not given may be anything that fits.
[[nodiscard]] std::optional<Tally> tally_sums(const Question& question, std::int64_t heads,
                                              std::optional<Area> area,
                                              const std::map<std::string, MotionCounts>& counts,
                                              DiagnosticSink& sink);

}  // namespace gongyi::ballot
