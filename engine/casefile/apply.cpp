#include <algorithm>
#include <functional>
#include <map>

#include "base/error.h"
#include "casefile/fold.h"
#include "casefile/view.h"
#include "casefile/words.h"

namespace gongyi::casefile {
namespace {

Date date_of(const Json& json, std::string_view key, Date otherwise) {
  return Date::parse(json.text(key)).value_or(otherwise);
}

std::vector<std::string> texts_of(const Json& json) {
  std::vector<std::string> out;
  if (!json.is_array()) return out;
  for (const auto& item : json.items()) out.push_back(item.string());
  return out;
}

std::vector<Evidence> evidence_of(const Json& json, Date on) {
  std::vector<Evidence> out;
  if (!json.is_array()) return out;
  for (const auto& item : json.items()) out.push_back({item.text("name"), item.text("sha256"), on});
  return out;
}

StepState& step_of(CaseView& view, const Entry& entry) {
  auto* step = view.find(StepRef::parse(entry.step));
  GONGYI_ENSURE(step != nullptr, "journal entry names a step attempt that was never made");
  return *step;
}

// --- the case as a whole ---

void opened(CaseView& view, const Entry& entry) {
  const auto& p = entry.payload;
  view.id = p.text("case");
  view.estate = p.text("estate");
  view.procedure_id = p.text("procedure");
  view.procedure_version = p.text("version");
  view.procedure_digest = p.text("digest");
  view.jurisdiction = p.text("jurisdiction");
  view.opened_on = entry.act_date;
  if (const auto& texts = p.at("texts"); texts.is_object()) {
    for (const auto& [name, digest] : texts.members()) view.pinned[name] = digest.string();
  }
  for (const auto& id : texts_of(p.at("steps"))) {
    StepState made;
    made.ref = {id, 1};
    view.steps.push_back(std::move(made));
  }
}

void suspended(CaseView& view, const Entry& entry) {
  view.suspensions.push_back({entry.act_date, Date(2999, 12, 31)});
}

void resumed(CaseView& view, const Entry& entry) {
  if (!view.suspensions.empty()) view.suspensions.back().last = entry.act_date;
}

void concluded(CaseView& view, const Entry& entry) { view.ended_as = entry.payload.text("end"); }

void nothing(CaseView&, const Entry&) {}

// --- steps ---

void step_ready(CaseView& view, const Entry& entry) {
  step_of(view, entry).ready_on = entry.act_date;
}

void merge_facts(StepState& step, const Json& facts) {
  if (!facts.is_object()) return;
  for (const auto& [key, value] : facts.members()) step.facts[key] = value;
}

void step_facts(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  merge_facts(step, entry.payload.at("facts"));
  const auto more = evidence_of(entry.payload.at("evidence"), entry.act_date);
  step.evidence.insert(step.evidence.end(), more.begin(), more.end());
}

void step_started(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  step.started_on = entry.act_date;
  step.by = entry.by;
  step_facts(view, entry);
  note_paper(step, entry.payload);
}

void step_done(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  step.done_on = entry.act_date;
  if (!step.acted_on) step.acted_on = entry.act_date;
  note_paper(step, entry.payload);
}

void step_ended(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  step.done_on = entry.act_date;
  step.reason = entry.payload.text("reason");
}

void step_repeated(CaseView& view, const Entry& entry) {
  StepState made;
  made.ref = StepRef::parse(entry.step);
  made.reason = entry.payload.text("reason");
  for (const auto& text : texts_of(entry.payload.at("extensions"))) {
    if (const auto period = calendar::Period::parse(text)) made.extensions.push_back(*period);
  }
  view.steps.push_back(std::move(made));
  if (const auto route = entry.payload.text("route"); !route.empty()) ++view.routes_taken[route];
  for (const auto& vote : texts_of(entry.payload.at("votes"))) {
    auto& rounds = view.votes[vote];
    const int next = static_cast<int>(rounds.size()) + 1;
    auto& made_round = rounds.emplace_back();
    made_round.vote = vote;
    made_round.round = next;
  }
}

void fact_corrected(CaseView& view, const Entry& entry) {
  step_of(view, entry).facts[entry.payload.text("field")] = entry.payload.at("new");
}

void limit_extended(CaseView& view, const Entry& entry) {
  auto& extensions = step_of(view, entry).extensions;
  if (entry.payload.text("instead") == "yes") extensions.clear();
  const auto period = calendar::Period::parse(entry.payload.text("by"));
  if (period) extensions.push_back(*period);
}

// --- postings and objections ---

void posting_opened(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  const auto& p = entry.payload;
  PostingRound round;
  round.posted = entry.act_date;
  round.nominal_end = date_of(p, "until", entry.act_date);
  round.objections_until = date_of(p, "objections_until", round.nominal_end);
  if (!p.text("last_day").empty()) round.last_day = date_of(p, "last_day", round.nominal_end);
  round.provisional = p.at("provisional").is_bool() && p.at("provisional").boolean();
  round.places = texts_of(p.at("places"));
  round.evidence = evidence_of(p.at("evidence"), entry.act_date);
  step.postings.push_back(std::move(round));
  if (!step.acted_on) step.acted_on = entry.act_date;
  note_paper(step, p);
}

void posting_closed(CaseView& view, const Entry& entry) {
  auto& step = step_of(view, entry);
  if (step.postings.empty()) return;
  step.postings.back().over = true;
  const auto more = evidence_of(entry.payload.at("evidence"), entry.act_date);
  auto& all = step.postings.back().evidence;
  all.insert(all.end(), more.begin(), more.end());
}

void objection_raised(CaseView& view, const Entry& entry) {
  const auto& p = entry.payload;
  Objection made;
  made.no = static_cast<int>(p.number("no"));
  made.about = StepRef::parse(entry.step);
  made.document = p.text("document");
  made.raised_on = entry.act_date;
  made.unit = p.text("unit");
  made.by = p.at("by");
  made.matter = p.text("matter");
  view.objections.push_back(std::move(made));
}

void objection_answered(CaseView& view, const Entry& entry) {
  const auto no = entry.payload.number("no");
  for (auto& objection : view.objections) {
    if (objection.no != no) continue;
    objection.answered_on = entry.act_date;
    objection.upheld = entry.payload.text("decision") == "upheld";
    objection.answer = entry.payload.text("answer");
  }
}

// --- candidates and ballots ---

void candidate_added(CaseView& view, const Entry& entry) {
  Candidate made;
  made.no = entry.payload.text("no");
  made.person = entry.payload.at("person");
  made.added_on = entry.act_date;
  view.candidates.push_back(std::move(made));
}

Candidate& candidate_of(CaseView& view, const Entry& entry) {
  for (auto& candidate : view.candidates) {
    if (candidate.no == entry.payload.text("no")) return candidate;
  }
  throw Defect("journal names an unknown candidate", std::source_location::current());
}

void candidate_decided(CaseView& view, const Entry& entry) {
  auto& candidate = candidate_of(view, entry);
  candidate.eligible = entry.payload.text("eligible") == "yes";
  candidate.reason = entry.payload.text("reason");
}

void candidate_withdrawn(CaseView& view, const Entry& entry) {
  candidate_of(view, entry).withdrawn = true;
}

void roster_pinned(CaseView& view, const Entry& entry) {
  view.roster_digest = entry.payload.text("digest");
  view.roster_version = entry.payload.number("version");
}

void estate_noted(CaseView& view, const Entry& entry) {
  view.estate_facts = entry.payload.at("facts");
}

void document_made(CaseView& view, const Entry& entry) {
  const auto& p = entry.payload;
  MadeDocument made;
  made.document = p.text("document");
  made.subject = p.text("subject");
  made.audience = p.text("audience");
  made.template_digest = p.text("template");
  made.blob = p.text("blob");
  made.step = entry.step;
  made.on = entry.act_date;
  made.seq = entry.seq;
  made.case_seq = p.number("case_seq", 0);
  made.estate_seq = p.number("estate_seq", 0);
  made.law = p.text("law");
  view.documents.push_back(std::move(made));
}

const std::map<std::string_view, Fold>& folds() {
  static const std::map<std::string_view, Fold> all = {
      {kind::case_opened, opened},
      {kind::case_suspended, suspended},
      {kind::case_resumed, resumed},
      {kind::case_terminated, concluded},
      {kind::case_concluded, concluded},
      {kind::case_phase, nothing},
      {kind::step_ready, step_ready},
      {kind::step_skipped, step_ended},
      {kind::step_started, step_started},
      {kind::step_facts, step_facts},
      {kind::step_done, step_done},
      {kind::step_failed, step_ended},
      {kind::step_repeated, step_repeated},
      {kind::step_lateness, nothing},
      {kind::fact_corrected, fact_corrected},
      {kind::limit_extended, limit_extended},
      {kind::evidence_added, step_facts},
      {kind::posting_opened, posting_opened},
      {kind::posting_closed, posting_closed},
      {kind::objection_raised, objection_raised},
      {kind::objection_answered, objection_answered},
      {kind::candidate_added, candidate_added},
      {kind::candidate_decided, candidate_decided},
      {kind::candidate_withdrawn, candidate_withdrawn},
      {kind::roster_pinned, roster_pinned},
      {kind::personal_erased, nothing},
      {kind::document_made, document_made},
      {kind::estate_noted, estate_noted},
  };
  return all;
}

// The past is never decided again: phases come from the entry.
void take_phases(CaseView& view, const Entry& entry) {
  const auto& p = entry.phases;
  if (const auto phase = machine::case_phase(p.text("case"))) view.phases.phase = *phase;
  view.phases.resume_to = machine::case_phase(p.text("resume"));
  if (entry.step.empty() || !p.has("step")) return;
  auto& step = step_of(view, entry);
  if (const auto phase = machine::step_phase(p.text("step"))) step.phases.phase = *phase;
  if (const auto time = machine::timeliness(p.text("time"))) step.phases.time = *time;
}

}  // namespace

void apply(CaseView& view, const Entry& entry) {
  const auto fold = folds().find(entry.kind);
  auto found = fold == folds().end() ? operation_fold(entry.kind) : fold->second;
  if (found == nullptr) found = vote_fold(entry.kind);
  GONGYI_ENSURE(found != nullptr, "unknown kind of journal entry: " + entry.kind);
  found(view, entry);
  take_phases(view, entry);
  view.seq = entry.seq;
  view.head_hash = entry.hash;
}

CaseView view_of(const std::vector<Entry>& entries) {
  CaseView view;
  for (const auto& entry : entries) apply(view, entry);
  return view;
}

}  // namespace gongyi::casefile
