#include "definition/vocabulary.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/message.h"
#include "definition/read.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

const std::array<std::string, 11> kTypes = {"text",   "longtext", "number", "money", "area", "date",
                                            "choice", "yesno",    "people", "list",  "share"};
// What fits into one cell of a row.
const std::array<std::string, 9> kColumnTypes = {"text", "longtext", "number", "money", "area",
                                                 "date", "yesno",    "share",  "choice"};
const std::array<std::string, 5> kPrivacies = {"public", "name", "phone", "id_number",
                                               "restricted"};
const std::array<std::string, 18> kSources = {
    "fact",      "derived",    "estate",    "office",   "case",      "doc",
    "roster",    "candidates", "vote",      "result",   "owner",     "ballot",
    "candidate", "member",     "objection", "building", "committee", "term"};

Text titles(yaml::MapReader& reader, DiagnosticSink& sink) {
  const auto zh = reader.text("zh");
  if (zh && zh->empty()) sink.error(reader.node().find("zh")->at, Message("Y034"));
  return {zh.value_or(""), reader.text("en", zh.value_or(""))};
}

// A share that may become a rule is written as the law writes it: 3/4.
bool good_choice(std::string_view id) {
  if (good_id(id) && id.front() >= 'a' && id.front() <= 'z') return true;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto slash = id.find('/');
  return slash != std::string_view::npos && slash > 0 && slash + 1 < id.size() &&
         std::all_of(id.begin(), id.begin() + static_cast<std::ptrdiff_t>(slash), digit) &&
         std::all_of(id.begin() + static_cast<std::ptrdiff_t>(slash) + 1, id.end(), digit);
}

std::string id_of(yaml::MapReader& reader, bool (*good)(std::string_view), const char* example,
                  DiagnosticSink& sink) {
  const auto id = reader.text("id");
  if (id && !good(*id)) sink.error(reader.node().find("id")->at, Message("WF046", {*id, example}));
  return id.value_or("");
}

std::vector<ChoiceItem> choices(const yaml::Node* node, DiagnosticSink& sink) {
  std::vector<ChoiceItem> out;
  if (node == nullptr) return out;
  std::set<std::string> seen;
  for (const auto& item : yaml::as_list(*node, sink)) {
    yaml::MapReader reader(item, sink, yaml::Reading::definition);
    const auto id = id_of(reader, good_choice, "own-motion", sink);
    if (!seen.insert(id).second) sink.error(item.at, Message("Y011", {id}));
    out.push_back({id, titles(reader, sink)});
    reader.finish();
  }
  return out;
}

RecordField record_field(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink, yaml::Reading::definition);
  RecordField made;
  made.id = id_of(reader, good_name, "name", sink);
  made.title = titles(reader, sink);
  const auto& type = kColumnTypes[reader.choice("type", kColumnTypes).value_or(0)];
  made.type =
      static_cast<FieldType>(std::find(kTypes.begin(), kTypes.end(), type) - kTypes.begin());
  made.privacy = static_cast<FieldPrivacy>(reader.choice("privacy", kPrivacies, 0));
  made.choices = choices(reader.optional("choices"), sink);
  made.required = reader.boolean("required", false);
  if ((made.type == FieldType::choice) == made.choices.empty())
    sink.error(node.at, Message("WF083", {made.id}));
  reader.finish();
  return made;
}

Field field(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader reader(node, sink, yaml::Reading::definition);
  Field made;
  made.at = node.at;
  made.id = id_of(reader, good_field, "group.formed_on", sink);
  made.title = titles(reader, sink);
  made.type = static_cast<FieldType>(reader.choice("type", kTypes).value_or(0));
  made.privacy = static_cast<FieldPrivacy>(reader.choice("privacy", kPrivacies, 0));
  made.posted_by_name = reader.boolean("posted_by_name", false);
  made.from = kSources[reader.choice("from", kSources).value_or(0)];
  made.record = reader.text("record", "");
  made.choices = choices(reader.optional("choices"), sink);
  made.kinds = choices(reader.optional("kinds"), sink);
  made.roles = choices(reader.optional("roles"), sink);
  if (const auto* how = reader.optional("derive")) made.derive = read_derivation(*how, sink);
  if (made.derive.has_value() != (made.from == "derived"))
    sink.error(made.at, Message("WF057", {made.id}));
  made.unit = read_unit(reader.optional("unit"), sink);
  made.range = read_range(reader.optional("range"), sink);
  made.settles = read_settlement(reader.optional("settles"), sink);
  if (const auto* follows = reader.optional("follows")) made.settles = read_follows(*follows, sink);
  made.help = reader.localized("help", Text());
  made.fallback = reader.text("default", "");
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
  const auto no_place_for = [&](const char* key) {
    sink.error(made.at, Message("WF053", {made.id, key}));
  };
  // What is private is sealed as a text; a number or a day could not be kept so.
  const bool text = made.type == FieldType::text || made.type == FieldType::longtext;
  if (made.is_fact() && made.privacy != FieldPrivacy::open && !text) no_place_for("privacy");
  if (!rows && !made.record.empty()) no_place_for("record");
  if (made.type != FieldType::choice && !made.choices.empty()) no_place_for("choices");
  if (made.type != FieldType::people && !made.kinds.empty()) no_place_for("kinds");
  if (made.type != FieldType::people && !made.roles.empty()) no_place_for("roles");
}

