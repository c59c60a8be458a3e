#include <algorithm>

#include "base/message.h"
#include "casefile/facts.h"
#include "service/orders.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using casefile::Command;
using Made = Result<Command, Problem>;

Problem invalid() { return {Problem::Kind::invalid, {}}; }

// A wrong step name is told by the decision itself, with the nearest name; facts need a known step.
Result<Json, Problem> facts_of(const LoadedCase& file, const StepOrder& order, Sealer& sealer,
                               DiagnosticSink& sink) {
  if (file.procedure->find(order.step) == nullptr) return Json::object();
  return read_facts(file, order.step, order.facts, sealer, sink);
}

template <class C>
Outcome with_facts(Office& office, const StepOrder& order, DiagnosticSink& sink,
                   const std::function<void(C&)>& more) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments& attachments) -> Made {
        auto facts = facts_of(file, order, sealer, sink);
        if (!facts) return Err{facts.error()};
        auto evidence = read_evidence(order.evidence, order.on, attachments, sink);
        if (!evidence) return Err{invalid()};
        C command;
        command.step = order.step;
        command.on = order.on;
        command.facts = std::move(facts).value();
        command.evidence = std::move(*evidence);
        more(command);
        return Command(std::move(command));
      },
      order.command_id);
}

}  // namespace

Outcome start_step(Office& office, const StepOrder& order, DiagnosticSink& sink) {
  return with_facts<casefile::StartStep>(office, order, sink, [](auto&) {});
}

Outcome complete_step(Office& office, const StepOrder& order, DiagnosticSink& sink) {
  return with_facts<casefile::CompleteStep>(office, order, sink,
                                            [&](auto& command) { command.places = order.places; });
}

Outcome redo_step(Office& office, const Order& order, const std::string& step,
                  const std::string& reason) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        return Command(casefile::RedoStep{step, order.on, reason});
      },
      order.command_id);
}

Outcome add_evidence(Office& office, const StepOrder& order, DiagnosticSink& sink) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments& attachments) -> Made {
        auto evidence = read_evidence(order.evidence, order.on, attachments, sink);
        if (!evidence) return Err{invalid()};
        return Command(casefile::AddEvidence{order.step, order.on, std::move(*evidence)});
      },
      order.command_id);
}

Outcome close_posting(Office& office, const StepOrder& order, DiagnosticSink& sink) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments& attachments) -> Made {
        auto evidence = read_evidence(order.evidence, order.on, attachments, sink);
        if (!evidence) return Err{invalid()};
        return Command(casefile::ClosePosting{order.step, order.on, std::move(*evidence)});
      },
      order.command_id);
}

Outcome correct_fact(Office& office, const StepOrder& order, const std::string& reason,
                     DiagnosticSink& sink) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments&) -> Made {
        const auto facts = facts_of(file, order, sealer, sink);
        if (!facts) return Err{facts.error()};
        const auto& given = facts->members();
        if (given.size() != 1) return Err{misused(Message("D251"))};
        const auto& [field, value] = *given.begin();
        return Command(casefile::CorrectFact{order.step, field, value, reason, order.on});
      },
      order.command_id);
}

Outcome change_case(Office& office, const Order& order, CaseChange change,
                    const std::string& reason) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        if (change == CaseChange::suspend) return Command(casefile::SuspendCase{order.on, reason});
        if (change == CaseChange::resume) return Command(casefile::ResumeCase{order.on, reason});
        return Command(casefile::TerminateCase{order.on, reason});
      },
      order.command_id);
}

Result<PostingTarget, Problem> posting_target(const LoadedCase& file, const std::string& word) {
  if (file.procedure->find(word) != nullptr) return PostingTarget{word, ""};
  std::vector<std::string> known;
  for (const auto& step : file.procedure->steps) {
    if (!step.posting) continue;
    known.push_back(step.id);
    for (const auto& document : step.posting->documents) {
      if (document == word) return PostingTarget{step.id, word};
      known.push_back(document);
    }
  }
  const auto near = yaml::nearest(word, known);
  return Err{not_found(near ? Message("D253", {word, *near}) : Message("D252", {word}))};
}

Outcome add_objection(Office& office, const ObjectionOrder& order) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments&) -> Made {
        const auto target = posting_target(file, order.target);
        if (!target) return Err{target.error()};
        casefile::AddObjection command;
        command.step = target->step;
        command.document = target->document;
        command.on = order.on;
        command.unit = order.unit;
        command.matter = order.matter;
        if (!order.by.empty()) command.by = sealer.text(order.by);
        return Command(std::move(command));
      },
      order.command_id);
}

Outcome answer_objection(Office& office, const Order& order, int no, bool upheld,
                         const std::string& answer) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        return Command(casefile::AnswerObjection{no, order.on, upheld, answer});
      },
      order.command_id);
}

}  // namespace gongyi::service
