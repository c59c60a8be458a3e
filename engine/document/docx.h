#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "document/field_use.h"
#include "document/model.h"

namespace gongyi::document {

/// The model of each copy in turn; nothing after the last.
using NextCopy = std::function<std::optional<Record>()>;

/// A DOCX template, parsed once and rendered many times (also from several threads: const).
class DocxTemplate {
 public:
  /// Findings (TPL…) name template, part, paragraph or cell, and the text around; all at once.
  [[nodiscard]] static std::optional<DocxTemplate> load(std::string name, const std::string& bytes,
                                                        const Aliases& aliases,
                                                        DiagnosticSink& sink);
  [[nodiscard]] const std::vector<FieldUse>& fields() const;
  [[nodiscard]] const std::string& digest() const;  ///< SHA-256 of the template's bytes
  /// The finished DOCX. A missing field or unfit filter is a finding; then nothing is produced.
  /// Output is byte-reproducible.
  [[nodiscard]] std::optional<std::string> render(const Record& model, Audience audience,
                                                  DiagnosticSink& sink) const;
  /// One DOCX that holds one copy per model, each on a new page (mail merge into one print file).
  /// Pages and lists count anew in each copy; headers, footers and notes are shared, so it is a
  /// finding when they would differ. At most 10,000 copies; what is kept of each is a few hundred
  /// bytes, since it is compressed as it comes.
  [[nodiscard]] std::optional<std::string> render_merged(const NextCopy& next, Audience audience,
                                                         DiagnosticSink& sink) const;
  [[nodiscard]] std::optional<std::string> render_merged(const std::vector<Record>& models,
                                                         Audience audience,
                                                         DiagnosticSink& sink) const;
  struct Impl;

 private:
  std::shared_ptr<const Impl> impl_;
};

/// Plain text of a DOCX (paragraphs as lines, cells separated by tabs): the text, then headers,
/// footers and notes. For checks and previews.
[[nodiscard]] std::optional<std::string> docx_text(std::string_view bytes);

}  // namespace gongyi::document
