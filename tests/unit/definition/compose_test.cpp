#include "definition/compose.h"

#include <catch2/catch.hpp>
#include "bad.h"
#include "support/shipped.h"

namespace gongyi::definition {
namespace {

/// A shared part of two steps: hand over, then receive.
constexpr const char* kPart = R"(part: {id: handing, title: 移交}
takes: [giver, taken_on]
steps:
  - id: hand-over
    title: 移交
    actor: "with:giver"
    exit: [{check: {date.order: {first: "with:taken_on", then: act-date}}}]
  - id: receive
    title: 接收
    actor: street
    needs: [hand-over]
)";

/// A part that brings the one above and a step of its own.
constexpr const char* kOuter = R"(part: {id: closing, title: 收尾}
takes: [giver]
steps:
  - use: handing
    needs: [before]
    with: {giver: "with:giver", taken_on: null}
  - {id: close, title: 办结, actor: street, needs: [receive]}
)";

struct Composed {
  std::optional<yaml::Node> root;
  std::vector<std::string> findings;
};

Composed composed(const std::string& steps, const std::string& part = kPart) {
  DiagnosticSink sink;
  const auto procedure = support::parse(
      std::make_shared<const SourceFile>(SourceFile{"p.yaml", "steps:\n" + steps}), sink);
  const auto tree =
      support::parse(std::make_shared<const SourceFile>(SourceFile{"handing.yaml", part}), sink);
  const auto outer =
      support::parse(std::make_shared<const SourceFile>(SourceFile{"closing.yaml", kOuter}), sink);
  const auto parts = [&](const std::string& name) {
    return name == "handing" ? &tree : name == "closing" ? &outer : nullptr;
  };
  Composed out;
  out.root = compose(procedure, parts, sink);
  for (const auto& found : sink.sorted()) {
    auto line = found.message.code() + " " + std::to_string(found.at.line) + ":" +
                std::to_string(found.at.column);
    if (found.fix) line += " → " + found.fix->args().at(0).zh;
    out.findings.push_back(std::move(line));
  }
  return out;
}

std::vector<std::string> ids(const yaml::Node& root) {
  std::vector<std::string> out;
  for (const auto& step : root.find("steps")->items) out.push_back(step.find("id")->text);
  return out;
}

const yaml::Node& step(const Composed& made, std::size_t index) {
  return made.root->find("steps")->items.at(index);
}

TEST_CASE("a shared part stands where it is used, with what was handed in", "[definition]") {
  const auto made = composed(R"(  - id: before
  - use: handing
    needs: [before]
    with: {giver: committee, taken_on: group.formed_on}
  - id: after
    needs: [receive]
)");
  REQUIRE(made.root.has_value());
  CHECK(ids(*made.root) == std::vector<std::string>{"before", "hand-over", "receive", "after"});
  CHECK(step(made, 1).find("actor")->text == "committee");
  CHECK(step(made, 1).find("needs")->items.at(0).text == "before");
  CHECK(step(made, 2).find("needs")->items.at(0).text == "hand-over");
  const auto& check = step(made, 1).find("exit")->items.at(0);
  CHECK(check.find("check")->find("date.order")->find("first")->text == "group.formed_on");
  // A finding points at the line somebody wrote.
  CHECK(step(made, 1).at.file->name == "handing.yaml");
  CHECK(check.find("check")->find("date.order")->find("first")->at.file->name == "p.yaml");
}

TEST_CASE("a part used twice gives its steps a name of their own", "[definition]") {
  const auto made = composed(R"(  - use: handing
    as: first
    with: {giver: committee, taken_on: group.formed_on}
  - use: handing
    as: second
    needs: [receive-first]
    with: {giver: group, taken_on: count.on}
)");
  REQUIRE(made.root.has_value());
  CHECK(ids(*made.root) == std::vector<std::string>{"hand-over-first", "receive-first",
                                                    "hand-over-second", "receive-second"});
  CHECK(step(made, 3).find("needs")->items.at(0).text == "hand-over-second");
}

TEST_CASE("only the name of a step gets the suffix, not a choice of the same word",
          "[definition]") {
  const auto made = composed("  - use: handing\n    as: x\n    with: {giver: a, taken_on: b}\n",
                             R"(part: {id: handing, title: 移交}
takes: [giver, taken_on]
steps:
  - id: void-seals
    when: {fact.is: {fact: "with:giver", value: void-seals}}
    limit: {within: "with:taken_on", from: "step:void-seals"}
)");
  REQUIRE(made.root.has_value());
  CHECK(step(made, 0).find("id")->text == "void-seals-x");
  CHECK(step(made, 0).find("when")->find("fact.is")->find("value")->text == "void-seals");
  CHECK(step(made, 0).find("limit")->find("from")->text == "step:void-seals-x");
}

TEST_CASE("a condition of the use holds for every step of the part, an end for the one named",
          "[definition]") {
  const auto made = composed(R"(  - use: handing
    when: {fact.given: {fact: group.formed_on}}
    with: {giver: group, taken_on: count.on}
    ends: {receive: over}
    without: [hand-over]
)");
  REQUIRE(made.root.has_value());
  REQUIRE(ids(*made.root) == std::vector<std::string>{"receive"});
  CHECK(step(made, 0).find("when")->find("fact.given") != nullptr);
  CHECK(step(made, 0).find("ends")->text == "over");
}

TEST_CASE("a condition of the use and the step's own must both hold", "[definition]") {
  std::string part = kPart;
  part += "    when: {fact.given: {fact: count.on}}\n";
  const auto made = composed(R"(  - use: handing
    when: {fact.given: {fact: group.formed_on}}
    with: {giver: group, taken_on: count.on}
)",
                             part);
  REQUIRE(made.root.has_value());
  const auto* all = step(made, 1).find("when")->find("all");
  REQUIRE(all != nullptr);
  CHECK(all->items.size() == 2);
}

