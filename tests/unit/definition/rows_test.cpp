#include <catch2/catch.hpp>

#include "bad.h"

/// Lists of rows as facts, and motions as rows (登记行与议题): one thing wrong in each text.
namespace gongyi::definition::bad {
namespace {

struct Case {
  std::string code, fix;
  Small small;
};

Small rows(const std::string& check) {
  Small out;
  out.apply =
      "    facts: [motions.list, session.on, session.place, group.formed_on, "
      "session.decisions, session.present, convener.head]\n    exit:\n      - check: " +
      check + "\n";
  return out;
}

Small vote(const std::string& motions) {
  Small out;
  out.apply = "    facts: [application.received_on, motions.list, archive.rows]\n";
  out.top =
      "votes:\n  - id: first\n    title: 表决\n    frozen_by: apply\n    issued_in: apply\n"
      "    opened_by: apply\n    closed_in: apply\n    tallied_in: apply\n"
      "    opens: application.received_on\n    closes: [application.received_on]\n" +
      motions;
  return out;
}

std::vector<Case> cases() {
  Small outcome = vote("    motions_in: motions.list\n");
  outcome.close =
      "    needs: [apply]\n    ends: over\n    when: {matter.outcome: {vote: first, "
      "matter: §hire-maneger, any_of: [adopted]}}\n";
  Small never = outcome;
  never.close =
      "    needs: [apply]\n    ends: over\n    when: {matter.outcome: {vote: first, "
      "any_of: §[adoptd]}}\n";
  return {
      {"WF080", "", vote("    motions_in: §archive.rows\n")},
      {"WF080", "", vote("    motions_in: §application.received_on\n")},
      {"WF012", "motions.list", vote("    motions_in: §motions.lists\n")},
      {"WF081", "matter",
       rows("{rows.one_of: {of: motions.list, column: §mater, values: [other]}}")},
      {"WF082", "", rows("{§fact.differs: {fact: session.on, from: session.place}}")},
      {"WF082", "", rows("{§fact.differs: {fact: session.place, from: convener.head}}")},
      {"WF039", "other",
       rows("{rows.one_of: {of: motions.list, column: matter, values: §[othr]}}")},
      {"WF013", "", rows("{rows.count: {of: §session.on, at_least: 1}}")},
      {"WF048", "", rows("{§rows.count: {of: motions.list}}")},
      {"WF039", "passed",
       rows("{rows.share_more_than: {of: session.decisions, column: in_favour, whole: "
            "session.present, share: \"law:committee.decision_share\", marked: outcome, as: "
            "§[pased]}}")},
      {"WF036", "hire-manager", outcome},
      {"WF039", "adopted", never},
  };
}

}  // namespace

TEST_CASE("rows and motions as rows are checked, each fault at its place", "[definition]") {
  for (const auto& one : cases()) {
    const auto marked = unmark(one.small.text());
    INFO(marked.text);
    const auto found = findings(marked.text);
    REQUIRE(found.size() == 1);
    auto wanted = one.code + " " + marked.places.at(0);
    if (!one.fix.empty()) wanted += " → " + one.fix;
    CHECK(found[0] == wanted);
  }
}

TEST_CASE("a vote may take its motions from rows alone", "[definition]") {
  CHECK(findings(vote("    motions_in: motions.list\n").text()).empty());
}

}  // namespace gongyi::definition::bad
