#include "ballot/tally_file.h"
#include "definition/compose.h"
#include "definition/reminders.h"
#include "definition/vocabulary.h"
#include "service/check.h"
#include "service/office.h"
#include "service/procedure_check.h"
#include "service/rendering.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<CheckedFile>;

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code ignored;
  return fs::equivalent(a, b, ignored);
}

// A layer is checked together with the shipped ones that it is not a version of, because
// citations and jurisdictions are shared.
void check_law(const Files& files, CheckContext& context, DiagnosticSink& sink) {
  std::vector<yaml::Node> nodes;
  bool whole_pack = false;
  for (const auto& file : files) {
    nodes.push_back(file.root);
    whole_pack = whole_pack || file.root.find("sources") != nullptr;
  }
  for (const auto& path : law_files(context.data())) {
    bool given = whole_pack;
    for (const auto& file : files) given = given || same_file(file.path, path);
    if (given) continue;
    if (auto node = read_yaml(path, sink)) nodes.push_back(std::move(*node));
  }
  static_cast<void>(law::LawBook::load(nodes, sink));
}

void check_holidays(const Files& files, CheckContext&, DiagnosticSink& sink) {
  calendar::HolidayTable table;
  for (const auto& file : files) calendar::load_holidays(file.root, table, sink);
}

void check_tallies(const Files& files, CheckContext& context, DiagnosticSink& sink) {
  const auto* rules = context.rulebook(sink);
  if (!rules) return;
  for (const auto& file : files)
    static_cast<void>(ballot::read_tally_file(file.root, rules->law, sink));
}

void check_vocabulary(const Files& files, CheckContext&, DiagnosticSink& sink) {
  for (const auto& file : files) static_cast<void>(definition::Vocabulary::load(file.root, sink));
}

void check_reminders(const Files& files, CheckContext& context, DiagnosticSink& sink) {
  const auto library = load_library(context.data(), sink);
  if (!library) return;
  const auto known = known_procedures(context.data(), files);
  const definition::LoadContext load{library->vocabulary, library->rules.law, nullptr, &known};
  for (const auto& file : files) (void)definition::load_reminders(file.root, load, sink);
}

void check_parts(const Files& files, CheckContext&, DiagnosticSink& sink) {
  for (const auto& file : files) definition::check_part(file.root, sink);
}

void check_templates(const Files& files, CheckContext& context, DiagnosticSink& sink) {
  const auto names = shipped_fields(context.data(), sink);
  if (!names) return;
  for (const auto& file : files) check_template(file.path, *names, sink);
}

}  // namespace

const std::vector<CheckKind>& check_kinds() {
  static const std::vector<CheckKind> kinds{
      {"template", Message("service.kind_template").text(), {}, {".docx"}, "", check_templates},
      {"chat", Message("SV582").text(), {}, {".txt"}, "chat", check_templates},
      // Before the vocabulary: a procedure may bring fields of its own.
      {"procedure",
       Message("service.kind_procedure").text(),
       {"procedure"},
       {},
       "",
       check_procedures},
      {"part", Message("service.kind_part").text(), {"part"}, {}, "", check_parts},
      {"manifest", Message("service.kind_manifest").text(), {"documents"}, {}, "", check_manifests},
      {"agenda", Message("service.kind_agenda").text(), {"agenda"}, {}, "", check_reminders},
      {"vocabulary",
       Message("service.kind_vocabulary").text(),
       {"vocabulary"},
       {},
       "",
       check_vocabulary},
      {"holidays", Message("service.kind_holidays").text(), {"holidays"}, {}, "", check_holidays},
      {"law",
       Message("service.kind_law").text(),
       {"pack", "sources", "regimes", "jurisdictions", "parameters"},
       {},
       "",
       check_law},
      {"tally",
       Message("service.kind_tally").text(),
       {"ballots", "totals", "motions", "election"},
       {},
       "",
       check_tallies},
  };
  return kinds;
}

}  // namespace gongyi::service
