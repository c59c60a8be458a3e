#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "service/office.h"

/// An office's own templates (本单位自用范本): a file of OFFICE/templates with the name of a
/// shipped template takes its place in that office.
namespace gongyi::service {

[[nodiscard]] std::filesystem::path own_templates(const std::filesystem::path& office);

/// The template a document is made from now.
struct TemplateInUse {
  std::filesystem::path path;
  bool own = false;
};
/// `office` may be empty or hold no templates: then it is the shipped one.
[[nodiscard]] TemplateInUse template_in_use(const std::filesystem::path& office,
                                            const Library& library,
                                            const definition::DocumentSpec& spec);

/// The text of a document for a group chat (业主群公告): `chat/F10.txt`, or `chat/notice.txt` which
/// those without a text of their own share; the office's own goes before the shipped one.
[[nodiscard]] TemplateInUse chat_in_use(const std::filesystem::path& office, const Library& library,
                                        const std::string& document);

/// A document and the template it is made from, as `template list` tells it.
struct TemplateRow {
  const definition::DocumentSpec* spec = nullptr;
  TemplateInUse used;
  std::string digest;
  std::size_t errors = 0;      ///< of an own one: documents are refused until they are mended
  bool chat = false;           ///< an own text for a group chat
  bool shipped_moved = false;  ///< the shipped one was changed since the own one was copied from it
};
struct TemplateList {
  std::vector<TemplateRow> rows;
  std::vector<std::filesystem::path> strays;  ///< files that are no document's template
};
[[nodiscard]] TemplateList list_templates(Office& office);

/// Copies the shipped template of a document to `to`; an existing file is never replaced. Answers
/// the copy's path.
[[nodiscard]] Result<std::filesystem::path, Problem> copy_template(const Library& library,
                                                                   const std::string& document,
                                                                   const std::filesystem::path& to);
/// The same into OFFICE/templates, where it is in use from then on.
[[nodiscard]] Result<std::filesystem::path, Problem> copy_template(Office& office,
                                                                   const std::string& document);

/// The same of the text for a group chat; in use when `to` is OFFICE/templates/chat.
[[nodiscard]] Result<std::filesystem::path, Problem> copy_chat(const Library& library,
                                                               const std::string& document,
                                                               const std::filesystem::path& to);

/// Notes that documents are made from this own template; `is_own` knows it for good, whatever
/// becomes of the file.
void remember_own(Office& office, const std::string& digest, const std::string& document);
[[nodiscard]] bool is_own(Office& office, const std::string& digest);

/// Copies the office's own templates beside a backup of its database (FILE-templates); nothing when
/// it has none.
[[nodiscard]] std::optional<std::filesystem::path> backup_templates(
    const Office& office, const std::filesystem::path& backup);

}  // namespace gongyi::service
