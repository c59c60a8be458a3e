#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "casefile/guards.h"
#include "definition/condition.h"
#include "definition/read.h"
#include "desk.h"

using namespace gongyi;
using namespace gongyi::casefile;
using definition::Condition;

namespace {

Verdict judge(const Desk& desk, const std::string& text, const char* step = "form-group") {
  const auto source = std::make_shared<const SourceFile>(SourceFile{"check.yaml", text});
  DiagnosticSink sink;
  const auto condition = definition::read_condition(support::parse(source, sink), sink);
  if (sink.has_errors()) throw std::runtime_error(format(sink, Lang::en));
  const auto rules = desk.rules();
  const FactReader facts(desk.view, rules.procedure, rules.vocabulary);
  return evaluate(condition, {desk.view, rules, *rules.procedure.find(step), desk.today, facts});
}

/// Whether a condition rests on the law: a guard with a law parameter, or one of the law's own
/// subjects. What is left compares what the clerk typed with itself.
bool plain_input(const Condition& condition) {
  static const std::set<std::string> kPlain = {"date.order",      "number.at_most", "people.count",
                                               "people.distinct", "vote.closed",    "fact.is",
                                               "fact.given"};
  for (const auto& part : condition.parts) {
    if (!plain_input(part)) return false;
  }
  if (condition.kind != Condition::Kind::guard) return true;
  for (const auto& [name, arg] : condition.args) {
    if (arg.operand.kind == definition::Operand::Kind::law) return false;
  }
  return kPlain.contains(condition.guard);
}

}  // namespace

TEST_CASE("each guard of the language is evaluated and no other", "[casefile]") {
  std::vector<std::string> known;
  for (const auto& spec : definition::guard_specs()) known.emplace_back(spec.name);
  std::sort(known.begin(), known.end());
  auto evaluated = evaluated_guards();
  std::sort(evaluated.begin(), evaluated.end());
  CHECK(evaluated == known);
}

TEST_CASE("each refusal of the shipped procedure has its article or is a plain matter of input",
          "[casefile]") {
  std::vector<std::string> plain;
  for (const auto& step : support::shipped().election.steps) {
    for (const auto* checks : {&step.entry, &step.exit}) {
      for (const auto& check : *checks) {
        if (!check.basis.empty()) continue;
        CAPTURE(step.id, check.at.line);
        CHECK(plain_input(check.condition));
        plain.push_back(step.id);
      }
    }
  }
  // One more of these needs a thought whether an article was forgotten.
  CHECK(plain == std::vector<std::string>{
                     "confirm-conditions", "confirm-conditions", "call-for-members", "form-group",
                     "form-group", "plan-work", "query-registry", "election-method", "plan-meeting",
                     "plan-meeting", "open-voting", "extend-voting", "extend-voting",
                     "extend-voting", "close-voting", "count-votes", "review-filing"});
}

TEST_CASE("all needs every part and tells those that fail", "[casefile]") {
  const auto desk = Desk::before("publish-group");
  CHECK(judge(desk, "all: [fact.given: {fact: group.members}, number.odd: {fact: group.seats}]")
            .held);
  const auto verdict =
      judge(desk, "all: [fact.given: {fact: election.seats}, number.odd: {fact: group.seats}]");
  CHECK_FALSE(verdict.held);
  CHECK(verdict.seen.zh == "“委员席位”尚未填写");
}

TEST_CASE("any needs one part and tells all when none holds", "[casefile]") {
  const auto desk = Desk::before("publish-group");
  CHECK(judge(desk, "any: [fact.given: {fact: election.seats}, number.odd: {fact: group.seats}]")
            .held);
  const auto verdict =
      judge(desk, "any: [fact.given: {fact: election.seats}, fact.given: {fact: election.tie}]");
  CHECK_FALSE(verdict.held);
  CHECK(verdict.seen.zh == "“委员席位”尚未填写，且“同票处理”尚未填写");
}

TEST_CASE("not turns a guard round and promises no day", "[casefile]") {
  const auto desk = Desk::before("publish-group");
  CHECK(judge(desk, "not: {fact.given: {fact: election.seats}}").held);
  CHECK_FALSE(judge(desk, "not: {fact.given: {fact: group.seats}}").held);
  CHECK_FALSE(judge(desk, "not: {not: {fact.given: {fact: election.seats}}}").held);
}

TEST_CASE("time heals a condition only when it heals every part of it", "[casefile]") {
  auto desk = Desk::before("publish-group");
  desk.today = day("2026-03-17");
  const std::string waits =
      "date.elapsed: {from: group.formed_on, to: act-date, at_least: "
      "\"law:prep_group.publish_days\"}";
  const auto alone = judge(desk, waits);
  CHECK_FALSE(alone.held);
  CHECK(alone.earliest == day("2026-03-19"));
  CHECK_FALSE(judge(desk, "all: [{" + waits + "}, fact.given: {fact: election.seats}]").earliest);
  CHECK(judge(desk, "any: [{" + waits + "}, fact.given: {fact: election.seats}]").earliest ==
        day("2026-03-19"));
}

