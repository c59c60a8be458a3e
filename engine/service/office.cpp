#include "service/office.h"

#include <chrono>

#include "base/message.h"
#include "service/files.h"
#include "store/office_store.h"
#include "yaml/document.h"

namespace gongyi::service {

Clock Clock::system() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const Instant now{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
  return {now.china_date(), now};
}

Clock Clock::pinned(Date day) { return {day, noon(day)}; }

Problem refused(Message message, std::vector<Citation> basis) {
  Refusal refusal;
  refusal.message = std::move(message);
  refusal.basis = std::move(basis);
  return {Problem::Kind::refused, {std::move(refusal)}};
}

Problem misused(Message message) {
  auto out = not_found(std::move(message));
  out.kind = Problem::Kind::usage;
  return out;
}

Problem not_found(Message message) {
  Refusal refusal;
  refusal.message = std::move(message);
  return {Problem::Kind::not_found, {std::move(refusal)}};
}

std::optional<Library> load_library(const std::filesystem::path& data, DiagnosticSink& sink) {
  const auto before = sink.error_count();
  auto rules = load_rulebook(data, sink);
  const auto vocabulary_source = read_text(data / "workflows" / "vocabulary.yaml", sink);
  if (!rules || !vocabulary_source) return std::nullopt;
  const auto vocabulary_root = yaml::parse_yaml(vocabulary_source, sink);
  auto vocabulary =
      vocabulary_root ? definition::Vocabulary::load(*vocabulary_root, sink) : std::nullopt;
  if (!vocabulary) return std::nullopt;
  Library library{data,         std::move(*rules),       std::move(*vocabulary),
                  std::nullopt, vocabulary_source->text, {}};
  const auto manifest_source = read_text(data / "templates" / "MANIFEST.yaml", sink);
  const auto manifest_root =
      manifest_source ? yaml::parse_yaml(manifest_source, sink) : std::nullopt;
  if (manifest_root) {
    library.manifest_text = manifest_source->text;
    library.manifest = definition::Manifest::load(*manifest_root, library.rules.law, sink);
  }
  if (sink.error_count() != before) return std::nullopt;
  return library;
}

void init_office(const std::filesystem::path& dir, const std::string& name,
                 const std::string& jurisdiction, const Clock& clock) {
  const auto made = store::create_office(dir.string());
  made->set_meta("office.name", name);
  made->set_meta("office.jurisdiction", jurisdiction);
  made->set_meta("office.made_on", clock.today.iso());
}

bool office_exists(const std::filesystem::path& dir) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(store::database_path(dir.string()), ignored);
}

OfficeInfo office_info(Office& office) {
  auto& store = office.store();
  return {store.meta("office.name"), store.meta("office.jurisdiction"),
          store.meta("office.made_on"), store.streams("estate:").size(),
          store.streams("case:").size()};
}

Office open_office(const std::filesystem::path& dir, Library library, Clock clock, std::string by) {
  auto store = store::open_office(dir.string());
  return Office(dir, std::move(store), std::move(library), clock, std::move(by));
}

}  // namespace gongyi::service
