#include "definition/derivation.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/message.h"
#include "definition/read.h"
#include "definition/vocabulary.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

const std::array<std::string, 7> kKinds = {"share",     "difference", "count",      "name",
                                           "first_met", "sum",        "years_after"};

/// Reads one `derive:`.
class BodyReader {
 public:
  BodyReader(Derivation& made, DiagnosticSink& sink) : made_(made), sink_(sink) {}

  void body(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    if (made_.kind == Derivation::Kind::first_met) {
      cases(reader);
    } else if (made_.kind == Derivation::Kind::sum) {
      several(reader);
    } else if (made_.kind == Derivation::Kind::years_after) {
      input(reader, "date");
      input(reader, "years");
    } else if (made_.kind == Derivation::Kind::share) {
      input(reader, "part");
      input(reader, "whole");
    } else {
      input(reader, "of");
      if (made_.kind == Derivation::Kind::difference)
        input(reader, "less");
      else
        where(reader.optional("where"));
    }
    reader.finish();
  }

 private:
  std::size_t input(yaml::MapReader& reader, std::string_view key) {
    const auto id = reader.text(key);
    const auto* node = reader.node().find(key);
    made_.inputs.push_back({id.value_or(""), node == nullptr ? made_.at : node->at});
    return made_.inputs.size() - 1;
  }

  void several(yaml::MapReader& reader) {
    const auto* list = reader.required("of");
    if (list == nullptr) return;
    for (const auto& item : yaml::as_list(*list, sink_))
      made_.inputs.push_back({yaml::as_word(item, sink_).value_or(""), item.at});
    // The sum of one thing is that thing.
    if (list->is_sequence() && list->items.size() < 2) {
      sink_.error(list->at, Message("WF077"));
      made_.inputs.clear();
    }
  }

  void where(const yaml::Node* node) {
    if (node == nullptr) return;
    // Of nobody in particular: the filter would say nothing.
    if (!node->is_mapping() || node->members.empty())
      sink_.error(node->at, Message("WF022", {"where"}));
    for (const auto& [key, value] : node->members) {
      made_.where[key.text] = yaml::as_word(value, sink_).value_or("");
      made_.where_at[key.text] = value.at;
    }
  }

  void cases(yaml::MapReader& reader) {
    const auto* list = reader.required("cases");
    made_.otherwise = reader.localized("otherwise").value_or(Text());
    if (list == nullptr) return;
    if (list->is_sequence() && list->items.empty())
      sink_.error(list->at, Message("WF045", {"cases"}));
    for (const auto& item : yaml::as_list(*list, sink_)) one_case(item);
  }

  void one_case(const yaml::Node& node) {
    yaml::MapReader reader(node, sink_, yaml::Reading::definition);
    ShareCase one;
    one.part = input(reader, "part");
    one.whole = input(reader, "whole");
    if (const auto* share = reader.required("at_least")) {
      const auto operand = read_operand(*share, sink_);
      one.parameter = operand.name;
      one.parameter_at = share->at;
      if (operand.kind != Operand::Kind::law) sink_.error(share->at, Message("WF026"));
    }
    one.text = reader.localized("text").value_or(Text());
    reader.finish();
    made_.cases.push_back(std::move(one));
  }

  Derivation& made_;
  DiagnosticSink& sink_;
};

/// Checks the derived fields of a vocabulary against all of it.
class Checking {
 public:
  Checking(const Vocabulary& vocabulary, DiagnosticSink& sink)
      : vocabulary_(vocabulary), sink_(sink) {}

