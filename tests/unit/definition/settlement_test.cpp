#include <catch2/catch.hpp>

#include "bad.h"
#include "definition/loader.h"

using namespace gongyi;
using namespace gongyi::definition;

namespace {

std::string field(const std::string& id, const std::string& type, const std::string& more) {
  return "  - {id: interim." + id + ", zh: 约定" + id + ", en: Choice, type: " + type +
         ", from: fact, " + more + "}\n";
}

std::vector<std::string> told(const DiagnosticSink& sink) {
  std::vector<std::string> out;
  for (const auto& one : sink.sorted()) {
    out.push_back(one.message.code() + " " + std::to_string(one.at.line) + ":" +
                  std::to_string(one.at.column));
  }
  return out;
}

/// What is wrong with fields of a procedure that asks for the choice `interim.a`.
void check(const std::string& code, const std::string& fields, const std::string& use = "") {
  const auto marked = bad::unmark("fields:\n" + fields);
  CAPTURE(marked.text);
  const auto& shipped = support::shipped();
  DiagnosticSink sink;
  const auto words = yaml::parse_yaml(
      std::make_shared<const SourceFile>(SourceFile{"words.yaml", marked.text}), sink);
  REQUIRE(words);
  const auto vocabulary = shipped.vocabulary.extended(*words, sink);
  if (vocabulary) {
    bad::Small small;
    small.apply = "    facts: [" + (use.empty() ? std::string("interim.a") : use) + "]\n";
    const auto text = bad::unmark(small.text()).text;
    const auto source = std::make_shared<const SourceFile>(SourceFile{"small.yaml", text});
    const auto root = yaml::parse_yaml(source, sink);
    REQUIRE(root);
    (void)load_procedure(*root, source, {*vocabulary, shipped.law, nullptr}, sink);
  }
  std::vector<std::string> expected;
  for (const auto& place : marked.places) expected.push_back(code + " " + place);
  if (use.empty()) CHECK(told(sink) == expected);
  if (!use.empty()) REQUIRE(told(sink).size() == 1);
  if (!use.empty()) CHECK(told(sink).front().starts_with(code));
}

}  // namespace

TEST_CASE("a choice has bounds of the law and the rule it becomes", "[definition]") {
  check("", field("a", "number", "range: {at_least: 1, odd: \"law:committee.parity\"}"));
  check("",
        field("a", "number", "unit: years, range: {at_most: \"law:committee.max_term_years\"}"));
  // The bound is of another unit; it is no number; it is no law parameter.
  check("WF087",
        field("a", "number", "unit: days, range: {at_most: §\"law:committee.max_term_years\"}"));
  check("WF087", field("a", "number", "range: {at_most: §\"law:election.tie\"}"));
  check("WF087", field("a", "number", "range: {odd: §\"law:election.tie\"}"));
  check("WF026", field("a", "number", "range: {at_most: §group.seats}"));
  check("WF016", field("a", "number", "range: {at_most: §\"law:committee.max_member\"}"));
  check("WF086", field("a", "number", "range: §{}"));
  check("WF086", field("a", "text", "range: §{at_least: 1}"));
}

TEST_CASE("what a choice settles is open to an estate and can hold it", "[definition]") {
  const auto settles = [](const std::string& parameter, const std::string& article) {
    return "settles: §{parameter: " + parameter + ", in: rules, article: " + article + "}";
  };
  const std::string notice = "committee.residents_notice";  // settled by no shipped choice
  check("", field("a", "number",
                  "unit: days, settles: {parameter: " + notice + ", in: rules, article: \"3\"}"));
  check("WF084", field("a", "number", settles("committee.max_members", "\"3\"")));
  check("WF085",
        field("a", "choice", "choices: [{id: dice, zh: 掷骰}], " + settles(notice, "\"3\"")));
  check("WF085", field("a", "number", settles(notice, "\"3\"")));  // days of the law, no unit here
  check("WF088", field("a", "text", settles(notice, "\"3\"")));
  check("WF091", field("a", "number", "unit: days, " + settles(notice, "三")));
  check("WF090", field("a", "number", settles("election.alternates", "\"3\"")));
  check("WF089", field("a", "number", "range: {at_least: 1}"), "{id: interim.a, value: rules}");
}

TEST_CASE("a choice is written as the law writes it, and read back", "[definition]") {
  const auto& words = support::shipped().vocabulary;
  CHECK(law_text(*words.find("election.term_years"), "4") == "4y");
  CHECK(fact_text(*words.find("election.term_years"), "4y") == "4");
  CHECK(law_text(*words.find("election.tie"), "runoff") == "runoff");
}
