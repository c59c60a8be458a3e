#include <algorithm>

#include "base/message.h"
#include "casefile/facts.h"
#include "service/inputs.h"
#include "yaml/document.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using definition::RecordField;
using definition::RecordType;

// A cell is read like a fact of the column's type.
definition::Field as_field(const RecordField& column) {
  definition::Field out;
  out.id = column.id;
  out.title = column.title;
  out.type = column.type;
  out.choices = column.choices;
  return out;
}

Json one_row(const RecordType& type, const yaml::Node& node, DiagnosticSink& sink) {
  Json out = Json::object();
  if (!node.is_mapping()) {
    sink.error(node.at, Message("Y028"));
    return out;
  }
  for (const auto& [key, value] : node.members) {
    const auto column = std::find_if(type.fields.begin(), type.fields.end(), [&](const auto& f) {
      return f.id == key.text || f.title.zh == key.text;
    });
    if (column == type.fields.end()) {
      sink.error(key.at, Message("SV242", {key.text})).fix = Message("SV248", {row_columns(type)});
    } else if (out.has(column->id)) {
      sink.error(key.at, Message("SV245", {column->title}));
    } else if (!value.is_null()) {
      const auto text = yaml::as_text(value, sink);
      if (!text || text->empty()) continue;
      auto cell = casefile::parse_fact(as_field(*column), *text);
      // A cell that is wrong is told once, not told missing as well.
      if (!cell) sink.error(value.at, cell.error());
      out[column->id] = cell ? std::move(*cell) : Json("");
    }
  }
  return out;
}

bool has_secrets(const RecordType& type) {
  return std::any_of(type.fields.begin(), type.fields.end(), [](const RecordField& column) {
    return column.privacy != definition::FieldPrivacy::open;
  });
}

}  // namespace

Text row_columns(const RecordType& type) {
  std::vector<Text> all;
  for (const auto& column : type.fields) {
    if (!column.id.ends_with("_text"))
      all.push_back({column.id + "（" + column.title.zh + "）", column.id});
  }
  return join(all);
}

std::string row_example(const definition::Field& field, const RecordType& type) {
  std::string out;
  for (const auto& column : type.fields) {
    if (!column.required) continue;
    if (!out.empty()) out += ", ";
    out += column.id + ": ";
    switch (column.type) {
      case definition::FieldType::choice:
        out += column.choices.front().id;
        break;
      case definition::FieldType::date:
        out += "2026-03-01";
        break;
      case definition::FieldType::number:
        out += "1";
        break;
      case definition::FieldType::money:
      case definition::FieldType::area:
        out += "100.00";
        break;
      default:
        out += "示例" + column.title.zh;
    }
  }
  return field.id + ":\n  - {" + out + "}\n";
}

std::optional<Json> read_rows(const definition::Field& field,
                              const definition::Vocabulary& vocabulary, const yaml::Node& node,
                              Sealer& sealer, DiagnosticSink& sink) {
  const auto* type = vocabulary.record(field.record);
  if (type == nullptr || !node.is_sequence()) {
    sink.error(node.at, Message("SV440", {field.title}));
    return std::nullopt;
  }
  const auto errors_before = sink.error_count();
  Json rows = Json::array();
  std::size_t number = 0;
  for (const auto& item : node.items) {
    ++number;
    auto row = one_row(*type, item, sink);
    for (const auto& column : type->fields) {
      if (column.required && !row.has(column.id))
        sink.error(item.at, Message("SV441", {field.title, std::to_string(number), column.title}));
    }
    if (sink.error_count() == errors_before)
      rows.push(has_secrets(*type) ? sealer.person(row, *type) : std::move(row));
  }
  if (sink.error_count() != errors_before) return std::nullopt;
  return rows;
}

}  // namespace gongyi::service
