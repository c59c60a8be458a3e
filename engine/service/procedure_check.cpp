#include "service/procedure_check.h"

#include <algorithm>

#include "definition/field_checks.h"
#include "definition/read_operations.h"
#include "document/docx.h"
#include "document/text_template.h"
#include "service/case_service.h"
#include "service/chat.h"
#include "service/files.h"

namespace gongyi::service {
namespace {

bool fills_by_hand(const document::FieldUse& use) {
  return std::any_of(use.filters.begin(), use.filters.end(), [](const std::string& filter) {
    return filter == "blank" || filter.starts_with("default");
  });
}

void add_uses(const std::vector<document::FieldUse>& uses, const std::string& file,
              std::vector<definition::UsedField>& out) {
  for (const auto& use : uses) {
    out.push_back({use.name, use.within, use.section || use.inverted, fills_by_hand(use),
                   file + use.where.zh});
  }
}

definition::TemplateFields fields_reader(const Library& library,
                                         const definition::Vocabulary& vocabulary,
                                         DiagnosticSink& sink) {
  return [&library, &vocabulary, &sink](const definition::DocumentSpec& document)
             -> std::optional<std::vector<definition::UsedField>> {
    const auto path = library.data / "templates" / document.template_path;
    DiagnosticSink absent;
    auto bytes = read_bytes(path, kDocumentLimit, absent);
    if (!bytes) return std::nullopt;
    std::vector<definition::UsedField> out;
    const auto loaded =
        document::DocxTemplate::load(document.template_path, *bytes, vocabulary.aliases(), sink);
    if (!loaded) return out;
    add_uses(loaded->fields(), "", out);
    // A chat text of its own is held to the same: what it prints must be there by then.
    const auto chat = own_chat_template(library.data / "templates", document.id);
    const auto text = document.posting ? read_text(chat, absent) : nullptr;
    if (!text) return out;
    const auto name = "chat/" + chat.filename().string();
    if (const auto read =
            document::TextTemplate::load(name, text->text, vocabulary.aliases(), sink))
      add_uses(read->fields(), name + " ", out);
    return out;
  };
}

void add_ids(const std::filesystem::path& folder, std::vector<std::string>& out) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".yaml" && entry.path().stem() != "vocabulary")
      out.push_back(entry.path().stem().string());
  }
}

}  // namespace

std::vector<std::string> known_procedures(const std::filesystem::path& data,
                                          const std::vector<CheckedFile>& files) {
  std::vector<std::string> out;
  add_ids(data / "workflows", out);
  for (const auto& file : files) {
    const auto* head = file.root.find("procedure");
    const auto* id = head == nullptr ? nullptr : head->find("id");
    if (id != nullptr) out.push_back(id->text);
    // Reminders stand in a folder of their own below the procedures.
    if (head == nullptr) add_ids(file.path.parent_path().parent_path(), out);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void check_procedures(const std::vector<CheckedFile>& files, CheckContext& context,
                      DiagnosticSink& sink) {
  const auto library = load_library(context.data(), sink);
  if (!library) return;
  const auto known = known_procedures(context.data(), files);
  for (const auto& file : files) {
    const auto loaded = load_procedure(*library, file.path.string(), sink);
    if (loaded) definition::check_proposed(*loaded->procedure, known, sink);
    if (!loaded || !library->manifest) continue;
    const definition::LoadContext load{*loaded->vocabulary, library->rules.law,
                                       &*library->manifest};
    definition::check_documents(*loaded->procedure, load,
                                fields_reader(*library, *loaded->vocabulary, sink), sink);
  }
}

void check_manifests(const std::vector<CheckedFile>& files, CheckContext& context,
                     DiagnosticSink& sink) {
  const auto* rules = context.rulebook(sink);
  if (rules == nullptr) return;
  for (const auto& file : files) (void)definition::Manifest::load(file.root, rules->law, sink);
}

std::map<std::string, std::vector<std::string>> printed_fields(
    const Library& library, const definition::Procedure& procedure,
    const definition::Vocabulary& vocabulary) {
  std::map<std::string, std::vector<std::string>> out;
  if (!library.manifest) return out;
  DiagnosticSink ignored;
  const auto fields_of = fields_reader(library, vocabulary, ignored);
  for (const auto& step : procedure.steps) {
    for (const auto& id : step.documents) {
      const auto* document = library.manifest->find(id);
      const auto uses =
          document == nullptr || out.contains(id) ? std::nullopt : fields_of(*document);
      if (!uses) continue;
      auto& fields = out[id];
      for (const auto& use : *uses) {
        if (!use.section && !use.may_be_missing && use.within.empty()) fields.push_back(use.name);
      }
    }
  }
  return out;
}

}  // namespace gongyi::service
