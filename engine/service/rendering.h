#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "definition/vocabulary.h"
#include "document/docx.h"
#include "law/law_book.h"

namespace gongyi::service {

/// Names a template may use: the data vocabulary (`workflows/vocabulary.yaml`), or a file given by
/// the user. Titles stand for ids; a list's columns are known inside its section.
struct FieldNames {
  document::Aliases aliases;
  std::map<std::string, std::vector<std::string>> columns;  ///< field id → columns when repeated
  std::map<std::string, document::Privacy> privacy;         ///< of `id` or `list.column`
  std::map<std::string, std::vector<std::string>> options;  ///< of a choice: what it prints
  std::vector<std::string> declared;  ///< of a list or sample given by the user: what it names
  std::optional<law::LawBook> law;    ///< `law.<parameter>` and `cite.<article>` may be printed too
  bool open = false;                  ///< no list was given: any name will do
};
/// The names of a vocabulary, without the law.
[[nodiscard]] FieldNames field_names(const definition::Vocabulary& vocabulary);
[[nodiscard]] std::optional<FieldNames> shipped_fields(const std::filesystem::path& data,
                                                       DiagnosticSink& sink);
/// A vocabulary (`vocabulary:`), a plain list (`fields: [a, b.c, list.column]`), or a data file
/// such as `render` takes.
[[nodiscard]] std::optional<FieldNames> read_fields(const std::filesystem::path& path,
                                                    DiagnosticSink& sink);

[[nodiscard]] std::optional<document::DocxTemplate> load_template(const std::filesystem::path& path,
                                                                  const FieldNames& names,
                                                                  DiagnosticSink& sink);
/// Fields of a DOCX or, by its ending, a plain text (.txt).
[[nodiscard]] std::optional<std::vector<document::FieldUse>> template_fields(
    const std::filesystem::path& path, const FieldNames& names, DiagnosticSink& sink);
/// Every field used that `names` does not have, and every option that a field does not have.
void check_fields(const std::filesystem::path& path, const std::vector<document::FieldUse>& uses,
                  const FieldNames& names, DiagnosticSink& sink);
/// The template's own findings, and every field that `names` does not have.
void check_template(const std::filesystem::path& path, const FieldNames& names,
                    DiagnosticSink& sink);

/// A DOCX from a template and a JSON data file.
[[nodiscard]] std::optional<std::string> render_docx(const std::filesystem::path& template_path,
                                                     const std::filesystem::path& data_path,
                                                     const FieldNames& names,
                                                     document::Audience audience,
                                                     DiagnosticSink& sink);

/// Writes `<docx without ending>.pdf` beside each DOCX of one folder, in one start of LibreOffice,
/// and answers their paths; a finding when LibreOffice is not installed or fails. `data` holds the
/// shipped font mapping.
[[nodiscard]] std::optional<std::vector<std::filesystem::path>> write_pdfs(
    const std::vector<std::filesystem::path>& docx, const std::filesystem::path& data,
    DiagnosticSink& sink);

}  // namespace gongyi::service
