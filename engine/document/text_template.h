#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "document/field_use.h"
#include "document/model.h"

namespace gongyi::document {

/// How values are written into the text around them.
enum class Escape { none, html };

/// The tag language of the DOCX templates in plain text (short notices for chat groups). Follows
/// the Mustache specification's comments, interpolation, sections and inverted sections, except
/// that a missing field is a finding and that unescaped output, partials and delimiter changes are
/// refused. Const and safe to share between threads.
class TextTemplate {
 public:
  /// Findings (TPL…) name template and line; all at once.
  [[nodiscard]] static std::optional<TextTemplate> load(std::string name, std::string_view text,
                                                        const Aliases& aliases,
                                                        DiagnosticSink& sink,
                                                        Escape escape = Escape::none);
  [[nodiscard]] const std::vector<FieldUse>& fields() const;
  /// Nothing when there was a finding.
  [[nodiscard]] std::optional<std::string> render(const Value& model, Audience audience,
                                                  DiagnosticSink& sink) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace gongyi::document
