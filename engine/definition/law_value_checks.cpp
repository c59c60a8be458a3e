#include "base/message.h"
#include "definition/read.h"
#include "definition/reference_parts.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

// The parameter exists and has a value wherever the procedure is used.
void check_name(const Arg& arg, const Procedure& procedure, const LoadContext& context,
                DiagnosticSink& sink) {
  if (arg.operand.kind != Operand::Kind::law) return (void)sink.error(arg.at, Message("WF026"));
  const auto& name = arg.operand.name;
  if (!context.law.knows(name)) {
    auto& found = sink.error(arg.at, Message("WF016", {name}));
    if (const auto near = yaml::nearest(name, context.law.parameters()))
      found.fix = Message("WF001", {*near});
    return;
  }
  for (const auto& place : procedure.jurisdictions) {
    if (!context.law.at(name, place, Date(2026, 1, 1)) && !context.law.may_be_open(name))
      sink.error(arg.at, Message("WF017", {name, place}));
  }
}

}  // namespace

void check_law_value(const Condition& guard, ArgType type, const Procedure& procedure,
                     const LoadContext& context, DiagnosticSink& sink) {
  const auto* parameter = guard.arg("parameter");
  if (parameter == nullptr) return;
  if (type == ArgType::law_name) return check_name(*parameter, procedure, context, sink);
  const auto& name = parameter->operand.name;
  const auto* value = guard.arg("value");
  if (value == nullptr || !context.law.knows(name) || context.law.read(name, value->words.front()))
    return;
  // A value the parameter cannot have would make the condition false for ever.
  sink.error(value->at, Message("WF076", {value->words.front(), name}));
}

}  // namespace gongyi::definition
