#include "service/own_templates.h"

#include <algorithm>

#include "base/digest.h"
#include "base/error.h"
#include "base/message.h"
#include "service/files.h"
#include "service/rendering.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;

fs::path shipped_template(const Library& library, const definition::DocumentSpec& spec) {
  return library.data / "templates" / spec.template_path;
}

fs::path chat_text(const fs::path& templates, const std::string& document) {
  return templates / "chat" / (document + ".txt");
}

/// Which shipped text an own template was copied from.
std::string origin_key(const std::string& document) { return "template." + document; }

std::string own_key(const std::string& digest) { return "own-template." + digest; }

void make_directory(const fs::path& dir) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) throw Failure(Message("SV020", {dir.string()}));
}

/// Word and WPS keep a file of this name beside one that is open.
bool is_lock(const fs::path& path) { return path.filename().string().starts_with("~$"); }

std::vector<fs::path> own_files(const fs::path& office) {
  auto files = files_below(own_templates(office), {".docx", ".txt"});
  std::erase_if(files, is_lock);
  return files;
}

TemplateRow row_of(Office& office, const definition::DocumentSpec& spec, const FieldNames& names) {
  TemplateRow row;
  row.spec = &spec;
  row.used = template_in_use(office.dir(), office.library(), spec);
  DiagnosticSink sink;
  row.digest = sha256(read_bytes(row.used.path, kDocumentLimit, sink).value_or(""));
  if (!row.used.own) return row;
  check_template(row.used.path, names, sink);
  row.errors = sink.error_count();
  DiagnosticSink unread;
  const auto shipped =
      read_bytes(shipped_template(office.library(), spec), kDocumentLimit, unread).value_or("");
  const auto origin = office.store().meta(origin_key(spec.id));
  row.shipped_moved = !origin.empty() && origin != sha256(shipped);
  return row;
}

/// An own text for a group chat, when the office has one of this document.
std::optional<TemplateRow> chat_row(Office& office, const definition::DocumentSpec& spec,
                                    const FieldNames& names) {
  TemplateRow row;
  row.spec = &spec;
  row.used = chat_in_use(office.dir(), office.library(), spec.id);
  row.chat = true;
  if (!spec.posting || !row.used.own || row.used.path.stem() != spec.id) return std::nullopt;
  DiagnosticSink sink;
  row.digest = sha256(read_bytes(row.used.path, kDocumentLimit, sink).value_or(""));
  check_template(row.used.path, names, sink);
  row.errors = sink.error_count();
  return row;
}

// What an office has made its own already is never written over.
Result<fs::path, Problem> copy_shipped(const fs::path& from, const fs::path& target) {
  std::error_code ignored;
  if (fs::exists(target, ignored)) return Err{refused(Message("SV790", {target.string()}))};
  DiagnosticSink sink;
  const auto bytes = read_bytes(from, kDocumentLimit, sink);
  if (!bytes) throw Failure(Message("SV791", {from.string()}));
  make_directory(target.parent_path());
  write_file(target, *bytes);
  return target;
}

}  // namespace

fs::path own_templates(const fs::path& office) { return office / "templates"; }

TemplateInUse template_in_use(const fs::path& office, const Library& library,
                              const definition::DocumentSpec& spec) {
  const auto shipped = shipped_template(library, spec);
  const auto own = own_templates(office) / shipped.filename();
  std::error_code ignored;
  if (!office.empty() && fs::exists(own, ignored)) return {own, true};
  return {shipped, false};
}

TemplateInUse chat_in_use(const fs::path& office, const Library& library,
                          const std::string& document) {
  std::error_code ignored;
  for (const auto& name : {document, std::string("notice")}) {
    const auto own = chat_text(own_templates(office), name);
    if (!office.empty() && fs::exists(own, ignored)) return {own, true};
    auto shipped = chat_text(library.data / "templates", name);
    if (fs::exists(shipped, ignored) || name == "notice") return {std::move(shipped), false};
  }
  return {};
}

TemplateList list_templates(Office& office) {
  TemplateList out;
  const auto& manifest = office.library().manifest;
  if (!manifest) return out;
  auto names = field_names(office.library().vocabulary);
  names.law = office.library().rules.law;
  auto strays = own_files(office.dir());
  for (const auto& spec : manifest->documents()) {
    out.rows.push_back(row_of(office, spec, names));
    const auto& used = out.rows.back().used;
    if (used.own) std::erase(strays, used.path);
    if (auto chat = chat_row(office, spec, names)) {
      std::erase(strays, chat->used.path);
      out.rows.push_back(std::move(*chat));
    }
  }
  std::erase(strays, chat_text(own_templates(office.dir()), "notice"));
  out.strays = std::move(strays);
  return out;
}

Result<fs::path, Problem> copy_template(const Library& library, const std::string& document,
                                        const fs::path& to) {
  const auto* spec = library.manifest ? library.manifest->find(document) : nullptr;
  if (spec == nullptr) return Err{not_found(Message("SV260", {document}))};
  const auto from = shipped_template(library, *spec);
  return copy_shipped(from, to / from.filename());
}

Result<fs::path, Problem> copy_template(Office& office, const std::string& document) {
  auto made = copy_template(office.library(), document, own_templates(office.dir()));
  if (!made) return made;
  DiagnosticSink sink;
  office.store().set_meta(origin_key(document),
                          sha256(read_bytes(*made, kDocumentLimit, sink).value_or("")));
  return made;
}

Result<fs::path, Problem> copy_chat(const Library& library, const std::string& document,
                                    const fs::path& to) {
  const auto* spec = library.manifest ? library.manifest->find(document) : nullptr;
  if (spec == nullptr) return Err{not_found(Message("SV260", {document}))};
  if (!spec->posting) return Err{misused(Message("SV580", {document}))};
  return copy_shipped(chat_in_use({}, library, document).path, to / (document + ".txt"));
}

void remember_own(Office& office, const std::string& digest, const std::string& document) {
  if (!is_own(office, digest)) office.store().set_meta(own_key(digest), document);
}

bool is_own(Office& office, const std::string& digest) {
  return !office.store().meta(own_key(digest)).empty();
}

std::optional<fs::path> backup_templates(const Office& office, const fs::path& backup) {
  const auto files = own_files(office.dir());
  if (files.empty()) return std::nullopt;
  const fs::path dir = backup.string() + "-templates";
  make_directory(dir);
  for (const auto& file : files) {
    DiagnosticSink sink;
    const auto bytes = read_bytes(file, kDocumentLimit, sink);
    if (!bytes) throw Failure(Message("SV791", {file.string()}));
    const auto target = dir / fs::relative(file, own_templates(office.dir()));
    make_directory(target.parent_path());
    write_file(target, *bytes);
  }
  return dir;
}

}  // namespace gongyi::service
