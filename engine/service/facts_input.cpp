#include <algorithm>
#include <memory>
#include <set>

#include "base/message.h"
#include "base/utf8.h"
#include "casefile/facts.h"
#include "service/files.h"
#include "service/inputs.h"
#include "yaml/document.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using definition::Field;
using definition::FieldType;

/// Collects the facts of one step from both sources.
class FactsOfStep {
 public:
  FactsOfStep(const LoadedCase& file, const std::string& step, Sealer& sealer, DiagnosticSink& sink)
      : file_(file), step_(file.procedure->find(step)), sealer_(sealer), sink_(sink) {}

  void pair(const std::string& name, const std::string& value) {
    const auto* field = known(name);
    if (field == nullptr) return refuse_unknown(name);
    if (!once(*field)) return refuse_message(Message("SV245", {field->title}));
    if (field->type == FieldType::people) return refuse_message(Message("R007", {field->title}));
    if (field->type == FieldType::list) return refuse_message(Message("SV440", {field->title}));
    if (auto wrong = put(*field, value)) refuse_message(std::move(*wrong));
  }

  void from(const yaml::Node& root) {
    yaml::MapReader reader(root, sink_);
    if (!reader.valid()) return;
    for (const auto& [key, node] : root.members) {
      const auto* field = known(key.text);
      if (field == nullptr) {
        auto& found = sink_.error(key.at, Message("SV241", {key.text}));
        if (const auto near = nearest_fact(key.text))
          found.fix = Message("Y030", {*near});
        else
          found.fix = Message("SV249", {own_fields()});
      } else if (!once(*field)) {
        sink_.error(key.at, Message("SV245", {field->title}));
      } else if (field->type == FieldType::people) {
        people(*field, node);
      } else if (field->type == FieldType::list) {
        if (auto rows = read_rows(*field, *file_.vocabulary, node, sealer_, sink_))
          facts_[field->id] = std::move(*rows);
      } else if (const auto text = yaml::as_text(node, sink_)) {
        if (auto wrong = put(*field, *text)) sink_.error(node.at, std::move(*wrong));
      }
    }
  }

  /// What could be read; findings lie in the sink.
  Json readable() { return std::move(facts_); }
  [[nodiscard]] const Field* field(const std::string& name) const { return known(name); }

  Result<Json, Problem> finish() {
    if (sink_.has_errors()) {
      // Both sources are told at once: the option stands where a file would.
      const auto option = std::make_shared<const SourceFile>(SourceFile{"--fact", {}});
      for (auto& one : refusals_) sink_.error({option, 0, 0, 0, {}}, std::move(one.message));
      return Err{Problem{Problem::Kind::invalid, {}}};
    }
    if (!refusals_.empty()) return Err{Problem{Problem::Kind::usage, std::move(refusals_)}};
    return std::move(facts_);
  }

 private:
  void refuse_message(Message message) {
    Refusal refusal;
    refusal.message = std::move(message);
    if (step_ != nullptr) refusal.step = step_->id;
    refusals_.push_back(std::move(refusal));
  }
  void refuse_unknown(const std::string& name) {
    const auto near = nearest_fact(name);
    if (near) return refuse_message(Message("SV244", {name, *near}));
    refuse_message(Message("SV241", {name}));
    refuse_message(Message("SV249", {own_fields()}));
  }

  const Field* known(const std::string& name) const {
    if (const auto* field = file_.vocabulary->find(name)) return field;
    for (const auto& field : file_.vocabulary->fields()) {
      if (field.title.zh == name && field.is_fact()) return &field;
    }
    return nullptr;
  }

  std::optional<std::string> nearest_fact(const std::string& name) const {
    std::vector<std::string> ids;
    if (step_ == nullptr) return std::nullopt;
    ids.reserve(step_->facts.size());
    for (const auto& use : step_->facts) ids.push_back(use.field);
    return yaml::nearest(name, ids);
  }

  // A field may be named by its id and by its title; twice it is a slip, whichever value was meant.
  bool once(const Field& field) { return given_.insert(field.id).second; }

  Text own_fields() const {
    std::vector<Text> all;
    if (step_ == nullptr) return {};
    for (const auto& use : step_->facts) {
      const auto* field = file_.vocabulary->find(use.field);
      const auto title = field == nullptr ? Text() : field->title;
      all.push_back({use.field + "（" + title.zh + "）", use.field});
    }
    return join(all);
  }

  std::optional<Message> put(const Field& field, const std::string& text) {
    auto value = casefile::parse_fact(field, text);
    if (!value) return value.error();
    const bool secret = field.privacy != definition::FieldPrivacy::open;
    facts_[field.id] = secret ? sealer_.text(value->string()) : *value;
    return std::nullopt;
  }

