#include "definition/localize.h"

#include <algorithm>
#include <set>

#include "base/message.h"

namespace gongyi::definition {

Procedure localized(Procedure procedure, const law::LawBook& law, std::string_view jurisdiction) {
  const auto here = [&](std::vector<Citation>& basis) { basis = law.local(basis, jurisdiction); };
  for (auto& step : procedure.steps) {
    here(step.basis);
    for (auto& check : step.entry) here(check.basis);
    for (auto& check : step.exit) here(check.basis);
    if (step.limit) here(step.limit->basis);
  }
  return procedure;
}

namespace {

// A list that cites the own articles of several places is complete: a place it leaves out has no
// such rule.
bool each_its_own(const std::vector<Citation>& basis, const Procedure& procedure,
                  const law::LawBook& law) {
  std::set<std::string> sources;
  for (const auto& one : basis) {
    const bool everywhere =
        std::all_of(procedure.jurisdictions.begin(), procedure.jurisdictions.end(),
                    [&](const std::string& place) {
                      const auto here = law.local(one, place);
                      return here && *here == std::vector{one};
                    });
    if (!everywhere) sources.insert(one.source);
  }
  return sources.size() > 1;
}

}  // namespace

void check_citations(const std::vector<Citation>& basis, const SourceRange& at,
                     const Procedure& procedure, const law::LawBook& law, DiagnosticSink& sink) {
  if (each_its_own(basis, procedure, law)) return;
  for (const auto& place : procedure.jurisdictions) {
    if (!law.knows_jurisdiction(place)) continue;
    for (const auto& one : basis) {
      if (!law.local(one, place))
        sink.error(at, Message("WF100", {Text(one.tag()), law.jurisdiction_title(place)}));
    }
  }
}

void check_citations(const Procedure& procedure, const law::LawBook& law, DiagnosticSink& sink) {
  const auto check = [&](const std::vector<Citation>& basis, const SourceRange& at) {
    check_citations(basis, at, procedure, law, sink);
  };
  for (const auto& step : procedure.steps) {
    check(step.basis, step.at);
    for (const auto& one : step.entry) check(one.basis, one.at);
    for (const auto& one : step.exit) check(one.basis, one.at);
    if (step.limit) check(step.limit->basis, step.limit->at);
  }
}

}  // namespace gongyi::definition
