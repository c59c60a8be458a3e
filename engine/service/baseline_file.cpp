#include "service/baseline_file.h"

#include <algorithm>

#include "base/digest.h"
#include "base/message.h"
#include "base/utf8.h"
#include "service/baseline_table.h"
#include "service/files.h"
#include "yaml/document.h"
#include "yaml/reader.h"

namespace gongyi::service {
namespace {

using casefile::BaselineCase;
using casefile::PaperCount;
using casefile::PaperStep;
using yaml::Node;

/// One file; a mistake in one part hides nothing in another.
class BaselineReader {
 public:
  BaselineReader(const std::filesystem::path& path, const LoadedCase& file, Sealer& sealer,
                 Attachments& attachments, DiagnosticSink& sink)
      : dir_(path.parent_path()),
        file_(file),
        sealer_(sealer),
        attachments_(attachments),
        sink_(sink) {}

  void read_candidates(const std::filesystem::path& path, const SourceRange& at) {
    out_.candidates_at = at;
    const auto rows = read_candidate_file(path, file_, sealer_, sink_);
    if (!rows) {
      out_.candidates_unread = true;
      return;
    }
    for (const auto& row : *rows) add(row);
  }

  BaselineCase read(const Node& root) {
    out_.at = root.at;
    yaml::MapReader top(root, sink_);
    if (!top.valid()) return std::move(out_);
    source_ = top.text("source", "");
    if (const auto* list = top.required("steps")) {
      for (const auto& item : yaml::as_list(*list, sink_)) step(item);
    }
    if (const auto* candidates = top.optional("candidates")) read_candidates(*candidates);
    if (const auto* votes = top.optional("votes")) read_votes(*votes);
    top.finish();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::vector<casefile::Evidence> evidence(const Node* list, Date on) {
    std::vector<std::filesystem::path> paths;
    if (list == nullptr) return {};
    for (const auto& name : yaml::as_distinct(*list, sink_)) paths.push_back(dir_ / name);
    DiagnosticSink found;
    auto read = read_evidence(paths, on, attachments_, found);
    // A file that is not there is told where it was named.
    for (const auto& one : found.sorted()) sink_.error(list->at, one.message);
    return read.value_or(std::vector<casefile::Evidence>());
  }

  /// The step by its id or its title; nothing, and a finding with the nearest name, otherwise.
  const definition::Step* known_step(const Node& node, const std::string& name) {
    std::vector<std::string> known;
    for (const auto& one : file_.procedure->steps) {
      if (one.id == name || one.title.zh == name) return &one;
      known.push_back(one.id);
    }
    const auto near = yaml::nearest(name, known);
    sink_.error(node.at, near ? Message("R108", {name, *near}) : Message("R107", {name}));
    if (near) out_.unread.push_back(*near);
    return nullptr;
  }

  void step(const Node& node) {
    yaml::MapReader map(node, sink_);
    if (!map.valid()) return;
    PaperStep made;
    made.at = node.at;
    for (const auto& [key, value] : node.members) made.spots.emplace(key.text, value.at);
    const auto name = map.text("step");
    const auto on = map.date("on");
    const auto* until = map.optional("until");
    if (until != nullptr) made.until = yaml::as_date(*until, sink_);
    made.places = map.texts("at");
    made.source = map.text("source", source_);
    const auto* facts = map.optional("facts");
    const auto* papers = map.optional("evidence");
    signatures(map.optional("signatures"), made);
    objections(map.optional("objections"), made);
    map.finish();
    const auto* step = name ? known_step(*node.find("step"), *name) : nullptr;
    if (step == nullptr) return;
    made.step = step->id;
    made.on = on.value_or(Date(1970, 1, 1));
    made.evidence = evidence(papers, made.on);
    if (facts != nullptr && !facts->is_mapping())
      sink_.error(facts->at, Message("Y028"));
    else if (facts != nullptr)
      made.facts = read_facts(file_, step->id, *facts, sealer_, made.spots, sink_);
    if (on) return out_.steps.push_back(std::move(made));
    out_.unread.push_back(step->id);
    out_.undated.push_back(std::move(made));
  }

  void signatures(const Node* list, PaperStep& made) {
    if (list == nullptr) return;
    for (const auto& item : yaml::as_list(*list, sink_)) {
      yaml::MapReader map(item, sink_);
      if (!map.valid()) continue;
      const auto who = map.text("who");
      const auto on = map.date("on");
      const auto name = map.text("name", "");
      map.finish();
      if (who && on)
        made.signatures.push_back({*who, *on, name.empty() ? Json() : sealer_.text(name), item.at});
    }
  }

  void objections(const Node* list, PaperStep& made) {
    static const std::vector<std::string> kDecisions = {"rejected", "upheld"};
    if (list == nullptr) return;
    for (const auto& item : yaml::as_list(*list, sink_)) {
      yaml::MapReader map(item, sink_);
      if (!map.valid()) continue;
      casefile::PaperObjection one;
      one.at = item.at;
      const auto on = map.date("on");
      const auto matter = map.text("matter");
      const auto by = map.text("by", "");
      one.unit = map.text("unit", "");
      if (const auto* answered = map.optional("answered_on"))
        one.answered_on = yaml::as_date(*answered, sink_);
      const auto decision = map.choice("decision", kDecisions, kDecisions.size());
      one.answer = map.text("answer", "");
      map.finish();
      const bool all = item.find("answered_on") != nullptr && item.find("decision") != nullptr &&
                       !one.answer.empty();
      const bool none = item.find("answered_on") == nullptr && item.find("decision") == nullptr &&
                        one.answer.empty();
      if (!all && !none) sink_.error(item.at, Message("SV705"));
      if (!on || !matter || !(none || (all && one.answered_on))) continue;
      one.on = *on;
      one.matter = *matter;
      one.upheld = decision == 1;
      if (!by.empty()) one.by = sealer_.text(by);
      made.objections.push_back(std::move(one));
    }
  }

  // --- candidates ---

  void read_candidates(const Node& node) {
    out_.candidates_at = node.at;
    if (node.is_sequence()) {
      for (const auto& item : node.items) candidate(item);
      return;
    }
    const auto name = node.is_scalar() ? yaml::as_text(node, sink_) : std::nullopt;
    if (!name) {
      out_.candidates_unread = true;
      return (void)sink_.error(node.at, Message("SV704"));
    }
    read_candidates(dir_ / *name, node.at);
  }

  void add(const CandidateRow& row) {
    const auto no = row.no.empty() ? "C" + std::to_string(out_.candidates.size() + 1) : row.no;
    out_.candidates.push_back({no, {}, row.person});
    if (const auto eligible = yes_or_no(row.eligible))
      out_.decisions.push_back({no, {}, *eligible, row.reason});
  }

  void candidate(const Node& node) {
    const auto* type = file_.vocabulary->record("person");
    const auto errors = sink_.error_count();
    if (!node.is_mapping() || type == nullptr) {
      out_.candidates_unread = true;
      return (void)sink_.error(node.at, Message("Y028"));
    }
    CandidateRow row;
    Json given = Json::object();
    for (const auto& [key, value] : node.members) {
      const auto column = std::find_if(
          type->fields.begin(), type->fields.end(),
          [&](const auto& one) { return one.id == key.text || one.title.zh == key.text; });
      if (column == type->fields.end()) {
        sink_.error(key.at, Message("SV242", {key.text}));
        continue;
      }
      if (value.is_null()) continue;
      const auto text = yaml::as_text(value, sink_);
      if (!text) continue;
      if (column->id == "no")
        row.no = *text;
      else if (column->id == "reason")
        row.reason = *text;
      else if (column->id == "eligible" && !yes_or_no(*text))
        sink_.error(value.at, Message("R006", {column->title, *text}));
      else if (column->id == "eligible")
        row.eligible = *text;
      else
        given[column->id] = std::string(utf8::trim(*text));
    }
    if (given.text("name").empty()) sink_.error(node.at, Message("SV243"));
    if (sink_.error_count() != errors) {
      out_.candidates_unread = true;
      return;
    }
    row.person = sealer_.person(given, *type);
    add(row);
  }

  // --- counts ---

  void read_votes(const Node& node) {
    if (!node.is_mapping()) return (void)sink_.error(node.at, Message("Y028"));
    for (const auto& [key, value] : node.members) vote(key, value);
  }

  void vote(const yaml::Key& key, const Node& node) {
    yaml::MapReader map(node, sink_);
    if (!map.valid()) return;
    PaperCount made;
    made.vote = key.text;
    made.at = key.at;
    const auto* totals = map.required("totals");
    if (totals != nullptr) (void)ballot::read_totals(*totals, made.sums, sink_);
    if (const auto* motions = map.optional("motions")) {
      for (const auto& item : yaml::as_list(*motions, sink_)) motion(item, made);
    }
    if (const auto* election = map.optional("election")) read_election(*election, made);
    map.finish();
    out_.counts.push_back(std::move(made));
  }

  void take(const std::string& id, const SourceRange& at, const Node* counts, PaperCount& made) {
    if (!made.spots.emplace(id, at).second) return (void)sink_.error(at, Message("B010", {id}));
    const auto read = counts == nullptr ? std::nullopt : ballot::read_counts(*counts, sink_);
    if (read) made.sums.counts.emplace(id, *read);
  }

  void motion(const Node& node, PaperCount& made) {
    static const std::vector<std::string> kOutcomes = {"adopted", "not_adopted", "no_decision",
                                                       "indeterminate"};
    yaml::MapReader map(node, sink_);
    if (!map.valid()) return;
    const auto id = map.text("id");
    const auto* counts = map.required("counts");
    const auto* outcome = map.optional("outcome");
    map.finish();
    if (!id) return;
    take(*id, node.at, counts, made);
    if (outcome == nullptr) return;
    if (const auto word = yaml::as_choice(*outcome, kOutcomes, sink_))
      made.outcomes[*id] = kOutcomes[*word];
  }

  void read_election(const Node& node, PaperCount& made) {
    yaml::MapReader map(node, sink_);
    if (!map.valid()) return;
    const auto* counts = map.required("counts");
    const auto list = [&](const char* key) -> std::optional<std::vector<std::string>> {
      const auto* stated = map.optional(key);
      if (stated == nullptr) return std::nullopt;
      return yaml::as_distinct(*stated, sink_);
    };
    made.elected = list("elected");
    made.alternates = list("alternates");
    map.finish();
    if (counts == nullptr) return;
    if (!counts->is_mapping()) return (void)sink_.error(counts->at, Message("Y028"));
    for (const auto& [key, value] : counts->members) take(key.text, key.at, &value, made);
  }

  std::filesystem::path dir_;
  const LoadedCase& file_;
  Sealer& sealer_;
  Attachments& attachments_;
  DiagnosticSink& sink_;
  std::string source_;
  BaselineCase out_;
};

}  // namespace

casefile::BaselineCase read_baseline(const std::filesystem::path& path,
                                     const std::filesystem::path& candidates,
                                     const LoadedCase& file, Sealer& sealer,
                                     Attachments& attachments, DiagnosticSink& sink) {
  auto bytes = read_bytes(path, kDocumentLimit, sink);
  if (!bytes) return {};
  const bool table = is_table(path.string());
  // Names stand in such a file: its lines are not repeated in a finding.
  auto source =
      table ? std::make_shared<const SourceFile>(SourceFile{path.filename().string(), *bytes, true})
            : read_text(path, sink);
  if (!source) return {};
  if (!table)
    source = std::make_shared<const SourceFile>(SourceFile{source->name, source->text, true});
  const auto root = table ? baseline_table(source, file, sink) : yaml::parse_any(source, sink);
  if (!root) return {};
  BaselineReader reader(path, file, sealer, attachments, sink);
  if (!candidates.empty()) reader.read_candidates(candidates, root->at);
  auto out = reader.read(*root);
  const auto digest = sha256(*bytes);
  out.evidence.push_back({path.filename().string(), digest, {}});
  attachments.blobs.push_back({digest, std::move(*bytes), true, ""});
  return out;
}

}  // namespace gongyi::service
