#pragma once
#include <optional>

#include "base/diagnostic.h"
#include "service/case_service.h"
#include "yaml/node.h"

namespace gongyi::service {

/// Whether papers are given as a table (XLSX, CSV …) and not as YAML or JSON.
[[nodiscard]] bool is_table(const std::string& name);
/// The table as the tree the YAML form has: columns 环节, 办理日期, 撤下日, 张贴地点, 材料来源,
/// 证据, 要件, 内容 (or their keys). A row with 要件 gives one fact, one row of a list, one
/// signature (会签), one objection (异议) or, below the step of the count, numbers of the count
/// (总数, 票数, 当选, 候补); rows without 环节 belong to the step above. Every node knows its
/// sheet, row and column.
[[nodiscard]] std::optional<yaml::Node> baseline_table(const SourcePtr& file,
                                                       const LoadedCase& loaded,
                                                       DiagnosticSink& sink);

}  // namespace gongyi::service