  void check(const Field& field) {
    const auto& derivation = *field.derive;
    if (derivation.inputs.empty()) return;  // what is wrong was told when it was read
    std::vector<const Field*> inputs;
    inputs.reserve(derivation.inputs.size());
    for (const auto& input : derivation.inputs) inputs.push_back(known(input));
    if (std::find(inputs.begin(), inputs.end(), nullptr) != inputs.end()) return;
    if (!holds(field.type, derivation.kind)) sink_.error(field.at, Message("WF013", {field.id}));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (!fits(derivation, i, *inputs[i], field, *inputs[i & ~std::size_t{1}]))
        sink_.error(derivation.inputs[i].at, Message("WF013", {inputs[i]->id}));
    }
    if (!derivation.where.empty()) filter(derivation, *inputs.front());
    std::set<std::string> seen;
    if (leads_to(field, field.id, seen)) sink_.error(field.at, Message("WF054", {field.id}));
  }

 private:
  const Field* known(const DerivedFrom& input) {
    if (input.field.empty()) return nullptr;  // told when it was read
    const auto* field = vocabulary_.find(input.field);
    if (field == nullptr) {
      auto& found = sink_.error(input.at, Message("WF012", {input.field}));
      if (const auto near = yaml::nearest(input.field, vocabulary_.ids()))
        found.fix = Message("WF001", {*near});
    } else if (!field->is_fact() && !field->derive && !field->of_estate()) {
      // What the program computes by itself (名册、计票) is not there when facts are read.
      sink_.error(input.at, Message("WF055", {input.field}));
      return nullptr;
    }
    return field;
  }

  static bool holds(FieldType type, Derivation::Kind kind) {
    switch (kind) {
      case Derivation::Kind::share:
        return type == FieldType::share;
      case Derivation::Kind::difference:
        return type == FieldType::number || type == FieldType::money;
      case Derivation::Kind::count:
        return type == FieldType::number;
      case Derivation::Kind::sum:
        return counts(type);
      case Derivation::Kind::years_after:
        return type == FieldType::date;
      default:
        return type == FieldType::text;
    }
  }

  // `first` of a pair: a share of areas is no share of heads, nor money less a number.
  static bool fits(const Derivation& made, std::size_t at, const Field& input, const Field& field,
                   const Field& first) {
    switch (made.kind) {
      case Derivation::Kind::count:
        // Without a filter also the numbers that stand in a text (M1、M3).
        return input.type == FieldType::people ||
               (made.where.empty() && input.type == FieldType::text &&
                input.privacy == FieldPrivacy::open);
      case Derivation::Kind::name:
        return input.type == FieldType::people;
      case Derivation::Kind::difference:
      case Derivation::Kind::sum:
        return input.type == field.type;
      case Derivation::Kind::years_after:
        return input.type == (at == 0 ? FieldType::date : FieldType::number);
      default:
        return counts(input.type) && input.type == first.type;
    }
  }

  void filter(const Derivation& made, const Field& people) {
    if (people.type != FieldType::people) return;
    for (const auto& [key, value] : made.where) {
      std::vector<std::string> allowed = {"kind", "role"};
      const bool column = key == "kind" || key == "role";
      const auto& items = key == "kind" ? people.kinds : people.roles;
      if (column) {
        allowed.clear();
        for (const auto& item : items) allowed.push_back(item.id);
      }
      const auto& word = column ? value : key;
      if (std::find(allowed.begin(), allowed.end(), word) != allowed.end()) continue;
      const std::vector<Text> shown(allowed.begin(), allowed.end());
      auto& found = sink_.error(made.where_at.at(key), Message("WF039", {Text(word), join(shown)}));
      if (const auto near = yaml::nearest(word, allowed)) found.fix = Message("WF001", {*near});
    }
  }

  [[nodiscard]] bool leads_to(const Field& from, const std::string& id,
                              std::set<std::string>& seen) const {
    if (!from.derive || !seen.insert(from.id).second) return false;
    return std::any_of(from.derive->inputs.begin(), from.derive->inputs.end(),
                       [&](const DerivedFrom& input) {
                         const auto* next = vocabulary_.find(input.field);
                         return input.field == id || (next != nullptr && leads_to(*next, id, seen));
                       });
  }

  const Vocabulary& vocabulary_;
  DiagnosticSink& sink_;
};

}  // namespace

Derivation read_derivation(const yaml::Node& node, DiagnosticSink& sink) {
  Derivation made;
  made.at = node.at;
  if (!node.is_mapping() || node.members.size() != 1) {
    sink.error(node.at, Message("WF056"));
    return made;
  }
  const auto& [key, body] = node.members.front();
  const auto kind = std::find(kKinds.begin(), kKinds.end(), key.text);
  if (kind == kKinds.end()) {
    const std::vector<Text> shown(kKinds.begin(), kKinds.end());
    auto& found = sink.error(key.at, Message("WF039", {Text(key.text), join(shown)}));
    if (const auto near = yaml::nearest(key.text, kKinds)) found.fix = Message("WF001", {*near});
    return made;
  }
  made.kind = static_cast<Derivation::Kind>(kind - kKinds.begin());
  BodyReader(made, sink).body(body);
  return made;
}

void check_derivations(const Vocabulary& vocabulary, DiagnosticSink& sink) {
  Checking checking(vocabulary, sink);
  for (const auto& field : vocabulary.fields()) {
    if (field.derive) checking.check(field);
  }
}

std::vector<const Field*> facts_behind(const Vocabulary& vocabulary, const Field& field) {
  std::vector<const Field*> out;
  if (field.is_fact()) out.push_back(&field);
  if (!field.derive) return out;
  for (const auto& input : field.derive->inputs) {
    const auto* next = vocabulary.find(input.field);
    if (next == nullptr) continue;
    for (const auto* fact : facts_behind(vocabulary, *next)) out.push_back(fact);
  }
  return out;
}

}  // namespace gongyi::definition
