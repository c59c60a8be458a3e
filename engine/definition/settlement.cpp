#include "definition/settlement.h"

#include <array>
#include <set>

#include "base/message.h"
#include "calendar/calendar.h"
#include "definition/loader.h"
#include "definition/read.h"
#include "yaml/reader.h"

namespace gongyi::definition {
namespace {

const std::array<std::string, 2> kUnits = {"days", "years"};
const std::array<std::string, 3> kTexts = {"rules", "covenant", "working"};
// A day on which the whole law of the packs is in force; the same as in the other checks.
const Date kCheckedOn(2026, 1, 1);

std::optional<Operand> bound(yaml::MapReader& reader, const char* key, SourceRange& at,
                             DiagnosticSink& sink) {
  const auto* node = reader.optional(key);
  if (node == nullptr) return std::nullopt;
  at = node->at;
  return read_operand(*node, sink);
}

std::string_view suffix(FieldUnit unit) {
  return unit == FieldUnit::days ? "d" : unit == FieldUnit::years ? "y" : "";
}

class LawOfChoice {
 public:
  LawOfChoice(const Field& field, const Procedure& procedure, const LoadContext& context,
              DiagnosticSink& sink)
      : field_(field), procedure_(procedure), context_(context), sink_(sink) {}

  void check() {
    if (field_.range) {
      const auto& range = *field_.range;
      if (range.at_least) bound(*range.at_least, range.least_at);
      if (range.at_most) bound(*range.at_most, range.most_at);
      if (!range.odd.empty()) parity(range);
    }
    if (field_.settles) parameter(*field_.settles);
  }

 private:
  bool known(const std::string& name, const SourceRange& at) {
    if (context_.law.knows(name)) return true;
    auto& found = sink_.error(at, Message("WF016", {name}));
    if (const auto near = yaml::nearest(name, context_.law.parameters()))
      found.fix = Message("WF001", {*near});
    return false;
  }

  // A bound of another unit would compare years with days.
  void bound(const Operand& operand, const SourceRange& at) {
    if (operand.kind == Operand::Kind::number) return;
    if (!known(operand.name, at)) return;
    for (const auto& place : procedure_.jurisdictions) {
      const auto found = context_.law.at(operand.name, place, kCheckedOn);
      if (!found) {
        sink_.error(at, Message("WF017", {operand.name, place}));
        continue;
      }
      const auto& data = found->value.value.data;
      const auto* period = std::get_if<calendar::Period>(&data);
      const bool fits = period == nullptr ? std::holds_alternative<std::int64_t>(data) &&
                                                field_.unit == FieldUnit::none
                                          : unit_of(*period) == field_.unit;
      if (!fits) return (void)sink_.error(at, Message("WF087", {operand.name, field_.id}));
    }
  }

  static FieldUnit unit_of(const calendar::Period& period) {
    if (period.unit == calendar::Unit::days) return FieldUnit::days;
    return period.unit == calendar::Unit::years ? FieldUnit::years : FieldUnit::none;
  }

  void parity(const ChoiceRange& range) {
    if (!known(range.odd, range.odd_at)) return;
    if (!context_.law.read(range.odd, "odd"))
      sink_.error(range.odd_at, Message("WF087", {range.odd, field_.id}));
  }

  void parameter(const Settlement& settles) {
    if (!known(settles.parameter, settles.at)) return;
    if (!context_.law.estate_may(settles.parameter))
      return (void)sink_.error(settles.at, Message("WF084", {field_.id, settles.parameter}));
    for (const auto& value : values()) {
      if (context_.law.read(settles.parameter, law_text(field_, value))) continue;
      sink_.error(settles.at, Message("WF085", {field_.id, value, settles.parameter}));
    }
  }

  [[nodiscard]] std::vector<std::string> values() const {
    std::vector<std::string> out;
    out.reserve(field_.choices.size());
    for (const auto& choice : field_.choices) out.push_back(choice.id);
    if (field_.type == FieldType::yesno) out = {"yes", "no"};
    if (field_.type == FieldType::number) out = {"1"};
    return out;
  }

