#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ballot/tally_file.h"
#include "base/date.h"
#include "base/json.h"
#include "base/source.h"
#include "casefile/view.h"

/// What a person may order (指令). Personal data were sealed before: facts hold references only.
namespace gongyi::casefile {

struct OpenCase {
  std::string id, estate, jurisdiction;
  Date on;
  std::map<std::string, std::string> texts;  ///< name → digest of what the case is pinned to
};
struct StartStep {
  std::string step;
  Date on;
  Json facts = Json::object();
  std::vector<Evidence> evidence;
};
struct CompleteStep {
  std::string step;
  Date on;
  Json facts = Json::object();
  std::vector<std::string> places;  ///< where a notice was put up (posting steps)
  std::vector<Evidence> evidence;
};
struct RedoStep {
  std::string step;
  Date on;
  std::string reason;
};
struct ClosePosting {
  std::string step;
  Date on;
  std::vector<Evidence> evidence;
};
struct AddObjection {
  std::string step, document;
  Date on;
  std::string unit, matter;
  Json by;
};
struct AnswerObjection {
  int no = 0;
  Date on;
  bool upheld = false;
  std::string answer;
};
struct AddCandidate {
  std::string no;  ///< empty: next free
  Date on;
  Json person;
};
struct DecideCandidate {
  std::string no;
  Date on;
  bool eligible = false;
  std::string reason;
};
/// A whole list at once: all of them or none.
struct AddCandidates {
  std::vector<AddCandidate> list;
  std::vector<DecideCandidate> decisions;  ///< on those just added
};
struct DecideCandidates {
  std::vector<DecideCandidate> list;
};
struct WithdrawCandidate {
  std::string no;
  Date on;
  std::string reason;
};
struct IssueBallots {
  std::string vote;
  Date on;
  std::string salt;  ///< random; makes the verification codes unguessable
};
/// Who votes in an owner's place (受托人), as the vote knows him: P1, P2 …
struct ProxyUse {
  std::string no;          ///< empty: the owner voted
  Json person;             ///< sealed reference; null for one who is on record already
  std::string kind;        ///< owner, co-owner, family, manager, developer, other
  std::string candidate;   ///< the candidate this person is, if any
  bool authority = false;  ///< the written authority was shown (G26)
};
struct BallotRow {
  std::string no, unit;  ///< one of the two names the ballot
  Date on;
  std::string at;  ///< hh:mm, where the hour is known
  std::string method, failed, state, reason, channel;
  std::string receipt;  ///< digest of the platform's receipt number
  ProxyUse proxy;
  Json received_by;
  std::map<std::string, std::string> votes;
  std::vector<std::string> choices;
  std::uint32_t row = 0;  ///< in the file it came from
};
struct DeliverBallots {
  std::string vote;
  std::vector<BallotRow> rows;
};
struct ReturnBallots {
  std::string vote;
  std::vector<BallotRow> rows;
  std::string source, source_digest;  ///< the file they came from: its name and digest
};
struct VoidBallot {
  std::string vote, no, reason;
  Date on;
  std::string channel;  ///< which of an owner's two votes
};
struct CloseVote {
  std::string vote;
  Date on;
};
struct TallyVote {
  std::string vote;
  Date on;
};
struct RecordDocuments {
  std::vector<MadeDocument> documents;
};
struct CorrectFact {
  std::string step, field;
  Json value;
  std::string reason;
  Date on;
};
struct AddEvidence {
  std::string step;
  Date on;
  std::vector<Evidence> evidence;
};
struct SuspendCase {
  Date on;
  std::string reason;
};
struct ResumeCase {
  Date on;
  std::string reason;
};
struct TerminateCase {
  Date on;
  std::string reason;
};
/// A finished step back to its actor (退回); what rests on it is opened again.
struct ReturnStep {
  std::string step;
  Date on;
  std::string reason;
};
/// Whoever recorded it takes it back (撤回) while nobody acted upon it.
struct WithdrawStep {
  std::string step;
  Date on;
  std::string reason;
};
/// To another clerk (转办). `actor` is named only when somebody else than the law says should act.
struct AssignStep {
  std::string step;
  Date on;
  std::string to, actor, reason;
};
struct UrgeStep {
  std::string step;
  Date on;
  std::string message;
};
struct AskSignature {
  std::string step, who;
  Date on;
};
struct AnswerSignature {
  std::string step, who;
  Date on;
  bool refused = false;
  std::string reason;
  Json person;  ///< sealed reference; null when no name was given
};
/// A limit put off by an approval (延期批准).
struct ExtendLimit {
  std::string step;
  Date on;
  std::string by;  ///< "30d"; empty: as long as the law allows
  std::string approver, document, reason;
};
/// A vote declared void and run again (表决作废重来).
struct AnnulVote {
  std::string vote;
  Date on;
  std::string reason, document;
};
/// Moves the case to a newer definition (程序换版). What changes, and that nothing stands in the
/// way, was found out by comparing the two texts; the rules are those of the new one.
struct RebaseCase {
  Date on;
  std::string reason;
  std::map<std::string, std::string> texts;  ///< name → digest of what it is pinned to from now on
  std::vector<std::string> added, removed, changed;  ///< steps
};
/// Who signed on paper (会签), and when.
struct PaperSignature {
  std::string who;
  Date on;
  Json person;  ///< sealed reference; null when the papers give no name
  SourceRange at = {};
};
/// An objection that came in on paper (异议); answered with what was decided and why, or open
/// still.
struct PaperObjection {
  Date on;
  std::string unit, matter;
  Json by;
  std::optional<Date> answered_on;
  bool upheld = false;
  std::string answer;
  SourceRange at = {};
};
/// A step as the papers show it (按纸质材料补录).
struct PaperStep {
  std::string step;
  Date on;
  Json facts = Json::object();
  std::string source;  ///< where the paper lies
  std::vector<Evidence> evidence;
  std::vector<std::string> places;  ///< where a notice was put up
  std::optional<Date> until;        ///< the last day it hung; without it the law's period runs
  std::vector<PaperSignature> signatures = {};
  std::vector<PaperObjection> objections = {};
  SourceRange at = {};
  std::map<std::string, SourceRange, std::less<>> spots = {};  ///< `on`, `until`, facts by id
};
/// A count that was made and published on paper: its sums, and what was published as the outcome.
struct PaperCount {
  std::string vote;
  ballot::PublishedSums sums;
  std::map<std::string, std::string> outcomes;                  ///< motion → adopted, not_adopted …
  std::optional<std::vector<std::string>> elected, alternates;  ///< candidates by number
  SourceRange at = {};
  std::map<std::string, SourceRange, std::less<>> spots = {};  ///< motions and candidates by id
};
/// A case half done on paper enters at its present step (按纸质材料补录): all of it or nothing.
struct BaselineCase {
  Date on;
  std::string reason;
  std::vector<PaperStep> steps;
  std::vector<AddCandidate> candidates;
  std::vector<DecideCandidate> decisions;
  std::vector<PaperCount> counts;
  std::vector<Evidence> evidence;  ///< the file itself
  SourceRange at = {}, candidates_at = {};
  /// What each document of the procedure prints for certain, by its id: fields.
  std::map<std::string, std::vector<std::string>> printed = {};
  /// Steps the file meant but that could not be read: nobody is told that they are missing as well.
  std::vector<std::string> unread = {};
  /// Steps whose day could not be read: what else is wrong with them is told all the same.
  std::vector<PaperStep> undated = {};
  /// Candidates are given but could not all be read: nothing is said about who is missing.
  bool candidates_unread = false;
};
/// Lets the calendar speak: postings that are over, lateness that began.
struct Sweep {};

using Command =
    std::variant<OpenCase, StartStep, CompleteStep, RedoStep, ClosePosting, AddObjection,
                 AnswerObjection, AddCandidate, AddCandidates, DecideCandidate, DecideCandidates,
                 WithdrawCandidate, IssueBallots, DeliverBallots, ReturnBallots, VoidBallot,
                 CloseVote, TallyVote, RecordDocuments, CorrectFact, AddEvidence, SuspendCase,
                 ResumeCase, TerminateCase, ReturnStep, WithdrawStep, AssignStep, UrgeStep,
                 AskSignature, AnswerSignature, ExtendLimit, AnnulVote, RebaseCase, BaselineCase,
                 Sweep>;

}  // namespace gongyi::casefile
