#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/instant.h"
#include "base/refusal.h"
#include "base/result.h"
#include "definition/manifest.h"
#include "definition/vocabulary.h"
#include "service/rulebook.h"
#include "store/case_store.h"

namespace gongyi::service {

/// The day and moment of an order; `--now` pins both.
struct Clock {
  Date today;
  Instant now;
  [[nodiscard]] static Clock system();
  [[nodiscard]] static Clock pinned(Date day);
};

/// Why a use-case did not happen. Exit codes: usage 2, refused 3, conflict 4, not_found 5, invalid
/// 6.
struct Problem {
  enum class Kind { refused, conflict, not_found, invalid, usage } kind = Kind::refused;
  std::vector<Refusal> refusals;
};
[[nodiscard]] Problem refused(Message message, std::vector<Citation> basis = {});
[[nodiscard]] Problem not_found(Message message);
/// What was written on the command line cannot be.
[[nodiscard]] Problem misused(Message message);

/// The data every use-case reads: law, calendar, vocabulary, manifest of documents.
struct Library {
  std::filesystem::path data;  ///< holds workflows/ and templates/
  Rulebook rules;
  definition::Vocabulary vocabulary;
  std::optional<definition::Manifest> manifest;
  std::string vocabulary_text, manifest_text;
};
[[nodiscard]] std::optional<Library> load_library(const std::filesystem::path& data,
                                                  DiagnosticSink& sink);

/// One open office (工作台): its store, the library and who is at the desk.
class Office {
 public:
  Office(std::filesystem::path dir, std::unique_ptr<store::CaseStore> store, Library library,
         Clock clock, std::string by)
      : dir_(std::move(dir)),
        store_(std::move(store)),
        library_(std::move(library)),
        clock_(clock),
        by_(std::move(by)) {}

  [[nodiscard]] store::CaseStore& store() { return *store_; }
  [[nodiscard]] const Library& library() const { return library_; }
  [[nodiscard]] const Clock& clock() const { return clock_; }
  [[nodiscard]] const std::string& by() const { return by_; }
  /// Looks at everything as it was at that moment: the day, and the estates' journals up to `seq`.
  void look_back(Clock then, std::int64_t estate_seq) {
    clock_ = then;
    estate_until_ = estate_seq;
  }
  [[nodiscard]] const std::optional<std::int64_t>& estate_until() const { return estate_until_; }
  /// Up to which entry the desk has seen the case it works on; nothing when it does not say.
  [[nodiscard]] const std::optional<std::int64_t>& seen() const { return seen_; }
  void set_seen(std::optional<std::int64_t> seq) { seen_ = seq; }
  [[nodiscard]] const std::filesystem::path& dir() const { return dir_; }

 private:
  std::filesystem::path dir_;
  std::unique_ptr<store::CaseStore> store_;
  Library library_;
  Clock clock_;
  std::string by_;
  std::optional<std::int64_t> seen_, estate_until_;
};

/// Makes the directory and its database (`office init`). Throws Failure when it exists.
void init_office(const std::filesystem::path& dir, const std::string& name,
                 const std::string& jurisdiction, const Clock& clock);

[[nodiscard]] bool office_exists(const std::filesystem::path& dir);
/// What an office says of itself (`office info`).
struct OfficeInfo {
  std::string name, jurisdiction, made_on;
  std::size_t estates = 0, cases = 0;
};
[[nodiscard]] OfficeInfo office_info(Office& office);
/// Opens an office that was made before. Throws Failure (S…) when there is none, or it cannot be
/// read.
[[nodiscard]] Office open_office(const std::filesystem::path& dir, Library library, Clock clock,
                                 std::string by);

}  // namespace gongyi::service
