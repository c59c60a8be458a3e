#pragma once
#include <filesystem>

#include "service/case_service.h"
#include "service/inputs.h"

namespace gongyi::service {

/// Reads what papers tell of a case (按纸质材料补录的文件: YAML, JSON or a table); the keys stand
/// in workflows/README.md. Every finding goes to `sink` with its place; what could be read is
/// answered all the same, so that what is wrong with the case can be told at once. Paths in the
/// file are relative to it. `candidates` = a list of candidates beside it, or nothing.
[[nodiscard]] casefile::BaselineCase read_baseline(const std::filesystem::path& path,
                                                   const std::filesystem::path& candidates,
                                                   const LoadedCase& file, Sealer& sealer,
                                                   Attachments& attachments, DiagnosticSink& sink);

}  // namespace gongyi::service
