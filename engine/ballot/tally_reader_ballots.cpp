#include <algorithm>

#include "ballot/tally_reader.h"
#include "ballot/words.h"
#include "base/message.h"

namespace gongyi::ballot {
namespace {

// A single unit above this is a slip of the pen; it also keeps every sum far inside 64 bits.
constexpr Area kLargestUnit{1'000'000'000};

const std::vector<std::string>& class_words() {
  static const std::vector<std::string> words{"residential", "commercial", "office",
                                              "parking",     "storage",    "other"};
  return words;
}
constexpr std::size_t kParking = 3;

}  // namespace

void TallyReader::read_units(const yaml::Node& node) {
  for (const auto& item : list(node)) read_unit(item);
}

void TallyReader::read_unit(const yaml::Node& node) {
  yaml::MapReader map(node, sink_);
  if (!map.valid()) return;
  UnitInput unit;
  unit.at = node.at;
  const auto id = map.text("id");
  const auto area = map.area("area");
  if (area && (area->centi < 1 || *area > kLargestUnit))
    sink_.error(node.find("area")->at, Message("B037", {area->str()}));
  unit.delivered = map.boolean("delivered", true);
  unit.sold = map.boolean("sold", true);
  unit.parking = map.choice("class", class_words(), 0) == kParking;
  read_owners(map.optional("owners"), unit);
  map.finish();
  if (!id || !once(units_, *id, node.at, "B038")) return;
  unit.id = *id;
  unit.area = area && *area <= kLargestUnit ? *area : Area{1};
  inputs_.push_back(std::move(unit));
}

void TallyReader::read_owners(const yaml::Node* node, UnitInput& unit) {
  if (!node) return;
  for (const auto& item : list(*node, true)) {
    auto owner = yaml::as_text(item, sink_);
    if (!owner) continue;
    if (owner->empty()) {
      sink_.error(item.at, Message("B039"));
    } else {
      unit.owners.push_back(std::move(*owner));
    }
  }
}

void TallyReader::read_ballots(const yaml::Node& node) {
  for (const auto& item : list(node, true)) read_ballot(item);
}

void TallyReader::read_ballot(const yaml::Node& node) {
  yaml::MapReader map(node, sink_);
  if (!map.valid()) return;
  const auto before = sink_.error_count();
  Ballot ballot;
  ballot.at = node.at;
  ballot.no = map.text("no").value_or("");
  ballot.state = static_cast<BallotState>(map.choice("state", state_words(), 0));
  ballot.reason = map.text("reason", "");
  bool whole = read_ballot_units(map.required("units"), ballot);
  whole = read_ballot_votes(map.optional("votes"), ballot) && whole;
  whole = read_ballot_choices(map.optional("choices"), ballot) && whole;
  map.finish();
  whole = (ballot.no.empty() || once(numbers_, ballot.no, node.at, "B004")) && whole;
  // A ballot with findings of its own is not compared with others: that would only add noise.
  if (whole && sink_.error_count() == before) file_.ballots.push_back(std::move(ballot));
}

bool TallyReader::read_ballot_units(const yaml::Node* node, Ballot& ballot) {
  if (!node) return false;
  if (node->is_sequence() && node->items.empty()) {
    sink_.error(node->at, Message("B006", {ballot.no}));
    return false;
  }
  for (const auto& item : list(*node)) {
    const auto name = yaml::as_text(item, sink_);
    if (!name) continue;
    if (!units_.contains(*name)) {
      unknown(item.at, "B001", ballot.no, *name, units_);
    } else if (std::find(ballot.units.begin(), ballot.units.end(), *name) != ballot.units.end()) {
      sink_.error(item.at, Message("B007", {ballot.no, *name}));
    } else {
      ballot.units.push_back(*name);
    }
  }
  return true;
}

bool TallyReader::read_ballot_votes(const yaml::Node* node, Ballot& ballot) {
  if (!node) return true;
  if (!node->is_mapping()) {
    sink_.error(node->at, Message("B040"));
    return false;
  }
  for (const auto& [key, value] : node->members) {
    if (!motions_.contains(key.text)) unknown(key.at, "B002", ballot.no, key.text, motions_);
    const auto choice = yaml::as_choice(value, choice_words(), sink_);
    if (choice) ballot.votes[key.text] = static_cast<Choice>(*choice);
  }
  return true;
}

bool TallyReader::read_ballot_choices(const yaml::Node* node, Ballot& ballot) {
  if (!node) return true;
  for (const auto& item : list(*node, true)) {
    const auto name = yaml::as_text(item, sink_);
    if (!name) continue;
    if (!candidates_.contains(*name)) {
      unknown(item.at, "B003", ballot.no, *name, candidates_);
    } else if (std::find(ballot.choices.begin(), ballot.choices.end(), *name) !=
               ballot.choices.end()) {
      sink_.error(item.at, Message("B008", {ballot.no, *name}));
    } else {
      ballot.choices.push_back(*name);
    }
  }
  return true;
}

}  // namespace gongyi::ballot