// A default is one value a step could have given: a choice, yes or no, a number, a text.
void check_default(const Field& made, DiagnosticSink& sink) {
  if (made.fallback.empty()) return;
  const auto digits = [](std::string_view text) {
    return text.size() <= 9 && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  bool good = made.is_fact() && made.privacy == FieldPrivacy::open;
  if (made.type == FieldType::choice)
    good = good && made.choice(made.fallback) != nullptr;
  else if (made.type == FieldType::yesno)
    good = good && (made.fallback == "yes" || made.fallback == "no");
  else if (made.type == FieldType::number)
    good = good && digits(made.fallback);
  else
    good = good && (made.type == FieldType::text || made.type == FieldType::longtext);
  if (!good) sink.error(made.at, Message("D350", {made.id, made.fallback}));
}

// Rows of a list or of people, by the name of the record.
std::vector<RecordField> columns(const yaml::Key& key, const yaml::Node& node,
                                 DiagnosticSink& sink) {
  std::vector<RecordField> out;
  if (!good_name(key.text)) sink.error(key.at, Message("WF046", {key.text, "person"}));
  const auto& items = yaml::as_list(node, sink);
  if (node.is_sequence() && items.empty()) sink.error(node.at, Message("WF045", {key.text}));
  out.reserve(items.size());
  for (const auto& item : items) out.push_back(record_field(item, sink));
  return out;
}

}  // namespace

bool counts(FieldType type) {
  return type == FieldType::number || type == FieldType::area || type == FieldType::money;
}

bool names_people(FieldType type) { return type == FieldType::people || type == FieldType::text; }

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
  yaml::MapReader reader(body, sink, yaml::Reading::definition);
  if (const auto version = reader.optional("version")) {
    const auto number = yaml::as_integer(*version, sink);
    if (number && *number < 1) sink.error(version->at, Message("WF046", {version->text, "1"}));
  }
  if (const auto* records = reader.optional("records")) {
    (void)yaml::MapReader(*records, sink);
    for (const auto& [key, node] : records->members) {
      if (!records_.emplace(key.text, RecordType{key.text, columns(key, node, sink)}).second)
        sink.error(key.at, Message("WF042", {key.text}));
    }
  }
  std::map<std::string, std::string> title_owner;
  for (const auto& known : fields_) title_owner.emplace(known.title.zh, known.id);
  if (const auto* fields = reader.required("fields")) {
    if (fields->is_sequence() && fields->items.empty())
      sink.error(fields->at, Message("WF045", {"fields"}));
    for (const auto& node : yaml::as_list(*fields, sink)) {
      Field one = field(node, sink);
      check_shape(one, records_, sink);
      check_default(one, sink);
      check_settlement_shape(one, sink);
      if (index_.contains(one.id)) sink.error(one.at, Message("WF042", {one.id}));
      const auto [owner, fresh] = title_owner.emplace(one.title.zh, one.id);
      if (!fresh) sink.error(one.at, Message("WF043", {one.title.zh, owner->second}));
      index_.emplace(one.id, fields_.size());
      fields_.push_back(std::move(one));
    }
  }
  check_derivations(*this, sink);
  check_settled_once(*this, sink);
  reader.finish();
}

std::optional<Vocabulary> Vocabulary::load(const yaml::Node& root, DiagnosticSink& sink) {
  yaml::MapReader top(root, sink, yaml::Reading::definition);
  const auto* body = top.required("vocabulary");
  top.finish();
  // Of the whole vocabulary a version is asked; words of one procedure go with its version.
  if (body != nullptr && body->is_mapping()) {
    yaml::MapReader whole(*body, sink, yaml::Reading::definition);
    (void)whole.required("version");
    (void)whole.required("records");
  }
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
