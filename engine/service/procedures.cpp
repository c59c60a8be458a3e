#include "service/procedures.h"

#include <algorithm>
#include <map>

#include "base/message.h"
#include "definition/compose.h"
#include "definition/loader.h"
#include "service/files.h"
#include "yaml/document.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

/// The procedure with the shared parts it uses put in their places; what was used is kept in
/// `parts`.
std::optional<yaml::Node> composed(const ProcedureTexts& texts, std::vector<LoadedPart>& parts,
                                   DiagnosticSink& sink) {
  const auto root = yaml::parse_yaml(texts.procedure, sink);
  if (!root) return std::nullopt;
  if (root->find("procedure") == nullptr) {
    sink.error(root->at, Message("SV271", {texts.procedure->name}));
    return std::nullopt;
  }
  std::map<std::string, yaml::Node> trees;
  // The list grows by what the parts use in turn.
  auto names = definition::parts_used(*root);
  for (std::size_t at = 0; at < names.size(); ++at) {
    const auto name = names[at];
    const auto source = texts.part(name);
    auto tree = source ? yaml::parse_yaml(source, sink) : std::nullopt;
    if (!tree) continue;
    definition::check_part(*tree, sink);
    for (auto& inner : definition::parts_used(*tree)) {
      if (std::find(names.begin(), names.end(), inner) == names.end()) names.push_back(inner);
    }
    trees.emplace(name, std::move(*tree));
    parts.push_back({name, source});
  }
  const auto part = [&trees](const std::string& name) {
    const auto found = trees.find(name);
    return found == trees.end() ? nullptr : &found->second;
  };
  return definition::compose(*root, part, sink);
}

/// Parts stand in `shared/` beside the procedure, or among the shipped ones.
ProcedureTexts texts_of(const Library& library, const std::filesystem::path& path,
                        SourcePtr procedure, DiagnosticSink& sink) {
  const auto part = [&library, path, &sink](const std::string& name) -> SourcePtr {
    if (name.empty() || name.find('/') != std::string::npos) return nullptr;
    std::error_code ignored;
    for (const auto& folder : {path.parent_path(), library.data / "workflows"}) {
      const auto file = folder / "shared" / (name + ".yaml");
      if (std::filesystem::exists(file, ignored)) return read_text(file, sink);
    }
    return nullptr;
  };
  return {std::move(procedure), library.vocabulary_text, part};
}

}  // namespace

std::optional<LoadedProcedure> read_procedure(const Library& library, const ProcedureTexts& texts,
                                              DiagnosticSink& sink) {
  LoadedProcedure out;
  const auto root = composed(texts, out.parts, sink);
  if (!root) return std::nullopt;
  const auto words =
      std::make_shared<const SourceFile>(SourceFile{"vocabulary.yaml", texts.vocabulary});
  const auto words_root = yaml::parse_yaml(words, sink);
  auto vocabulary = words_root ? definition::Vocabulary::load(*words_root, sink) : std::nullopt;
  if (vocabulary && root->find("vocabulary") != nullptr) {
    vocabulary = vocabulary->extended(*root->find("vocabulary"), sink);
  }
  if (!vocabulary) return std::nullopt;
  const definition::LoadContext context{*vocabulary, library.rules.law,
                                        library.manifest ? &*library.manifest : nullptr};
  auto procedure = definition::load_procedure(*root, texts.procedure, context, sink);
  if (!procedure) return std::nullopt;
  out.procedure = std::make_shared<const definition::Procedure>(std::move(*procedure));
  out.vocabulary = std::make_shared<const definition::Vocabulary>(std::move(*vocabulary));
  out.source = texts.procedure;
  out.tree = std::make_shared<const yaml::Node>(*root);
  return out;
}

namespace {

std::filesystem::path procedure_path(const Library& library, const std::string& name) {
  const bool is_path =
      name.find('/') != std::string::npos || name.ends_with(".yaml") || name.ends_with(".yml");
  return is_path ? std::filesystem::path(name) : library.data / "workflows" / (name + ".yaml");
}

}  // namespace

Result<LoadedProcedure, Problem> find_procedure(const Library& library, const std::string& name,
                                                DiagnosticSink& sink) {
  const auto path = procedure_path(library, name);
  std::error_code ignored;
  const bool shipped = path.parent_path() == library.data / "workflows";
  if (shipped && (name == "vocabulary" || !std::filesystem::exists(path, ignored))) {
    std::vector<std::string> known;
    for (const auto& one : shipped_procedures(library, sink)) known.push_back(one.procedure->id);
    const auto near = yaml::nearest(name, known);
    return Err{not_found(near ? Message("SV272", {name, *near}) : Message("SV270", {name}))};
  }
  auto found = load_procedure(library, name, sink);
  if (!found) return Err{Problem{Problem::Kind::invalid, {}}};
  return std::move(*found);
}

std::optional<LoadedProcedure> load_procedure(const Library& library, const std::string& name,
                                              DiagnosticSink& sink) {
  const auto path = procedure_path(library, name);
  const auto source = read_text(path, sink);
  return source ? read_procedure(library, texts_of(library, path, source, sink), sink)
                : std::nullopt;
}

std::vector<LoadedProcedure> shipped_procedures(const Library& library, DiagnosticSink& sink) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(library.data / "workflows")) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml" &&
        entry.path().stem() != "vocabulary")
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<LoadedProcedure> out;
  for (const auto& path : paths) {
    if (auto one = load_procedure(library, path.string(), sink)) out.push_back(std::move(*one));
  }
  return out;
}

}  // namespace gongyi::service