TEST_CASE("a legal number before the law was in force is a refusal, not a default", "[casefile]") {
  auto desk = Desk::before("publish-group");
  desk.today = day("2001-01-01");
  const auto verdict =
      judge(desk, "people.count: {of: group.members, at_least: \"law:prep_group.min_members\"}");
  CHECK_FALSE(verdict.held);
  CHECK_FALSE(verdict.seen.zh.empty());
}

TEST_CASE("a share exactly met holds, one hundredth below does not (C1259)", "[casefile]") {
  auto desk = Desk();
  desk.facts["conditions.delivered_area"] = "5000.00";
  desk.complete("confirm-conditions");
  const std::string half =
      "share.at_least: {part: conditions.delivered_area, whole: conditions.total_area, share: "
      "\"law:first_meeting.delivered_area_share\"}";
  CHECK(judge(desk, half).held);
  desk.run(CorrectFact{"confirm-conditions", "conditions.delivered_area", "4999.99", "示例",
                       desk.today});
  const auto verdict = judge(desk, half);
  CHECK_FALSE(verdict.held);
  CHECK(verdict.seen.zh.find("49.99%") != std::string::npos);
  REQUIRE_FALSE(verdict.basis.empty());
  CHECK(verdict.basis[0].tag() == "Q21(1)");
}

TEST_CASE("a period is kept on its last day, which rolls over rest days (C203), and not after",
          "[casefile]") {
  auto desk = Desk::before("publish-group");
  // The conditions were met on 2026-03-02: sixty days end on 1 May, a holiday until the 5th (S21).
  const std::string within =
      "date.within: {from: conditions.confirmed_on, to: act-date, at_most: "
      "\"law:prep_group.form_days_from_conditions\"}";
  desk.today = day("2026-05-06");
  CHECK(judge(desk, within).held);
  desk.today = day("2026-05-07");
  const auto verdict = judge(desk, within);
  CHECK_FALSE(verdict.held);
  CHECK(verdict.seen.zh.find("2026-05-06") != std::string::npos);
  REQUIRE_FALSE(verdict.basis.empty());
  CHECK(verdict.basis[0].tag() == "S21");
}

TEST_CASE("guards on a vote say no before it is counted", "[casefile]") {
  const auto desk = Desk::before("open-voting");
  for (const auto* text : {
           "vote.closed: {vote: first-meeting}",
           "vote.tallied: {vote: first-meeting}",
           "vote.outcome: {vote: first-meeting, any_of: [decided, no_decision, indeterminate]}",
           "motion.outcome: {vote: first-meeting, motion: rules, any_of: [adopted, not_adopted]}",
           "election.outcome: {vote: first-meeting, any_of: [elected, none_elected]}",
           "elected.count: {vote: first-meeting, at_least: 0}",
           "elected.odd: {vote: first-meeting}",
           "election.tied: {vote: first-meeting}",
           "election.drawn: {vote: first-meeting, who: hold.reason}",
           "people.elected: {of: group.members, vote: first-meeting}",
           "step.done: {step: open-voting}",
       }) {
    CAPTURE(text);
    CHECK_FALSE(judge(desk, text).held);
  }
  CHECK(judge(desk, "step.done: {step: deliver-ballots}").held);
  CHECK(judge(desk, "ballots.delivered: {vote: first-meeting}").held);
}

TEST_CASE("the outcome of a vote is read motion by motion", "[casefile]") {
  auto desk = Desk::before("close-voting");
  desk.answers["covenant"] = "against";
  desk.play_until("announce-result");
  const auto outcome = [&](const char* motion, const char* word) {
    return judge(desk, std::string("motion.outcome: {vote: first-meeting, motion: ") + motion +
                           ", any_of: [" + word + "]}")
        .held;
  };
  CHECK(outcome("rules", "adopted"));
  CHECK(outcome("covenant", "not_adopted"));
  CHECK_FALSE(outcome("covenant", "adopted"));
  CHECK(judge(desk, "vote.outcome: {vote: first-meeting, any_of: [decided]}").held);
  CHECK(judge(desk, "election.outcome: {vote: first-meeting, any_of: [elected]}").held);
  CHECK(judge(desk, "elected.count: {vote: first-meeting, at_least: 5}").held);
  CHECK_FALSE(judge(desk, "elected.count: {vote: first-meeting, at_least: 6}").held);
  CHECK(judge(desk, "elected.odd: {vote: first-meeting}").held);
}

TEST_CASE("dates of a guard come from facts, steps, the case and the act", "[casefile]") {
  auto desk = Desk::before("publish-group");
  desk.pass_to(day("2026-03-17"));
  CHECK(judge(desk, "date.order: {first: \"case:opened\", then: group.formed_on}").held);
  CHECK(judge(desk, "date.order: {first: \"step:form-group\", then: act-date}").held);
  CHECK_FALSE(judge(desk, "date.order: {first: act-date, then: \"step:form-group\"}").held);
  CHECK_FALSE(judge(desk, "date.order: {first: act-date, then: \"step:file\"}").held);
}
