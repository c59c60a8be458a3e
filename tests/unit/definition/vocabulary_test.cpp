#include <catch2/catch.hpp>

#include "bad.h"

using namespace gongyi;
using namespace gongyi::definition;

namespace {

/// "CODE line:column" of what was found when reading a vocabulary or a manifest.
template <class Load>
std::vector<std::string> found_in(const std::string& text, const Load& load) {
  const auto source = std::make_shared<const SourceFile>(SourceFile{"words.yaml", text});
  DiagnosticSink sink;
  const auto root = yaml::parse_yaml(source, sink);
  std::vector<std::string> out;
  const bool loaded = root && load(*root, sink);
  for (const auto& one : sink.sorted()) {
    out.push_back(one.message.code() + " " + std::to_string(one.at.line) + ":" +
                  std::to_string(one.at.column));
  }
  if (loaded == sink.has_errors()) out.emplace_back("loaded although there are errors");
  return out;
}

std::vector<std::string> words(const std::string& text) {
  return found_in(text, [](const yaml::Node& root, DiagnosticSink& sink) {
    return Vocabulary::load(root, sink).has_value();
  });
}

void check_one(const std::string& code, const std::string& fields) {
  const auto marked = bad::unmark("vocabulary:\n  version: 1\n  records: {}\n  fields:\n" + fields);
  CAPTURE(marked.text);
  CHECK(words(marked.text) == std::vector<std::string>{code + " " + marked.places.at(0)});
}

}  // namespace

TEST_CASE("a list field needs a known record", "[definition]") {
  check_one("WF040", "    - §{id: x.a, zh: 甲, en: A, type: people, record: nobody, from: fact}\n");
}

TEST_CASE("a choice needs something to choose from", "[definition]") {
  check_one("WF041", "    - §{id: x.a, zh: 甲, en: A, type: choice, from: fact}\n");
}

TEST_CASE("ids and Chinese titles of fields are unique, since templates accept both",
          "[definition]") {
  check_one("WF042",
            "    - {id: x.a, zh: 甲, en: A, type: text, from: fact}\n"
            "    - §{id: x.a, zh: 乙, en: B, type: text, from: fact}\n");
  check_one("WF043",
            "    - {id: x.a, zh: 甲, en: A, type: text, from: fact}\n"
            "    - §{id: x.b, zh: 甲, en: B, type: text, from: fact}\n");
}

TEST_CASE("a procedure may bring fields of its own but not repeat a shared one", "[definition]") {
  const auto& shared = support::shipped().vocabulary;
  const auto extended = [&](const std::string& text) {
    return found_in(text, [&](const yaml::Node& root, DiagnosticSink& sink) {
      const auto made = shared.extended(root, sink);
      return made && made->find("interim.body") != nullptr &&
             made->find("group.members") != nullptr;
    });
  };
  CHECK(extended("fields:\n  - {id: interim.body, zh: 临时机构, en: Interim body, type: text, "
                 "from: fact}\n")
            .empty());
  CHECK(
      extended(
          "fields:\n  - {id: group.seats, zh: 别的席位, en: Seats, type: number, from: fact}\n") ==
      std::vector<std::string>{"WF042 2:5"});
}

TEST_CASE("only a column of choices names choices, and it must", "[definition]") {
  const auto check = [](const std::string& column) {
    const auto marked = bad::unmark(
        "fields:\n  - {id: interim.body, zh: 临时字段, en: Interim, type: text, from: fact}\n"
        "records:\n  interim_row:\n    - " +
        column + "\n");
    const auto found = found_in(marked.text, [&](const yaml::Node& root, DiagnosticSink& sink) {
      return support::shipped().vocabulary.extended(root, sink).has_value();
    });
    CHECK(found == std::vector<std::string>{"WF083 " + marked.places.at(0)});
  };
  check("§{id: kind, zh: 类别, en: Kind, type: choice}");
  check("§{id: kind, zh: 类别, en: Kind, type: text, choices: [{id: a, zh: 甲}]}");
}

TEST_CASE("what a field's type does not take is refused, and ids are written one way",
          "[definition]") {
  const auto& shared = support::shipped().vocabulary;
  const auto check = [&](const std::string& code, const std::string& field) {
    const auto marked = bad::unmark("fields:\n  - " + field + "\n");
    const auto found = found_in(marked.text, [&](const yaml::Node& root, DiagnosticSink& sink) {
      return shared.extended(root, sink).has_value();
    });
    CAPTURE(marked.text);
    CHECK(found == std::vector<std::string>{code + " " + marked.places.at(0)});
  };
  const std::string start = "zh: 临时字段, en: Interim, from: fact, ",
                    list = ": [{id: a, zh: 甲}]}";
  check("WF053", "§{" + start + "id: interim.body, type: text, record: person}");
  check("WF053", "§{" + start + "id: interim.body, type: text, choices" + list);
  check("WF053", "§{" + start + "id: interim.body, type: list, record: person, kinds" + list);
  check("WF053", "§{" + start + "id: interim.body, type: money, privacy: restricted}");
  check("WF046", "{" + start + "id: §interim, type: text}");
  check("WF046", "{" + start + "id: §Interim.Body, type: text}");
  check("WF046",
        "{" + start + "id: interim.body, type: choice, choices: [{id: §Own Motion, zh: 甲}]}");
  check("Y034", "{" + start + "id: interim.body, type: text, §privacy: }");
}

