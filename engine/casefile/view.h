#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ballot/tally.h"
#include "base/date.h"
#include "base/json.h"
#include "calendar/calendar.h"
#include "casefile/entry.h"
#include "machine/phases.h"

namespace gongyi::casefile {

/// A step and which time it is done: "form-group#1" (第几次).
struct StepRef {
  std::string id;
  int attempt = 1;
  [[nodiscard]] std::string str() const { return id + "#" + std::to_string(attempt); }
  [[nodiscard]] static StepRef parse(std::string_view text);
  auto operator<=>(const StepRef&) const = default;
};

struct Evidence {
  std::string name, sha256;  ///< file name and digest; the bytes lie sealed in the store
  Date on;
};

/// One period in which a document hung (公示期). A new round starts when an objection was upheld.
struct PostingRound {
  Date posted, nominal_end, objections_until;
  /// The last day it hangs; entries older than this field leave it out.
  std::optional<Date> last_day;
  bool provisional = false, over = false;
  std::vector<std::string> places;
  std::vector<Evidence> evidence;
};

/// A reminder given to whoever has to act (催办).
struct Urge {
  Date on;
  std::string by, message;
};

/// One signature of a joint signing (会签): asked for, given or refused. It covers the facts of the
/// step as they were; when they change it is void and is asked for again.
struct Signature {
  std::string who;  ///< id of the procedure's signer, or the words it was asked with
  std::optional<Date> asked_on, answered_on;
  bool refused = false, voided = false;
  std::string reason;
  std::string digest;  ///< of what was signed
  Json person;         ///< sealed reference; null when no name was given

  [[nodiscard]] bool valid() const { return answered_on && !refused && !voided; }
};

/// Where a step that was done on paper is from, and what the law says against it.
struct PaperRecord {
  std::string source;
  std::vector<std::string> notes;
};

struct StepState {
  StepRef ref;
  machine::StepPhases phases;
  Json facts = Json::object();
  std::optional<Date> ready_on, started_on, acted_on, done_on;
  std::vector<PostingRound> postings;
  std::vector<Evidence> evidence;
  std::vector<calendar::Period> extensions;  ///< of its limit (延期)
  std::string reason;                        ///< why skipped, failed or done again
  std::string by;
  std::string
      assigned;  ///< to which clerk it was handed over (转办); empty: to nobody in particular
  std::optional<Date> assigned_on;
  std::vector<Urge> urges;
  std::vector<Signature> signatures;
  std::optional<PaperRecord> paper;  ///< 按纸质材料补录

  /// The latest one of this signer, or nullptr.
  [[nodiscard]] const Signature* signature(std::string_view who) const;
  /// What a signature covers: the facts as they stand.
  [[nodiscard]] std::string signed_digest() const;
  /// The day that counts for limits: of the first posting, else of the act itself.
  [[nodiscard]] std::optional<Date> counted_on() const;
};

struct Objection {
  int no = 0;
  StepRef about;
  std::string document;
  Date raised_on;
  std::string unit;
  Json by;  ///< sealed reference
  std::string matter;
  std::optional<Date> answered_on;
  bool upheld = false;
  std::string answer;
};

struct Candidate {
  std::string no;                ///< C1, C2 …
  Json person;                   ///< open columns and the sealed reference
  std::optional<bool> eligible;  ///< a person's decision, with a reason
  std::string reason;
  Date added_on;
  bool withdrawn = false;
};

/// One vote of an owner as it came back (一次交回), on paper or through the platform.
struct Returned {
  Date on;
  std::string at;       ///< hh:mm it came in; empty where nobody noted the hour
  std::string channel;  ///< as written
  bool online = false;
  ballot::BallotState state = ballot::BallotState::valid;
  std::string reason;
  std::map<std::string, ballot::Choice> votes;
  std::vector<std::string> choices;
  std::string receipt;  ///< digest of the platform's receipt number
  std::string proxy;    ///< P1 …; empty: the owner himself
};

/// Who votes for owners (受托人) in one vote.
struct Proxy {
  std::string no, kind, candidate;
  Json person;  ///< sealed reference
};

/// A numbered ballot (选票): issued to one head for all of its units. What came back stands in
/// `papers`; the vote that counts is shown in the ballot's own fields.
struct IssuedBallot {
  std::string no, code, head;
  std::vector<std::string> units;
  std::optional<Date> delivered_on;
  std::string method;        ///< hand, post, stub, electronic, announced …
  Json received_by;          ///< sealed reference
  bool undelivered = false;  ///< could not be delivered and was announced (G22)
  std::optional<Date> returned_on;
  std::optional<ballot::BallotState> state;
  std::string reason, channel;
  std::map<std::string, ballot::Choice> votes;
  std::vector<std::string> choices;
  std::vector<Returned> papers;       ///< everything that came back, by its time
  std::optional<std::size_t> counts;  ///< which of them counts

