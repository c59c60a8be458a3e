#include "service/audit.h"

#include "ballot/tally_file.h"
#include "base/digest.h"
#include "base/message.h"
#include "casefile/vote_question.h"
#include "service/case_service.h"
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

 private:
  void add(std::int64_t seq, Message message) {
    report_.findings.push_back({file_.stream, seq, std::move(message)});
  }

  // The ballots of that moment, the law of that vote, the roster the case was pinned to.
  void recount(const Entry& entry) {
    ++report_.votes;
    const auto* vote = file_.procedure->vote(entry.payload.text("vote"));
    const auto roster = load_roster(office_, file_.view.roster_digest);
    if (vote == nullptr || !roster) return add(entry.seq, Message("D273"));
    const auto base = case_base(office_, file_, *roster);
    if (base.digest != entry.payload.text("base_digest")) return add(entry.seq, Message("D274"));
    const auto holder = rules_for(office_, file_, false);
    const auto question = casefile::vote_question(*vote, file_.view, *holder.rules);
    DiagnosticSink sink;
    const auto tally =
        question ? ballot::tally(*question, base,
                                 casefile::vote_ballots(*file_.view.round(vote->id)), sink)
                 : std::nullopt;
    if (!tally) return add(entry.seq, Message("D273"));
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

}  // namespace

AuditReport audit(Office& office) {
  AuditReport report;
  for (const auto& one : office.store().verify())
    report.findings.push_back({one.stream, one.seq, one.message});
  for (const auto& stream : office.store().streams("")) {
    ++report.streams;
    report.entries += office.store().entries(stream).size();
    if (!stream.starts_with("case:")) continue;
    auto file = load_case(office, stream.substr(5));
    if (file) CaseAudit(office, std::move(file).value(), report).run();
  }
  return report;
}

std::filesystem::path backup(Office& office, const std::filesystem::path& file) {
  office.store().backup(file.string());
  return store::key_path(office.dir().string());
}

}  // namespace gongyi::service
