#pragma once
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/document.h"

namespace gongyi::yaml::test {

/// A text read, with what was found in it.
struct Read {
  std::optional<Node> node;
  DiagnosticSink sink;

  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const auto& found : sink.sorted()) out.push_back(found.message.code());
    return out;
  }
  [[nodiscard]] Diagnostic first() const {
    REQUIRE_FALSE(sink.empty());
    return sink.sorted().front();
  }
};

inline SourcePtr source(std::string text, std::string name = "test.yaml") {
  return std::make_shared<SourceFile>(SourceFile{std::move(name), std::move(text)});
}

inline Read read_yaml(std::string text, const Limits& limits = {}) {
  Read out;
  out.node = parse_yaml(source(std::move(text)), out.sink, limits);
  return out;
}

inline Read read_json(std::string text, const Limits& limits = {}) {
  Read out;
  out.node = parse_json(source(std::move(text), "test.json"), out.sink, limits);
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace gongyi::yaml::test
