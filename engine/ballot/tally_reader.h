#pragma once
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ballot/tally_file.h"
#include "yaml/reader.h"

namespace gongyi::ballot {

/// Reads one tally file. Every part is read even after findings in another, so that a clerk
/// repairs the file in one go.
class TallyReader {
 public:
  TallyReader(const yaml::Node& root, const law::LawBook& book, DiagnosticSink& sink);
  [[nodiscard]] std::optional<TallyFile> read();

 private:
  void read_law(yaml::MapReader& top);
  void read_rules(const yaml::Node* node);
  void read_motions(const yaml::Node* node);
  void read_motion(const yaml::Node& node);
  void read_election(const yaml::Node* node);
  void read_candidates(const yaml::Node* node, ElectionInput& election);
  [[nodiscard]] std::string read_matter(yaml::MapReader& map, std::optional<std::string> otherwise);
  void read_least_members(ElectionInput& election) const;
  /// A legal value on the day of the vote, if the law pack has one that needs no decision.
  [[nodiscard]] std::optional<law::InForce> in_force(const char* parameter) const;
  [[nodiscard]] std::vector<Citation> headcount_basis() const;
  void read_votes(yaml::MapReader& top);

  // tally_reader_ballots.cpp
  void read_units(const yaml::Node& node);
  void read_unit(const yaml::Node& node);
  void read_owners(const yaml::Node* node, UnitInput& unit);
  void read_ballots(const yaml::Node& node);
  void read_ballot(const yaml::Node& node);
  bool read_ballot_units(const yaml::Node* node, Ballot& ballot);
  bool read_ballot_votes(const yaml::Node* node, Ballot& ballot);
  bool read_ballot_choices(const yaml::Node* node, Ballot& ballot);

  // tally_reader_sums.cpp
  void read_totals(const yaml::Node& node);
  void read_all_counts();
  void read_counts(const std::string& id, const yaml::Node& node);

  /// Nodes of a list; a finding when it is something else or has nothing in it.
  [[nodiscard]] const std::vector<yaml::Node>& list(const yaml::Node& node,
                                                    bool may_be_empty = false);
  /// Remembers an id; a finding with code `again` when it was there before.
  bool once(std::map<std::string, SourceRange>& seen, const std::string& id, const SourceRange& at,
            const char* again);
  /// "Unknown name" with the nearest known one.
  void unknown(const SourceRange& at, const char* code, const std::string& ballot,
               const std::string& name, const std::map<std::string, SourceRange>& known);

  const yaml::Node& root_;
  const law::LawBook& book_;
  DiagnosticSink& sink_;
  TallyFile file_;
  bool have_regime_ = false, count_parking_ = false;
  std::map<std::string, SourceRange> motions_, candidates_, units_, numbers_;
  std::vector<std::pair<std::string, const yaml::Node*>> counts_;
  std::vector<UnitInput> inputs_;
};

}  // namespace gongyi::ballot
