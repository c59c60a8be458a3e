#include <catch2/catch.hpp>

#include "bad.h"
#include "definition/loader.h"
#include "definition/read_operations.h"
#include "support/shipped.h"
#include "yaml/document.h"

using namespace gongyi;
using namespace gongyi::definition;
using bad::Small;

namespace {

std::string vote_run_again_from(const std::string& redo) {
  Small out;
  out.top =
      "votes:\n  - id: first\n    title: 表决\n    frozen_by: apply\n    issued_in: apply\n"
      "    opened_by: apply\n    closed_in: apply\n    tallied_in: apply\n"
      "    opens: application.received_on\n    closes: [application.received_on]\n"
      "    annul: {redo: [" +
      redo + "], basis: [Q44]}\n    motions: [{id: rules, matter: adopt-rules, title: 议事规则}]\n";
  return out.text();
}

Small with_apply(const std::string& lines) {
  Small out;
  out.apply += lines;
  return out;
}

void check(const std::string& text, const std::string& code, const std::string& fix = {}) {
  const auto marked = bad::unmark(text);
  CAPTURE(marked.text);
  auto expected = code + " " + marked.places.at(0);
  if (!fix.empty()) expected += " → " + fix;
  CHECK(bad::findings(marked.text) == std::vector<std::string>{expected});
}

}  // namespace

TEST_CASE("a vote is run again only from what comes before its ballots", "[definition]") {
  CHECK(bad::findings(vote_run_again_from("apply")).empty());
  check(vote_run_again_from("§close"), "WF092");
  check(vote_run_again_from("§aply"), "WF006", "apply");
}

TEST_CASE("only an end of the procedure proposes another one", "[definition]") {
  Small out;
  out.top = "proposed: [{end: §ovr, procedure: next-one, why: 应当接着办理}]\n";
  check(out.text(), "WF093", "over");
  out.top = "proposed: [{end: over, procedure: §Next One, why: 应当接着办理}]\n";
  check(out.text(), "WF003");
}

TEST_CASE("what is proposed is a procedure there is", "[definition]") {
  Small out;
  out.top = "proposed: [{end: over, procedure: §next-ones, why: 应当接着办理}]\n";
  out.close += "    effects: [{proposes: {procedure: §smal}}]\n";
  const auto marked = bad::unmark(out.text());
  const auto source = std::make_shared<const SourceFile>(SourceFile{"bad.yaml", marked.text});
  DiagnosticSink sink;
  const auto root = yaml::parse_yaml(source, sink);
  REQUIRE(root);
  const auto& data = support::shipped();
  const auto procedure = load_procedure(*root, source, {data.vocabulary, data.law, nullptr}, sink);
  REQUIRE(procedure);
  check_proposed(*procedure, {"next-one", "small"}, sink);
  std::vector<std::string> found;
  for (const auto& one : sink.sorted())
    found.push_back(one.message.code() + " " + std::to_string(one.at.line) + ":" +
                    std::to_string(one.at.column) + " → " + one.fix->args().at(0).zh);
  CHECK(found == std::vector<std::string>{"WF110 " + marked.places.at(0) + " → next-one",
                                          "WF110 " + marked.places.at(1) + " → small"});
  DiagnosticSink none;
  check_proposed(*procedure, {"next-ones", "smal"}, none);
  CHECK_FALSE(none.has_errors());
}

TEST_CASE("a proposal's condition is held against the vocabulary", "[definition]") {
  Small out;
  out.top =
      "proposed: [{end: over, procedure: next-one, why: 应当接着办理, when: {fact.given: {fact: "
      "§application.kin}}}]\n";
  check(out.text(), "WF012", "application.kind");
}

TEST_CASE("signers are named once; whoever approves an extension is an actor", "[definition]") {
  const std::string limit =
      "    limit:\n      within: \"law:prep_group.form_days\"\n"
      "      from: application.received_on\n      extend: {by: ";
  check(
      with_apply("    signatures: [{id: witness, title: 监交人}, {id: §witness, title: 另一人}]\n")
          .text(),
      "WF004");
  check(with_apply("    signatures: [{id: §Witness One, title: 监交人}]\n").text(), "WF003");
  check(with_apply(limit + "\"law:first_meeting.extension_days\", approver: §stret}\n").text(),
        "WF005", "street");
  check(with_apply(limit + "§7, approver: street}\n").text(), "WF026");
  check(with_apply(limit + "§\"law:committee.min_members\", approver: street}\n").text(), "WF018");
}

TEST_CASE("a signer may be asked only where a condition holds, and it is held to what is known",
          "[definition]") {
  const auto signer = [](const std::string& when) {
    return with_apply("    signatures: [{id: witness, title: 监交人, when: " + when + "}]\n")
        .text();
  };
  CHECK(bad::findings(signer("{fact.given: {fact: application.received_on}}")).empty());
  check(signer("{fact.given: {fact: §application.received_o}}"), "WF012",
        "application.received_on");
  check(signer("{fact.given: {fact: §group.formed_on}}"), "WF014");
  check(signer("{§fact.gives: {fact: application.received_on}}"), "WF020", "fact.given");
}

TEST_CASE("the first election knows its one extension and who signs the hand-over",
          "[definition]") {
  const auto& election = support::shipped().election;
  const auto& limit = election.find("open-voting")->limit;
  REQUIRE(limit);
  REQUIRE(limit->extend);
  CHECK(limit->extend->parameter == "first_meeting.extension_days");
  CHECK(limit->extend->approver == "street");
  CHECK(election.find("account-and-dissolve")->signatures.size() == 3);
  REQUIRE(election.votes.front().annul);
  CHECK(election.votes.front().annul->redo == std::vector<std::string>{"plan-meeting"});
}
