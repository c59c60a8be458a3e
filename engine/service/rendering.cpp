#include "service/rendering.h"

#include <algorithm>
#include <charconv>

#include "base/json.h"
#include "document/pdf.h"
#include "document/text_template.h"
#include "service/document_model.h"
#include "service/files.h"
#include "service/template_check.h"
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

bool has_columns(const FieldNames& names, const std::string& list) {
  const auto found = names.columns.find(list);
  return found != names.columns.end() && !found->second.empty();
}

// Known by itself, as a column of an enclosing section, or as `list.column` / `person.column`.
bool known(const FieldUse& use, const FieldNames& names) {
  if (names.law && use.name.starts_with("law.")) return names.law->knows(use.name.substr(4));
  if (names.law && use.name.starts_with("cite."))
    return !names.law->cite_all(use.name.substr(5)).empty();
  if (names.columns.contains(use.name)) return true;
  if (!use.within.empty() && (loop_word(use.name) || use.name == ".")) return true;
  for (const auto& section : use.within)
    if (has_column(names, section, use.name)) return true;
  const auto dot = use.name.rfind('.');
  if (dot == std::string::npos) return false;
  const auto list = use.name.substr(0, dot), column = use.name.substr(dot + 1);
  return has_column(names, list, column) || (column == "count" && has_columns(names, list));
}

// A section on a value that the field never has would never be printed.
void check_option(const fs::path& path, const FieldUse& use, const FieldNames& names,
                  DiagnosticSink& sink) {
  const auto found = names.options.find(use.name);
  if (use.equals.empty() || found == names.options.end()) return;
  const auto& all = found->second;
  if (std::find(all.begin(), all.end(), use.equals) != all.end()) return;
  std::string listed;
  for (const auto& one : all) listed += (listed.empty() ? "" : "、") + one;
  sink.error(whole(path), Message("D352", {use.where, Text(use.name), Text(use.equals),
                                           Text(listed), Text(use.around)}));
}

