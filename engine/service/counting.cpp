#include "service/counting.h"

#include "service/files.h"
#include "yaml/document.h"

namespace gongyi::service {

std::optional<ballot::Tally> count_file(const std::filesystem::path& path, const Rulebook& rules,
                                        DiagnosticSink& sink) {
  const auto source = read_text(path, sink);
  if (!source) return std::nullopt;
  const auto root = yaml::parse_any(source, sink, yaml::kDataLimits);
  if (!root) return std::nullopt;
  const auto file = ballot::read_tally_file(*root, rules.law, sink);
  return file ? ballot::tally(*file, sink) : std::nullopt;
}

}  // namespace gongyi::service
