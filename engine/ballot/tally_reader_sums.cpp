#include "ballot/question.h"
#include "ballot/tally_reader.h"
#include "base/message.h"

namespace gongyi::ballot {
namespace {

constexpr std::int64_t kMostHeads = 1'000'000'000;

std::optional<Sums> read_sums(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader map(node, sink);
  if (!map.valid()) return std::nullopt;
  Sums sums;
  const auto heads = map.integer("heads");
  if (const auto* area = map.optional("area")) sums.area = yaml::as_area(*area, sink);
  map.finish();
  if (!heads) return std::nullopt;
  if (*heads < 0 || *heads > kMostHeads) {
    sink.error(node.find("heads")->at, Message("B041"));
    return std::nullopt;
  }
  sums.heads = *heads;
  return sums;
}

}  // namespace

std::optional<MotionCounts> read_counts(const yaml::Node& node, DiagnosticSink& sink) {
  yaml::MapReader map(node, sink);
  if (!map.valid()) return std::nullopt;
  const auto before = sink.error_count();
  MotionCounts counts;
  const auto read = [&](const char* key, bool needed, Sums& into) {
    // What is not there was not cast: nought, and not unknown.
    into = {0, Area{}};
    const auto* item = needed ? map.required(key) : map.optional(key);
    if (!item) return;
    if (const auto sums = read_sums(*item, sink)) into = *sums;
  };
  read("for", true, counts.for_);
  read("against", true, counts.against);
  read("abstain", false, counts.abstain);
  read("majority", false, counts.majority);
  read("void", false, counts.void_);
  read("silent", false, counts.silent);
  map.finish();
  if (sink.error_count() != before) return std::nullopt;
  return counts;
}

bool read_totals(const yaml::Node& node, PublishedSums& totals, DiagnosticSink& sink) {
  yaml::MapReader map(node, sink);
  if (!map.valid()) return false;
  const auto before = sink.error_count();
  totals.heads = map.integer("heads").value_or(0);
  if (const auto* area = map.optional("area")) totals.area = yaml::as_area(*area, sink);
  map.finish();
  if (const auto* heads = node.find("heads");
      heads && (totals.heads < 1 || totals.heads > kMostHeads))
    sink.error(heads->at, Message("B041"));
  if (totals.area && totals.area->centi < 1) sink.error(node.find("area")->at, Message("B019"));
  return sink.error_count() == before;
}

void TallyReader::read_totals(const yaml::Node& node) {
  file_.totals.emplace();
  (void)ballot::read_totals(node, *file_.totals, sink_);
  if (node.is_mapping()) read_all_counts();
}

void TallyReader::read_all_counts() {
  for (const auto& [id, node] : counts_) {
    if (node) {
      read_counts(id, *node);
    } else {
      sink_.error(root_.find("totals")->at, Message("B023", {id}));
    }
  }
}

void TallyReader::read_counts(const std::string& id, const yaml::Node& node) {
  const auto counts = ballot::read_counts(node, sink_);
  if (!counts) return;
  check_counts(id, *counts, file_.totals->heads, file_.totals->area, node.at, sink_);
  file_.totals->counts.emplace(id, *counts);
}

}  // namespace gongyi::ballot
