#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "document/text_template.h"
#include "fixture.h"

// The Mustache specification's modules, where they apply. They are read from GONGYI_MUSTACHE_SPEC
// (a folder with comments.json, interpolation.json, inverted.json, sections.json).

using namespace gongyi;
using namespace gongyi::document;

namespace {

Value value_of(const nlohmann::json& json) {
  if (json.is_boolean()) return Value(json.get<bool>());
  if (json.is_number_integer()) return Value(json.get<std::int64_t>());
  if (json.is_number()) return Value(json.dump());  // we have no floating numbers
  if (json.is_string()) return Value(json.get<std::string>());
  if (json.is_array()) {
    List list;
    for (const auto& item : json) list.push_back(value_of(item));
    return Value(std::move(list));
  }
  if (!json.is_object()) return {};
  Record record;
  for (const auto& [key, member] : json.items()) record.emplace(key, value_of(member));
  return Value(std::move(record));
}

/// A missing field is an error with us: never an empty text in silence.
const std::map<std::string, std::set<std::string>> kMissingIsAnError = {
    {"interpolation",
     {"Basic Null Interpolation", "Basic Context Miss Interpolation",
      "Dotted Names - Broken Chains", "Dotted Names - Broken Chain Resolution",
      "Dotted Names - Context Precedence", "Dotted Names are never single keys"}},
    {"inverted", {"Context Misses", "Dotted Names - Broken Chains"}},
    {"sections", {"Context Misses", "Dotted Names - Broken Chains"}}};

/// Unescaped output ("Triple Mustache …", "Ampersand …") is refused.
bool unescaped(const std::string& name) {
  return name.find("Triple") != std::string::npos || name.find("Ampersand") != std::string::npos;
}

struct Tally {
  int passed = 0, errors = 0, refused = 0;
};

Tally run(const std::filesystem::path& folder, const std::string& module) {
  std::ifstream file(folder / (module + ".json"));
  const auto spec = nlohmann::json::parse(file);
  Tally tally;
  for (const auto& test : spec.at("tests")) {
    const std::string name = test.at("name");
    INFO(module << ": " << name);
    DiagnosticSink sink;
    const auto loaded =
        TextTemplate::load(name, test.at("template").get<std::string>(), {}, sink, Escape::html);
    if (unescaped(name)) {
      CHECK_FALSE(loaded.has_value());
      CHECK(fixture::codes(sink).find("TPL012") == 0);
      ++tally.refused;
      continue;
    }
    REQUIRE(loaded.has_value());
    const auto out = loaded->render(value_of(test.at("data")), Audience::archive, sink);
    const auto errors = kMissingIsAnError.find(module);
    if (errors != kMissingIsAnError.end() && errors->second.count(name) > 0) {
      CHECK_FALSE(out.has_value());
      ++tally.errors;
      continue;
    }
    REQUIRE(out.has_value());
    CHECK(*out == test.at("expected").get<std::string>());
    ++tally.passed;
  }
  return tally;
}

}  // namespace

TEST_CASE("the Mustache specification holds where it applies", "[document][spec]") {
  const char* given = std::getenv("GONGYI_MUSTACHE_SPEC");
  const std::filesystem::path folder = given != nullptr ? given : "";
  if (!std::filesystem::exists(folder / "sections.json")) {
    WARN("GONGYI_MUSTACHE_SPEC names no copy of the specification: its cases were not run");
    return;
  }
  const Tally comments = run(folder, "comments");
  CHECK(comments.passed == 12);
  const Tally interpolation = run(folder, "interpolation");
  CHECK(interpolation.passed == 16);
  CHECK(interpolation.errors == 6);
  CHECK(interpolation.refused == 20);
  const Tally inverted = run(folder, "inverted");
  CHECK(inverted.passed == 20);
  CHECK(inverted.errors == 2);
  const Tally sections = run(folder, "sections");
  CHECK(sections.passed == 30);
  CHECK(sections.errors == 2);
  CHECK(sections.refused == 2);
}
