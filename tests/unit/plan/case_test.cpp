// Plans of shipped procedures: the worked dates of calendar.md §5 and law-facts.md §3, forwards
// from the day of an act and backwards from a term's end.
#include "opened.h"

using namespace gongyi;
using namespace gongyi::plan;
using namespace gongyi::plan::test;

namespace {

Wish assuming(const std::string& field, const char* value) {
  Wish wish;
  wish.decisions = false;
  wish.assumed[field] = Json(value);
  return wish;
}

std::string latest_tag(const CasePlan& plan, const std::string& step) {
  return plan.network.rules[*row(plan, step).latest_from].basis.front().tag();
}

}  // namespace

TEST_CASE("the first meeting is held within sixty days, off the day of rest (Q24, C203)",
          "[plan]") {
  const Opened opened("first-election", "2026-04-01");
  const auto plan = opened.plan(assuming("group.formed_on", "2026-04-01"));
  CHECK(shown(row(plan, "open-voting").window.latest) == "2026-06-01");
  CHECK(latest_tag(plan, "open-voting") == "Q24");
  // Fifteen days before it, never rolled; the members within three days, off the Qingming holiday.
  CHECK(shown(row(plan, "publish-notice").window.latest) == "2026-05-17");
  CHECK(shown(row(plan, "publish-group").window.latest) == "2026-04-07");
  CHECK(latest_tag(plan, "publish-group") == "Q23");
  CHECK(plan.possible);
  CHECK(plan.broken.empty());
}

TEST_CASE("a committee meets in three days and files in thirty, over Spring Festival (Q36, Q37)",
          "[plan]") {
  const Opened opened("first-election", "2026-01-05");
  const auto plan = opened.plan(assuming("count.on", "2026-01-18"));
  CHECK(shown(row(plan, "file").window.latest) == "2026-02-24");
  // Its own three days are over sooner than any notice of this election can be given.
  REQUIRE_FALSE(plan.broken.empty());
  const auto& rules = plan.network.rules;
  const auto given_up = plan.broken.front().without;
  REQUIRE(given_up);
  CHECK(rules[*given_up].kind == Rule::Kind::limit);
}

TEST_CASE("the certificate is due on the working day after Spring Festival (S31, C203)", "[plan]") {
  const Opened opened("first-election", "2026-01-05");
  const auto plan = opened.plan(assuming("filing.handed_in_on", "2026-02-09"));
  CHECK(shown(row(plan, "certificate").window.latest) == "2026-02-24");
  CHECK(latest_tag(plan, "certificate") == "S31");
}

TEST_CASE("what is left begins today and waits for each posting (Q92, Q24)", "[plan]") {
  const Opened opened("first-election", "2026-03-02");
  const auto plan = opened.plan();
  CHECK(window(plan, "confirm-conditions") == "2026-03-02..-");
  CHECK(shown(row(plan, "call-for-members").hangs_from_earliest) == "2026-03-05");
  CHECK(window(plan, "check-nominees") == "2026-03-06..-");
  CHECK(window(plan, "publish-notice") == "2026-03-14..-");
  CHECK(window(plan, "open-voting") == "2026-03-29..-");
  CHECK(row(plan, "open-voting").critical);
  CHECK_FALSE(row(plan, "file").critical);
  CHECK(row(plan, "order-handover").standing == Standing::open);
  CHECK(row(plan, "order-handover").depends == std::vector<std::string>{"handover.answer"});
  CHECK(row(plan, "post-conditions").standing == Standing::optional);
  REQUIRE(plan.end);
  CHECK(plan.steps[*plan.end].step->id == "use-seal");
}

TEST_CASE("a re-election is planned back from the term's end (S33, Q41)", "[plan]") {
  Opened opened("re-election", "2026-03-02");
  opened.term_ends("2026-09-30");
  const auto plan = opened.plan(assuming("reelection.path", "committee"));
  CHECK(window(plan, "open-voting") == "2026-03-21..2026-07-02");
  CHECK(latest_tag(plan, "open-voting") == "S33");
  CHECK(window(plan, "publish-notice") == "2026-03-06..2026-06-17");
  // Start by 13 June, or the ninety days are missed.
  CHECK(window(plan, "remind") == "2026-03-02..2026-06-13");
  CHECK(latest_tag(plan, "remind") == "S33");
  CHECK(row(plan, "remind").slack == 103);
  CHECK(row(plan, "form-group").standing == Standing::skipped);
  CHECK(row(plan, "close-voting").window.latest == std::nullopt);
}

