#include "base/json.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/utf8.h"

namespace gongyi {
namespace {

constexpr std::size_t kDeepest = 64;

// Builds a Json without ever making a floating number.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return put(Json()); }
  bool boolean(bool value) override { return put(Json(value)); }
  bool number_integer(std::int64_t value) override { return put(Json(value)); }
  bool number_unsigned(std::uint64_t value) override {
    return value <= static_cast<std::uint64_t>(INT64_MAX) &&
           put(Json(static_cast<std::int64_t>(value)));
  }
  bool number_float(double, const std::string&) override { return false; }
  bool string(std::string& value) override { return put(Json(std::move(value))); }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool key(std::string& value) override {
    if (stack_.back().members().contains(value)) return false;
    keys_.back() = std::move(value);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }
  Json take() { return std::move(root_); }

 private:
  bool put(Json value) {
    if (stack_.empty()) {
      root_ = std::move(value);
    } else if (stack_.back().is_array()) {
      stack_.back().push(std::move(value));
    } else {
      stack_.back()[keys_.back()] = std::move(value);
    }
    return true;
  }
  bool open(Json container) {
    stack_.push_back(std::move(container));
    keys_.emplace_back();
    return stack_.size() <= kDeepest;
  }
  bool close() {
    Json done = std::move(stack_.back());
    stack_.pop_back();
    keys_.pop_back();
    return put(std::move(done));
  }
  Json root_;
  std::vector<Json> stack_;
  std::vector<std::string> keys_;
};

void quote(const std::string& text, std::string& out) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(const Json& json, std::string& out, int indent, int depth) {
  const auto line = [&](int level) {
    if (indent > 0)
      out.append("\n").append(static_cast<std::size_t>(indent) * static_cast<std::size_t>(level),
                              ' ');
  };
  if (json.is_null()) {
    out += "null";
  } else if (json.is_bool()) {
    out += json.boolean() ? "true" : "false";
  } else if (json.is_int()) {
    out += std::to_string(json.integer());
  } else if (json.is_string()) {
    quote(json.string(), out);
  } else if (json.is_array()) {
    out += '[';
    bool first = true;
    for (const auto& item : json.items()) {
      if (!first) out += ',';
      first = false;
      line(depth + 1);
      write(item, out, indent, depth + 1);
    }
    if (!first) line(depth);
    out += ']';
  } else {
    out += '{';
    bool first = true;
    for (const auto& [key, value] : json.members()) {
      if (!first) out += ',';
      first = false;
      line(depth + 1);
      quote(key, out);
      out += indent > 0 ? ": " : ":";
      write(value, out, indent, depth + 1);
    }
    if (!first) line(depth);
    out += '}';
  }
}

const Json& null_json() {
  static const Json nothing;
  return nothing;
}

}  // namespace

std::optional<Json> Json::parse(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return builder.take();
}

bool Json::boolean() const {
  GONGYI_ENSURE(is_bool(), "JSON value is no boolean");
  return std::get<bool>(value_);
}
std::int64_t Json::integer() const {
  GONGYI_ENSURE(is_int(), "JSON value is no integer");
  return std::get<std::int64_t>(value_);
}
const std::string& Json::string() const {
  GONGYI_ENSURE(is_string(), "JSON value is no string");
  return std::get<std::string>(value_);
}
const Json::Array& Json::items() const {
  GONGYI_ENSURE(is_array(), "JSON value is no array");
  return std::get<Array>(value_);
}
const Json::Object& Json::members() const {
  GONGYI_ENSURE(is_object(), "JSON value is no object");
  return std::get<Object>(value_);
}
Json::Array& Json::items() {
  GONGYI_ENSURE(is_array(), "JSON value is no array");
  return std::get<Array>(value_);
}
Json::Object& Json::members() {
  GONGYI_ENSURE(is_object(), "JSON value is no object");
  return std::get<Object>(value_);
}

const Json& Json::at(std::string_view key) const {
  if (!is_object()) return null_json();
  const auto& object = std::get<Object>(value_);
  const auto found = object.find(key);
  return found == object.end() ? null_json() : found->second;
}

std::string Json::text(std::string_view key, std::string_view otherwise) const {
  const auto& value = at(key);
  return value.is_string() ? value.string() : std::string(otherwise);
}

std::int64_t Json::number(std::string_view key, std::int64_t otherwise) const {
  const auto& value = at(key);
  return value.is_int() ? value.integer() : otherwise;
}

Json& Json::operator[](std::string_view key) {
  if (is_null()) value_ = Object{};
  auto& object = members();
  const auto found = object.find(key);
  return found != object.end() ? found->second
                               : object.emplace(std::string(key), Json()).first->second;
}

void Json::push(Json item) {
  if (is_null()) value_ = Array{};
  items().push_back(std::move(item));
}

std::string Json::canonical() const {
  std::string out;
  write(*this, out, 0, 0);
  // A text that is not UTF-8 would be kept and hashed, and never be read again.
  GONGYI_ENSURE(utf8::valid(out), "JSON text is not UTF-8");
  return out;
}

std::string Json::pretty() const {
  std::string out;
  write(*this, out, 2, 0);
  return out;
}

}  // namespace gongyi
