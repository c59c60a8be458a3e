#pragma once
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "law/law_book.h"
#include "yaml/document.h"

namespace gongyi::law::test {

inline yaml::Node parse(const std::string& text, const std::string& name = "law.yaml") {
  DiagnosticSink sink;
  auto node = yaml::parse_yaml(std::make_shared<SourceFile>(SourceFile{name, text}), sink);
  INFO(format(sink, Lang::en));
  REQUIRE(node);
  return *node;
}

inline const char* const kSources =
    "sources:\n"
    "  - {tag: N, name: {zh: 国家条例, en: Nation}, in_force: 2010-01-01}\n"
    "  - {tag: P, name: {zh: 省条例, en: Province}, in_force: 2010-01-01}\n"
    "  - {tag: PX, name: {zh: 省另一条例, en: Other}, in_force: 2010-01-01}\n"
    "  - {tag: K, name: {zh: 市条例, en: City}, in_force: 2010-01-01}\n";
inline const char* const kPlaces =
    "jurisdictions:\n"
    "  - {id: n, title: {zh: 国家, en: Nation}}\n"
    "  - {id: n-p, parent: n, title: {zh: 省, en: Province}}\n"
    "  - {id: n-p-k, parent: n-p, title: {zh: 市, en: City}}\n";

/// One parameter `x.days` of a combination rule.
inline std::string parameter(const std::string& combine, const std::string& type = "period",
                             const std::string& more = "") {
  return "parameters:\n  - {name: x.days, type: " + type + ", combine: " + combine +
         ", title: {zh: 期限, en: Limit}" + more + "}\n";
}

/// A pack of one layer with one value: `value: …` and what follows in the same mapping.
inline std::string pack(const std::string& layer, const std::string& values) {
  return "pack: {layer: " + layer + ", title: {zh: 包, en: Pack}}\nvalues:\n" + values;
}
inline std::string value(const std::string& text, const std::string& basis,
                         const std::string& status = "verified",
                         const std::string& from = "2020-01-01", const std::string& more = "") {
  return "  - {parameter: x.days, value: " + text + ", from: " + from + ", basis: " + basis +
         ", status: " + status + (status == "verified" ? ", checked_on: 2026-01-01" : "") + more +
         "}\n";
}

struct Loaded {
  std::optional<LawBook> book;
  DiagnosticSink sink;
  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const auto& found : sink.sorted()) out.push_back(found.message.code());
    return out;
  }
};

inline Loaded load(const std::vector<std::string>& texts) {
  Loaded out;
  std::vector<yaml::Node> nodes;
  for (const auto& text : texts) nodes.push_back(parse(text));
  out.book = LawBook::load(nodes, out.sink);
  return out;
}

/// Loads without findings and looks `x.days` up in the city on 2026-03-01.
inline InForce in_city(const std::vector<std::string>& texts, const EstateLayer& estate = {}) {
  std::vector<std::string> all{kSources, kPlaces};
  all.insert(all.end(), texts.begin(), texts.end());
  const auto loaded = load(all);
  INFO(format(loaded.sink, Lang::en));
  REQUIRE(loaded.book);
  const auto found = loaded.book->at("x.days", "n-p-k", Date(2026, 3, 1), estate);
  REQUIRE(found);
  return *found;
}

/// The shipped law.
inline const LawBook& shipped() {
  static const LawBook book = [] {
    std::vector<std::string> paths;
    const auto root = std::string(GONGYI_SOURCE_DIR) + "/workflows/law";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<yaml::Node> nodes;
    for (const auto& path : paths) {
      std::ifstream file(path);
      std::stringstream text;
      text << file.rdbuf();
      nodes.push_back(parse(text.str(), path));
    }
    DiagnosticSink sink;
    auto loaded = LawBook::load(nodes, sink);
    INFO(format(sink, Lang::en));
    REQUIRE(loaded);
    return *loaded;
  }();
  return book;
}

inline constexpr const char* kQingdao = "cn-shandong-qingdao";

}  // namespace gongyi::law::test
