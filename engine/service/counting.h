#pragma once
#include <filesystem>
#include <optional>

#include "ballot/tally_file.h"
#include "ballot/words.h"
#include "base/diagnostic.h"
#include "service/rulebook.h"

namespace gongyi::service {

/// Counts a tally file (JSON or YAML, design.md §5) again. Findings when the file is not right.
[[nodiscard]] std::optional<ballot::Tally> count_file(const std::filesystem::path& path,
                                                      const Rulebook& rules, DiagnosticSink& sink);

}  // namespace gongyi::service
