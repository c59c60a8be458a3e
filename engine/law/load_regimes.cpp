#include <algorithm>
#include <array>

#include "base/message.h"
#include "law/load.h"

namespace gongyi::law {
namespace {

const std::array<std::string, 2> kOf{"participants", "all"};
const std::array<std::string, 2> kBounds{"at-least", "more-than"};
const std::array<std::string, 2> kClasses{"ordinary", "special"};

// `{share: 2/3, bound: at-least}`: 以上 includes the number, 过半数 does not (C1259).
void read_share(yaml::MapReader& regime, std::string_view key, Fraction& share, bool& strict,
                DiagnosticSink& sink) {
  const auto* node = regime.required(key);
  if (node == nullptr) return;
  yaml::MapReader map(*node, sink);
  if (const auto* value = map.required("share")) {
    share = yaml::as_fraction(*value, sink).value_or(Fraction{});
  }
  strict = map.choice("bound", kBounds).value_or(0) == 1;
  map.finish();
}

void read_matters(const yaml::Node& list, Regime& regime, const LawBook::Data& data,
                  DiagnosticSink& sink) {
  for (const auto& node : read_list(list, sink)) {
    yaml::MapReader map(node, sink);
    const auto id = map.text("id");
    const auto title = map.localized("title");
    const auto cls = map.choice("class", kClasses);
    auto basis = read_citations(map, data, sink);
    map.finish();
    if (!id || !title || !cls) continue;
    const bool twice = std::any_of(regime.matters.begin(), regime.matters.end(),
                                   [&](const Matter& other) { return other.id == *id; });
    if (twice) {
      sink.error(node.at, Message("LAW011", {*id}));
    } else {
      regime.matters.push_back({*id, *title, static_cast<MatterClass>(*cls), std::move(basis)});
    }
  }
}

}  // namespace

void load_regimes(const yaml::Node& list, LawBook::Data& into, DiagnosticSink& sink) {
  for (const auto& node : read_list(list, sink)) {
    yaml::MapReader map(node, sink);
    Regime regime;
    const auto id = map.text("id");
    const auto title = map.localized("title");
    const auto from = map.date("from");
    if (const auto* until = map.optional("until")) regime.until = yaml::as_date(*until, sink);
    regime.approval_of_all = map.choice("approval_of", kOf).value_or(0) == 1;
    read_share(map, "participation", regime.participation, regime.participation_strict, sink);
    read_share(map, "ordinary", regime.ordinary, regime.ordinary_strict, sink);
    read_share(map, "special", regime.special, regime.special_strict, sink);
    regime.basis = read_citations(map, into, sink);
    (void)map.localized("note", {});  // for readers of the file
    if (const auto* matters = map.required("matters")) read_matters(*matters, regime, into, sink);
    map.finish();
    if (!id || !title || !from) continue;
    regime.id = *id;
    regime.title = *title;
    regime.from = *from;
    const bool clash = std::any_of(into.regimes.begin(), into.regimes.end(), [&](const Regime& r) {
      const bool after = r.until && *r.until < regime.from;
      const bool before = regime.until && *regime.until < r.from;
      return r.id == regime.id || (!after && !before);
    });
    if (clash) sink.error(node.at, Message("LAW014", {*id}));
    if (regime.until && *regime.until < regime.from) sink.error(node.at, Message("LAW015", {*id}));
    into.regimes.push_back(std::move(regime));
  }
}

void check_regimes(LawBook::Data& data, DiagnosticSink& sink) {
  std::sort(data.regimes.begin(), data.regimes.end(),
            [](const Regime& a, const Regime& b) { return a.from < b.from; });
  for (std::size_t i = 1; i < data.regimes.size(); ++i) {
    const auto& before = data.regimes[i - 1];
    const auto& next = data.regimes[i];
    if (before.until && *before.until + 1 < next.from) {
      sink.error({}, Message("LAW017", {before.id, next.id}));
    }
  }
}

}  // namespace gongyi::law
