#include "law/load.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "base/message.h"

namespace gongyi::law {
namespace {

using Loader = void (*)(const yaml::Node&, LawBook::Data&, DiagnosticSink&);
struct Kind {
  std::string_view key;
  Loader load;
};
// In the order in which one kind needs another.
constexpr std::array kKinds{Kind{"sources", load_sources}, Kind{"jurisdictions", load_layers},
                            Kind{"parameters", load_parameters}, Kind{"regimes", load_regimes},
                            Kind{"pack", load_pack}};

// Every file is of exactly one known kind; a holiday file belongs to the calendar.
void check_keys(const yaml::Node& file, DiagnosticSink& sink) {
  std::vector<std::string> known;
  for (const auto& kind : kKinds) known.emplace_back(kind.key);
  known.emplace_back("holidays");
  if (!file.is_mapping() || file.members.empty()) {
    sink.error(file.at, Message("LAW008"));
    return;
  }
  for (const auto& [key, value] : file.members) {
    if (std::find(known.begin(), known.end(), key.text) != known.end()) continue;
    auto& finding = sink.error(key.at, Message("LAW009", {key.text}));
    if (const auto near = yaml::nearest(key.text, known)) {
      finding.fix = Message("yaml.did_you_mean", {*near});
    }
  }
}

// Independent of the order in which the files were found.
std::string digest_of(std::span<const yaml::Node> files) {
  std::vector<std::string> digests;
  for (const auto& file : files) {
    if (file.at.file) digests.push_back(sha256(file.at.file->text));
  }
  std::sort(digests.begin(), digests.end());
  std::string all;
  for (const auto& digest : digests) all += digest + "\n";
  return sha256(all);
}

}  // namespace

const std::vector<yaml::Node>& read_list(const yaml::Node& node, DiagnosticSink& sink) {
  static const std::vector<yaml::Node> nothing;
  if (node.is_sequence()) return node.items;
  sink.error(node.at, Message("LAW010"));
  return nothing;
}

std::vector<Citation> read_citations(yaml::MapReader& map, const LawBook::Data& data,
                                     DiagnosticSink& sink) {
  std::vector<Citation> out;
  const auto* node = map.optional("basis");
  if (node == nullptr || (node->is_sequence() && node->items.empty())) {
    if (map.valid()) sink.error(map.node().at, Message("LAW004"));
    return out;
  }
  std::vector<std::string> tags;
  for (const auto& source : data.sources) tags.push_back(source.tag);
  const auto read = [&](const yaml::Node& item) {
    const auto tag = yaml::as_text(item, sink);
    if (!tag) return;
    if (auto citation = data.cite(*tag)) {
      out.push_back(std::move(*citation));
    } else {
      const std::vector<Text> known(tags.begin(), tags.end());
      sink.error(item.at, Message("LAW005", {*tag, join(known)}));
    }
  };
  if (node->is_sequence()) {
    for (const auto& item : node->items) read(item);
  } else {
    read(*node);
  }
  return out;
}

std::optional<LawBook> LawBook::load(std::span<const yaml::Node> files, DiagnosticSink& sink) {
  const auto errors = sink.error_count();
  auto data = std::make_shared<Data>();
  for (const auto& file : files) check_keys(file, sink);
  for (const auto& kind : kKinds) {
    for (const auto& file : files) {
      if (const auto* body = file.find(kind.key)) kind.load(*body, *data, sink);
    }
  }
  check_layers(*data, sink);
  check_regimes(*data, sink);
  check_values(*data, sink);
  if (sink.error_count() > errors) return std::nullopt;
  data->digest = digest_of(files);
  LawBook book;
  book.data_ = std::move(data);
  return book;
}

}  // namespace gongyi::law
