#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "definition/manifest.h"
#include "definition/procedure.h"
#include "definition/vocabulary.h"
#include "law/law_book.h"
#include "yaml/node.h"

namespace gongyi::definition {

/// What a definition is checked against. `manifest` may be absent (documents are then unchecked).
struct LoadContext {
  const Vocabulary& vocabulary;
  const law::LawBook& law;
  const Manifest* manifest = nullptr;
  const std::vector<std::string>* procedures = nullptr;  ///< ids there are; null: unchecked
};

/// Reads and checks one procedure; every finding at once (WF…). Nothing when there is an error.
[[nodiscard]] std::optional<Procedure> load_procedure(const yaml::Node& root,
                                                      const SourcePtr& source,
                                                      const LoadContext& context,
                                                      DiagnosticSink& sink);

/// What can be said of a definition without looking at anything else: ids, version, empty lists.
void check_shape(const Procedure& procedure, DiagnosticSink& sink);
/// The checks on the finished graph: ids, prerequisites (known, acyclic), reachability, ends, law
/// parameters in every supported jurisdiction, facts that exist before they are used.
void check_graph(const Procedure& procedure, DiagnosticSink& sink);
void check_references(const Procedure& procedure, const LoadContext& context, DiagnosticSink& sink);

/// Every fact that may exist when `step` is carried out: its own and those of the steps before it.
[[nodiscard]] std::set<std::string> facts_available(const Procedure& procedure, const Step& step);

/// One argument of an effect.
struct EffectArg {
  /// "on"; "who?" may be left out.
  EffectArg(std::string_view text)  // NOLINT(google-explicit-constructor): a table of words
      : name(text.substr(0, text.find('?'))), optional(text.ends_with('?')) {}
  EffectArg(const char* text) : EffectArg(std::string_view(text)) {}  // NOLINT
  std::string name;
  bool optional = false;
};
/// Effects the engine knows, with their arguments.
[[nodiscard]] const std::map<std::string, std::vector<EffectArg>>& effect_specs();
/// Whether an effect changes the estate's own record. Such a step is not undone by taking it back.
[[nodiscard]] bool changes_estate(std::string_view effect);

}  // namespace gongyi::definition
