#include "service/rendering.h"

#include <algorithm>

#include "base/json.h"
#include "document/pdf.h"
#include "service/files.h"
#include "yaml/document.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;
using document::FieldUse;

SourceRange whole(const fs::path& path) {
  return {std::make_shared<const SourceFile>(SourceFile{path.string(), {}}), 0, 0, 0, {}};
}

// What every repeated section offers besides its columns.
bool loop_word(const std::string& name) {
  static const std::vector<std::string> words{"index", "first", "last", "count", "item"};
  return std::find(words.begin(), words.end(), name) != words.end();
}

bool has_column(const FieldNames& names, const std::string& list, const std::string& column) {
  const auto found = names.columns.find(list);
  return found != names.columns.end() &&
         std::find(found->second.begin(), found->second.end(), column) != found->second.end();
}

// Known by itself, as a column of an enclosing section, or as `list.column` / `person.column`.
bool known(const FieldUse& use, const FieldNames& names) {
  if (names.law && use.name.starts_with("law.")) return names.law->knows(use.name.substr(4));
  if (names.law && use.name.starts_with("cite."))
    return names.law->cite(use.name.substr(5)).has_value();
  if (names.columns.contains(use.name)) return true;
  if (!use.within.empty() && (loop_word(use.name) || use.name == ".")) return true;
  for (const auto& section : use.within)
    if (has_column(names, section, use.name)) return true;
  const auto dot = use.name.rfind('.');
  return dot != std::string::npos &&
         has_column(names, use.name.substr(0, dot), use.name.substr(dot + 1));
}

// JSON does not say what tells of a person; the vocabulary does.
void protect(document::Record& record, const std::string& within, const FieldNames& names) {
  for (auto& [key, value] : record) {
    const auto name = within.empty() ? key : within + "." + key;
    if (const auto found = names.privacy.find(name); found != names.privacy.end())
      value.privacy = found->second;
    if (const auto* inner = std::get_if<std::shared_ptr<document::Record>>(&value.data))
      protect(**inner, name, names);
    const auto* list = std::get_if<std::shared_ptr<document::List>>(&value.data);
    if (!list) continue;
    for (auto& item : **list)
      if (const auto* row = std::get_if<std::shared_ptr<document::Record>>(&item.data))
        protect(**row, name, names);
  }
}

std::optional<Json> read_data(const fs::path& path, DiagnosticSink& sink) {
  const auto source = read_text(path, sink);
  if (!source) return std::nullopt;
  auto json = Json::parse(source->text);
  if (json && json->is_object()) return json;
  // Read again by the reader that knows lines and columns, to say where it goes wrong.
  const auto before = sink.error_count();
  const auto node = yaml::parse_json(source, sink);
  if (sink.error_count() == before)
    sink.error(node ? node->at : whole(path), Message(json ? "SV031" : "SV032"));
  return std::nullopt;
}

}  // namespace

std::optional<document::DocxTemplate> load_template(const fs::path& path, const FieldNames& names,
                                                    DiagnosticSink& sink) {
  auto bytes = read_bytes(path, kDocumentLimit, sink);
  if (!bytes) return std::nullopt;
  return document::DocxTemplate::load(path.string(), std::move(*bytes), names.aliases, sink);
}

void check_template(const fs::path& path, const FieldNames& names, DiagnosticSink& sink) {
  const auto loaded = load_template(path, names, sink);
  if (!loaded || names.open) return;
  std::vector<std::string> all;
  for (const auto& [name, columns] : names.columns) all.push_back(name);
  for (const auto& use : loaded->fields()) {
    if (known(use, names)) continue;
    auto& found = sink.error(whole(path), Message("SV033", {use.place, use.name}));
    if (const auto near = yaml::nearest(use.name, all)) found.fix = Message("SV034", {*near});
  }
}

std::optional<std::string> render_docx(const fs::path& template_path, const fs::path& data_path,
                                       const FieldNames& names, document::Audience audience,
                                       DiagnosticSink& sink) {
  const auto loaded = load_template(template_path, names, sink);
  const auto data = read_data(data_path, sink);
  if (!loaded || !data) return std::nullopt;
  auto model = document::record_from_json(*data);
  protect(model, "", names);
  return loaded->render(model, audience, sink);
}

std::optional<fs::path> write_pdf(const fs::path& docx, const fs::path& data,
                                  DiagnosticSink& sink) {
  const ScratchDir scratch;
  document::PdfSettings settings;
  settings.scratch = scratch.path();
  const auto fonts = data / "templates" / "fonts.conf";
  std::error_code ignored;
  if (fs::exists(fonts, ignored)) settings.fonts_conf = fs::absolute(fonts);
  const auto here = fs::absolute(docx);
  if (!document::make_pdfs({here}, here.parent_path(), settings, sink)) return std::nullopt;
  auto made = docx;
  return made.replace_extension(".pdf");
}

}  // namespace gongyi::service
