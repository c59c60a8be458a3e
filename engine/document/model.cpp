#include "document/model.h"

namespace gongyi::document {
namespace {

Value value_of(const Json& json) {
  if (json.is_bool()) return Value(json.boolean());
  if (json.is_int()) return Value(json.integer());
  if (json.is_object()) return Value(record_from_json(json));
  if (json.is_string()) {
    if (const auto date = Date::parse(json.string())) return Value(*date);
    return Value(json.string());
  }
  if (json.is_array()) {
    List list;
    for (const Json& item : json.items()) list.push_back(value_of(item));
    return Value(std::move(list));
  }
  return {};
}

}  // namespace

Record record_from_json(const Json& json) {
  Record record;
  if (!json.is_object()) return record;
  for (const auto& [key, member] : json.members()) record.emplace(key, value_of(member));
  return record;
}

}  // namespace gongyi::document
