#include "definition/vocabulary.h"
#include "service/files.h"
#include "service/rendering.h"
#include "service/rulebook.h"
#include "yaml/document.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

namespace fs = std::filesystem;

document::Privacy privacy_of(definition::FieldPrivacy privacy) {
  switch (privacy) {
    case definition::FieldPrivacy::name:
      return document::Privacy::name;
    case definition::FieldPrivacy::phone:
      return document::Privacy::phone;
    case definition::FieldPrivacy::id_number:
      return document::Privacy::id_number;
    case definition::FieldPrivacy::restricted:
      return document::Privacy::restricted;
    case definition::FieldPrivacy::open:
      break;
  }
  return document::Privacy::open;
}

// `members.name` names the list and its column.
FieldNames names_listed(const yaml::Node& node, DiagnosticSink& sink) {
  FieldNames names;
  for (const auto& one : yaml::as_texts(node, sink)) {
    names.columns[one];
    names.declared.push_back(one);
    if (const auto dot = one.rfind('.'); dot != std::string::npos)
      names.columns[one.substr(0, dot)].push_back(one.substr(dot + 1));
  }
  return names;
}

// A data file shows by example what there is.
void add_example(const yaml::Node& node, const std::string& name, FieldNames& names) {
  if (!name.empty()) names.columns[name];
  if (!name.empty() && node.members.empty()) names.declared.push_back(name);
  for (const auto& [key, value] : node.members)
    add_example(value, name.empty() ? key.text : name + "." + key.text, names);
  for (const auto& item : node.items)
    for (const auto& [key, value] : item.members) {
      names.columns[name].push_back(key.text);
      names.declared.push_back(name + "." + key.text);
    }
}

}  // namespace

FieldNames field_names(const definition::Vocabulary& vocabulary) {
  FieldNames names;
  names.aliases = vocabulary.aliases();
  for (const auto& field : vocabulary.fields()) {
    auto& columns = names.columns[field.id];
    // A name of this field is posted in full when it stands for an office.
    const auto posted = [&](definition::FieldPrivacy privacy) {
      return field.posted_by_name && privacy == definition::FieldPrivacy::name
                 ? document::Privacy::open
                 : privacy_of(privacy);
    };
    names.privacy[field.id] = posted(field.privacy);
    for (const auto& choice : field.choices) names.options[field.id].push_back(choice.title.zh);
    if (field.type == definition::FieldType::yesno) names.options[field.id] = {"是", "否"};
    const auto* record = vocabulary.record(field.record);
    if (!record) continue;
    for (const auto& column : record->fields) {
      columns.push_back(column.id);
      names.privacy[field.id + "." + column.id] = posted(column.privacy);
    }
  }
  return names;
}

std::optional<FieldNames> shipped_fields(const fs::path& data, DiagnosticSink& sink) {
  const auto node = read_yaml(data / "workflows" / "vocabulary.yaml", sink);
  if (!node) return std::nullopt;
  const auto vocabulary = definition::Vocabulary::load(*node, sink);
  auto rules = load_rulebook(data, sink);
  if (!vocabulary || !rules) return std::nullopt;
  auto names = field_names(*vocabulary);
  names.law = std::move(rules->law);
  return names;
}

std::optional<FieldNames> read_fields(const fs::path& path, DiagnosticSink& sink) {
  const auto source = read_text(path, sink);
  if (!source) return std::nullopt;
  const auto node = yaml::parse_any(source, sink);
  if (!node) return std::nullopt;
  if (node->find("vocabulary")) {
    const auto vocabulary = definition::Vocabulary::load(*node, sink);
    return vocabulary ? std::optional(field_names(*vocabulary)) : std::nullopt;
  }
  const auto before = sink.error_count();
  FieldNames names;
  if (const auto* list = node->find("fields"); list && list->is_sequence()) {
    names = names_listed(*list, sink);
  } else if (node->is_mapping()) {
    add_example(*node, "", names);
  } else {
    sink.error(node->at, Message("SV030"));
  }
  return sink.error_count() == before ? std::optional(std::move(names)) : std::nullopt;
}

}  // namespace gongyi::service
