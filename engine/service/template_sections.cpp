#include <algorithm>
#include <set>

#include "base/message.h"
#include "service/template_check.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;
using document::FieldUse;
using document::SectionUse;

SourceRange whole(const fs::path& path) {
  return {std::make_shared<const SourceFile>(SourceFile{path.string(), {}}), 0, 0, 0, {}};
}

/// A value that prints so does not hold: {{#a}} leaves it out, {{#a=否}} does not.
bool prints_as_empty(const std::string& text) { return text == "否" || text == "0"; }

/// Whether two sections on one value can never both be shown, however they are nested.
bool contradict(const SectionUse& a, const SectionUse& b) {
  if (a.name != b.name) return false;
  if (a.equals.empty() && b.equals.empty()) return a.inverted != b.inverted;
  if (!a.equals.empty() && !b.equals.empty()) {
    if (a.equals == b.equals) return a.inverted != b.inverted;
    return !a.inverted && !b.inverted;
  }
  const auto& plain = a.equals.empty() ? a : b;
  const auto& valued = a.equals.empty() ? b : a;
  return !valued.inverted && plain.inverted != prints_as_empty(valued.equals);
}

/// Inside a list the same word may be a column of its rows.
bool is_column(const FieldNames& names, const std::vector<SectionUse>& around, std::size_t at) {
  return std::any_of(around.begin(), around.begin() + static_cast<std::ptrdiff_t>(at),
                     [&](const SectionUse& outer) {
                       const auto found = names.columns.find(outer.name);
                       return found != names.columns.end() &&
                              std::find(found->second.begin(), found->second.end(),
                                        around[at].name) != found->second.end();
                     });
}

std::string written(const SectionUse& section) {
  const std::string mark = section.inverted ? "^" : "#";
  return mark + section.name + (section.equals.empty() ? "" : "=" + section.equals);
}

bool printed(const std::string& name, const std::vector<FieldUse>& uses) {
  return std::any_of(uses.begin(), uses.end(), [&](const FieldUse& use) {
    if (use.name == name || use.name.starts_with(name + ".")) return true;
    return std::any_of(use.within.begin(), use.within.end(),
                       [&](const std::string& list) { return list + "." + use.name == name; });
  });
}

}  // namespace

void check_sections(const fs::path& path, const std::vector<FieldUse>& uses,
                    const FieldNames& names, DiagnosticSink& sink) {
  for (const auto& use : uses) {
    auto all = use.sections;
    if (use.section) all.push_back({use.name, use.inverted, use.equals});
    const auto shown = use.section ? written(all.back()) : use.name;
    const auto clash = [&]() -> std::optional<std::pair<std::size_t, std::size_t>> {
      for (std::size_t inner = 1; inner < all.size(); ++inner) {
        if (is_column(names, all, inner)) continue;
        for (std::size_t outer = 0; outer < inner; ++outer)
          if (contradict(all[outer], all[inner])) return std::pair(outer, inner);
      }
      return std::nullopt;
    }();
    if (!clash) continue;
    sink.error(whole(path),
               Message("SV797", {use.where, Text(shown), Text(written(all[clash->second])),
                                 Text(written(all[clash->first])), Text(use.around)}));
  }
}

void check_unused(const fs::path& path, const std::vector<FieldUse>& uses, const FieldNames& names,
                  DiagnosticSink& sink) {
  std::set<std::string> unused;
  for (const auto& name : names.declared)
    if (!printed(name, uses)) unused.insert(name);
  if (unused.empty()) return;
  std::string listed;
  for (const auto& name : unused) listed += (listed.empty() ? "" : "、") + name;
  sink.warning(whole(path), Message("SV795", {std::to_string(unused.size()), listed}));
}

}  // namespace gongyi::service
