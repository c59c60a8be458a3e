#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "bad.h"
#include "base/message.h"

using namespace gongyi;
using namespace gongyi::definition;
using bad::Small;

namespace {

/// One thing wrong, its code, and the nearest known word where one is promised.
struct Case {
  std::string code, suggestion;
  Small small;
};

Small with_apply(std::string lines) {
  Small out;
  out.apply += std::move(lines);
  return out;
}
Small with_close(std::string lines) {
  Small out;
  out.close += std::move(lines);
  return out;
}
Small exit_check(const std::string& condition) {
  return with_apply("    exit:\n      - check: " + condition + "\n");
}
Small only_apply(std::string lines) {
  Small out;
  out.apply = std::move(lines);
  return out;
}
Small with_vote(const std::string& lines, const std::string& motion_matter = "adopt-rules") {
  Small out;
  out.top =
      "votes:\n  - id: first\n    title: 表决\n    frozen_by: apply\n    issued_in: apply\n"
      "    opened_by: apply\n    closed_in: apply\n    tallied_in: apply\n" +
      lines + "    motions: [{id: rules, matter: " + motion_matter + ", title: 议事规则}]\n";
  return out;
}
const std::string kDays =
    "    opens: application.received_on\n    closes: [application.received_on]\n";

Small vote_and(const std::string& close) {
  auto out = with_vote(kDays);
  out.close += close;
  return out;
}
Small step_named(const std::string& id) {
  Small out;
  out.between = "  - id: " + id + "\n    title: 中间\n    actor: street\n";
  return out;
}
Small routed(const std::string& route) {
  return with_close("    facts: [next.choice]\n    routes:\n      - " + route + "\n");
}
const std::string kWhen = "when: {fact.is: {fact: next.choice, value: stop}}, title: 去向";

std::vector<Case> graph_cases() {
  std::vector<Case> out;
  out.push_back({"WF003", "", step_named("§Half Way")});
  out.push_back({"WF004", "", step_named("§apply")});
  Small actor;
  actor.between = "  - id: middle\n    title: 中间\n    actor: §stret\n";
  out.push_back({"WF005", "street", actor});
  Small needs;
  needs.close = "    needs: [§aply]\n    ends: over\n";
  out.push_back({"WF006", "apply", needs});
  Small started;
  started.close = "    needs: [{started: §aply}]\n    ends: over\n";
  out.push_back({"WF006", "apply", started});
  out.push_back({"WF006", "close", with_apply("    optional: true\n    until: §clos\n")});
  out.push_back({"WF006", "apply", routed("{" + kWhen + ", redo: [§aply], max: 2}")});
  out.push_back({"WF006", "apply", exit_check("{step.done: {step: §aply}}")});
  out.push_back({"WF006", "close",
                 exit_check("{date.order: {first: \"case:opened\", then: §\"step:clos\"}}")});
  Small end;
  end.close = "    needs: [apply]\n    ends: §ovr\n";
  out.push_back({"WF007", "", end});
  out.push_back({"WF007", "", routed("{" + kWhen + ", conclude: §stoped}")});
  out.push_back({"WF008", "", routed("§{" + kWhen + "}")});
  Small back;
  back.apply +=
      "    routes:\n      - {when: {fact.given: {fact: application.kind}}, redo: [§close], "
      "max: 1, title: 退回}\n";
  out.push_back({"WF010", "", back});
  Small endless;
  endless.close = "    needs: [apply]\n";
  out.push_back({"WF011", "", endless});
  out.push_back({"WF028", "", routed("{" + kWhen + ", redo: [apply], max: §0}")});
  out.push_back({"WF028", "", routed("{" + kWhen + ", redo: [apply], max: §100}")});
  return out;
}

std::vector<Case> condition_cases() {
  std::string deep;
  for (int i = 0; i < 8; ++i) deep += "{not: ";
  deep += "{not: §{fact.given: {fact: application.kind}}}" + std::string(8, '}');
  return {
      {"WF020", "number.odd", exit_check("{§number.od: {fact: group.seats}}")},
      {"WF021", "", exit_check("§{roster.frozen: {}, objections.answered: {}}")},
      {"WF021", "", exit_check("§roster.frozen")},
      {"WF021", "", exit_check("{§any: []}")},
      {"WF022", "",
       only_apply("    facts: [group.members]\n    exit:\n      - check: {people.share: "
                  "{of: group.members, where: §owner, at_least: "
                  "\"law:prep_group.owner_share\"}}\n")},
      {"WF023", "", exit_check(deep)},
      {"WF039", "own-motion", exit_check("{fact.is: {fact: application.kind, value: §own-moton}}")},
      {"WF039", "owner",
       only_apply("    facts: [group.members]\n    exit:\n      - check: "
                  "{people.count: {of: group.members, where: §{kind: ownr}, "
                  "at_least: 1}}\n")},
      {"WF039", "kind",
       only_apply("    facts: [group.members]\n    exit:\n      - check: "
                  "{people.count: {of: group.members, where: §{kinds: owner}, "
                  "at_least: 1}}\n")},
      {"WF039", "no_decision",
       vote_and("    when: {vote.outcome: {vote: first, any_of: "
                "§[no_decison]}}\n")},
  };
}

/// What the shape alone shows: said with the same code whatever else the file holds.
std::vector<Case> shape_cases() {
  auto nowhere = Small();
  nowhere.places = "§[]";
  auto no_close = with_vote("    opens: application.received_on\n    closes: §[]\n");
  auto empty_vote = with_vote(kDays);
  empty_vote.top.erase(empty_vote.top.find("    motions:"));
  empty_vote.top.replace(empty_vote.top.find("- id: first"), 2, "- §");
  auto twice = with_vote(kDays);
  twice.top.replace(twice.top.find("[{id: rules"), 1,
                    "[{id: rules, matter: other, title: 别的}, §");
  return {
      {"WF045", "", nowhere},
      {"WF045", "", no_close},
      {"WF045", "", exit_check("{fact.one_of: {fact: application.kind, values: §[]}}")},
      {"WF047", "", with_apply("    until: §close\n")},
      {"WF048", "",
       only_apply("    facts: [group.members]\n    exit:\n      - check: "
                  "{§people.count: {of: group.members}}\n")},
      {"WF049", "", empty_vote},
      {"WF004", "", twice},
      {"WF008", "", routed("§{" + kWhen + ", redo: [apply], max: 2, conclude: over}")},
      {"WF022", "",
       only_apply("    facts: [group.members]\n    exit:\n      - check: "
                  "{people.count: {of: group.members, where: §{}, at_least: 1}}\n")},
      {"Y011", "", with_apply("    documents: [F01, §F01]\n")},
      {"Y011", "", with_apply("    basis: [Q22, §Q22]\n")},
      {"Y020", "", with_apply("    documents: §F01\n")},
      {"Y034", "", with_apply("    §limit:\n")},
      {"Y034", "", with_apply("    until: §\"\"\n")},
      {"Y035", "", with_apply("    help: §15\n")},
  };
}

std::vector<Case> fact_cases() {
  Small later = with_close("    facts: [group.seats]\n");
  later.apply += "    exit:\n      - check: {number.odd: {fact: §group.seats}}\n";
  Small twice = with_close("    facts: [§application.kind]\n");
  return {
      {"WF012", "application.kind", only_apply("    facts: [§aplication.kind]\n")},
      {"WF012", "application.kind",
       only_apply("    facts: [{id: §aplication.kind, required: false}]\n")},
      {"WF013", "", exit_check("{number.odd: {fact: §application.kind}}")},
      {"WF013", "", exit_check("{people.odd: {of: §application.kind}}")},
      {"WF013", "", exit_check("{date.order: {first: §application.kind, then: act-date}}")},
      {"WF013", "",
       only_apply("    facts: [group.seats, group.formed_on]\n    exit:\n      - check: "
                  "{number.at_least: {fact: group.seats, min: §group.formed_on}}\n")},
      {"WF013", "",
       only_apply("    facts: [group.seats]\n    exit:\n      - check: "
                  "{number.at_least: {fact: group.seats, min: §act-date}}\n")},
      {"WF013", "", exit_check("{date.order: {first: §5, then: act-date}}")},
      {"WF058", "", exit_check("{number.odd: {fact: §vote.issued}}")},
      {"WF014", "", exit_check("{number.odd: {fact: §group.seats}}")},
      {"WF015", "", later},
      {"WF031", "", only_apply("    facts: [§estate.name]\n")},
      {"WF032", "", twice},
  };
}

std::vector<Case> law_cases() {
  Small nation;
  nation.places = "[cn]";
  nation.apply +=
      "    limit: {within: §\"law:prep_group.form_days\", from: application.received_on}\n";
  Small nowhere;
  nowhere.places = "[cn-shandong-qingdao, §cn-shandong-qingda]";
  const std::string from = ", from: application.received_on}\n";
  return {
      {"WF016", "prep_group.form_days",
       with_apply("    limit: {within: §\"law:prep_group.form_day\"" + from)},
      {"WF016", "posting.minimum_days",
       with_apply("    posting: {days: §\"law:posting.minimum_day\"}\n")},
      {"WF017", "", nation},
      {"WF018", "", with_apply("    limit: {within: §\"law:prep_group.min_members\"" + from)},
      {"WF018", "",
       exit_check("{date.lead: {earlier: application.received_on, later: act-date, "
                  "at_least: §\"law:prep_group.min_members\"}}")},
      {"WF024", "", with_apply("    basis: §Q22\n")},
      {"WF025", "", with_apply("    basis: [Q22, §Z9]\n")},
      {"WF026", "", with_apply("    limit: {within: §30d" + from)},
      {"WF026", "", with_apply("    posting: {days: §3}\n")},
      {"WF016", "election.tie",
       exit_check("{law.is: {parameter: §\"law:election.ti\", value: lot}}")},
      {"WF026", "", exit_check("{law.is: {parameter: §election.tie, value: lot}}")},
      {"WF076", "", exit_check("{law.is: {parameter: \"law:election.tie\", value: §dice}}")},
      {"WF013", "", exit_check("{people.has: {of: term.members, who: §application.received_on}}")},
      {"WF026", "",
       exit_check("{date.lead: {earlier: application.received_on, later: act-date, "
                  "at_least: §15}}")},
      {"WF030", "cn-shandong-qingdao", nowhere},
  };
}

std::vector<Case> effect_cases() {
  const auto effect = [](const std::string& one) {
    return with_apply("    effects:\n      - " + one + "\n");
  };
  return {
      {"WF027", "", effect("§pin_roster")},
      {"WF033", "pin_roster", effect("§pin_rostr: {}")},
      {"WF034", "", effect("§assembly_established: {}")},
      {"WF035", "", effect("§pin_roster: {step: apply}")},
      {"WF006", "close",
       effect("extend_limit: {step: §clos, by: \"law:first_meeting.extension_days\"}")},
      {"WF016", "first_meeting.extension_days",
       effect("extend_limit: {step: close, by: §\"law:first_meeting.extension_day\"}")},
      {"WF026", "", effect("extend_limit: {step: close, by: §30}")},
      {"WF012", "application.received_on",
       effect("assembly_established: {on: §application.receivd_on}")},
      {"WF013", "", effect("assembly_established: {on: §application.kind}")},
      {"WF038", "", effect("rules_adopted: {motion: §rules, on: application.received_on}")},
  };
}

std::vector<Case> vote_cases() {
  auto election = [](const std::string& rest) {
    return with_vote(kDays + "    election: {matter: elect-committee, title: 选举, " + rest +
                     "}\n");
  };
  auto steps = with_vote(kDays);
  steps.top.replace(steps.top.find("tallied_in: apply"), 17, "tallied_in: §aply");
  return {
      {"WF006", "apply", steps},
      {"WF012", "application.received_on",
       with_vote("    opens: §application.receivd_on\n    closes: [application.received_on]\n")},
      {"WF013", "",
       with_vote("    opens: application.received_on\n    closes: [§application.kind]\n")},
      {"WF013", "", with_vote(kDays + "    two_channels: §application.kind\n")},
      {"WF013", "", with_vote(kDays + "    platform: §application.received_on\n")},
      {"WF014", "",
       with_vote("    opens: §meeting.vote_opens\n    closes: [application.received_on]\n")},
      {"WF012", "election.seats", election("seats: §election.seat")},
      {"WF013", "", election("seats: §application.kind")},
      {"WF013", "", election("seats: 5, tie: §election.seats")},
      {"WF036", "adopt-rules", with_vote(kDays, "§adopt-rule")},
      {"WF037", "first", vote_and("    when: {vote.closed: {vote: §frist}}\n")},
      {"WF038", "rules",
       vote_and("    when: {motion.outcome: {vote: first, motion: §rule, any_of: "
                "[adopted]}}\n")},
  };
}

std::vector<Case> all_cases() {
  std::vector<Case> out;
  for (auto make : {graph_cases, shape_cases, condition_cases, fact_cases, law_cases, effect_cases,
                    vote_cases}) {
    for (auto& one : make()) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

TEST_CASE("the little procedure that the bad ones are made from is right", "[definition]") {
  CHECK(bad::findings(Small().text()).empty());
  CHECK(bad::findings(with_vote(kDays).text()).empty());
}

TEST_CASE("one mistake gives its own code at its own place, with the nearest word",
          "[definition]") {
  for (const auto& one : all_cases()) {
    const auto marked = bad::unmark(one.small.text());
    CAPTURE(marked.text);
    // WF011 is about the whole: it points at the last step.
    const auto place =
        marked.places.empty()
            ? bad::unmark(one.small.text().replace(one.small.text().rfind("id: close"), 0, "§"))
                  .places.at(0)
            : marked.places.at(0);
    auto expected = one.code + " " + place;
    if (!one.suggestion.empty()) expected += " → " + one.suggestion;
    CHECK(bad::findings(marked.text) == std::vector<std::string>{expected});
  }
}

TEST_CASE("the version of a procedure is three numbers", "[definition]") {
  for (const auto* version : {"1.0", "1.0.0.0", "1..0", "v1.0.0", ".1.0", "1.0."}) {
    auto text = Small().text();
    text.replace(text.find("1.0.0"), 5, "§\"" + std::string(version) + "\"");
    const auto marked = bad::unmark(text);
    CAPTURE(marked.text);
    CHECK(bad::findings(marked.text) == std::vector<std::string>{"WF046 " + marked.places.at(0)});
  }
}

TEST_CASE("a circle of prerequisites is told as a circle", "[definition]") {
  Small circle;
  circle.apply += "    needs: [close]\n";
  const auto found = bad::findings(circle.text());
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("WF009 "));
}

TEST_CASE("a procedure without steps is refused", "[definition]") {
  const auto marked = bad::unmark(
      "procedure: {id: empty, version: 1.0.0, title: 空, jurisdictions: [cn-shandong-qingdao]}\n"
      "actors: {street: 街道办事处}\nsteps: §[]\n");
  CHECK(bad::findings(marked.text) == std::vector<std::string>{"WF002 " + marked.places.at(0)});
}

TEST_CASE("a document that the manifest lacks is refused at its name", "[definition]") {
  const auto& manifest = support::shipped().manifest;
  auto documents = bad::unmark(with_apply("    documents: [F01, §F99]\n").text());
  CHECK(bad::findings(documents.text, &manifest) ==
        std::vector<std::string>{"WF019 " + documents.places.at(0)});
  auto posted = bad::unmark(
      with_apply("    posting: {documents: [§F98], days: \"law:posting.minimum_days\"}\n").text());
  CHECK(bad::findings(posted.text, &manifest) ==
        std::vector<std::string>{"WF019 " + posted.places.at(0)});
  auto answers = Small();
  answers.top = "objection_documents: [§F97]\n";
  const auto marked = bad::unmark(answers.text());
  CHECK(bad::findings(marked.text, &manifest) ==
        std::vector<std::string>{"WF019 " + marked.places.at(0)});
}

TEST_CASE("a name where a list belongs is not passed over in silence", "[definition]") {
  for (const std::string lines :
       {"    needs: §close\n", "    exit: §{check: {roster.frozen: {}}}\n",
        "    effects: §pin_roster\n", "    routes: §back\n"}) {
    const auto marked = bad::unmark(with_apply(lines).text());
    CAPTURE(marked.text);
    CHECK(bad::findings(marked.text) == std::vector<std::string>{"Y020 " + marked.places.at(0)});
  }
}

TEST_CASE("every mistake of a file is told, in the order of the file", "[definition]") {
  auto small = exit_check("{number.odd: {fact: §group.seat}}");
  small.places = "[§cn-shandon]";
  small.apply +=
      "    limit: {within: §\"law:prep_group.form_day\", from: §application.receivd_on}\n";
  small.close +=
      "    effects:\n      - §pin_rostr: {}\n    when: {fact.is: {fact: §handover.answer, "
      "value: §withheeld}}\n";
  const auto marked = bad::unmark(small.text());
  const auto at = [&](std::size_t i) { return marked.places.at(i); };
  CHECK(bad::findings(marked.text) == std::vector<std::string>{
                                          "WF030 " + at(0) + " → cn-shandong",
                                          "WF012 " + at(1) + " → group.seats",
                                          "WF016 " + at(2) + " → prep_group.form_days",
                                          "WF012 " + at(3) + " → application.received_on",
                                          "WF033 " + at(4) + " → pin_roster",
                                          "WF014 " + at(5),
                                          "WF039 " + at(6) + " → withheld",
                                      });
}

TEST_CASE("each code of a definition has a bad example", "[definition]") {
  std::set<std::string> shown = {
      "WF001", "WF002", "WF009", "WF019", "WF046",  // above
      "WF040", "WF041", "WF042", "WF043", "WF044", "WF053", "WF054",
      "WF055", "WF056", "WF057", "WF077", "WF083",  // vocabulary_test
      "WF080", "WF081", "WF082",                    // rows_test
      "WF084", "WF085", "WF086", "WF087", "WF088", "WF089", "WF090",
      "WF091",  // settlement_test
      "WF050", "WF051", "WF052", "WF070", "WF071", "WF072", "WF073",
      "WF074", "WF075", "WF107", "WF100", "WF101", "WF102",  // field_checks_test
      "WF103", "WF104", "WF105", "WF106",                    // law/counterpart_test
      "WF092", "WF093", "WF110"};                            // operations_test
  for (const auto& one : all_cases()) shown.insert(one.code);
  for (const auto& row : all_messages()) {
    CAPTURE(row.code);
    if (row.code.starts_with("WF")) CHECK(shown.contains(std::string(row.code)));
  }
}
