#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/ratio.h"

namespace gongyi::document {

/// How much a value tells about a person; decides masking by audience.
enum class Privacy { open, name, phone, id_number, restricted };
/// Who will read the document: `posting` = put up in the estate (公示版), masked by field policy;
/// `archive` = full (存档版).
enum class Audience { posting, archive };

struct Value;
using List = std::vector<Value>;
using Record = std::map<std::string, Value, std::less<>>;

/// A share kept exact: printed as a fraction or as a percentage rounded down.
struct ShareValue {
  std::int64_t part = 0, whole = 0;
};

/// A value a template can print, test or repeat. Typed, so that filters can refuse nonsense.
struct Value {
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, Date, Area, ShareValue,
               std::shared_ptr<List>, std::shared_ptr<Record>>
      data;
  Privacy privacy = Privacy::open;

  Value() = default;
  Value(bool v) : data(v) {}
  Value(int v) : data(std::int64_t(v)) {}
  Value(std::int64_t v) : data(v) {}
  Value(std::string v, Privacy p = Privacy::open) : data(std::move(v)), privacy(p) {}
  Value(const char* v) : data(std::string(v)) {}
  Value(Date v) : data(v) {}
  Value(Area v) : data(v) {}
  Value(ShareValue v) : data(v) {}
  Value(List v) : data(std::make_shared<List>(std::move(v))) {}
  Value(Record v) : data(std::make_shared<Record>(std::move(v))) {}
};

/// Chinese titles that stand for ids in templates: {{小区名称}} = {{estate.name}}.
using Aliases = std::map<std::string, std::string, std::less<>>;

/// For `gongyi render`: JSON objects, arrays, texts, integers and booleans. A text YYYY-MM-DD is a
/// date.
[[nodiscard]] Record record_from_json(const Json& json);

}  // namespace gongyi::document
