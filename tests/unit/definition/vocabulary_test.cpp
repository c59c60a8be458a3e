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
  check("WF046", "{" + start + "id: §interim, type: text}");
  check("WF046", "{" + start + "id: §Interim.Body, type: text}");
  check("WF046",
        "{" + start + "id: interim.body, type: choice, choices: [{id: §Own Motion, zh: 甲}]}");
  check("Y034", "{" + start + "id: interim.body, type: text, §privacy: }");
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
