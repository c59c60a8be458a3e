#include <algorithm>

#include "base/message.h"
#include "law/load.h"

namespace gongyi::law {

void load_sources(const yaml::Node& list, LawBook::Data& into, DiagnosticSink& sink) {
  for (const auto& node : read_list(list, sink)) {
    yaml::MapReader map(node, sink);
    Source source;
    const auto tag = map.text("tag");
    const auto name = map.localized("name");
    if (const auto* from = map.optional("in_force")) source.in_force = yaml::as_date(*from, sink);
    if (const auto* until = map.optional("until")) source.until = yaml::as_date(*until, sink);
    source.status_note = map.localized("note", {});
    map.finish();
    if (!tag || !name) continue;
    source.tag = *tag;
    source.name = *name;
    const bool twice = std::any_of(into.sources.begin(), into.sources.end(),
                                   [&](const Source& other) { return other.tag == source.tag; });
    if (twice) {
      sink.error(node.at, Message("LAW011", {*tag}));
    } else {
      into.sources.push_back(std::move(source));
    }
  }
}

void load_layers(const yaml::Node& list, LawBook::Data& into, DiagnosticSink& sink) {
  for (const auto& node : read_list(list, sink)) {
    yaml::MapReader map(node, sink);
    Layer layer;
    const auto id = map.text("id");
    const auto title = map.localized("title");
    layer.parent = map.text("parent", "");
    layer.fills_gaps = map.boolean("fills_gaps", false);
    (void)map.localized("note", {});  // for readers of the file
    map.finish();
    if (!id || !title) continue;
    layer.id = *id;
    layer.title = *title;
    layer.at = node.at;
    if (into.layer(*id) != nullptr) {
      sink.error(node.at, Message("LAW011", {*id}));
    } else {
      into.layers.push_back(std::move(layer));
    }
  }
}

void check_layers(LawBook::Data& data, DiagnosticSink& sink) {
  std::vector<std::string> known;
  for (const auto& layer : data.layers) known.push_back(layer.id);
  bool sound = true;
  for (const auto& layer : data.layers) {
    if (layer.parent.empty() || data.layer(layer.parent) != nullptr) continue;
    sound = false;
    auto& finding = sink.error(layer.at, Message("LAW007", {layer.parent}));
    if (const auto near = yaml::nearest(layer.parent, known)) {
      finding.fix = Message("yaml.did_you_mean", {*near});
    }
  }
  if (!sound) return;
  for (const auto& layer : data.layers) {
    std::size_t steps = 0;
    const auto* at = &layer;
    while (at != nullptr && steps++ <= data.layers.size()) at = data.layer(at->parent);
    if (at != nullptr) sink.error(layer.at, Message("LAW012", {layer.id}));
  }
}

}  // namespace gongyi::law
