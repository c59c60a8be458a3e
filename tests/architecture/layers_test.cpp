// The table of layers (engine/README.md): who may include whom, and which file owns which library.
// A shared include root lets a wrong include compile, so the rule is read from the files
// themselves.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/source_text.h"

namespace {

using gongyi::architecture::engine_sources;
using gongyi::architecture::Include;
using gongyi::architecture::includes_of;
using gongyi::architecture::read_text;
using gongyi::architecture::SourceFile;

using Names = std::set<std::string>;

/// layer -> layers whose headers it may include.
const std::map<std::string, Names>& allowed_layers() {
  static const std::map<std::string, Names> table = {
      {"base", {}},
      {"yaml", {"base"}},
      {"calendar", {"base", "yaml"}},
      {"law", {"base", "yaml", "calendar"}},
      {"ballot", {"base", "yaml", "calendar", "law"}},
      {"machine", {"base"}},
      {"definition", {"base", "yaml", "calendar", "law"}},
      {"casefile", {"base", "yaml", "calendar", "law", "ballot", "machine", "definition"}},
      {"plan", {"base", "calendar", "law", "definition", "casefile"}},
      {"exchange", {"base"}},
      {"security", {"base"}},
      {"document", {"base"}},
      // The store keeps values of casefile and of what its headers are made of; it decides nothing.
      {"store",
       {"base", "calendar", "law", "ballot", "machine", "definition", "casefile", "security"}},
      {"service",
       {"base", "yaml", "calendar", "law", "ballot", "machine", "definition", "casefile", "plan",
        "exchange", "security", "document", "store"}},
      // Two front ends must not differ in rules: values to show, never the store.
      {"cli",
       {"base", "calendar", "law", "ballot", "machine", "definition", "casefile", "plan",
        "document", "service"}},
  };
  return table;
}

/// A library, how its headers begin, and the files that may include them (a prefix of the path).
struct Library {
  std::string header;
  std::vector<std::string> owners;
};

const std::vector<Library>& libraries() {
  static const std::vector<Library> table = {
      {"boost/statechart/", {"engine/machine/"}},
      {"boost/mpl/", {"engine/machine/"}},
      {"yaml-cpp/", {"engine/yaml/"}},
      {"nlohmann/", {"engine/base/json", "engine/yaml/json_text.cpp"}},
      {"sqlite3.h", {"engine/store/sqlite/"}},
      {"SQLiteCpp/", {"engine/store/sqlite/"}},
      {"boost/archive/", {"engine/store/snapshot"}},
      {"boost/serialization/", {"engine/store/snapshot"}},
      {"zip.h", {"engine/exchange/", "engine/document/"}},
      {"pugixml.hpp", {"engine/exchange/", "engine/document/"}},
      {"xlsxwriter.h", {"engine/exchange/"}},
      {"csv.h", {"engine/exchange/"}},
      {"boost/locale", {"engine/exchange/"}},
      {"sodium.h", {"engine/security/", "engine/base/digest.cpp"}},
      {"qrencode.h", {"engine/document/"}},
      {"png.h", {"engine/document/"}},
      {"dtl/", {"engine/document/word_diff.cpp"}},
      {"zlib.h", {"engine/document/"}},
      {"CLI/", {"engine/cli/"}},
      {"fmt/", {"engine/"}},
  };
  return table;
}

/// Headers of the C and POSIX libraries: only where the operating system is really spoken to.
bool is_system_header(const std::string& name) {
  static const Names system = {"unistd.h",    "stdlib.h",   "fcntl.h",        "spawn.h",
                               "signal.h",    "sys/stat.h", "sys/wait.h",     "sys/file.h",
                               "sys/types.h", "sys/mman.h", "sys/resource.h", "dirent.h",
                               "poll.h",      "dlfcn.h"};
  return system.contains(name);
}

bool is_standard_header(const std::string& name) {
  return name.find('.') == std::string::npos && name.find('/') == std::string::npos;
}

/// Private headers of one layer that exist to keep a library's templates together.
bool may_hold_library_headers(const SourceFile& file) {
  return !file.is_header() || file.path == "engine/machine/leaf_table.h";
}

std::string at(const SourceFile& file, const Include& include) {
  return file.path + ":" + std::to_string(include.line) + ": " + include.name;
}

/// What is wrong with one include of one file; empty when nothing is.
std::string layer_fault(const SourceFile& file, const Include& include) {
  const auto row = allowed_layers().find(file.layer);
  if (row == allowed_layers().end()) return at(file, include) + " (the layer is not in the table)";
  const std::string used = include.name.substr(0, include.name.find('/'));
  if (used == file.layer || row->second.contains(used)) return "";
  if (!allowed_layers().contains(used))
    return at(file, include) + " (write it as \"layer/file.h\")";
  return at(file, include) + " (" + file.layer + " may not use " + used + ")";
}

std::string library_fault(const SourceFile& file, const Include& include) {
  if (is_standard_header(include.name)) return "";
  if (is_system_header(include.name)) {
    return file.is_header() ? at(file, include) + " (system header in one of our headers)" : "";
  }
  for (const Library& library : libraries()) {
    if (!include.name.starts_with(library.header)) continue;
    if (!may_hold_library_headers(file)) {
      return at(file, include) + " (third-party header in one of our headers)";
    }
    const bool owned = std::any_of(library.owners.begin(), library.owners.end(),
                                   [&](const auto& owner) { return file.path.starts_with(owner); });
    return owned ? "" : at(file, include) + " (this library belongs to another file)";
  }
  return at(file, include) + " (library without an owner in the table)";
}

std::vector<std::string> faults_of(const SourceFile& file) {
  std::vector<std::string> found;
  for (const Include& include : includes_of(file.text)) {
    std::string fault = include.quoted ? layer_fault(file, include) : library_fault(file, include);
    if (!fault.empty()) found.push_back(std::move(fault));
  }
  return found;
}

SourceFile example(std::string path, std::string layer, std::string text) {
  SourceFile file;
  file.path = std::move(path);
  file.layer = std::move(layer);
  file.text = std::move(text);
  return file;
}

}  // namespace

