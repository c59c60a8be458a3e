#pragma once
#include <optional>

#include "base/diagnostic.h"
#include "yaml/node.h"

namespace gongyi::service {

/// Whether papers are given as a table (XLSX, CSV …) and not as YAML or JSON.
[[nodiscard]] bool is_table(const std::string& name);
/// The table as the tree the YAML form has: columns 环节, 办理日期, 撤下日, 张贴地点, 材料来源,
/// 证据, 要件, 内容 (or their keys). A row with 要件 gives one fact; rows without 环节 belong to
/// the step above. Every node knows its sheet, row and column.
[[nodiscard]] std::optional<yaml::Node> baseline_table(const SourcePtr& file, DiagnosticSink& sink);

}  // namespace gongyi::service
