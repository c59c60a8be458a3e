#include <algorithm>

#include "service/document_model.h"

namespace gongyi::service {
namespace {

using definition::Derivation;
using definition::Field;
using document::Value;

/// Works out what `derive:` of the vocabulary says (推算项).
class Deriving {
 public:
  explicit Deriving(ModelSource& source) : source_(source), facts_(source.file.facts()) {}

  Value value(const Field& field) {
    const auto& how = *field.derive;
    switch (how.kind) {
      case Derivation::Kind::share:
        return share(how);
      case Derivation::Kind::name:
        return name(field, how);
      case Derivation::Kind::first_met:
        return first_met(how);
      case Derivation::Kind::years_after: {
        const auto day = facts_.date(field.id);
        return day ? Value(*day) : Value();
      }
      case Derivation::Kind::difference:
      case Derivation::Kind::count:
      case Derivation::Kind::sum:
        break;
    }
    const auto number = facts_.number(field.id);
    if (!number) return {};
    if (field.type == definition::FieldType::area) return Value(Area{*number});
    return field.type == definition::FieldType::money ? Value(Area{*number}.str()) : Value(*number);
  }

 private:
  [[nodiscard]] std::optional<std::int64_t> input(const Derivation& how, std::size_t at) const {
    return facts_.number(how.inputs[at].field);
  }

  [[nodiscard]] Value share(const Derivation& how) const {
    const auto part = input(how, 0), whole = input(how, 1);
    return part && whole ? Value(document::ShareValue{*part, *whole}) : Value();
  }

  Value name(const Field& field, const Derivation& how) {
    const auto people = facts_.people(how.inputs.front().field, how.where);
    if (people.empty()) return {};
    return {source_.unsealer.person(people.front()).text("name"),
            posted_privacy(definition::FieldPrivacy::name, &field)};
  }

  // By the law of the day the case was opened, as the condition itself was judged.
  [[nodiscard]] Value first_met(const Derivation& how) const {
    for (const auto& one : how.cases) {
      const auto part = input(how, one.part), whole = input(how, one.whole);
      if (!part || !whole) return {};
      const auto found = source_.office.library().rules.law.at(
          one.parameter, source_.file.view.jurisdiction, source_.file.view.opened_on);
      const auto* least = found ? std::get_if<Fraction>(&found->value.value.data) : nullptr;
      if (least != nullptr && at_least(*part, *whole, *least)) return Value(one.text.zh);
    }
    return Value(how.otherwise.zh);
  }

  ModelSource& source_;
  casefile::FactReader facts_;
};

}  // namespace

void add_derived_facts(document::Record& root, ModelSource& source) {
  Deriving deriving(source);
  for (const auto& field : source.file.vocabulary->fields()) {
    if (field.derive) put(root, field.id, deriving.value(field));
  }
}

}  // namespace gongyi::service
