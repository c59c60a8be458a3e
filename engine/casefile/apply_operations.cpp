#include <map>

#include "base/error.h"
#include "casefile/fold.h"

namespace gongyi::casefile {
namespace {

StepState& step_of(CaseView& view, const Entry& entry) {
  auto* step = view.find(StepRef::parse(entry.step));
  GONGYI_ENSURE(step != nullptr, "journal entry names a step attempt that was never made");
  return *step;
}

// The old attempt stays as it was; the new one comes with an entry of its own.
void told(CaseView&, const Entry&) {}

void assigned(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  step.assigned = entry.payload.text("to");
  step.assigned_on = entry.act_date;
}

void urged(CaseView& view, const Entry& entry) {
  step_of(view, entry).urges.push_back({entry.act_date, entry.by, entry.payload.text("message")});
}

Signature& signature_of(StepState& step, const std::string& who) {
  for (auto at = step.signatures.rbegin(); at != step.signatures.rend(); ++at) {
    if (at->who == who) return *at;
  }
  auto& made = step.signatures.emplace_back();
  made.who = who;
  return made;
}

// Asking again begins a new line: the signature that became void stays on record.
void asked(CaseView& view, const Entry& entry) {
  auto& made = step_of(view, entry).signatures.emplace_back();
  made.who = entry.payload.text("who");
  made.asked_on = entry.act_date;
}

void answered(CaseView& view, const Entry& entry, bool refused) {
  auto& step = step_of(view, entry);
  auto* one = &signature_of(step, entry.payload.text("who"));
  if (one->answered_on) {
    const auto asked_on = one->asked_on;
    one = &step.signatures.emplace_back();
    one->who = entry.payload.text("who");
    one->asked_on = asked_on;
  }
  one->answered_on = entry.act_date;
  one->refused = refused;
  one->reason = entry.payload.text("reason");
  one->digest = entry.payload.text("digest");
  one->person = entry.payload.at("person");
}

void given(CaseView& view, const Entry& entry) { answered(view, entry, false); }
void refused(CaseView& view, const Entry& entry) { answered(view, entry, true); }

void voided(CaseView& view, const Entry& entry) {
  signature_of(step_of(view, entry), entry.payload.text("who")).voided = true;
}

void annulled(CaseView& view, const Entry& entry) {
  auto& round = view.current_round(entry.payload.text("vote"));
  round.annulled_on = entry.act_date;
  round.annulled_why = entry.payload.text("reason");
  round.annulled_by = entry.payload.text("document");
}

/// The texts of a definition are replaced as a whole; the law of the day the case was opened stays.
void rebased(CaseView& view, const Entry& entry) {
  const auto& p = entry.payload;
  view.procedure_version = p.text("version");
  view.procedure_digest = p.text("digest");
  const auto law = view.pinned.find("law");
  std::map<std::string, std::string> pinned;
  if (law != view.pinned.end()) pinned.insert(*law);
  for (const auto& [name, digest] : p.at("texts").members()) pinned[name] = digest.string();
  view.pinned = std::move(pinned);
  for (const auto& id : p.at("steps").items()) {
    // A step that was part of the procedure once comes back as a new attempt.
    const auto* before = view.latest(id.string());
    StepState made;
    made.ref = {id.string(), before == nullptr ? 1 : before->ref.attempt + 1};
    view.steps.push_back(std::move(made));
  }
}

void baselined(CaseView& view, const Entry& entry) {
  Baseline made{entry.act_date, entry.by, entry.payload.text("reason"), {}};
  for (const auto& id : entry.payload.at("steps").items()) made.steps.push_back(id.string());
  view.baseline = std::move(made);
}

}  // namespace

void note_paper(StepState& step, const Json& payload) {
  if (payload.text("recorded") != kOnPaper) return;
  if (!step.paper) step.paper.emplace();
  step.paper->source = payload.text("source");
  if (!payload.at("notes").is_array()) return;
  for (const auto& note : payload.at("notes").items())
    step.paper->notes.push_back(note.text("text"));
}

Fold operation_fold(std::string_view kind) {
  static const std::map<std::string_view, Fold> all = {
      {kind::step_returned, told},        {kind::step_withdrawn, told},
      {kind::step_assigned, assigned},    {kind::step_urged, urged},
      {kind::signature_asked, asked},     {kind::signature_given, given},
      {kind::signature_refused, refused}, {kind::signature_voided, voided},
      {kind::vote_annulled, annulled},    {kind::case_rebased, rebased},
      {kind::case_baselined, baselined},
  };
  const auto found = all.find(kind);
  return found == all.end() ? nullptr : found->second;
}

}  // namespace gongyi::casefile
