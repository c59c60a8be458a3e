#include "service/case_writing.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "service/case_baseline.h"
#include "service/estates.h"

namespace gongyi::service {

store::Batch batch_for(Office& office, const std::string& stream, std::int64_t seq,
                       std::vector<casefile::NewEntry> entries, const std::string& command) {
  store::Batch batch;
  batch.stream = stream;
  batch.expected_seq = seq;
  batch.command = command;
  batch.recorded_at = office.clock().now;
  batch.entries = std::move(entries);
  return batch;
}

std::optional<store::Batch> estate_batch(Office& office, const casefile::Plan& plan,
                                         const std::string& estate) {
  if (plan.estate_entries.empty()) return std::nullopt;
  const auto view = load_estate(office, estate);
  if (!view) return std::nullopt;
  return batch_for(office, estate_stream(estate), view->seq, plan.estate_entries, "");
}

Outcome done(LoadedCase file, casefile::Plan plan, const store::AppendResult& result) {
  Done out;
  file.view = std::move(plan.after);
  if (const auto* appended = std::get_if<store::Appended>(&result)) {
    for (const auto& entry : appended->entries) {
      if (entry.stream == file.stream) file.view.head_hash = entry.hash;
    }
  }
  out.file = std::move(file);
  out.entries = std::move(plan.entries);
  out.warnings = std::move(plan.warnings);
  out.ready = std::move(plan.ready);
  return out;
}

store::NewText law_text(const Library& library) {
  return {library.rules.law.digest(), "law", "law", library.rules.law.text()};
}

Outcome told_before(Office& office, const store::AlreadyDone& before) {
  constexpr std::string_view kCase = "case:";
  auto file = load_case(office, before.stream.substr(std::min(kCase.size(), before.stream.size())));
  if (!file) return Err{file.error()};
  Done out;
  out.already_done = true;
  for (const auto& entry : office.store().entries(before.stream, before.seq_from - 1)) {
    if (entry.seq <= before.seq_to) out.entries.push_back(entry);
  }
  out.file = std::move(file).value();
  return out;
}

std::optional<store::AlreadyDone> done_before(Office& office, const std::string& stream,
                                              const std::string& command_id) {
  return command_id.empty() ? std::nullopt : office.store().done(command_id, stream);
}

namespace {

bool needs_base(const casefile::Command& command) {
  return std::holds_alternative<casefile::IssueBallots>(command) ||
         std::holds_alternative<casefile::TallyVote>(command);
}

// Who names a step or ballot that is not there mistyped it: nobody refused anything.
Problem problem_of(std::vector<Refusal> refusals) {
  const bool all_absent = std::all_of(refusals.begin(), refusals.end(), [](const Refusal& one) {
    constexpr std::array<std::string_view, 6> kAbsent = {"R107", "R108", "R126",
                                                         "R141", "R147", "R170"};
    // What a file says is not what was typed.
    return one.at.line == 0 &&
           std::find(kAbsent.begin(), kAbsent.end(), one.message.code()) != kAbsent.end();
  });
  return {all_absent ? Problem::Kind::not_found : Problem::Kind::refused, std::move(refusals)};
}

}  // namespace

Result<Decided, Problem> decide_order(Office& office, LoadedCase& file, const MakeCommand& make,
                                      Sealer& sealer, Attachments& attachments) {
  auto command = make(file, sealer, attachments);
  if (!command) return Err{command.error()};
  if (const auto& other = attachments.instead) {
    file.procedure = in_place(office, *other->procedure, file.view.jurisdiction);
    file.vocabulary = other->vocabulary;
  }
  auto holder = rules_for(office, file, needs_base(*command));
  const auto* baseline = std::get_if<casefile::BaselineCase>(&*command);
  if (baseline != nullptr) add_roster_base(office, file, *baseline, holder);
  auto decision = casefile::decide(*command, file.view, *holder.rules);
  if (!decision) return Err{problem_of(decision.error())};
  // A count is made by the law of its day.
  const bool counts = std::holds_alternative<casefile::TallyVote>(*command) ||
                      (baseline != nullptr && !baseline->counts.empty());
  return Decided{std::move(decision).value(), counts};
}

}  // namespace gongyi::service
