#include <algorithm>
#include <cctype>

#include "base/message.h"
#include "document/mask.h"
#include "service/document_model.h"

namespace gongyi::service {
namespace {

using definition::Field;
using definition::FieldType;
using document::Privacy;
using document::Record;
using document::Value;

Value people_value(ModelSource& source, const Field& field, const Json& value) {
  document::List rows;
  for (const auto& person : value.items()) rows.emplace_back(person_record(source, person, &field));
  return Value(std::move(rows));
}

Value fact_value(ModelSource& source, const Field& field, const Json& value);

// Rows of a list fact: each cell as a fact of its column would be.
Value rows_value(ModelSource& source, const Field& field, const Json& value) {
  document::List rows;
  const auto* type = source.file.vocabulary->record(field.record);
  if (type == nullptr) return Value(std::move(rows));
  for (const auto& sealed : value.items()) {
    const auto row = source.unsealer.person(sealed);
    Record out;
    for (const auto& column : type->fields) {
      Field cell;
      cell.type = column.type;
      cell.privacy = column.privacy;
      cell.posted_by_name = field.posted_by_name;
      cell.choices = column.choices;
      const auto& given = row.at(column.id);
      out[column.id] = given.is_null() ? Value("") : fact_value(source, cell, given);
    }
    rows.emplace_back(std::move(out));
  }
  return Value(std::move(rows));
}

Value fact_value(ModelSource& source, const Field& field, const Json& value) {
  if (value.is_null()) return {};
  switch (field.type) {
    case FieldType::number:
      return Value(value.integer());
    case FieldType::money:
      return Value(Area{value.integer()}.str());
    case FieldType::area:
      return Value(Area::parse(value.string()).value_or(Area()));
    case FieldType::date:
      return Value(Date::parse(value.string()).value_or(Date()));
    case FieldType::yesno:
      return Value(value.string() == "yes");
    case FieldType::choice:
      return Value(definition::title_of(field.choices, value.string()).zh);
    case FieldType::people:
      return people_value(source, field, value);
    case FieldType::list:
      return rows_value(source, field, value);
    default:
      return Value(source.unsealer.text(value), posted_privacy(field.privacy, &field));
  }
}

}  // namespace

Privacy posted_privacy(definition::FieldPrivacy privacy, const Field* field) {
  const bool by_name = field != nullptr && field->posted_by_name;
  if (by_name && privacy == definition::FieldPrivacy::name) return Privacy::open;
  return static_cast<Privacy>(privacy);
}

Record person_record(ModelSource& source, const Json& sealed, const Field* field) {
  Record out;
  const auto person = source.unsealer.person(sealed);
  const auto* type = source.file.vocabulary->record("person");
  if (type == nullptr) return out;
  for (const auto& column : type->fields) {
    out[column.id] = Value(person.text(column.id), posted_privacy(column.privacy, field));
  }
  if (field != nullptr) {
    // A list that is computed has no kinds and roles of its own.
    out["kind_text"] = definition::title_of(field->kinds, person.text("kind")).zh;
    out["role_text"] = definition::title_of(field->roles, person.text("role")).zh;
  }
  const auto eligible = person.text("eligible");
  out["eligible"] = eligible == "yes";
  out["eligible_text"] = Message(eligible.empty()    ? "SV285"
                                 : eligible == "yes" ? "SV283"
                                                     : "SV284")
                             .in(Lang::zh);
  return out;
}

void add_facts(Record& root, ModelSource& source) {
  const auto facts = source.file.facts();
  for (const auto& field : source.file.vocabulary->fields()) {
    if (field.is_fact() || field.of_estate())
      put(root, field.id, fact_value(source, field, facts.value(field.id)));
  }
}

namespace {

// What is objected to, as people call it: the document with its title, or else the step.
std::string about(const ModelSource& source, const casefile::Objection& objection) {
  if (!objection.document.empty()) {
    const auto& manifest = source.office.library().manifest;
    const auto* spec = manifest ? manifest->find(objection.document) : nullptr;
    return spec == nullptr ? objection.document : "《" + spec->title.zh + "》";
  }
  const auto* step = source.file.procedure->find(objection.about.id);
  return step == nullptr ? objection.about.id : step->title.zh;
}

// Copies for different people bear different numbers: GY-2026-001-F26-2.
void number_copy(Record& root, std::size_t copy) {
  const auto group = root.find("doc");
  if (group == root.end()) return;
  const auto* held = std::get_if<std::shared_ptr<Record>>(&group->second.data);
  if (held == nullptr) return;
  // The group is shared with the other copies; this one gets its own.
  auto own = **held;
  if (const auto* number = std::get_if<std::string>(&own["no"].data))
    own["no"] = *number + "-" + std::to_string(copy);
  group->second = Value(std::move(own));
}

}  // namespace

std::string building_title(const std::string& building) {
  const bool bare = std::all_of(building.begin(), building.end(),
                                [](unsigned char c) { return std::isalnum(c) != 0; });
  return bare ? building + "号楼" : building;
}

Record objection_record(ModelSource& source, const casefile::Objection& objection) {
  Record out;
  out["no"] = std::to_string(objection.no);
  out["raised_on"] = objection.raised_on;
  out["by"] =
      Value(objection.by.is_null() ? "—" : source.unsealer.text(objection.by), Privacy::name);
  out["unit"] = objection.unit.empty() ? "—" : objection.unit;
  out["matter"] = objection.matter;
  out["about"] = about(source, objection);
  out["answered_on"] = objection.answered_on ? Value(*objection.answered_on) : Value("");
  out["decision_text"] =
      !objection.answered_on ? "" : Message(objection.upheld ? "SV286" : "SV287").in(Lang::zh);
  out["answer"] = objection.answer;
  return out;
}

void add_subject(Record& root, ModelSource& source, const Subject& subject,
                 const definition::Field* people) {
  if (subject.number > 0) number_copy(root, subject.number);
  if (subject.head != nullptr) {
    const auto& base = *source.base;
    std::vector<std::string> units;
    units.reserve(subject.head->units.size());
    for (const auto index : subject.head->units) units.push_back(base.units[index].id);
    const auto* first = subject.head->units.empty()
                            ? nullptr
                            : source.unit(base.units[subject.head->units.front()].id);
    Record owner;
    const auto& developer = source.estate.info.developer;
    owner["names"] = subject.head->owners.empty() && !developer.empty()
                         ? developer
                         : owner_names(source, subject.head->owners);
    owner["units"] = units_text(units);
    owner["area"] = subject.head->area;
    owner["heads"] = std::int64_t{1};
    owner["building"] = first == nullptr ? "" : first->building;
    root["owner"] = Value(std::move(owner));
  }
  if (subject.ballot != nullptr) {
    put(root, "ballot.no", subject.ballot->no);
    put(root, "ballot.code", subject.ballot->no + "-" + subject.ballot->code);
  }
  if (subject.candidate != nullptr) {
    auto person = subject.candidate->person;
    if (subject.candidate->eligible)
      person["eligible"] = *subject.candidate->eligible ? "yes" : "no";
    person["reason"] = subject.candidate->reason;
    person["no"] = subject.candidate->no;
    root["candidate"] = Value(person_record(source, person, nullptr));
  }
  if (subject.member) {
    root["member"] = Value(person_record(source, *subject.member, people));
  }
  if (subject.objection != nullptr)
    root["objection"] = Value(objection_record(source, *subject.objection));
  if (!subject.building.empty()) {
    document::List rows;
    const auto prefix = subject.building + "-";
    for (const auto& [vote, rounds] : source.file.view.votes) {
      for (const auto& ballot : rounds.back().ballots) {
        const bool here = !ballot.units.empty() && ballot.units.front().starts_with(prefix);
        if (here) rows.emplace_back(ballot_record(source, ballot));
      }
    }
    put(root, "building.name", building_title(subject.building));
    put(root, "building.ballots", std::move(rows));
  }
}

}  // namespace gongyi::service