TEST_CASE("the report is due sixty days before the end, ninety are for the reminder (Q41, S33)",
          "[plan]") {
  Opened opened("re-election", "2026-03-02");
  opened.term_ends("2026-09-30");
  const auto plan = opened.plan();
  CHECK(window(plan, "remind") == "2026-03-02..2026-07-02");
  CHECK(window(plan, "choose-path") == "2026-03-02..2026-08-01");
  CHECK(latest_tag(plan, "choose-path") == "Q41");
  opened.term_ends("2026-12-31");
  CHECK(window(opened.plan(), "remind") == "2026-03-02..2026-10-02");
}

TEST_CASE("the decision that moves the plan most comes first, with each of its answers", "[plan]") {
  Opened opened("re-election", "2026-03-02");
  opened.term_ends("2026-09-30");
  const auto plan = opened.plan();
  REQUIRE_FALSE(plan.decisions.empty());
  const auto& first = plan.decisions.front();
  CHECK(first.field == "reelection.path");
  REQUIRE(first.answers.size() == 5);
  CHECK(first.answers.front().start_latest == day("2026-06-13"));
  CHECK(first.moves == 19);
  for (const auto& one : plan.decisions) CHECK(one.field != "election.tie");
}

TEST_CASE("when ninety days are past the plan says so and goes on to sixty (S33, Q41)", "[plan]") {
  Opened opened("re-election", "2026-06-14");
  opened.term_ends("2026-09-30");
  const auto plan = opened.plan(assuming("reelection.path", "committee"));
  CHECK(plan.possible);
  REQUIRE(plan.broken.size() == 1);
  const auto& broken = plan.broken.front();
  CHECK(broken.conflict.proved);
  CHECK(plan.network.rules[*broken.without].basis.front().tag() == "S33");
  CHECK(written_at(plan.network.rules[*broken.without]).starts_with("re-election.yaml:"));
  CHECK(shown(row(plan, "open-voting").window.latest) == "2026-08-01");
  CHECK(latest_tag(plan, "open-voting") == "Q41");
}

TEST_CASE("a term's end that is on no record may be asked for, and one on record stands",
          "[plan]") {
  Opened opened("re-election", "2026-03-02");
  auto wish = assuming("reelection.path", "committee");
  wish.until = day("2026-09-30");
  const auto asked = opened.plan(wish);
  CHECK(asked.until_is_term);
  CHECK(window(asked, "remind") == "2026-03-02..2026-06-13");
  opened.term_ends("2026-12-31");
  const auto both = opened.plan(wish);
  CHECK_FALSE(both.until_is_term);
  CHECK(shown(row(both, "close").window.latest) == "2026-09-30");
}

TEST_CASE("every rule of a plan has its article or is a plain matter of order", "[plan]") {
  const Opened opened("first-election", "2026-03-02");
  const auto plan = opened.plan();
  for (const auto& rule : plan.network.rules) {
    CAPTURE(rule.words.en);
    const bool own = rule.kind == Rule::Kind::today || rule.kind == Rule::Kind::order;
    CHECK((own || !rule.basis.empty()));
    CHECK((own || !written_at(rule).empty()));
  }
}

TEST_CASE("a holiday notice that is not out yet is told", "[plan]") {
  const Opened opened("first-election", "2026-12-01");
  const auto plan = opened.plan(assuming("group.formed_on", "2026-12-01"));
  CHECK(row(plan, "open-voting").provisional);
  const Opened known("first-election", "2026-03-02");
  for (const auto& one : known.plan().steps) CHECK_FALSE(one.provisional);
}

TEST_CASE("days out of reach and names of nothing are refused at once", "[plan]") {
  Opened opened("re-election", "2026-03-02");
  Wish wish;
  wish.until = day("2526-03-02");
  wish.fixed = {{"no-such-step", day("2026-05-01")}, {"open-voting", day("1926-05-01")}};
  wish.assumed["no.field"] = Json("yes");
  const auto refused = opened.refused(wish);
  std::vector<std::string> codes;
  for (const auto& one : refused) codes.push_back(one.message.code());
  CHECK(codes == std::vector<std::string>{"PL002", "PL001", "PL004", "PL001"});
  opened.term_ends("2400-01-01");
  CHECK(opened.refused({}).front().message.code() == "PL001");
}