TEST_CASE("a default is a value the fact can have", "[definition]") {
  const auto& shared = support::shipped().vocabulary;
  const auto check = [&](const std::string& code, const std::string& field) {
    const auto marked =
        bad::unmark("fields:\n  - §{zh: 临时字段, id: interim.body, " + field + "}\n");
    const auto found = found_in(marked.text, [&](const yaml::Node& root, DiagnosticSink& sink) {
      return shared.extended(root, sink).has_value();
    });
    CAPTURE(marked.text);
    CHECK(found == (code.empty() ? std::vector<std::string>()
                                 : std::vector<std::string>{code + " " + marked.places.at(0)}));
  };
  const std::string choice = "type: choice, from: fact, choices: [{id: a, zh: 甲}], default: ";
  check("", choice + "a");
  check("D350", choice + "b");
  check("", "type: yesno, from: fact, default: \"yes\"");
  check("D350", "type: yesno, from: fact, default: \"maybe\"");
  check("", "type: number, from: fact, default: \"15\"");
  check("D350", "type: number, from: fact, default: \"1.5\"");
  check("D350", "type: number, from: fact, default: \"-1\"");
  check("", "type: text, from: fact, default: 门厅");
  check("D350", "type: text, from: fact, privacy: name, default: 门厅");
  check("D350", "type: date, from: fact, default: 2026-01-01");
  check("D350", "type: text, from: case, default: 门厅");
}

TEST_CASE("a derived field is checked against the fields it is computed from", "[definition]") {
  const auto& shared = support::shipped().vocabulary;
  const auto check = [&](const std::string& code, const std::string& fields) {
    const auto marked = bad::unmark("fields:\n" + fields);
    const auto found = found_in(marked.text, [&](const yaml::Node& root, DiagnosticSink& sink) {
      return shared.extended(root, sink).has_value();
    });
    CAPTURE(marked.text);
    std::vector<std::string> expected;
    for (const auto& place : marked.places) expected.push_back(code + " " + place);
    CHECK(found == expected);
  };
  const auto derived = [](const std::string& type, const std::string& how) {
    return "  - {zh: 推算字段, en: Derived, id: interim.out, type: " + type +
           ", from: derived, derive: " + how + "}\n";
  };
  check("", derived("share",
                    "{share: {part: conditions.delivered_area, whole: "
                    "conditions.total_area}}"));
  check("", derived("share", "{share: {part: group.owners_count, whole: group.members_count}}"));
  check("WF012", derived("number", "{count: {of: §group.member}}"));
  check("WF013", derived("number", "{count: {of: §group.seats}}"));
  check("WF013", derived("share",
                         "{share: {part: conditions.delivered_area, whole: "
                         "§conditions.total_owners}}"));
  check("WF013", derived("money", "{difference: {of: group.expenses_in, less: §group.seats}}"));
  check("WF013",
        "  - §{zh: 推算字段, id: interim.out, type: date, from: derived, derive: {name: "
        "{of: group.members}}}\n");
  check("WF039", derived("number", "{count: {of: group.members, where: {kind: §ownr}}}"));
  check("WF039", derived("number", "{count: {of: group.members, where: {kinds: §owner}}}"));
  check("WF039", derived("number", "{§summe: {of: group.members}}"));
  check("WF022", derived("number", "{count: {of: group.members, where: §{}}}"));
  check("", derived("number", "{sum: {of: [term.years, election.term_years]}}"));
  check("", derived("date", "{years_after: {date: term.ends_on, years: term.years}}"));
  check("WF013", derived("number", "{sum: {of: [term.years, §term.ends_on]}}"));
  check("WF013", derived("date", "{years_after: {date: §term.years, years: term.years}}"));
  check("WF013", derived("date", "{years_after: {date: term.ends_on, years: §term.ends_on}}"));
  check("WF077", derived("number", "{sum: {of: §[term.years]}}"));
  check("WF055", derived("share", "{share: {part: §roster.heads, whole: group.seats}}"));
  check("WF056", derived("number", "§{}"));
  check("WF056", derived("number", "§count"));
  check("WF057", "  - §{zh: 推算字段, id: interim.out, type: number, from: derived}\n");
  check("WF057",
        "  - §{zh: 推算字段, id: interim.out, type: number, from: fact, derive: {count: "
        "{of: group.members}}}\n");
  const std::string one = "{first_met: {cases: [{part: group.seats, whole: group.seats, at_least: ";
  check("WF026", derived("text", one + "§1/2, text: 过半}], otherwise: 未过半}}"));
  check("WF045", derived("text", "{first_met: {cases: §[], otherwise: 未过半}}"));
}

