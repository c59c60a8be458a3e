#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/document.h"
#include "yaml/node.h"

namespace gongyi::yaml {

/// Thrown by the builder when a limit is passed; the finding is already in the sink. Never leaves
/// the parse functions.
struct StopReading {};

/// Builds the tree from events of a reader and keeps the limits and the rule of unique keys, so
/// that YAML and JSON cannot differ in them.
class TreeBuilder {
 public:
  TreeBuilder(DiagnosticSink& sink, const Limits& limits) : sink_(&sink), limits_(limits) {}

  void scalar(SourceRange at, std::string text, bool quoted);
  void open(Node::Kind kind, SourceRange at);
  void close();
  /// The name of the next member. Duplicates are reported and their value dropped.
  void key(SourceRange at, std::string text);

  /// The next event is a key of the innermost mapping.
  [[nodiscard]] bool wants_key() const;
  [[nodiscard]] bool in_mapping() const;
  /// Where the key stands whose value is awaited.
  [[nodiscard]] const SourceRange& last_key() const { return stack_.back().name.at; }
  [[nodiscard]] std::optional<Node> take();

 private:
  struct Level {
    Node node;
    Key name;
    bool has_name = false;
    bool twice = false;  ///< the key was there already, its value is dropped
    std::unordered_map<std::string, std::size_t> seen;  ///< of large mappings only
  };

  void put(Node node);
  void count(const SourceRange& at);
  static const Key* find(Level& level, const std::string& text);

  DiagnosticSink* sink_;
  Limits limits_;
  std::size_t nodes_ = 0;
  std::vector<Level> stack_;
  std::optional<Node> root_;
};

}  // namespace gongyi::yaml