  [[nodiscard]] const Returned* counted() const { return counts ? &papers[*counts] : nullptr; }
};

/// One round of a vote. A repeated meeting starts a new round; the old ones are kept.
struct VoteRound {
  std::string vote;
  int round = 1;
  std::vector<IssuedBallot> ballots;
  std::optional<Date> closed_on;
  Json result;         ///< as `gongyi tally --json`; null until counted
  std::string digest;  ///< of the canonical result
  Json sums;  ///< of a count made on paper: what was published; null when ballots were counted
  std::string two_channels;  ///< which of an owner's votes counts, by the notice
  std::vector<Proxy> proxies;
  std::optional<Date> annulled_on;        ///< declared void, run again; kept all the same
  std::string annulled_why, annulled_by;  ///< reason, and the document that says so
};

struct MadeDocument {
  std::string document, subject;  ///< subject: "" or the owner/ballot/candidate it is for
  std::string audience, template_digest, blob, step;
  Date on;
  std::int64_t seq = 0;
  /// What it was made from: the case and the estate as their journals stood, the law's text. Zero
  /// and empty in entries older than these.
  std::int64_t case_seq = 0, estate_seq = 0;
  std::string law;
};

/// A case that was entered at its present step (按纸质材料补录).
struct Baseline {
  Date on;
  std::string by, reason;
  std::vector<std::string> steps;
};

/// Everything known of a case, computed from its journal and nothing else.
struct CaseView {
  std::string id, estate, procedure_id, procedure_version, procedure_digest, jurisdiction;
  Date opened_on;
  machine::CasePhases phases;
  std::string ended_as;          ///< id of the end
  std::vector<StepState> steps;  ///< every attempt, in order of creation
  std::vector<Objection> objections;
  std::vector<Candidate> candidates;
  std::map<std::string, std::vector<VoteRound>> votes;
  std::string roster_digest;
  std::int64_t roster_version = 0;
  std::vector<calendar::DateSpan> suspensions;  ///< last one open while suspended
  std::vector<MadeDocument> documents;
  std::map<std::string, int> routes_taken;    ///< "step/route" → how often
  std::map<std::string, std::string> pinned;  ///< digests of the texts the case was opened under
  std::optional<Baseline> baseline;
  Json estate_facts;  ///< fields from the estate's journal (任期等), as last noted
  std::int64_t seq = 0;
  std::string head_hash;

  /// Latest attempt, or nullptr when the step has none.
  [[nodiscard]] const StepState* latest(std::string_view step) const;
  [[nodiscard]] StepState* latest(std::string_view step);
  [[nodiscard]] StepState* find(const StepRef& ref);
  [[nodiscard]] const VoteRound* round(std::string_view vote) const;
  [[nodiscard]] VoteRound& current_round(const std::string& vote);
  [[nodiscard]] std::size_t open_objections() const;
  [[nodiscard]] const Candidate* candidate(std::string_view no) const;
};

/// Folds one entry into the view; phases are taken from the entry, never decided again. Throws
/// Defect on an unknown kind.
void apply(CaseView& view, const Entry& entry);
[[nodiscard]] CaseView view_of(const std::vector<Entry>& entries);

}  // namespace gongyi::casefile
