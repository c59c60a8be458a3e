#include "service/case_baseline.h"

#include <algorithm>

#include "service/baseline_file.h"
#include "service/procedure_check.h"
#include "service/roster.h"

namespace gongyi::service {
namespace {

using casefile::BaselineCase;

Result<BaselineCase, Problem> command_of(Office& office, const BaselineOrder& order,
                                         const LoadedCase& file, Sealer& sealer,
                                         Attachments& attachments, DiagnosticSink& sink) {
  auto command = read_baseline(order.file, order.candidates, file, sealer, attachments, sink);
  command.on = order.on;
  command.reason = order.reason;
  command.printed = printed_fields(office.library(), *file.procedure, *file.vocabulary);
  if (!sink.has_errors()) return command;
  // A file that could not be opened says nothing about the case.
  if (command.at.line == 0) return Err{Problem{Problem::Kind::invalid, {}}};
  auto holder = rules_for(office, file, false);
  add_roster_base(office, file, command, holder);
  const auto decision = casefile::decide(command, file.view, *holder.rules);
  if (!decision) {
    for (const auto& one : decision.error())
      sink.error(one.at.line == 0 ? command.at : one.at, one.message);
  }
  return Err{Problem{Problem::Kind::invalid, {}}};
}

}  // namespace

void add_roster_base(Office& office, const LoadedCase& file, const BaselineCase& command,
                     RulesHolder& holder) {
  const auto estate = load_estate(office, file.view.estate);
  const auto* latest = estate ? estate->latest_roster() : nullptr;
  const auto roster = latest == nullptr ? std::nullopt : load_roster(office, latest->digest);
  if (!roster) return;
  auto day = office.clock().today;
  for (const auto& vote : file.procedure->votes) {
    for (const auto& step : command.steps) {
      if (step.step == vote.frozen_by) day = step.on;
    }
  }
  const auto adopted = law::pinned_on(holder.rules->estate_rules, day);
  holder.base = base_of(*roster, office.library(), file.view.jurisdiction, day, adopted);
  holder.rules->base = &*holder.base;
}

MakeCommand baseline_maker(Office& office, const BaselineOrder& order, DiagnosticSink& sink) {
  return [&office, order, &sink](const LoadedCase& file, Sealer& sealer,
                                 Attachments& attachments) -> Result<casefile::Command, Problem> {
    // The file is read again when somebody else was first.
    sink = DiagnosticSink();
    auto command = command_of(office, order, file, sealer, attachments, sink);
    if (!command) return Err{command.error()};
    return casefile::Command(std::move(command).value());
  };
}

Outcome enter_baseline(Office& office, const BaselineOrder& order, DiagnosticSink& sink) {
  return execute(office, order.case_id, baseline_maker(office, order, sink), order.command_id);
}

Outcome try_baseline(Office& office, const BaselineOrder& order, DiagnosticSink& sink) {
  auto file = load_case(office, order.case_id);
  if (!file) return Err{file.error()};
  Sealer sealer(office.store(), file->stream);
  Attachments attachments;
  const auto command = command_of(office, order, *file, sealer, attachments, sink);
  if (!command) return Err{command.error()};
  auto holder = rules_for(office, *file, false);
  add_roster_base(office, *file, *command, holder);
  auto decision = casefile::decide(*command, file->view, *holder.rules);
  if (!decision) return Err{Problem{Problem::Kind::refused, decision.error()}};
  Done out;
  out.file = std::move(file).value();
  out.file.view = std::move(decision->after);
  out.entries = std::move(decision->entries);
  out.warnings = std::move(decision->warnings);
  out.ready = std::move(decision->ready);
  return out;
}

}  // namespace gongyi::service
