#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "definition/procedure.h"
#include "definition/vocabulary.h"
#include "service/office.h"
#include "yaml/node.h"

/// Procedures as files and as texts a case is pinned to.
namespace gongyi::service {

/// The texts a procedure is read from.
struct ProcedureTexts {
  SourcePtr procedure;
  std::string vocabulary;
  std::function<SourcePtr(const std::string& part)> part;  ///< null when there is none
};

/// A shared part (公用程序段) a procedure uses.
struct LoadedPart {
  std::string name;
  SourcePtr source;
};
/// A procedure with the vocabulary it is read with (shipped one and what the file adds).
struct LoadedProcedure {
  std::shared_ptr<const definition::Procedure> procedure;
  std::shared_ptr<const definition::Vocabulary> vocabulary;
  SourcePtr source;
  std::vector<LoadedPart> parts;
  std::shared_ptr<const yaml::Node> tree;  ///< with the parts put in; for comparing two versions
};
/// `name` is the id of a shipped procedure or a path of a file.
[[nodiscard]] std::optional<LoadedProcedure> load_procedure(const Library& library,
                                                            const std::string& name,
                                                            DiagnosticSink& sink);
/// The same with the reason: no shipped procedure of that name (not_found), or findings in the
/// file.
[[nodiscard]] Result<LoadedProcedure, Problem> find_procedure(const Library& library,
                                                              const std::string& name,
                                                              DiagnosticSink& sink);
[[nodiscard]] std::vector<LoadedProcedure> shipped_procedures(const Library& library,
                                                              DiagnosticSink& sink);
/// A pinned text of a part is kept under this and the part's name.
inline constexpr std::string_view kPartText = "part/";
/// Reads a procedure from its texts, with the vocabulary and the shared parts it belongs to.
[[nodiscard]] std::optional<LoadedProcedure> read_procedure(const Library& library,
                                                            const ProcedureTexts& texts,
                                                            DiagnosticSink& sink);

}  // namespace gongyi::service
