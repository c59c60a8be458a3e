#include <algorithm>

#include "base/message.h"
#include "law/law_data.h"
#include "yaml/reader.h"

namespace gongyi::law {
namespace {

void add(std::vector<Citation>& into, const Citation& one) {
  if (std::find(into.begin(), into.end(), one) == into.end()) into.push_back(one);
}

std::vector<Citation> cited(const yaml::Node& list, const LawBook::Data& data,
                            DiagnosticSink& sink) {
  std::vector<Citation> out;
  for (const auto& tag : yaml::as_distinct(list, sink)) {
    if (const auto one = data.cite(tag))
      out.push_back(*one);
    else
      sink.error(list.at, Message("LAW004", {tag}));
  }
  return out;
}

// "25(1)" → "25": an entry for the article answers for its items too.
std::string without_item(const std::string& article) {
  return article.substr(0, article.find('('));
}

const Counterpart* find(const std::vector<Counterpart>& all, const Citation& wanted) {
  const auto entry = [&](const std::string& article) -> const Counterpart* {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Counterpart& one) {
      return one.cited.source == wanted.source && one.cited.article == article;
    });
    return found == all.end() ? nullptr : &*found;
  };
  const auto* exact = entry(wanted.article);
  return exact != nullptr ? exact : entry(without_item(wanted.article));
}

}  // namespace

std::string LawBook::Data::layer_of(const Citation& citation) const {
  const auto source = std::find_if(sources.begin(), sources.end(),
                                   [&](const Source& one) { return one.tag == citation.source; });
  return source == sources.end() ? std::string() : source->layer;
}

bool LawBook::Data::applies(const Citation& citation, std::string_view place) const {
  const auto layer = layer_of(citation);
  if (layer.empty()) return true;
  const auto layers = chain(place);
  return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

void check_applies(const std::vector<Citation>& basis, const std::string& layer,
                   const LawBook::Data& data, const SourceRange& at, DiagnosticSink& sink) {
  for (const auto& one : basis) {
    if (!data.applies(one, layer)) sink.error(at, Message("WF103", {layer, one.tag()}));
  }
}

void read_counterparts(const yaml::Node& list, const std::string& layer, LawBook::Data& into,
                       DiagnosticSink& sink) {
  auto& all = into.counterparts[layer];
  for (const auto& node : list.items) {
    yaml::MapReader reader(node, sink, yaml::Reading::definition);
    Counterpart made;
    made.at = node.at;
    const auto tag = reader.text("cited").value_or("");
    const auto one = into.cite(tag);
    if (!one && node.find("cited") != nullptr)
      sink.error(node.find("cited")->at, Message("LAW004", {tag}));
    const auto* here = reader.required("here");
    if (here != nullptr) made.here = cited(*here, into, sink);
    made.subject = reader.localized("subject").value_or(Text());
    made.note = reader.localized("note", Text());
    reader.finish();
    if (!one) continue;
    made.cited = *one;
    if (into.applies(*one, layer)) sink.error(node.at, Message("WF104", {tag, layer}));
    const bool none = here != nullptr && here->is_sequence() && here->items.empty();
    if (none && node.find("note") == nullptr) sink.error(node.at, Message("WF105", {tag}));
    check_applies(made.here, layer, into, node.at, sink);
    const bool twice = std::any_of(all.begin(), all.end(), [&](const Counterpart& other) {
      return other.cited == made.cited;
    });
    if (twice) sink.error(node.at, Message("LAW002", {tag}));
    all.push_back(std::move(made));
  }
}

std::optional<std::vector<Citation>> LawBook::local(const Citation& cited,
                                                    std::string_view jurisdiction) const {
  if (data().applies(cited, jurisdiction)) return std::vector<Citation>{cited};
  auto layers = data().chain(jurisdiction);
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    const auto all = data().counterparts.find(*layer);
    if (all == data().counterparts.end()) continue;
    if (const auto* found = find(all->second, cited)) return found->here;
  }
  return std::nullopt;
}

std::vector<Citation> LawBook::local(const std::vector<Citation>& basis,
                                     std::string_view jurisdiction) const {
  const auto& book = data();
  // An article of this place's own that is written out stands for what the other places' say.
  const auto own = [&](const Citation& elsewhere) {
    return std::any_of(basis.begin(), basis.end(), [&](const Citation& one) {
      return book.applies(one, jurisdiction) && !book.applies(one, book.layer_of(elsewhere));
    });
  };
  std::vector<Citation> out;
  for (const auto& one : basis) {
    if (!book.applies(one, jurisdiction) && own(one)) continue;
    for (const auto& here : local(one, jurisdiction).value_or(std::vector<Citation>{}))
      add(out, here);
  }
  return out;
}

}  // namespace gongyi::law