TEST_CASE("what is computed from itself is told at every field of the circle", "[definition]") {
  const auto marked = bad::unmark(
      "vocabulary:\n  version: 1\n  records: {}\n  fields:\n"
      "    - §{id: x.a, zh: 甲, type: number, from: derived, derive: {difference: {of: x.b, less: "
      "x.c}}}\n"
      "    - §{id: x.b, zh: 乙, type: number, from: derived, derive: {difference: {of: x.a, less: "
      "x.c}}}\n"
      "    - {id: x.c, zh: 丙, type: number, from: fact}\n"
      "    - {id: x.d, zh: 丁, type: number, from: derived, derive: {difference: {of: x.a, less: "
      "x.c}}}\n");
  CHECK(words(marked.text) ==
        std::vector<std::string>{"WF054 " + marked.places.at(0), "WF054 " + marked.places.at(1)});
}

TEST_CASE("the law that a derived field needs must be there for the procedure that asks its facts",
          "[definition]") {
  const auto& data = support::shipped();
  const auto found = [&](const std::string& parameter, const std::string& facts) {
    DiagnosticSink sink;
    const auto own = data.vocabulary.extended(
        support::parse(std::make_shared<const SourceFile>(SourceFile{
                           "own.yaml",
                           "fields:\n  - {id: seats.half, zh: 席位说明, type: text, from: derived, "
                           "derive: {first_met: {cases: [{part: group.seats, whole: "
                           "election.seats, at_least: \"law:" +
                               parameter + "\", text: 过半}], otherwise: 未过半}}}\n"}),
                       sink),
        sink);
    REQUIRE(own);
    bad::Small small;
    small.apply = "    facts: [" + facts + "]\n";
    const auto source = std::make_shared<const SourceFile>(SourceFile{"small.yaml", small.text()});
    const auto loaded =
        load_procedure(support::parse(source, sink), source, {*own, data.law}, sink);
    CHECK(loaded.has_value() != sink.has_errors());
    std::string out;
    for (const auto& one : sink.sorted()) out += one.message.code() + "@" + one.at.file->name + " ";
    return out;
  };
  CHECK(found("prep_group.owner_share", "group.seats, election.seats").empty());
  CHECK(found("prep_group.owner_shar", "group.seats, election.seats") == "WF016@own.yaml ");
  CHECK(found("prep_group.min_members", "group.seats, election.seats") == "WF018@own.yaml ");
  CHECK(found("prep_group.owner_shar", "group.seats").empty());
}

TEST_CASE("a document for each member names the list of members", "[definition]") {
  const auto check = [](const std::string& rest) {
    return found_in("documents:\n  - {id: F01, title: 甲, template: a.docx" + rest + "}\n",
                    [](const yaml::Node& root, DiagnosticSink& sink) {
                      return Manifest::load(root, support::shipped().law, sink).has_value();
                    });
  };
  CHECK(check(", per: member, of: group.members").empty());
  CHECK(check(", per: member") == std::vector<std::string>{"Y022 2:5"});
  CHECK(check(", per: owner, of: group.members") == std::vector<std::string>{"Y021 2:55"});
}

TEST_CASE("a manifest names each document once", "[definition]") {
  const auto marked = bad::unmark(
      "documents:\n  - {id: F01, title: 甲, template: a.docx}\n  - §{id: F01, title: 乙, template: "
      "b.docx}\n");
  const auto found = found_in(marked.text, [](const yaml::Node& root, DiagnosticSink& sink) {
    return Manifest::load(root, support::shipped().law, sink).has_value();
  });
  CHECK(found == std::vector<std::string>{"WF044 " + marked.places.at(0)});
}

TEST_CASE("fields are found by id and by Chinese title", "[definition]") {
  const auto& vocabulary = support::shipped().vocabulary;
  const auto* field = vocabulary.find("handover.answer");
  REQUIRE(field != nullptr);
  CHECK(field->is_fact());
  REQUIRE(field->choice("withheld") != nullptr);
  CHECK(field->choice("lost") == nullptr);
  CHECK(title_of(field->choices, "withheld").zh == "拒不移交或移交不全");
  CHECK(vocabulary.aliases().at("筹备组席位") == "group.seats");
}

TEST_CASE("names, phones and ID numbers of a person are private", "[definition]") {
  const auto* person = support::shipped().vocabulary.record("person");
  REQUIRE(person != nullptr);
  for (const auto* column : {"name", "phone", "id_number"}) {
    const auto* field = person->find(column);
    CAPTURE(column);
    REQUIRE(field != nullptr);
    CHECK(field->privacy != FieldPrivacy::open);
  }
}
