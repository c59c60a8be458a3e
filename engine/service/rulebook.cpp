#include "service/rulebook.h"

#include "service/files.h"
#include "yaml/document.h"

namespace gongyi::service {
namespace fs = std::filesystem;

std::vector<fs::path> law_files(const fs::path& data) {
  return files_below(data / "workflows" / "law", {".yaml", ".yml"});
}

std::vector<fs::path> holiday_files(const fs::path& data) {
  return files_below(data / "workflows" / "calendar", {".yaml", ".yml"});
}

std::optional<yaml::Node> read_yaml(const fs::path& path, DiagnosticSink& sink) {
  const auto source = read_text(path, sink);
  return source ? yaml::parse_yaml(source, sink) : std::nullopt;
}

std::optional<Rulebook> load_rulebook(const fs::path& data, DiagnosticSink& sink) {
  const auto before = sink.error_count();
  std::vector<yaml::Node> law;
  for (const auto& path : law_files(data))
    if (auto node = read_yaml(path, sink)) law.push_back(std::move(*node));
  calendar::HolidayTable holidays;
  for (const auto& path : holiday_files(data))
    if (const auto node = read_yaml(path, sink)) calendar::load_holidays(*node, holidays, sink);
  auto book = law::LawBook::load(law, sink);
  if (!book || sink.error_count() != before) return std::nullopt;
  return Rulebook{std::move(*book), calendar::Calendar(std::move(holidays))};
}

}  // namespace gongyi::service
