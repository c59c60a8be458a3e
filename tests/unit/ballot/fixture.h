#pragma once
#include <string>
#include <vector>

#include "ballot/tally.h"

/// Small votes built by hand, under the two regimes of law-facts §1.3 and §9.
namespace gongyi::ballot::fixture {

inline Citation article(const char* source, const char* number) {
  return {source, number, {"示例法", "Example Act"}};
}

inline std::vector<law::Matter> matters(bool old_law) {
  using enum law::MatterClass;
  return {
      {"adopt-rules", {"制定议事规则"}, ordinary, {article("C", "278")}},
      {"elect-committee", {"选举业主委员会"}, ordinary, {article("C", "278")}},
      {"by-election", {"补选"}, ordinary, {article("C", "278")}},
      {"use-repair-fund", {"使用维修资金"}, old_law ? special : ordinary, {article("C", "278")}},
      {"raise-repair-fund", {"筹集维修资金"}, special, {article("C", "278")}}};
}

inline law::Regime civil_code() {
  law::Regime regime;
  regime.id = "civil-code-2021";
  regime.title = {"民法典", "Civil Code"};
  regime.from = Date(2021, 1, 1);
  regime.participation = {2, 3};
  regime.ordinary = {1, 2};
  regime.special = {3, 4};
  regime.basis = {article("C", "278")};
  regime.matters = matters(false);
  return regime;
}

inline law::Regime property_law() {
  law::Regime regime = civil_code();
  regime.id = "property-law-2007";
  regime.from = Date(2007, 10, 1);
  regime.until = Date(2020, 12, 31);
  regime.approval_of_all = true;
  regime.participation = {1, 2};
  regime.participation_strict = true;
  regime.special = {2, 3};
  regime.matters = matters(true);
  return regime;
}

inline UnitInput unit(const std::string& id, const char* area, std::vector<std::string> owners) {
  UnitInput made;
  made.id = id;
  made.area = *Area::parse(area);
  made.owners = std::move(owners);
  return made;
}

/// `count` units u1, u2 … of 100.00 m2, each of its own owner.
inline Base equal_units(int count) {
  std::vector<UnitInput> units;
  for (int i = 1; i <= count; ++i)
    units.push_back(unit("u" + std::to_string(i), "100", {"O" + std::to_string(i)}));
  return make_base(std::move(units), false);
}

inline Ballot vote(const std::string& no, std::vector<std::string> units, Choice choice,
                   BallotState state = BallotState::valid) {
  Ballot ballot;
  ballot.no = no;
  ballot.units = std::move(units);
  ballot.votes = {{"m", choice}};
  ballot.state = state;
  return ballot;
}

inline Ballot paper(const std::string& no, std::vector<std::string> units,
                    std::vector<std::string> choices, BallotState state = BallotState::valid) {
  Ballot ballot;
  ballot.no = no;
  ballot.units = std::move(units);
  ballot.choices = std::move(choices);
  ballot.state = state;
  return ballot;
}

inline Question motion(const std::string& matter = "adopt-rules",
                       law::Regime regime = civil_code()) {
  Question question;
  question.as_of = regime.from;
  question.regime = std::move(regime);
  question.motions = {{"m", matter, {}}};
  return question;
}

inline Question election(int seats, std::vector<std::string> candidates, int alternates = 0,
                         law::Regime regime = civil_code()) {
  Question question;
  question.as_of = regime.from;
  question.regime = std::move(regime);
  question.election = ElectionInput{};
  question.election->seats = seats;
  question.election->alternates = alternates;
  question.election->candidates = std::move(candidates);
  return question;
}

/// Ballots u1 …: `for_` in favour, then `against`, then `abstain`.
inline std::vector<Ballot> votes(int for_, int against, int abstain = 0) {
  std::vector<Ballot> out;
  const auto add = [&](int count, Choice choice) {
    for (int i = 0; i < count; ++i) {
      const auto number = std::to_string(out.size() + 1);
      out.push_back(vote("b" + number, {"u" + number}, choice));
    }
  };
  add(for_, Choice::for_);
  add(against, Choice::against);
  add(abstain, Choice::abstain);
  return out;
}

inline std::string codes(const DiagnosticSink& sink) {
  std::string out;
  for (const auto& found : sink.sorted()) out += (out.empty() ? "" : " ") + found.message.code();
  return out;
}

/// The tally, which must exist.
inline Tally count(const Question& question, const Base& base, const std::vector<Ballot>& ballots) {
  DiagnosticSink sink;
  auto result = tally(question, base, ballots, sink);
  if (!result) throw std::runtime_error("tally refused: " + codes(sink));
  return *result;
}

/// The codes of the findings of a vote that must be refused.
inline std::string refused(const Question& question, const Base& base,
                           const std::vector<Ballot>& ballots) {
  DiagnosticSink sink;
  return tally(question, base, ballots, sink) ? "counted" : codes(sink);
}

inline Outcome outcome(const Question& question, const Base& base,
                       const std::vector<Ballot>& ballots) {
  return count(question, base, ballots).motions.at(0).outcome;
}

}  // namespace gongyi::ballot::fixture