  const Field& field_;
  const Procedure& procedure_;
  const LoadContext& context_;
  DiagnosticSink& sink_;
};

}  // namespace

FieldUnit read_unit(const yaml::Node* node, DiagnosticSink& sink) {
  if (node == nullptr) return FieldUnit::none;
  const auto which = yaml::as_choice(*node, kUnits, sink);
  return which ? static_cast<FieldUnit>(*which + 1) : FieldUnit::none;
}

std::optional<ChoiceRange> read_range(const yaml::Node* node, DiagnosticSink& sink) {
  if (node == nullptr) return std::nullopt;
  yaml::MapReader reader(*node, sink, yaml::Reading::definition);
  ChoiceRange made;
  made.at = node->at;
  made.at_least = bound(reader, "at_least", made.least_at, sink);
  made.at_most = bound(reader, "at_most", made.most_at, sink);
  const auto odd = bound(reader, "odd", made.odd_at, sink);
  if (odd && odd->kind != Operand::Kind::law) sink.error(made.odd_at, Message("WF026"));
  if (odd) made.odd = odd->name;
  for (const auto* one : {&made.at_least, &made.at_most}) {
    if (*one && (*one)->kind != Operand::Kind::law && (*one)->kind != Operand::Kind::number)
      sink.error(one == &made.at_least ? made.least_at : made.most_at, Message("WF026"));
  }
  reader.finish();
  return made;
}

std::optional<Settlement> read_settlement(const yaml::Node* node, DiagnosticSink& sink) {
  if (node == nullptr) return std::nullopt;
  yaml::MapReader reader(*node, sink, yaml::Reading::definition);
  Settlement made;
  made.at = node->at;
  made.parameter = reader.text("parameter").value_or("");
  made.article = reader.text("article").value_or("");
  made.text = kTexts[reader.choice("in", kTexts).value_or(0)];
  reader.finish();
  return made;
}

std::optional<Settlement> read_follows(const yaml::Node& node, DiagnosticSink& sink) {
  Settlement made;
  made.at = node.at;
  made.parameter = yaml::as_text(node, sink).value_or("");
  return made;
}

void check_settlement_shape(const Field& field, DiagnosticSink& sink) {
  const bool number = field.type == FieldType::number && field.is_fact();
  if (field.range) {
    const auto& range = *field.range;
    if (!number || (!range.at_least && !range.at_most && range.odd.empty()))
      sink.error(range.at, Message("WF086", {field.id}));
  }
  if (field.unit != FieldUnit::none && !number)
    sink.error(field.at, Message("WF053", {field.id, "unit"}));
  if (!field.settles) return;
  const bool choosable =
      number ||
      (field.is_fact() && (field.type == FieldType::choice || field.type == FieldType::yesno));
  if (!choosable || field.privacy != FieldPrivacy::open)
    sink.error(field.settles->at, Message("WF088", {field.id}));
  if (!field.settles->article.empty() && !law::is_article(field.settles->article))
    sink.error(field.settles->at, Message("WF091", {field.id, field.settles->article}));
}

void check_settled_once(const Vocabulary& vocabulary, DiagnosticSink& sink) {
  std::map<std::string, std::string> taken;
  for (const auto& field : vocabulary.fields()) {
    if (!field.settles || field.settles->text.empty()) continue;
    const auto [owner, fresh] = taken.emplace(field.settles->parameter, field.id);
    if (!fresh)
      sink.error(field.settles->at,
                 Message("WF090", {field.id, owner->second, field.settles->parameter}));
  }
}

void check_settlements(const Procedure& procedure, const LoadContext& context,
                       DiagnosticSink& sink) {
  for (const auto& step : procedure.steps) {
    for (const auto& use : step.facts) {
      const auto* field = context.vocabulary.find(use.field);
      if (field == nullptr) continue;
      if (use.by_rules && !field->settles) sink.error(use.at, Message("WF089", {use.field}));
      if (field->range || field->settles) LawOfChoice(*field, procedure, context, sink).check();
    }
  }
}

std::string law_text(const Field& field, std::string_view value) {
  return std::string(value) + std::string(suffix(field.unit));
}

std::string fact_text(const Field& field, std::string_view law_value) {
  const auto unit = suffix(field.unit);
  if (!unit.empty() && law_value.ends_with(unit)) law_value.remove_suffix(unit.size());
  return std::string(law_value);
}

}  // namespace gongyi::definition