TEST_CASE("every include of the engine stays within its layer's row", "[architecture]") {
  const auto files = engine_sources(GONGYI_SOURCE_DIR);
  REQUIRE(files.size() > 20);
  for (const SourceFile& file : files) {
    for (const std::string& fault : faults_of(file)) FAIL_CHECK(fault);
  }
}

TEST_CASE("what a layer links to is what the table allows", "[architecture]") {
  for (const auto& [layer, allowed] : allowed_layers()) {
    const std::string path =
        std::string(GONGYI_SOURCE_DIR) + "/engine/" + layer + "/CMakeLists.txt";
    std::string text;
    try {
      text = read_text(path);
    } catch (const std::runtime_error&) {
      continue;  // a layer that does not exist yet
    }
    const std::size_t begin = text.find("DEPENDS");
    if (begin == std::string::npos) continue;
    std::istringstream words(text.substr(begin + 7, text.find(')', begin) - begin - 7));
    for (std::string word; words >> word && word != "PRIVATE" && word != "SOURCES";) {
      INFO(path << " DEPENDS " << word);
      CHECK(allowed.contains(word));
    }
  }
}

TEST_CASE("the table of layers has no cycle", "[architecture]") {
  Names settled;
  for (std::size_t round = 0; round < allowed_layers().size(); ++round) {
    for (const auto& [layer, uses] : allowed_layers()) {
      if (std::includes(settled.begin(), settled.end(), uses.begin(), uses.end())) {
        settled.insert(layer);
      }
    }
  }
  CHECK(settled.size() == allowed_layers().size());
}

TEST_CASE("a wrong include is found", "[architecture]") {
  const auto faults = [](std::string path, std::string layer, const std::string& line) {
    return faults_of(example(std::move(path), std::move(layer), line + "\n")).size();
  };
  CHECK(faults("engine/law/a.cpp", "law", "#include \"casefile/entry.h\"") == 1);
  CHECK(faults("engine/law/a.cpp", "law", "#include \"base/date.h\"") == 0);
  CHECK(faults("engine/law/a.cpp", "law", "#include \"law/b.h\"") == 0);
  CHECK(faults("engine/law/a.cpp", "law", "#include \"b.h\"") == 1);
  CHECK(faults("engine/cli/a.cpp", "cli", "#include \"store/case_store.h\"") == 1);
  CHECK(faults("engine/law/a.cpp", "law", "#include <yaml-cpp/yaml.h>") == 1);
  CHECK(faults("engine/yaml/a.cpp", "yaml", "#include <yaml-cpp/yaml.h>") == 0);
  CHECK(faults("engine/yaml/a.h", "yaml", "#include <yaml-cpp/yaml.h>") == 1);
  CHECK(faults("engine/yaml/a.cpp", "yaml", "#include <curl/curl.h>") == 1);
  CHECK(faults("engine/yaml/a.cpp", "yaml", "#include <string>") == 0);
  CHECK(faults("engine/stray/a.cpp", "stray", "#include \"base/date.h\"") == 1);
}
