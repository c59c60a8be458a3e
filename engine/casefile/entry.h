#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "base/json.h"

namespace gongyi::casefile {

/// What can stand in a journal (办理记录). The words are permanent; a retired one stays listed.
/// Payloads carry no names, phones or ID numbers: those are sealed records, referred to by id.
namespace kind {
// case streams
inline constexpr std::string_view case_opened = "case.opened";
inline constexpr std::string_view case_suspended = "case.suspended";
inline constexpr std::string_view case_resumed = "case.resumed";
inline constexpr std::string_view case_terminated = "case.terminated";
inline constexpr std::string_view case_concluded = "case.concluded";
inline constexpr std::string_view case_phase =
    "case.phase";  ///< progressing/waiting/contested moved
inline constexpr std::string_view step_ready = "step.ready";
inline constexpr std::string_view step_skipped = "step.skipped";
inline constexpr std::string_view step_started = "step.started";
inline constexpr std::string_view step_facts = "step.facts";
inline constexpr std::string_view step_done = "step.done";
inline constexpr std::string_view step_failed = "step.failed";
inline constexpr std::string_view step_repeated = "step.repeated";  ///< a new attempt was made
inline constexpr std::string_view step_lateness = "step.lateness";
inline constexpr std::string_view fact_corrected = "fact.corrected";
inline constexpr std::string_view limit_extended = "limit.extended";
inline constexpr std::string_view evidence_added = "evidence.added";
inline constexpr std::string_view posting_opened = "posting.opened";
inline constexpr std::string_view posting_closed = "posting.closed";
inline constexpr std::string_view objection_raised = "objection.raised";
inline constexpr std::string_view objection_answered = "objection.answered";
inline constexpr std::string_view candidate_added = "candidate.added";
inline constexpr std::string_view candidate_decided = "candidate.decided";
inline constexpr std::string_view candidate_withdrawn = "candidate.withdrawn";
inline constexpr std::string_view ballots_issued = "ballots.issued";
inline constexpr std::string_view ballots_delivered = "ballots.delivered";
inline constexpr std::string_view ballots_returned = "ballots.returned";
inline constexpr std::string_view ballot_voided = "ballot.voided";
inline constexpr std::string_view vote_closed = "vote.closed";
inline constexpr std::string_view vote_tallied = "vote.tallied";
inline constexpr std::string_view case_rebased =
    "case.rebased";  ///< moved to a newer definition (程序换版)
inline constexpr std::string_view case_baselined =
    "case.baselined";  ///< entered at its present step from paper (按纸质材料补录)
inline constexpr std::string_view vote_annulled = "vote.annulled";      ///< 表决作废，重新表决
inline constexpr std::string_view step_returned = "step.returned";      ///< 退回
inline constexpr std::string_view step_withdrawn = "step.withdrawn";    ///< 撤回
inline constexpr std::string_view step_assigned = "step.assigned";      ///< 转办
inline constexpr std::string_view step_urged = "step.urged";            ///< 催办
inline constexpr std::string_view signature_asked = "signature.asked";  ///< 会签
inline constexpr std::string_view signature_given = "signature.given";
inline constexpr std::string_view signature_refused = "signature.refused";
inline constexpr std::string_view signature_voided =
    "signature.voided";  ///< what was signed changed afterwards
inline constexpr std::string_view roster_pinned = "roster.pinned";
inline constexpr std::string_view document_made = "document.made";
inline constexpr std::string_view estate_noted =
    "estate.noted";  ///< what the estate's journal said when an order was given
// estate streams
inline constexpr std::string_view estate_added = "estate.added";
inline constexpr std::string_view estate_changed = "estate.changed";
inline constexpr std::string_view roster_imported = "roster.imported";
inline constexpr std::string_view roster_frozen = "roster.frozen";
inline constexpr std::string_view personal_erased = "personal.erased";
inline constexpr std::string_view assembly_established = "assembly.established";
inline constexpr std::string_view committee_elected = "committee.elected";
inline constexpr std::string_view committee_filed = "committee.filed";
inline constexpr std::string_view rules_adopted = "rules.adopted";
inline constexpr std::string_view rules_value =
    "rules.value";  ///< what adopted rules say of a parameter
inline constexpr std::string_view covenant_adopted = "covenant.adopted";
inline constexpr std::string_view term_extended = "term.extended";
inline constexpr std::string_view member_ended = "member.ended";
inline constexpr std::string_view member_suspended =
    "member.suspended";  ///< 停止履职 until the meeting decides (Q40)
inline constexpr std::string_view member_restored = "member.restored";
inline constexpr std::string_view members_joined = "members.joined";
inline constexpr std::string_view caretaker_named = "caretaker.named";
inline constexpr std::string_view case_proposed = "case.proposed";      ///< a next procedure
inline constexpr std::string_view proposal_opened = "proposal.opened";  ///< it was started
inline constexpr std::string_view proposal_set_aside =
    "proposal.set_aside";  ///< a person decided against it, with a reason
}  // namespace kind

/// The mark of an entry that tells what happened on paper, in the payload's `recorded`; where the
/// paper lies stands in `source`.
inline constexpr std::string_view kOnPaper = "paper";

/// An entry not yet in the journal.
struct NewEntry {
  std::string kind;
  int version = 1;   ///< of the payload's shape; old ones are lifted on reading
  Date act_date;     ///< the day the act has legal effect (生效日), apart from recording time
  std::string by;    ///< account or actor that recorded it
  std::string step;  ///< "form-group#1"; empty when the entry is of the whole case
  Json payload;
  Json phases;  ///< phases after the entry: {"case":…,"resume":…,"step":…,"time":…}
};

/// One entry of a stream, hash-chained: `hash` covers every field and `prev_hash`.
struct Entry : NewEntry {
  std::string stream;  ///< "case:QD-2026-001" or "estate:E001"
  std::int64_t seq = 0;
  Instant recorded_at;
  std::string command;  ///< id of the order that caused it
  std::string prev_hash, hash;
};

/// The text an entry's hash covers.
[[nodiscard]] std::string hashed_text(const Entry& entry);
/// Hash of an entry from its fields and `prev_hash`.
[[nodiscard]] std::string entry_hash(const Entry& entry);

}  // namespace gongyi::casefile
