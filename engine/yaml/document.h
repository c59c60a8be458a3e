#pragma once
#include <cstddef>
#include <optional>

#include "base/diagnostic.h"
#include "yaml/node.h"

namespace gongyi::yaml {

/// What a text may be at most; above it the reading stops with one clear finding.
struct Limits {
  std::size_t bytes = std::size_t{1} << 20, nodes = 100'000, depth = 32;
};
/// Limits of tally files and other data, which are larger than definitions.
inline constexpr Limits kDataLimits{std::size_t{256} << 20, 50'000'000, 32};

/// Strict YAML: duplicate keys, anchors, aliases, tags and several documents are errors (Y…).
/// Nothing when any error was found.
[[nodiscard]] std::optional<Node> parse_yaml(const SourcePtr& file, DiagnosticSink& sink,
                                             const Limits& limits = {});
/// JSON read as a stream into the same tree; duplicate keys are errors. Numbers keep their text.
[[nodiscard]] std::optional<Node> parse_json(const SourcePtr& file, DiagnosticSink& sink,
                                             const Limits& limits = {});
/// JSON when the first visible character is `{` or `[` and the name does not end in .yaml/.yml.
[[nodiscard]] std::optional<Node> parse_any(const SourcePtr& file, DiagnosticSink& sink,
                                            const Limits& limits = {});

}  // namespace gongyi::yaml
