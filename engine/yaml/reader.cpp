#include "yaml/reader.h"

namespace gongyi::yaml {
namespace {

// A clerk's keyboard makes `key：value` out of `key: value`, which reads as one plain text.
bool holds_full_width_colon(const Node& node) {
  return node.is_scalar() && !node.quoted && node.text.find("：") != std::string::npos;
}

}  // namespace

MapReader::MapReader(const Node& node, DiagnosticSink& sink, Reading reading)
    : node_(&node), sink_(&sink), reading_(reading), valid_(node.is_mapping()) {
  if (valid_) return;
  const Message found(node.is_sequence() ? "yaml.a_list"
                      : node.is_null()   ? "yaml.nothing"
                                         : "yaml.a_value");
  auto& finding =
      sink.error(node.at, Message("Y020", {Message("yaml.a_mapping").text(), found.text()}));
  if (holds_full_width_colon(node)) finding.fix = Message("yaml.full_width", {"："});
}

const Node* MapReader::look_up(std::string_view key) {
  asked_.emplace(key);
  const auto* found = node_->find(key);
  return found == nullptr || found->is_null() ? nullptr : found;
}

const Node* MapReader::optional(std::string_view key) {
  const auto* found = look_up(key);
  const auto* blank = found == nullptr ? node_->find(key) : nullptr;
  if (blank != nullptr && reading_ == Reading::definition) sink_->error(blank->at, Message("Y034"));
  return found;
}

const Node* MapReader::required(std::string_view key) {
  const auto* found = look_up(key);
  if (found == nullptr && valid_) {
    const auto* empty = node_->find(key);
    sink_->error(empty != nullptr ? empty->at : node_->at, Message("Y022", {std::string(key)}));
  }
  return found;
}

std::optional<std::string> MapReader::text(std::string_view key) {
  const auto* found = required(key);
  if (found == nullptr) return std::nullopt;
  return reading_ == Reading::definition ? as_word(*found, *sink_) : as_text(*found, *sink_);
}

std::optional<std::int64_t> MapReader::integer(std::string_view key) {
  const auto* found = required(key);
  return found ? as_integer(*found, *sink_) : std::nullopt;
}

std::optional<Date> MapReader::date(std::string_view key) {
  const auto* found = required(key);
  return found ? as_date(*found, *sink_) : std::nullopt;
}

std::optional<Area> MapReader::area(std::string_view key) {
  const auto* found = required(key);
  return found ? as_area(*found, *sink_) : std::nullopt;
}

std::optional<Text> MapReader::localized(std::string_view key) {
  const auto* found = required(key);
  return found ? as_localized(*found, *sink_) : std::nullopt;
}

std::optional<std::size_t> MapReader::choice(std::string_view key,
                                             std::span<const std::string> words) {
  const auto* found = required(key);
  return found ? as_choice(*found, words, *sink_) : std::nullopt;
}

std::string MapReader::text(std::string_view key, std::string otherwise) {
  const auto* found = optional(key);
  if (found == nullptr) return otherwise;
  const auto read =
      reading_ == Reading::definition ? as_word(*found, *sink_) : as_text(*found, *sink_);
  return read.value_or(std::move(otherwise));
}

std::int64_t MapReader::integer(std::string_view key, std::int64_t otherwise) {
  const auto* found = optional(key);
  return found ? as_integer(*found, *sink_).value_or(otherwise) : otherwise;
}

bool MapReader::boolean(std::string_view key, bool otherwise) {
  const auto* found = optional(key);
  return found ? as_boolean(*found, *sink_).value_or(otherwise) : otherwise;
}

std::size_t MapReader::choice(std::string_view key, std::span<const std::string> words,
                              std::size_t otherwise) {
  const auto* found = optional(key);
  return found ? as_choice(*found, words, *sink_).value_or(otherwise) : otherwise;
}

std::vector<std::string> MapReader::texts(std::string_view key) {
  const auto* found = optional(key);
  return found ? as_distinct(*found, *sink_) : std::vector<std::string>{};
}

Text MapReader::localized(std::string_view key, Text otherwise) {
  const auto* found = optional(key);
  return found ? as_localized(*found, *sink_).value_or(std::move(otherwise)) : otherwise;
}

void MapReader::finish() {
  if (!valid_) return;
  const std::vector<std::string> known(asked_.begin(), asked_.end());
  for (const auto& [key, value] : node_->members) {
    if (asked_.contains(key.text)) continue;
    const std::vector<Text> allowed(known.begin(), known.end());
    auto& finding = sink_->error(key.at, Message("Y021", {key.text, join(allowed)}));
    if (const auto near = nearest(key.text, known)) {
      finding.fix = Message("Y030", {*near});
    }
  }
}

}  // namespace gongyi::yaml
