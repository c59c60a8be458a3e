#include "service/case_service.h"

#include <algorithm>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "casefile/limits.h"
#include "casefile/vote_question.h"
#include "service/agenda.h"
#include "service/case_writing.h"
#include "service/journal_words.h"
#include "service/roster.h"
#include "store/snapshot.h"

namespace gongyi::service {
namespace {

constexpr std::int64_t kSnapshotEvery = 25;

void keep_snapshot(Office& office, const Done& finished) {
  if (finished.file.view.seq % kSnapshotEvery <
      static_cast<std::int64_t>(finished.entries.size())) {
    office.store().put_snapshot(finished.file.stream, store::save_snapshot(finished.file.view));
  }
}

}  // namespace

std::string case_stream(const std::string& id) { return "case:" + id; }

std::vector<store::NewText> texts_of(const Library& library, const LoadedProcedure& procedure) {
  std::vector<store::NewText> texts = {
      {procedure.procedure->digest, "procedure", procedure.procedure->id + ".yaml",
       procedure.source->text},
      {sha256(library.vocabulary_text), "vocabulary", "vocabulary.yaml", library.vocabulary_text}};
  for (const auto& part : procedure.parts) {
    texts.push_back({sha256(part.source->text), std::string(kPartText) + part.name,
                     part.name + ".yaml", part.source->text});
  }
  return texts;
}

ballot::Base case_base(Office& office, const LoadedCase& file, const Roster& roster) {
  std::optional<Date> notice;
  for (const auto& vote : file.procedure->votes) {
    const auto day = casefile::notice_day(vote, file.view);
    if (day && (!notice || *notice < *day)) notice = day;
  }
  const auto day = notice.value_or(office.clock().today);
  const auto& law = office.library().rules.law;
  law::EstateLayer adopted;
  if (const auto estate = load_estate(office, file.view.estate))
    adopted = law::pinned_on(estate->adopted_rules(law), day);
  return base_of(roster, office.library(), file.view.jurisdiction, day, adopted);
}

RulesHolder rules_for(Office& office, const LoadedCase& file, bool with_base) {
  RulesHolder out;
  law::EstateLayer adopted;
  if (const auto estate = load_estate(office, file.view.estate)) {
    adopted = estate->adopted_rules(office.library().rules.law);
    if (const auto* roster = estate->latest_roster())
      out.roster = {roster->version, roster->digest, roster->frozen};
  }
  if (with_base && !file.view.roster_digest.empty()) {
    if (const auto roster = load_roster(office, file.view.roster_digest))
      out.base = case_base(office, file, *roster);
  }
  const auto& rules = office.library().rules;
  out.rules = std::make_unique<casefile::Rules>(casefile::Rules{
      *file.procedure, *file.vocabulary, rules.law, rules.calendar, office.clock().today,
      office.by(), std::move(adopted), estate_facts(office, file.view.estate, file.view.id),
      out.roster, out.base ? &*out.base : nullptr});
  return out;
}

namespace {

/// What others did to the case after entry `seq`: which step, who, when.
Problem changed_since(Office& office, const LoadedCase& file, std::int64_t seq) {
  Problem out{Problem::Kind::conflict, {Refusal{Message("SV480", {file.view.id}), {}, {}, {}}}};
  for (const auto& entry : office.store().entries(file.stream, seq)) {
    if (follows_by_itself(entry)) continue;
    out.refusals.push_back({Message("SV504", {std::to_string(entry.seq), entry.recorded_at.shown(),
                                              entry.by, entry_text(entry, file, office.library())}),
                            {},
                            {},
                            {}});
  }
  return out;
}

Outcome try_once(Office& office, const std::string& id, const MakeCommand& make,
                 const std::string& command_id, bool& conflict) {
  auto loaded = load_case(office, id);
  if (!loaded) return Err{loaded.error()};
  LoadedCase file = std::move(loaded).value();
  Sealer sealer(office.store(), file.stream);
  Attachments attachments;
  if (office.seen() && file.view.seq > *office.seen())
    return Err{changed_since(office, file, *office.seen())};
  auto decided = decide_order(office, file, make, sealer, attachments);
  if (!decided) return Err{decided.error()};
  auto plan = std::move(decided->plan);
  if (attachments.dry_run) return done(std::move(file), std::move(plan), store::Appended{});
  LoadedCase after = file;
  after.view = plan.after;
  auto batch = batch_for(office, file.stream, file.view.seq, plan.entries, command_id);
  batch.records = sealer.take();
  batch.blobs = std::move(attachments.blobs);
  batch.texts = std::move(attachments.texts);
  batch.listing = store::Listing{file.stream, "case", case_row(after, office)};
  if (decided->needs_law) batch.texts.push_back(law_text(office.library()));
  std::vector<store::Batch> batches;
  batches.push_back(std::move(batch));
  if (auto effects = estate_batch(office, plan, file.view.estate))
    batches.push_back(std::move(*effects));
  if (batches.front().entries.empty() && command_id.empty()) {
    return done(std::move(file), std::move(plan), store::Appended{});
  }
  const auto result = office.store().append(batches);
  conflict = std::holds_alternative<store::Conflict>(result);
  if (conflict)
    return Err{Problem{Problem::Kind::conflict, {Refusal{Message("SV232", {id}), {}, {}, {}}}}};
  if (const auto* before = std::get_if<store::AlreadyDone>(&result))
    return told_before(office, *before);
  auto out = done(std::move(file), std::move(plan), result);
  if (out) keep_snapshot(office, *out);
  return out;
}

}  // namespace

Outcome execute(Office& office, const std::string& id, const MakeCommand& make,
                const std::string& command_id) {
  if (const auto earlier = done_before(office, case_stream(id), command_id))
    return told_before(office, *earlier);
  const auto before = load_case(office, id);
  bool conflict = false;
  auto first = try_once(office, id, make, command_id, conflict);
  if (!conflict) return first;
  auto second = try_once(office, id, make, command_id, conflict);
  // Refused only because somebody else was first: what that was is told, not only what is so now.
  if (second || !before || second.error().kind == Problem::Kind::not_found) return second;
  const auto now = load_case(office, id);
  if (!now) return second;
  auto problem = changed_since(office, *now, before->view.seq);
  for (const auto& one : second.error().refusals) problem.refusals.push_back(one);
  return Err{std::move(problem)};
}

Json case_row(const LoadedCase& file, Office& office) {
  Json row = Json::object();
  row["id"] = file.view.id;
  row["estate"] = file.view.estate;
  row["procedure"] = file.view.procedure_id;
  row["title"] = file.procedure->title.zh;
  row["opened_on"] = file.view.opened_on.iso();
  row["phase"] = machine::name(file.view.phases.phase);
  row["end"] = file.view.ended_as;
  row["next"] = Json::array();
  const auto holder = rules_for(office, file, false);
  const auto facts = file.facts();
  std::optional<Date> due;
  for (const auto& step : file.procedure->steps) {
    const auto* state = file.view.latest(step.id);
    if (state == nullptr || step.optional) continue;
    const auto phase = state->phases.phase;
    if (phase != machine::StepPhase::ready && phase != machine::StepPhase::working) continue;
    row["next"].push(Json(step.title.zh));
    if (const auto limit = casefile::limit_of(step, file.view, *holder.rules, facts)) {
      due = std::min(due.value_or(limit->due.effective), limit->due.effective);
    }
  }
  row["due"] = due ? Json(due->iso()) : Json();
  return row;
}

std::vector<Json> case_rows(Office& office) {
  std::vector<Json> out;
  for (auto& one : office.store().listings("case")) out.push_back(std::move(one.row));
  return out;
}

std::size_t rebuild(Office& office) {
  std::vector<store::Listing> rows;
  for (const auto& stream : office.store().streams("case:")) {
    const auto file = load_case(office, stream.substr(5));
    if (!file) continue;
    LoadedCase fresh = *file;
    fresh.view = casefile::view_of(office.store().entries(stream));
    rows.push_back({stream, "case", case_row(fresh, office)});
    office.store().put_snapshot(stream, store::save_snapshot(fresh.view));
  }
  for (const auto& view : all_estates(office))
    rows.push_back({estate_stream(view.info.id), "estate", estate_row(view)});
  office.store().replace_listings(rows);
  rebuild_agenda(office);
  return rows.size();
}

}  // namespace gongyi::service
