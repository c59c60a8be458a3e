// 10,000 ballots, 10 motions, 15 candidates for 7 seats (design: under 50 ms).
#include <string>

#include "ballot/tally.h"
#include "bench/bench.h"

namespace gongyi::bench {
namespace {

constexpr int kUnits = 10000;
constexpr int kMotions = 10;
constexpr int kCandidates = 15;

law::Regime civil_code() {
  law::Regime regime;
  regime.id = "civil-code-2021";
  regime.from = Date(2021, 1, 1);
  regime.participation = {2, 3};
  regime.ordinary = {1, 2};
  regime.special = {3, 4};
  for (const char* matter : {"adopt-rules", "elect-committee", "rebuild"}) {
    law::Matter row;
    row.id = matter;
    row.cls = row.id == "rebuild" ? law::MatterClass::special : law::MatterClass::ordinary;
    regime.matters.push_back(row);
  }
  return regime;
}

ballot::Question question() {
  ballot::Question asked;
  asked.as_of = Date(2026, 3, 1);
  asked.regime = civil_code();
  for (int i = 0; i < kMotions; ++i) {
    asked.motions.push_back({"m" + std::to_string(i), i % 5 == 4 ? "rebuild" : "adopt-rules", {}});
  }
  ballot::ElectionInput election;
  election.seats = 7;
  election.alternates = 2;
  for (int i = 0; i < kCandidates; ++i) election.candidates.push_back("C" + std::to_string(i));
  asked.election = election;
  return asked;
}

// Every twentieth owner has two units, so that merging has something to do.
std::vector<ballot::UnitInput> units() {
  std::vector<ballot::UnitInput> made;
  for (int i = 0; i < kUnits; ++i) {
    ballot::UnitInput unit;
    unit.id = std::to_string(i / 100 + 1) + "-1-" + std::to_string(1000 + i);
    unit.area = {8000 + (i * 37) % 6000};
    unit.owners = {"O" + std::to_string(i % 20 == 1 ? i - 1 : i)};
    made.push_back(unit);
  }
  return made;
}

std::vector<ballot::Ballot> ballots(const ballot::Question& asked,
                                    const std::vector<ballot::UnitInput>& all) {
  std::vector<ballot::Ballot> made;
  for (int i = 0; i < kUnits; ++i) {
    const int voter = i % 20 == 1 ? i - 1 : i;
    ballot::Ballot paper;
    paper.no = std::to_string(i);
    paper.units = {all[static_cast<std::size_t>(i)].id};
    for (int m = 0; m < kMotions; ++m) {
      paper.votes[asked.motions[static_cast<std::size_t>(m)].id] =
          (voter + m) % 4 == 0 ? ballot::Choice::against : ballot::Choice::for_;
    }
    for (int c = 0; c < 7; ++c) {
      paper.choices.push_back("C" + std::to_string((voter % 3 + c) % kCandidates));
    }
    made.push_back(paper);
  }
  return made;
}

}  // namespace

std::vector<Figure> tally_scenario() {
  const auto asked = question();
  const auto all = units();
  const auto papers = ballots(asked, all);
  const auto base = ballot::make_base(all, false);
  const double merging =
      median_cpu_ms(5, [&] { must(!ballot::make_base(all, false).heads.empty(), "no heads"); });
  const double counting = median_cpu_ms(7, [&] {
    DiagnosticSink sink;
    const auto result = ballot::tally(asked, base, papers, sink);
    must(result && result->motions.size() == kMotions, "the vote was not counted");
  });
  return {{"heads of 10,000 units", merging, "ms cpu", 0},
          {"tally of 10,000 ballots, 10 motions, 15 candidates", counting, "ms cpu", 50}};
}

}  // namespace gongyi::bench
