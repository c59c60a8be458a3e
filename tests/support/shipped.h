#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/calendar.h"
#include "definition/compose.h"
#include "definition/loader.h"
#include "law/law_book.h"
#include "yaml/document.h"

/// The shipped data, read once: law, calendar, vocabulary, manifest and the first election.
namespace gongyi::support {

inline std::filesystem::path source_dir() { return GONGYI_SOURCE_DIR; }

inline SourcePtr read_source(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("no such file: " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return std::make_shared<const SourceFile>(SourceFile{path.filename().string(), text.str()});
}

inline yaml::Node parse(const SourcePtr& source, DiagnosticSink& sink) {
  auto root = yaml::parse_yaml(source, sink);
  if (!root) throw std::runtime_error(format(sink, Lang::en));
  return std::move(*root);
}

inline std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

struct Shipped {
  law::LawBook law;
  calendar::Calendar calendar;
  definition::Vocabulary vocabulary;
  definition::Manifest manifest;
  definition::Procedure election;
};

/// One procedure with the shared parts it uses.
inline definition::Procedure load_shipped_procedure(const std::string& id,
                                                    const definition::LoadContext& context) {
  DiagnosticSink sink;
  const auto source = read_source(source_dir() / "workflows" / (id + ".yaml"));
  std::map<std::string, yaml::Node> parts;
  for (const auto& path : yaml_files(source_dir() / "workflows/shared")) {
    parts.emplace(path.stem().string(), parse(read_source(path), sink));
  }
  const auto part = [&parts](const std::string& name) {
    const auto found = parts.find(name);
    return found == parts.end() ? nullptr : &found->second;
  };
  const auto root = definition::compose(parse(source, sink), part, sink);
  if (!root) throw std::runtime_error(format(sink, Lang::en));
  auto procedure = definition::load_procedure(*root, source, context, sink);
  if (!procedure || !sink.empty()) throw std::runtime_error(format(sink, Lang::en));
  return std::move(*procedure);
}

inline Shipped load_shipped() {
  DiagnosticSink sink;
  std::vector<yaml::Node> law_files;
  for (const auto& path : yaml_files(source_dir() / "workflows/law")) {
    law_files.push_back(parse(read_source(path), sink));
  }
  calendar::HolidayTable holidays;
  for (const auto& path : yaml_files(source_dir() / "workflows/calendar")) {
    calendar::load_holidays(parse(read_source(path), sink), holidays, sink);
  }
  auto law = law::LawBook::load(law_files, sink);
  auto vocabulary = definition::Vocabulary::load(
      parse(read_source(source_dir() / "workflows/vocabulary.yaml"), sink), sink);
  if (!law || !vocabulary) throw std::runtime_error(format(sink, Lang::en));
  auto manifest = definition::Manifest::load(
      parse(read_source(source_dir() / "templates/MANIFEST.yaml"), sink), *law, sink);
  if (!manifest) throw std::runtime_error(format(sink, Lang::en));
  auto election = load_shipped_procedure("first-election", {*vocabulary, *law, &*manifest});
  return {std::move(*law), calendar::Calendar(std::move(holidays)), std::move(*vocabulary),
          std::move(*manifest), std::move(election)};
}

inline const Shipped& shipped() {
  static const Shipped all = load_shipped();
  return all;
}

}  // namespace gongyi::support