TEST_CASE("a list handed in for an item of a list takes its place", "[definition]") {
  const auto made =
      composed("  - use: handing\n    with: {giver: [F01, F02], taken_on: count.on}\n",
               R"(part: {id: handing, title: 移交}
takes: [giver, taken_on]
steps:
  - id: hand-over
    documents: [F00, "with:giver", F09]
)");
  REQUIRE(made.root.has_value());
  const auto& documents = step(made, 0).find("documents")->items;
  REQUIRE(documents.size() == 4);
  CHECK(documents[1].text == "F01");
  CHECK(documents[3].text == "F09");
}

TEST_CASE("what is handed in as null is left out", "[definition]") {
  const auto made = composed("  - use: handing\n    with: {giver: null, taken_on: [a, b]}\n",
                             R"(part: {id: handing, title: 移交}
takes: [giver, taken_on]
steps:
  - id: hand-over
    limit: "with:giver"
    documents: ["with:giver", F09]
)");
  REQUIRE(made.root.has_value());
  CHECK(step(made, 0).find("limit") == nullptr);
  CHECK(step(made, 0).find("documents")->items.size() == 1);
}

TEST_CASE("a wrong use is told at its place, all findings at once", "[definition]") {
  CHECK(composed("  - use: handling\n").findings == std::vector<std::string>{"WF070 2:10"});
  CHECK(composed(R"(  - use: handing
    with: {given: group, taken_on: count.on}
    without: [recieve]
)")
            .findings ==
        std::vector<std::string>{"WF072 2:10", "WF073 2:10", "WF071 3:19 → giver"});
  CHECK(composed("  - use: handing\n    with: {giver: a, taken_on: b}\n",
                 "part: {id: handing, title: 移交}\ntakes: [giver, taken_on]\nsteps:\n"
                 "  - {id: x, title: 移交, actor: \"with:giwer\"}\n")
            .findings == std::vector<std::string>{"WF074 4:31"});
}

TEST_CASE("a part may use a part, which hears what is said of its steps", "[definition]") {
  const auto made = composed(R"(  - id: before
  - use: closing
    as: x
    when: {fact.given: {fact: count.on}}
    with: {giver: group}
    ends: {receive-x: over, close: closed}
    without: [hand-over-x]
)");
  // Names are those of the part: a suffix is the user's own.
  CHECK(made.findings == std::vector<std::string>{"WF073 3:10", "WF073 7:23"});

  const auto good = composed(R"(  - id: before
  - use: closing
    as: x
    when: {fact.given: {fact: count.on}}
    with: {giver: group}
    ends: {receive: over, close: closed}
)");
  REQUIRE(good.root.has_value());
  CHECK(ids(*good.root) ==
        std::vector<std::string>{"before", "hand-over-x", "receive-x", "close-x"});
  CHECK(step(good, 1).find("actor")->text == "group");
  CHECK(step(good, 1).find("needs")->items.at(0).text == "before");
  CHECK(step(good, 1).find("when")->find("fact.given") != nullptr);
  CHECK(step(good, 2).find("ends")->text == "over");
  CHECK(step(good, 2).find("needs")->items.at(0).text == "hand-over-x");
  CHECK(step(good, 3).find("needs")->items.at(0).text == "receive-x");

  const auto without = composed(R"(  - id: before
  - use: closing
    with: {giver: group}
    without: [hand-over]
)");
  REQUIRE(without.root.has_value());
  CHECK(ids(*without.root) == std::vector<std::string>{"before", "receive", "close"});
}

TEST_CASE("parts that come round to themselves are told, not followed", "[definition]") {
  CHECK(composed("  - use: handing\n    with: {giver: a, taken_on: b}\n",
                 "part: {id: handing, title: 移交}\ntakes: [giver, taken_on]\nsteps:\n"
                 "  - use: handing\n    with: {giver: a, taken_on: b}\n")
            .findings == std::vector<std::string>{"WF075 4:10"});
}

TEST_CASE("a vote is bound to the steps of the part it is held by", "[definition]") {
  const std::string part =
      "part: {id: handing, title: 移交}\ntakes: []\n"
      "vote: {issued_in: hand-over, closed_in: receive, annul: {redo: [hand-over]}}\n"
      "steps:\n  - {id: hand-over}\n";
  const auto made = composed(R"(  - use: handing
votes:
  - {id: v, held_by: handing, closed_in: own}
)",
                             part);
  REQUIRE(made.root.has_value());
  const auto& vote = made.root->find("votes")->items.at(0);
  CHECK(vote.find("held_by") == nullptr);
  CHECK(vote.find("issued_in")->text == "hand-over");
  CHECK(vote.find("closed_in")->text == "own");
  CHECK(vote.find("annul")->find("redo")->items.at(0).text == "hand-over");
  CHECK(composed("  - use: closing\n    with: {giver: a}\nvotes:\n"
                 "  - {id: v, held_by: closing}\n  - {id: w, held_by: nobody}\n")
            .findings == std::vector<std::string>{"WF107 5:22", "WF070 6:22"});
}

TEST_CASE("a part is checked for its own shape", "[definition]") {
  DiagnosticSink sink;
  check_part(
      support::parse(
          std::make_shared<const SourceFile>(SourceFile{
              "x.yaml", "part: {id: x, title: 示例}\nvote: {shut_in: x}\nsteps:\n  - id: y\n"}),
          sink),
      sink);
  REQUIRE(sink.sorted().size() == 1);
  CHECK(sink.sorted().front().message.code() == "Y021");
}

}  // namespace
}  // namespace gongyi::definition
