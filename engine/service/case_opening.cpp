#include <algorithm>

#include "base/message.h"
#include "service/agenda.h"
#include "service/case_writing.h"
#include "service/estates.h"

// How a case begins.
namespace gongyi::service {
namespace {

std::string next_case_id(Office& office, Date on) {
  auto prefix = office.store().meta("office.case_prefix");
  if (prefix.empty()) prefix = "GY";
  prefix += "-" + std::to_string(on.year()) + "-";
  auto number = std::to_string(office.store().streams("case:" + prefix).size() + 1);
  if (number.size() < 3) number.insert(0, 3 - number.size(), '0');
  return prefix + number;
}

/// An opening: what it is of, and what is ordered in the same moment.
struct Opening {
  const LoadedProcedure& procedure;
  const std::string& estate;
  Date on;
  const std::string& command_id;
  const std::string& proposal;
  const MakeCommand& then;
};

casefile::OpenCase command_of(Office& office, const Opening& opening, const EstateInfo& info,
                              const std::vector<store::NewText>& texts) {
  casefile::OpenCase command;
  command.id = next_case_id(office, opening.on);
  command.estate = opening.estate;
  command.jurisdiction = info.jurisdiction;
  command.on = opening.on;
  for (const auto& text : texts) command.texts[text.kind] = text.digest;
  return command;
}

/// What is ordered beside the opening, on the case as it was just opened.
std::optional<Problem> order_then(Office& office, LoadedCase& file, const MakeCommand& then,
                                  casefile::Plan& plan, store::Batch& batch) {
  Sealer sealer(office.store(), file.stream);
  Attachments attachments;
  file.view = plan.after;
  auto decided = decide_order(office, file, then, sealer, attachments);
  if (!decided) return decided.error();
  auto& more = decided->plan;
  plan.entries.insert(plan.entries.end(), more.entries.begin(), more.entries.end());
  plan.estate_entries = std::move(more.estate_entries);
  plan.warnings = std::move(more.warnings);
  plan.ready.insert(plan.ready.end(), more.ready.begin(), more.ready.end());
  plan.after = std::move(more.after);
  batch.entries = plan.entries;
  batch.records = sealer.take();
  batch.blobs = std::move(attachments.blobs);
  return std::nullopt;
}

casefile::NewEntry settled(Office& office, const Opening& opening, const std::string& case_id) {
  casefile::NewEntry out;
  out.kind = casefile::kind::proposal_opened;
  out.act_date = opening.on;
  out.by = office.by();
  out.payload = Json(Json::Object{{"no", Json(opening.proposal)}, {"opened", Json(case_id)}});
  out.phases = Json::object();
  return out;
}

Outcome open_once(Office& office, const Opening& opening) {
  if (const auto before = done_before(office, "", opening.command_id))
    return told_before(office, *before);
  const auto found = load_estate(office, opening.estate);
  if (!found) return Err{found.error()};
  if (!opening.proposal.empty()) {
    const auto open =
        open_proposal(found->proposals, opening.proposal, opening.procedure.procedure->id);
    if (!open) return Err{open.error()};
  }
  auto texts = texts_of(office.library(), opening.procedure);
  texts.push_back(law_text(office.library()));
  const auto command = command_of(office, opening, found->info, texts);
  LoadedCase file;
  file.procedure = in_place(office, *opening.procedure.procedure, command.jurisdiction);
  file.vocabulary = opening.procedure.vocabulary;
  file.stream = case_stream(command.id);
  file.view.estate = opening.estate;
  file.view.jurisdiction = command.jurisdiction;
  const auto holder = rules_for(office, file, false);
  auto decision = casefile::decide(command, file.view, *holder.rules);
  if (!decision) return Err{Problem{Problem::Kind::refused, decision.error()}};
  auto plan = std::move(decision).value();
  auto batch = batch_for(office, file.stream, 0, plan.entries, opening.command_id);
  batch.texts = std::move(texts);
  if (opening.then) {
    if (auto problem = order_then(office, file, opening.then, plan, batch))
      return Err{std::move(*problem)};
  }
  LoadedCase after = file;
  after.view = plan.after;
  batch.listing = store::Listing{file.stream, "case", case_row(after, office)};
  if (!opening.proposal.empty())
    plan.estate_entries.insert(plan.estate_entries.begin(), settled(office, opening, command.id));
  std::vector<store::Batch> batches;
  batches.push_back(std::move(batch));
  if (!plan.estate_entries.empty())
    batches.push_back(
        batch_for(office, estate_stream(opening.estate), found->seq, plan.estate_entries, ""));
  const auto result = office.store().append(batches);
  if (std::holds_alternative<store::Conflict>(result)) {
    return Err{
        Problem{Problem::Kind::conflict, {Refusal{Message("SV232", {command.id}), {}, {}, {}}}}};
  }
  if (const auto* before = std::get_if<store::AlreadyDone>(&result))
    return told_before(office, *before);
  return done(std::move(file), std::move(plan), result);
}

}  // namespace

Outcome open_case(Office& office, const LoadedProcedure& procedure, const std::string& estate,
                  Date on, const std::string& command_id, const std::string& proposal,
                  const MakeCommand& then) {
  auto no = proposal;
  if (!proposal.empty()) {
    record_due_proposals(office, estate);
    if (const auto view = load_estate(office, estate)) {
      if (const auto open = open_proposal(view->proposals, proposal)) no = open->no;
    }
  }
  const Opening opening{procedure, estate, on, command_id, no, then};
  auto first = open_once(office, opening);
  // Somebody opened a case of the same number just now: this one takes the next.
  const bool taken = !first && first.error().kind == Problem::Kind::conflict;
  return taken ? open_once(office, opening) : std::move(first);
}

}  // namespace gongyi::service
