#include <algorithm>
#include <array>

#include "base/message.h"
#include "law/load.h"

namespace gongyi::law {
namespace {

const std::array<std::string, 3> kStatus{"verified", "quoted", "unverified"};

// What a pack says once for all its values.
struct Defaults {
  std::string layer;
  std::optional<Date> from, checked_on;
  std::optional<std::size_t> status;
};

std::optional<Date> date_or(yaml::MapReader& map, std::string_view key,
                            const std::optional<Date>& otherwise, DiagnosticSink& sink) {
  const auto* node = map.optional(key);
  return node != nullptr ? yaml::as_date(*node, sink) : otherwise;
}

void read_dated(const yaml::Node& node, const ParameterInfo& info, const Defaults& defaults,
                LawBook::Data& into, DiagnosticSink& sink) {
  yaml::MapReader map(node, sink);
  DatedValue dated;
  dated.layer = defaults.layer;
  dated.at = node.at;
  const auto* value_node = map.required("value");
  const auto value = value_node ? read_value(*value_node, info, sink) : std::nullopt;
  const auto from = date_or(map, "from", defaults.from, sink);
  dated.until = date_or(map, "until", std::nullopt, sink);
  dated.checked_on = date_or(map, "checked_on", defaults.checked_on, sink);
  dated.note = map.localized("note", {});
  dated.basis = read_citations(map, into, sink);
  const auto* status_node = map.optional("status");
  const auto status =
      status_node != nullptr ? yaml::as_choice(*status_node, kStatus, sink) : defaults.status;
  map.finish();
  if (!map.valid()) return;
  if (!from && map.optional("from") == nullptr) sink.error(node.at, Message("Y022", {"from"}));
  if (!status && status_node == nullptr) sink.error(node.at, Message("Y022", {"status"}));
  if (!value || !from || !status) return;
  dated.value = *value;
  dated.from = *from;
  dated.status = static_cast<Status>(*status);
  if (dated.until && *dated.until < dated.from) sink.error(node.at, Message("LAW015", {info.name}));
  if (dated.status == Status::verified && !dated.checked_on) {
    sink.error(node.at, Message("LAW018", {info.name}));
  }
  if (dated.status == Status::unverified) dated.checked_on.reset();
  into.values[info.name][defaults.layer].push_back(std::move(dated));
}

void read_values(const yaml::Node& map, const Defaults& defaults, LawBook::Data& into,
                 DiagnosticSink& sink) {
  if (!map.is_mapping()) {
    sink.error(map.at, Message("LAW013"));
    return;
  }
  std::vector<std::string> known;
  for (const auto& [name, info] : into.parameters) known.push_back(name);
  for (const auto& [key, node] : map.members) {
    const auto info = into.parameters.find(key.text);
    if (info == into.parameters.end()) {
      auto& finding = sink.error(key.at, Message("LAW001", {key.text}));
      if (const auto near = yaml::nearest(key.text, known)) {
        finding.fix = Message("yaml.did_you_mean", {*near});
      }
      continue;
    }
    if (node.is_sequence()) {
      for (const auto& item : node.items) read_dated(item, info->second, defaults, into, sink);
    } else {
      read_dated(node, info->second, defaults, into, sink);
    }
  }
}

}  // namespace

void load_pack(const yaml::Node& node, LawBook::Data& into, DiagnosticSink& sink) {
  yaml::MapReader map(node, sink);
  Defaults defaults;
  const auto* layer_node = map.required("layer");
  const auto layer = layer_node ? yaml::as_text(*layer_node, sink) : std::nullopt;
  defaults.from = date_or(map, "from", std::nullopt, sink);
  defaults.checked_on = date_or(map, "checked_on", std::nullopt, sink);
  if (const auto* status = map.optional("status")) {
    defaults.status = yaml::as_choice(*status, kStatus, sink);
  }
  (void)map.localized("note", {});  // for readers of the file
  const auto* values = map.required("values");
  map.finish();
  if (!layer || values == nullptr) return;
  defaults.layer = *layer;
  if (into.layer(*layer) == nullptr) {
    std::vector<std::string> known;
    for (const auto& other : into.layers) known.push_back(other.id);
    auto& finding = sink.error(layer_node->at, Message("LAW007", {*layer}));
    if (const auto near = yaml::nearest(*layer, known)) {
      finding.fix = Message("yaml.did_you_mean", {*near});
    }
  }
  read_values(*values, defaults, into, sink);
}

void check_values(LawBook::Data& data, DiagnosticSink& sink) {
  for (auto& [name, layers] : data.values) {
    for (auto& [layer, values] : layers) {
      std::stable_sort(values.begin(), values.end(),
                       [](const DatedValue& a, const DatedValue& b) { return a.from < b.from; });
      for (std::size_t i = 1; i < values.size(); ++i) {
        const auto& before = values[i - 1];
        const bool same_start = before.from == values[i].from;
        if (!same_start && (!before.until || *before.until < values[i].from)) continue;
        auto& finding = sink.error(values[i].at, Message("LAW003", {name, values[i].from.iso()}));
        finding.notes.push_back({Message("law.other_value"), before.at});
      }
    }
  }
}

}  // namespace gongyi::law
