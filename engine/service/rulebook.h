#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/calendar.h"
#include "law/law_book.h"
#include "yaml/node.h"

namespace gongyi::service {

/// The law and the calendar in force, read from `workflows/` of the data directory.
struct Rulebook {
  law::LawBook law;
  calendar::Calendar calendar;
};
[[nodiscard]] std::optional<Rulebook> load_rulebook(const std::filesystem::path& data,
                                                    DiagnosticSink& sink);

/// Every law file of the data directory, in order; files that cannot be read are findings.
[[nodiscard]] std::vector<std::filesystem::path> law_files(const std::filesystem::path& data);
[[nodiscard]] std::vector<std::filesystem::path> holiday_files(const std::filesystem::path& data);
/// Reads and parses one YAML file of the program's own data.
[[nodiscard]] std::optional<yaml::Node> read_yaml(const std::filesystem::path& path,
                                                  DiagnosticSink& sink);

}  // namespace gongyi::service