// JSON does not say what tells of a person; the vocabulary does.
void protect(document::Record& record, const std::string& within, const FieldNames& names) {
  for (auto& [key, value] : record) {
    const auto name = within.empty() ? key : std::string(within).append(".").append(key);
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

// Whether a dotted name is there already.
bool holds(const document::Record& record, std::string_view name) {
  const auto dot = name.find('.');
  const auto found = record.find(name.substr(0, dot));
  if (found == record.end()) return false;
  if (dot == std::string_view::npos) return true;
  const auto* inner = std::get_if<std::shared_ptr<document::Record>>(&found->second.data);
  return inner != nullptr && holds(**inner, name.substr(dot + 1));
}

// Where the data hold a number we do not read, each with its place.
void report_numbers(const yaml::Node& node, DiagnosticSink& sink) {
  for (const auto& [key, value] : node.members) report_numbers(value, sink);
  for (const auto& item : node.items) report_numbers(item, sink);
  if (!node.is_scalar() || node.quoted || node.is_null()) return;
  std::int64_t whole = 0;
  const auto* end = node.text.data() + node.text.size();
  const auto [at, error] = std::from_chars(node.text.data(), end, whole);
  const bool word = node.text == "true" || node.text == "false";
  if (!word && (error != std::errc{} || at != end)) sink.error(node.at, Message("SV032"));
}

// A field may be named by its Chinese title in the data as it may in the template; a dotted name
// may be written as one key. What is given under the id itself stays.
void use_titles(document::Record& record, const document::Aliases& aliases) {
  std::vector<std::pair<std::string, document::Value>> more;
  for (auto& [key, value] : record) {
    if (const auto* inner = std::get_if<std::shared_ptr<document::Record>>(&value.data))
      use_titles(**inner, aliases);
    if (const auto* list = std::get_if<std::shared_ptr<document::List>>(&value.data)) {
      for (auto& item : **list)
        if (const auto* row = std::get_if<std::shared_ptr<document::Record>>(&item.data))
          use_titles(**row, aliases);
    }
    const auto alias = aliases.find(key);
    const auto& name = alias == aliases.end() ? key : alias->second;
    if (name != key || name.find('.') != std::string::npos) more.emplace_back(name, value);
  }
  for (auto& [name, value] : more)
    if (!holds(record, name)) put(record, name, std::move(value));
}

// Titles that only the data know stand for themselves.
void add_titles(const Json& json, document::Aliases& aliases) {
  if (json.is_array())
    for (const auto& item : json.items()) add_titles(item, aliases);
  if (!json.is_object()) return;
  for (const auto& [key, value] : json.members()) {
    if (std::any_of(key.begin(), key.end(), [](char c) { return (c & 0x80) != 0; }))
      aliases.emplace(key, key);
    add_titles(value, aliases);
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
  if (node && !json) report_numbers(*node, sink);
  if (sink.error_count() == before)
    sink.error(node ? node->at : whole(path), Message(json ? "SV031" : "SV032"));
  return std::nullopt;
}

}  // namespace

std::optional<document::DocxTemplate> load_template(const fs::path& path, const FieldNames& names,
                                                    DiagnosticSink& sink) {
  auto bytes = read_bytes(path, kDocumentLimit, sink);
  if (!bytes) return std::nullopt;
  return document::DocxTemplate::load(path.string(), *bytes, names.aliases, sink);
}

std::optional<std::vector<FieldUse>> template_fields(const fs::path& path, const FieldNames& names,
                                                     DiagnosticSink& sink) {
  if (path.extension() != ".txt") {
    const auto loaded = load_template(path, names, sink);
    return loaded ? std::optional(loaded->fields()) : std::nullopt;
  }
  const auto text = read_text(path, sink);
  const auto loaded =
      text ? document::TextTemplate::load(path.string(), text->text, names.aliases, sink)
           : std::nullopt;
  return loaded ? std::optional(loaded->fields()) : std::nullopt;
}

void check_template(const fs::path& path, const FieldNames& names, DiagnosticSink& sink) {
  const auto uses = template_fields(path, names, sink);
  if (!uses) return;
  check_fields(path, *uses, names, sink);
  check_unused(path, *uses, names, sink);
}

void check_fields(const fs::path& path, const std::vector<FieldUse>& uses, const FieldNames& names,
                  DiagnosticSink& sink) {
  if (names.open) return;
  check_sections(path, uses, names, sink);
  std::vector<std::string> all;
  all.reserve(names.columns.size());
  for (const auto& [name, columns] : names.columns) all.push_back(name);
  for (const auto& use : uses) {
    check_option(path, use, names, sink);
    if (known(use, names)) continue;
    auto& found =
        sink.error(whole(path), Message("SV033", {use.where, Text(use.name), Text(use.around)}));
    if (const auto near = yaml::nearest(use.name, all)) found.fix = Message("SV034", {*near});
  }
}

std::optional<std::string> render_docx(const fs::path& template_path, const fs::path& data_path,
                                       const FieldNames& names, document::Audience audience,
                                       DiagnosticSink& sink) {
  const auto data = read_data(data_path, sink);
  auto known = names;
  if (data) add_titles(*data, known.aliases);
  const auto loaded = load_template(template_path, known, sink);
  if (!loaded || !data) return std::nullopt;
  auto model = document::record_from_json(*data);
  use_titles(model, known.aliases);
  protect(model, "", names);
  return loaded->render(model, audience, sink);
}

std::optional<std::vector<fs::path>> write_pdfs(const std::vector<fs::path>& docx,
                                                const fs::path& data, DiagnosticSink& sink) {
  if (docx.empty()) return std::vector<fs::path>();
  const ScratchDir scratch;
  document::PdfSettings settings;
  settings.scratch = scratch.path();
  const auto fonts = data / "templates" / "fonts.conf";
  std::error_code ignored;
  if (fs::exists(fonts, ignored)) settings.fonts_conf = fs::absolute(fonts);
  std::vector<fs::path> here, made = docx;
  for (const auto& one : docx) here.push_back(fs::absolute(one));
  if (!document::make_pdfs(here, here.front().parent_path(), settings, sink)) return std::nullopt;
  for (auto& one : made) one.replace_extension(".pdf");
  return made;
}

}  // namespace gongyi::service
