#pragma once
#include <string>

#include "base/diagnostic.h"
#include "service/case_service.h"
#include "yaml/node.h"

namespace gongyi::service {

/// What one row of a table of papers tells (要件、内容), as the node the YAML form has: a fact, a
/// row of a list written "姓名：示例甲；职务：主任", a signature, an objection, or numbers of a
/// count.
class PaperRows {
 public:
  struct Cell {
    std::string text;
    SourceRange at;
  };

  PaperRows(const LoadedCase& loaded, DiagnosticSink& sink);

  /// Puts the row into its step; `what` is the 要件, `value` the 内容.
  void add(yaml::Node& step, const Cell& what, const Cell& value);
  /// Puts the counts that were told below their steps into the whole.
  void add_votes(yaml::Node& root);

  [[nodiscard]] static yaml::Node scalar(const std::string& text, const SourceRange& at);
  [[nodiscard]] static yaml::Node listed(const std::string& text, const SourceRange& at);

 private:
  using Names = std::vector<std::pair<std::string, std::string>>;  ///< as written → key

  [[nodiscard]] yaml::Node pairs(const Cell& value, const Names* names);
  void add_count(const std::string& step, const Cell& what, const Cell& value);

  const LoadedCase& loaded_;
  DiagnosticSink& sink_;
  yaml::Node votes_;
};

}  // namespace gongyi::service
