#include "ballot/tally_reader.h"

#include "ballot/question.h"
#include "ballot/words.h"
#include "base/message.h"

namespace gongyi::ballot {
namespace {

constexpr std::int64_t kMostSeats = 1000;

// Parameter of the law packs that holds the smallest lawful committee (Q35, S30).
constexpr char kLeastMembers[] = "committee.min_members";
// Parameter that holds the headcount rule (J9, Q17, S25) and its articles.
constexpr char kHeadcount[] = "vote.headcount_rule";

const std::vector<std::string>& yes_no() {
  static const std::vector<std::string> words{"no", "yes"};
  return words;
}

const std::vector<std::string>& deemed_words() {
  static const std::vector<std::string> words{"off", "majority"};
  return words;
}

}  // namespace

TallyReader::TallyReader(const yaml::Node& root, const law::LawBook& book, DiagnosticSink& sink)
    : root_(root), book_(book), sink_(sink) {}

std::optional<TallyFile> TallyReader::read() {
  const auto before = sink_.error_count();
  yaml::MapReader top(root_, sink_);
  if (!top.valid()) return std::nullopt;
  read_law(top);
  read_rules(top.optional("rules"));
  const auto* motions = top.optional("motions");
  const auto* election = top.optional("election");
  const bool no_motion = !motions || (motions->is_sequence() && motions->items.empty());
  if (no_motion && !election) sink_.error(motions ? motions->at : root_.at, Message("B013"));
  read_motions(motions);
  read_election(election);
  read_votes(top);
  top.finish();
  if (!file_.totals && !inputs_.empty()) {
    // A unit with a bad area is still known by its id, so the ballots can be checked with it.
    file_.base = make_base(std::move(inputs_), count_parking_, headcount_basis());
    if (file_.base.units.empty()) sink_.error(root_.at, Message("B019"));
    check_ballots(file_.question, file_.base, file_.ballots, sink_);
  }
  if (sink_.error_count() != before) return std::nullopt;
  return std::move(file_);
}

void TallyReader::read_law(yaml::MapReader& top) {
  const auto* jurisdiction = top.required("jurisdiction");
  if (jurisdiction) file_.jurisdiction = yaml::as_text(*jurisdiction, sink_).value_or("");
  if (!file_.jurisdiction.empty() && !book_.knows_jurisdiction(file_.jurisdiction)) {
    const auto known = book_.jurisdictions();
    auto& found = sink_.error(jurisdiction->at, Message("B024", {file_.jurisdiction}));
    if (const auto near = yaml::nearest(file_.jurisdiction, known))
      found.fix = Message("B033", {*near});
  }
  const auto* as_of = top.required("as_of");
  if (!as_of) return;
  const auto day = yaml::as_date(*as_of, sink_);
  if (!day) return;
  file_.question.as_of = *day;
  auto regime = book_.regime(*day);
  if (regime) {
    file_.question.regime = regime.value();
    have_regime_ = true;
  } else {
    sink_.error(as_of->at, regime.error().message);
  }
}

void TallyReader::read_rules(const yaml::Node* node) {
  if (!node) return;
  yaml::MapReader map(*node, sink_);
  auto& rules = file_.question.rules;
  rules.deemed_vote = static_cast<Deemed>(map.choice("deemed_vote", deemed_words(), 0));
  rules.void_participates = map.boolean("void_participates", false);
  rules.tie =
      static_cast<Tie>(map.choice("tie", tie_words(), static_cast<std::size_t>(Tie::runoff)));
  rules.first_meeting = map.boolean("first_meeting", false);
  count_parking_ = map.choice("count_parking", yes_no(), 0) == 1;
  map.finish();
  if (rules.first_meeting && rules.deemed_vote != Deemed::off) {
    const auto* at = node->find("deemed_vote");
    sink_.error(at ? at->at : node->at, Message("B014"));
  }
}

std::string TallyReader::read_matter(yaml::MapReader& map, std::optional<std::string> otherwise) {
  const auto* node = otherwise ? map.optional("matter") : map.required("matter");
  if (!node) return otherwise.value_or("");
  auto matter = yaml::as_text(*node, sink_).value_or("");
  const auto& regime = file_.question.regime;
  if (!matter.empty() && have_regime_ && !matter_of(regime, matter)) {
    std::vector<std::string> known;
    known.reserve(regime.matters.size());
    for (const auto& one : regime.matters) known.push_back(one.id);
    auto& found = sink_.error(node->at, Message("B009", {matter, regime.title}));
    if (const auto near = yaml::nearest(matter, known)) found.fix = Message("B033", {*near});
  }
  return matter;
}

void TallyReader::read_motions(const yaml::Node* node) {
  if (!node) return;
  for (const auto& item : list(*node, true)) read_motion(item);
}

void TallyReader::read_motion(const yaml::Node& node) {
  yaml::MapReader map(node, sink_);
  if (!map.valid()) return;
  Motion motion;
  const auto id = map.text("id");
  motion.matter = read_matter(map, std::nullopt);
  motion.title = map.localized("title", Text{});
  const auto* counts = map.optional("counts");
  map.finish();
  if (!id || !once(motions_, *id, node.at, "B010")) return;
  motion.id = *id;
  counts_.emplace_back(motion.id, counts);
  file_.question.motions.push_back(std::move(motion));
}

void TallyReader::read_election(const yaml::Node* node) {
  if (!node) return;
  yaml::MapReader map(*node, sink_);
  if (!map.valid()) return;
  ElectionInput election;
  election.matter = read_matter(map, election.matter);
  const auto seats = map.integer("seats");
  const auto alternates = map.integer("alternates", 0);
  if (seats && (*seats < 1 || *seats > kMostSeats))
    sink_.error(node->find("seats")->at, Message("B015", {std::to_string(*seats)}));
  if (alternates < 0 || alternates > kMostSeats)
    sink_.error(node->find("alternates")->at, Message("B016", {std::to_string(alternates)}));
  election.seats = static_cast<int>(seats.value_or(1));
  election.alternates = static_cast<int>(alternates);
  read_candidates(map.required("candidates"), election);
  const auto* counts = map.optional("counts");
  map.finish();
  if (counts) {
    yaml::MapReader by_candidate(*counts, sink_);
    for (const auto& one : election.candidates)
      counts_.emplace_back(one, by_candidate.optional(one));
    by_candidate.finish();
  } else {
    for (const auto& one : election.candidates) counts_.emplace_back(one, nullptr);
  }
  read_least_members(election);
  file_.question.election = std::move(election);
}

void TallyReader::read_candidates(const yaml::Node* node, ElectionInput& election) {
  if (!node) return;
  for (const auto& item : list(*node)) {
    const auto name = yaml::as_text(item, sink_);
    if (!name || !once(candidates_, *name, item.at, "B018")) continue;
    if (motions_.contains(*name)) sink_.error(item.at, Message("B026", {*name}));
    election.candidates.push_back(*name);
  }
}

std::optional<law::InForce> TallyReader::in_force(const char* parameter) const {
  const bool askable =
      have_regime_ && book_.knows(parameter) && book_.knows_jurisdiction(file_.jurisdiction);
  if (!askable) return std::nullopt;
  auto found = book_.at(parameter, file_.jurisdiction, file_.question.as_of);
  if (!found) return std::nullopt;
  return std::move(found).value();
}

std::vector<Citation> TallyReader::headcount_basis() const {
  const auto found = in_force(kHeadcount);
  return found ? found->value.basis : std::vector<Citation>{};
}

void TallyReader::read_least_members(ElectionInput& election) const {
  if (const auto found = in_force(kLeastMembers)) set_least_members(election, *found);
}

void TallyReader::read_votes(yaml::MapReader& top) {
  const auto* units = top.optional("units");
  const auto* ballots = top.optional("ballots");
  const auto* totals = top.optional("totals");
  if (totals && (units || ballots)) {
    sink_.error((units ? units : ballots)->at, Message("B027"));
  } else if (totals) {
    read_totals(*totals);
  } else if (!units && !ballots) {
    sink_.error(root_.at, Message("B028"));
  } else if (!units || !ballots) {
    sink_.error(root_.at, Message("B029", {units ? "ballots" : "units"}));
  }
  if (totals) return;
  for (const auto& [id, counts] : counts_)
    if (counts) sink_.error(counts->at, Message("B034", {id}));
  if (units) read_units(*units);
  if (units && ballots) read_ballots(*ballots);
}

const std::vector<yaml::Node>& TallyReader::list(const yaml::Node& node, bool may_be_empty) {
  static const std::vector<yaml::Node> kNone;
  if (!node.is_sequence()) {
    sink_.error(node.at, Message("B035"));
    return kNone;
  }
  if (node.items.empty() && !may_be_empty) sink_.error(node.at, Message("B036"));
  return node.items;
}

bool TallyReader::once(std::map<std::string, SourceRange>& seen, const std::string& id,
                       const SourceRange& at, const char* again) {
  const auto [place, fresh] = seen.emplace(id, at);
  if (fresh) return true;
  sink_.error(at, Message(again, {id})).notes.push_back({Message("B030", {id}), place->second});
  return false;
}

void TallyReader::unknown(const SourceRange& at, const char* code, const std::string& ballot,
                          const std::string& name,
                          const std::map<std::string, SourceRange>& known) {
  auto& found = sink_.error(at, Message(code, {ballot, name}));
  // Findings beyond the cap are only counted; comparing names for them would take minutes.
  if (sink_.error_count() > DiagnosticSink::kCap) return;
  std::vector<std::string> names;
  names.reserve(known.size());
  for (const auto& [one, place] : known) names.push_back(one);
  if (const auto near = yaml::nearest(name, names)) found.fix = Message("B033", {*near});
}

}  // namespace gongyi::ballot
