#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "document/docx.h"
#include "service/document_model.h"

namespace gongyi::service {

/// A document that can be made now, with its template.
struct DocumentOrder {
  const definition::DocumentSpec* spec = nullptr;
  const definition::Step* step = nullptr;  ///< nullptr: for objections
  document::DocxTemplate loaded;
  std::string template_bytes;  ///< kept with the office, so that it can be made again
};

/// What one making of documents leaves behind: rows of the journal and the bytes they tell of.
struct Made {
  std::vector<casefile::MadeDocument> documents;
  std::vector<store::NewBlob> blobs;
};

/// Records one making as one act on the case: all of it, or nothing.
[[nodiscard]] Outcome record_made(
    Office& office, const std::string& case_id,
    const std::function<Result<Made, Problem>(const LoadedCase&)>& make);

/// What the documents of one case are made from, loaded once for a whole order.
class DocumentDesk {
 public:
  DocumentDesk(Office& office, const LoadedCase& file, DiagnosticSink& sink)
      : office_(office), file_(file), sink_(sink) {}

  [[nodiscard]] std::optional<Problem> open();
  /// Refuses what is unknown, of another procedure, or not due yet; reads the template.
  [[nodiscard]] Result<DocumentOrder, Problem> order(const std::string& id);
  /// A document of the manifest with its template, whether a step brings it or not; with the
  /// template of this digest, as it was kept, when one is named.
  [[nodiscard]] Result<DocumentOrder, Problem> load(const std::string& id,
                                                    const std::string& template_digest = {});
  [[nodiscard]] ModelSource source(const std::vector<document::FieldUse>& uses,
                                   document::Audience audience) const;
  /// Everybody the document is made for, or only `only`, as the case lists them; never nobody.
  [[nodiscard]] Result<std::vector<Subject>, Problem> subjects(const DocumentOrder& order,
                                                               const ModelSource& source,
                                                               const std::string& only) const;
  /// The day printed: the one asked for, or that of the step, or today.
  [[nodiscard]] DocumentFacts facts(const DocumentOrder& order,
                                    const std::optional<Date>& asked) const;
  /// The model of one copy; `root` is what all copies share.
  [[nodiscard]] document::Record copy(const document::Record& root, ModelSource& source,
                                      const DocumentOrder& order, const Subject& subject) const;
  /// The row of the journal that tells of these bytes.
  [[nodiscard]] casefile::MadeDocument record(const DocumentOrder& order,
                                              const std::string& subject,
                                              document::Audience audience, Date on,
                                              const std::string& digest) const;

 private:
  /// An own template names no field and no option that there is not; findings otherwise.
  [[nodiscard]] bool fit(const std::filesystem::path& path, const document::DocxTemplate& loaded);

  Office& office_;
  const LoadedCase& file_;
  DiagnosticSink& sink_;
  EstateView estate_;
  std::optional<Roster> roster_;
  std::optional<ballot::Base> base_;
};

/// The step that brings the document; nullptr when none does.
[[nodiscard]] const definition::Step* step_of(const LoadedCase& file, const std::string& document);
[[nodiscard]] bool for_objections(const LoadedCase& file, const std::string& document);
/// Its step was begun, or there are objections.
[[nodiscard]] bool can_make(const LoadedCase& file, const std::string& document);
[[nodiscard]] bool has_edition(const definition::DocumentSpec& spec, document::Audience audience);
/// The editions a document has, of those asked for; all when none is asked for.
[[nodiscard]] std::vector<document::Audience> editions(
    const definition::DocumentSpec& spec, const std::vector<document::Audience>& asked);
/// F10_筹备组成员名单及工作职责公告_公示版, without signs that file systems refuse.
[[nodiscard]] std::string file_stem(const definition::DocumentSpec& spec,
                                    const std::string& subject, document::Audience audience);

}  // namespace gongyi::service
