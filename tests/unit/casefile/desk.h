#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ballot/tally.h"
#include "casefile/planner.h"
#include "support/shipped.h"

/// A clerk's desk without an office: a case of the shipped first election in Qingdao, played in
/// memory over the shipped law and calendar. Nobody in it exists: people are P-1, P-2 …
namespace gongyi::casefile {

/// What the standard case gives, by field, and on which day each step is done (desk_facts.cpp).
[[nodiscard]] std::map<std::string, Json> standard_facts();
[[nodiscard]] std::map<std::string, std::string> standard_days();

inline Date day(const char* text) { return *Date::parse(text); }

class Desk {
 public:
  /// Opens the case on 2026-03-02.
  Desk();
  /// The standard case up to (not including) this step.
  [[nodiscard]] static Desk before(const std::string& step);
  /// Every step of the standard case done; the last notice hangs.
  [[nodiscard]] static Desk at_the_end();

  /// The standard facts and days; change them before playing on.
  std::map<std::string, Json> facts;
  std::map<std::string, std::string> days;
  /// How many of the nine heads vote, and what on the motions; who is chosen.
  int voters = 9;
  std::map<std::string, std::string> answers;
  std::vector<std::string> choices;

  CaseView view;
  std::vector<Entry> entries;
  std::vector<NewEntry> estate;   ///< effects on the estate's own journal
  std::vector<Refusal> warnings;  ///< of the last command
  Date today;
  std::string jurisdiction = "cn-shandong-qingdao";
  law::EstateLayer estate_rules;  ///< adopted rules of procedure
  std::optional<RosterState> roster;
  ballot::Base base;

  /// The decision alone; nothing is kept.
  [[nodiscard]] Decision decide(const Command& command) const;
  /// Must be accepted; folds the entries and checks that they give what the plan promised.
  Plan run(const Command& command);
  /// Must be refused.
  [[nodiscard]] std::vector<Refusal> refused(const Command& command) const;
  void pass_to(Date date);  ///< the calendar moves, with a sweep

  /// Completes a step with the standard facts on its standard day, which becomes today.
  [[nodiscard]] CompleteStep standard(const std::string& step) const;
  void complete(const std::string& step);
  /// What belongs to a step beside completing it: candidates, ballots, close, tally.
  void prepare(const std::string& step);
  void play(const std::vector<std::string>& steps);
  void play_until(const std::string& step);

  [[nodiscard]] machine::StepPhase phase(const std::string& step) const;
  [[nodiscard]] int attempt(const std::string& step) const;
  [[nodiscard]] Rules rules() const;

  void add_candidates(int count, Date on);
  void issue_and_deliver(Date on);
  void return_ballots(Date on);
};

/// All refusals in Chinese with their articles, for reading failures and for searching.
[[nodiscard]] std::string tell(const std::vector<Refusal>& refusals);
[[nodiscard]] bool cites(const Refusal& refusal, const std::string& tag);
[[nodiscard]] std::vector<std::string> codes(const std::vector<Refusal>& refusals);
/// The view as text, without the hashes the store adds.
[[nodiscard]] std::string text_of(const CaseView& view);

/// "kind:role" of each; the first person is P-1.
[[nodiscard]] Json people(const std::vector<std::string>& kinds, int first = 1);

}  // namespace gongyi::casefile
