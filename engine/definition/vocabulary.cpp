#include "definition/vocabulary.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

const std::array<std::string, 11> kTypes = {"text",   "longtext", "number", "money", "area", "date",
                                            "choice", "yesno",    "people", "list",  "share"};
const std::array<std::string, 5> kPrivacies = {"public", "name", "phone", "id_number",
                                               "restricted"};
const std::array<std::string, 17> kSources = {
    "fact",       "estate",    "office",   "case",      "doc",    "roster",
    "candidates", "vote",      "result",   "owner",     "ballot", "candidate",
    "member",     "objection", "building", "committee", "term"};

Text titles(yaml::MapReader& reader) {
  const auto zh = reader.text("zh");
  return {zh.value_or(""), reader.text("en", zh.value_or(""))};
}

std::vector<ChoiceItem> choices(const yaml::Node* node, DiagnosticSink& sink) {
  std::vector<ChoiceItem> out;
  if (node == nullptr) return out;
  for (const auto& item : node->items) {
    yaml::MapReader reader(item, sink);
    ChoiceItem made{reader.text("id").value_or(""), titles(reader)};
    reader.finish();
    out.push_back(std::move(made));
  }
  return out;
}

RecordField record_field(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink);
  RecordField made;
  made.id = reader.text("id").value_or("");
  made.title = titles(reader);
  made.type = static_cast<FieldType>(reader.choice("type", kTypes, 0));
  made.privacy = static_cast<FieldPrivacy>(reader.choice("privacy", kPrivacies, 0));
  reader.finish();
  return made;
}

Field field(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink);
  Field made;
  made.at = node.at;
  made.id = reader.text("id").value_or("");
  made.title = titles(reader);
  made.type = static_cast<FieldType>(reader.choice("type", kTypes).value_or(0));
  made.privacy = static_cast<FieldPrivacy>(reader.choice("privacy", kPrivacies, 0));
  made.posted_by_name = reader.boolean("posted_by_name", false);
  made.from = kSources[reader.choice("from", kSources).value_or(0)];
  made.record = reader.text("record", "");
  made.choices = choices(reader.optional("choices"), sink);
  made.kinds = choices(reader.optional("kinds"), sink);
  made.roles = choices(reader.optional("roles"), sink);
  made.help = reader.localized("help", Text());
  reader.finish();
  return made;
}

void check_shape(const Field& made, const std::map<std::string, RecordType, std::less<>>& records,
                 DiagnosticSink& sink) {
  const bool rows = made.type == FieldType::list || made.type == FieldType::people;
  if (rows && !records.contains(made.record)) {
    sink.error(made.at, Message("WF040", {made.id, made.record}));
  }
  if (made.type == FieldType::choice && made.choices.empty()) {
    sink.error(made.at, Message("WF041", {made.id}));
  }
}

}  // namespace

const RecordField* RecordType::find(std::string_view field_id) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.id == field_id; });
  return found == fields.end() ? nullptr : &*found;
}

const ChoiceItem* Field::choice(std::string_view choice_id) const {
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [&](const auto& c) { return c.id == choice_id; });
  return found == choices.end() ? nullptr : &*found;
}

Text title_of(const std::vector<ChoiceItem>& items, std::string_view id) {
  for (const auto& item : items) {
    if (item.id == id) return item.title;
  }
  return Text(std::string(id));
}

void Vocabulary::read(const yaml::Node& body, DiagnosticSink& sink) {
  yaml::MapReader reader(body, sink);
  reader.integer("version", 1);
  if (const auto* records = reader.optional("records")) {
    for (const auto& [key, node] : records->members) {
      RecordType record{key.text, {}};
      for (const auto& item : node.items) record.fields.push_back(record_field(item, sink));
      records_.emplace(key.text, std::move(record));
    }
  }
  std::map<std::string, std::string> title_owner;
  for (const auto& known : fields_) title_owner.emplace(known.title.zh, known.id);
  if (const auto* fields = reader.required("fields")) {
    for (const auto& node : fields->items) {
      Field one = field(node, sink);
      check_shape(one, records_, sink);
      if (index_.contains(one.id)) sink.error(one.at, Message("WF042", {one.id}));
      const auto [owner, fresh] = title_owner.emplace(one.title.zh, one.id);
      if (!fresh) sink.error(one.at, Message("WF043", {one.title.zh, owner->second}));
      index_.emplace(one.id, fields_.size());
      fields_.push_back(std::move(one));
    }
  }
  reader.finish();
}

std::optional<Vocabulary> Vocabulary::load(const yaml::Node& root, DiagnosticSink& sink) {
  yaml::MapReader top(root, sink);
  const auto* body = top.required("vocabulary");
  top.finish();
  return body == nullptr ? std::nullopt : Vocabulary().extended(*body, sink);
}

std::optional<Vocabulary> Vocabulary::extended(const yaml::Node& body, DiagnosticSink& sink) const {
  const auto errors_before = sink.error_count();
  Vocabulary made = *this;
  made.read(body, sink);
  if (sink.error_count() != errors_before) return std::nullopt;
  return made;
}

const Field* Vocabulary::find(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &fields_[found->second];
}

const RecordType* Vocabulary::record(std::string_view id) const {
  const auto found = records_.find(id);
  return found == records_.end() ? nullptr : &found->second;
}

std::map<std::string, std::string, std::less<>> Vocabulary::aliases() const {
  std::map<std::string, std::string, std::less<>> out;
  for (const auto& [name, record] : records_) {
    for (const auto& f : record.fields) out.emplace(f.title.zh, f.id);
  }
  for (const auto& f : fields_) out[f.title.zh] = f.id;
  return out;
}

std::vector<std::string> Vocabulary::ids() const {
  std::vector<std::string> out;
  out.reserve(fields_.size());
  for (const auto& f : fields_) out.push_back(f.id);
  return out;
}

}  // namespace gongyi::definition
