#include "service/audit.h"

#include <algorithm>
#include <set>

#include "ballot/tally_file.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "casefile/paper_sums.h"
#include "casefile/vote_question.h"
#include "service/agenda.h"
#include "service/audit_references.h"
#include "service/case_service.h"
#include "service/estates.h"
#include "service/own_templates.h"
#include "service/roster.h"
#include "store/office_store.h"
#include "store/snapshot.h"

namespace gongyi::service {
namespace {

using casefile::CaseView;
using casefile::Entry;

/// One case, entry by entry, as it was when each was written.
class CaseAudit {
 public:
  CaseAudit(Office& office, LoadedCase file, AuditReport& report)
      : office_(office), file_(std::move(file)), report_(report) {}

  void run() {
    file_.view = CaseView();
    const auto kept = office_.store().snapshot(file_.stream);
    const auto snapshot = kept ? store::load_snapshot(*kept, "") : std::nullopt;
    if (kept && !snapshot) add(0, Message("D270"));
    for (const auto& entry : office_.store().entries(file_.stream)) {
      if (entry.kind == casefile::kind::vote_tallied) recount(entry);
      casefile::apply(file_.view, entry);
      if (snapshot && snapshot->seq == entry.seq && store::save_snapshot(file_.view) != *kept) {
        add(entry.seq, Message("D271", {std::to_string(entry.seq)}));
      }
    }
    if (snapshot && snapshot->seq > file_.view.seq) add(snapshot->seq, Message("D272"));
    ++report_.cases;
  }

  [[nodiscard]] const LoadedCase& file() const { return file_; }

 private:
  void add(std::int64_t seq, Message message) {
    report_.findings.push_back({file_.stream, seq, std::move(message)});
  }

  std::optional<ballot::Tally> by_ballots(const ballot::Question& question,
                                          const definition::VoteSpec& vote, const Entry& entry) {
    const auto roster = load_roster(office_, file_.view.roster_digest);
    if (!roster) return add(entry.seq, Message("D273")), std::nullopt;
    const auto base = case_base(office_, file_, *roster);
    if (base.digest != entry.payload.text("base_digest"))
      return add(entry.seq, Message("D274")), std::nullopt;
    DiagnosticSink sink;
    auto tally =
        ballot::tally(question, base, casefile::vote_ballots(*file_.view.round(vote.id)), sink);
    if (!tally) add(entry.seq, Message("D273"));
    return tally;
  }

  // A count made on paper is counted again from the sums that were published.
  std::optional<ballot::Tally> by_sums(const ballot::Question& question, const Entry& entry) {
    const auto sums = casefile::sums_from(entry.payload.at("sums"));
    DiagnosticSink sink;
    auto tally = ballot::tally_sums(question, sums.heads, sums.area, sums.counts, sink);
    if (!tally) add(entry.seq, Message("D273"));
    return tally;
  }

  // The ballots of that moment, the law of that vote, the roster the case was pinned to.
  void recount(const Entry& entry) {
    ++report_.votes;
    const auto* vote = file_.procedure->vote(entry.payload.text("vote"));
    if (vote == nullptr) return add(entry.seq, Message("D273"));
    const auto holder = rules_for(office_, file_, false);
    const auto question = casefile::vote_question(*vote, file_.view, *holder.rules);
    if (!question) return add(entry.seq, Message("D273"));
    const bool from_sums = entry.payload.has("sums");
    const auto tally = from_sums ? by_sums(*question, entry) : by_ballots(*question, *vote, entry);
    if (!tally) return;
    const auto again = ballot::tally_json(*tally).canonical();
    const auto& stored = entry.payload.at("result");
    if (sha256(stored.canonical()) != entry.payload.text("digest")) add(entry.seq, Message("D275"));
    if (again == stored.canonical()) return;
    const bool law_moved = entry.payload.text("law_digest") != office_.library().rules.law.digest();
    add(entry.seq, Message(law_moved ? "D277" : "D276"));
  }

  Office& office_;
  LoadedCase file_;
  AuditReport& report_;
};

/// Findings after which a journal cannot be trusted to be read or folded.
const std::set<std::string, std::less<>> kChainCodes = {"S030", "S031", "S032", "S033", "S034"};

// The procedure and the vocabulary a case was opened with must be those its journal names.
bool texts_whole(Office& office, const std::vector<Entry>& entries, AuditReport& report) {
  const auto findings_before = report.findings.size();
  for (const auto& entry : entries) {
    const bool pins =
        entry.kind == casefile::kind::case_opened || entry.kind == casefile::kind::case_rebased;
    if (!pins) continue;
    for (const auto& [name, digest] : entry.payload.at("texts").members()) {
      const auto kept = office.store().text(digest.string());
      if (kept && kept->kind == name && sha256(kept->text) == digest.string()) continue;
      report.findings.push_back(
          {entry.stream, entry.seq,
           Message("D278", {Text(name), Text(short_digest(digest.string()))})});
    }
  }
  return report.findings.size() == findings_before;
}

// The lists are made of the journals; the day of the next limit moves with the calendar and is
// left out.
void compare_listing(Office& office, const std::string& stream, const Json& fresh,
                     const std::vector<store::Listing>& kept, AuditReport& report) {
  const auto found =
      std::find_if(kept.begin(), kept.end(), [&](const auto& one) { return one.stream == stream; });
  const auto without_due = [](Json row) {
    if (row.is_object()) row["due"] = Json();
    return row.canonical();
  };
  if (found != kept.end() && without_due(found->row) == without_due(fresh)) return;
  report.findings.push_back({stream, office.store().entries(stream).back().seq, Message("D284")});
}

void audit_case(Office& office, const std::string& stream, AuditReport& report) {
  // A case must not hide the others: what cannot be read is told and the audit goes on.
  try {
    auto file = load_case(office, stream.substr(5));
    if (!file) return;
    CaseAudit audit(office, *file, report);
    audit.run();
    compare_listing(office, stream, case_row(audit.file(), office), office.store().listings("case"),
                    report);
  } catch (const Failure& failure) {
    report.findings.push_back({stream, 0, failure.message()});
  }
}

}  // namespace

AuditReport audit(Office& office) {
  AuditReport report;
  // A journal that is not whole is not folded: what it would show is not what was recorded.
  std::set<std::string> damaged;
  for (const auto& one : office.store().verify()) {
    report.findings.push_back({one.stream, one.seq, one.message});
    if (kChainCodes.contains(one.message.code())) damaged.insert(one.stream);
  }
  ReferenceAudit references(office);
  for (const auto& stream : office.store().streams("")) {
    ++report.streams;
    if (damaged.contains(stream)) continue;
    const auto entries = office.store().entries(stream);
    report.entries += entries.size();
    references.read(entries);
    if (!stream.starts_with("case:") || !texts_whole(office, entries, report)) continue;
    const auto estate = estate_stream(entries.front().payload.text("estate"));
    if (!damaged.contains(estate)) audit_case(office, stream, report);
  }
  references.compare(report);
  if (damaged.empty()) {
    for (auto& one : verify_agenda(office))
      report.findings.push_back({one.stream, 0, std::move(one.message)});
  }
  return report;
}

Backup backup(Office& office, const std::filesystem::path& file) {
  office.store().backup(file.string());
  return {store::key_path(office.dir().string()), backup_templates(office, file)};
}

}  // namespace gongyi::service