  // A kind or role may be given by its id or its title.
  std::optional<std::string> code(const Field& field,
                                  const std::vector<definition::ChoiceItem>& items,
                                  const yaml::Node& node) {
    for (const auto& item : items) {
      if (node.text == item.id || node.text == item.title.zh) return item.id;
    }
    std::vector<Text> allowed;
    allowed.reserve(items.size());
    for (const auto& item : items)
      allowed.push_back({item.id + "（" + item.title.zh + "）", item.id});
    sink_.error(node.at, Message("R005", {field.title, node.text, join(allowed)}));
    return std::nullopt;
  }

  void person(const Field& field, const yaml::Node& node, const definition::RecordType& type,
              Json& out) {
    Json given = Json::object();
    if (!node.is_mapping()) return (void)sink_.error(node.at, Message("Y028"));
    for (const auto& [key, value] : node.members) {
      const auto column = std::find_if(type.fields.begin(), type.fields.end(), [&](const auto& f) {
        return f.id == key.text || f.title.zh == key.text;
      });
      if (column == type.fields.end()) {
        sink_.error(key.at, Message("SV242", {key.text})).fix =
            Message("SV248", {person_columns(field, type)});
        continue;
      }
      if (value.is_null()) continue;
      if (given.has(column->id)) {
        sink_.error(key.at, Message("SV245", {column->title}));
        continue;
      }
      if (column->id == "kind" || column->id == "role") {
        if (auto id = code(field, column->id == "kind" ? field.kinds : field.roles, value))
          given[column->id] = *id;
      } else if (column->id == "eligible") {
        // What is neither yes nor no disqualifies nobody: it is told.
        const auto word = yes_or_no(value.text);
        if (word)
          given["eligible"] = *word ? "yes" : "no";
        else
          sink_.error(value.at, Message("R006", {column->title, value.text}));
      } else if (const auto text = yaml::as_text(value, sink_)) {
        given[column->id] = std::string(utf8::trim(*text));
      }
    }
    if (given.text("name").empty()) sink_.error(node.at, Message("SV243"));
    if (!sink_.has_errors()) out.push(sealer_.person(given, type));
  }

  void people(const Field& field, const yaml::Node& node) {
    const auto* type = file_.vocabulary->record(field.record);
    if (!node.is_sequence() || type == nullptr)
      return (void)sink_.error(node.at, Message("R007", {field.title}));
    Json list = Json::array();
    for (const auto& item : node.items) person(field, item, *type, list);
    facts_[field.id] = std::move(list);
  }

  const LoadedCase& file_;
  const definition::Step* step_;
  Sealer& sealer_;
  DiagnosticSink& sink_;
  Json facts_ = Json::object();
  std::set<std::string> given_;
  std::vector<Refusal> refusals_;
};

}  // namespace

Text person_columns(const Field& field, const definition::RecordType& type) {
  // What the program fills in itself is not asked for, nor what this list does not use.
  std::vector<Text> all;
  for (const auto& column : type.fields) {
    const bool derived = column.id.ends_with("_text") || column.id == "no";
    const bool unused = (column.id == "kind" && field.kinds.empty()) ||
                        (column.id == "role" && field.roles.empty());
    if (derived || unused) continue;
    all.push_back({column.id + "（" + column.title.zh + "）", column.id});
  }
  return join(all);
}

Json read_facts(const LoadedCase& file, const std::string& step, const yaml::Node& node,
                Sealer& sealer, std::map<std::string, SourceRange, std::less<>>& spots,
                DiagnosticSink& sink) {
  FactsOfStep facts(file, step, sealer, sink);
  for (const auto& [key, value] : node.members) {
    if (const auto* field = facts.field(key.text)) spots.emplace(field->id, key.at);
  }
  facts.from(node);
  return facts.readable();
}

Result<Json, Problem> read_facts(const LoadedCase& file, const std::string& step,
                                 const FactInput& input, Sealer& sealer, DiagnosticSink& sink) {
  FactsOfStep facts(file, step, sealer, sink);
  if (input.file) {
    auto source = read_text(*input.file, sink);
    // Names stand in such a file: its lines are not repeated in a finding.
    if (source)
      source = std::make_shared<const SourceFile>(SourceFile{source->name, source->text, true});
    const auto root = source ? yaml::parse_any(source, sink) : std::nullopt;
    if (!root) return Err{Problem{Problem::Kind::invalid, {}}};
    facts.from(*root);
  }
  for (const auto& [name, value] : input.pairs) facts.pair(name, value);
  return facts.finish();
}

}  // namespace gongyi::service
