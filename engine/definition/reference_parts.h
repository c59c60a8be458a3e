#pragma once
#include "definition/condition.h"
#include "definition/loader.h"

/// Parts of the check of references that stand in a file of their own.
namespace gongyi::definition {

/// The arguments of `law.is`: a law parameter of any kind, and a value it may have.
void check_law_value(const Condition& guard, ArgType type, const Procedure& procedure,
                     const LoadContext& context, DiagnosticSink& sink);

}  // namespace gongyi::definition
