#include "fixture.h"

using namespace gongyi;
using namespace gongyi::yaml;
using namespace gongyi::yaml::test;

TEST_CASE("positions are counted from one, in characters, behind Chinese text", "[yaml]") {
  const auto read = read_yaml("第一: 甲\n名称: {小区: 示例苑, b: 2}\n");
  REQUIRE(read.node);
  const auto& inner = read.node->members[1].value;
  CHECK(inner.at.line == 2);
  CHECK(inner.at.column == 5);
  CHECK(inner.members[0].value.at.column == 10);
  CHECK(inner.members[0].value.at.end_column == 13);
  CHECK(inner.members[1].key.at.column == 15);
}

TEST_CASE("a byte order mark does not shift the first line", "[yaml]") {
  const auto read = read_yaml(
      "\xEF\xBB\xBF"
      "a: 1\n");
  REQUIRE(read.node);
  CHECK(read.node->members[0].key.text == "a");
  CHECK(read.node->members[0].key.at.column == 1);
}

TEST_CASE("quotes decide between text and number or nothing", "[yaml]") {
  const auto read = read_yaml("a: '~'\nb: ~\nc:\nd: \"\"\ne: |\n  null\n");
  REQUIRE(read.node);
  CHECK_FALSE(read.node->find("a")->is_null());
  CHECK(read.node->find("b")->is_null());
  CHECK(read.node->find("c")->is_null());
  CHECK(read.node->find("c")->at.line == 3);
  CHECK_FALSE(read.node->find("d")->is_null());
  CHECK(read.node->find("e")->text == "null\n");
  CHECK(read.node->find("e")->quoted);
}

TEST_CASE("a key written twice is told with the place of the first", "[yaml]") {
  const auto read = read_yaml("a: 1\nb: 2\na: 3\n");
  CHECK_FALSE(read.node);
  CHECK(read.first().message.code() == "Y011");
  CHECK(read.first().at.line == 3);
  REQUIRE(read.first().notes.size() == 1);
  CHECK(read.first().notes[0].at.line == 1);
}

TEST_CASE("a key written twice is found in a mapping large enough to be hashed", "[yaml]") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "key" + std::to_string(i) + ": 1\n";
  CHECK(read_yaml(text).node);
  const auto read = read_yaml(text + "key3: 2\nkey59: 2\n");
  CHECK(read.codes() == Codes{"Y011", "Y011"});
}

TEST_CASE("anchors, aliases, tags and a second document are refused", "[yaml]") {
  CHECK(read_yaml("a: &x 1\n").codes() == Codes{"Y012"});
  CHECK(read_yaml("a: &x 1\nb: *x\n").codes() == Codes{"Y012", "Y012"});
  CHECK(read_yaml("a: !!str 1\n").codes() == Codes{"Y014"});
  CHECK(read_yaml("a: !own {b: 1}\n").codes() == Codes{"Y014"});
  const auto two = read_yaml("a: 1\n---\nb: 2\n");
  CHECK(two.codes() == Codes{"Y015"});
  CHECK(two.first().at.line >= 2);
}

TEST_CASE("an alias to nothing is told as an alias, not in the parser's words", "[yaml]") {
  CHECK(read_yaml("a: *nowhere\n").codes() == Codes{"Y012"});
}

TEST_CASE("syntax errors are told in our own words with the place", "[yaml]") {
  const auto bracket = read_yaml("a: [1, 2\nb: 3\n");
  CHECK(bracket.codes() == Codes{"Y002"});
  CHECK(read_yaml("a: 'open\n").codes() == Codes{"Y003"});
  CHECK(read_yaml("a: \"\\q\"\n").codes() == Codes{"Y003"});
  const auto colon = read_yaml("a: b: c\n");
  CHECK(colon.codes() == Codes{"Y004"});
  CHECK(colon.first().at.line == 1);
  CHECK(read_yaml("a: 1\n  b: 2\n").codes() == Codes{"Y004"});
  for (const auto lang : {Lang::zh, Lang::en}) {
    CHECK(format(bracket.sink, lang).find("end of") == std::string::npos);
  }
}

TEST_CASE("an open quote cannot swallow the rest of the text", "[yaml]") {
  for (const auto* text : {"a: 'open\nb: 2\n", "a: \"open\nb: 2\n", "a: 'it''s\n", "a: \"\\\"\n"}) {
    INFO(text);
    CHECK(read_yaml(text).codes() == Codes{"Y003"});
  }
  CHECK(read_yaml("a: 'it''s'\nb: \"say \\\"x\\\"\"\n").node);
}

TEST_CASE("a full-width colon is named as the likely slip", "[yaml]") {
  const auto read = read_yaml("a: 1\nb：2\nc: 3\n");
  REQUIRE_FALSE(read.node);
  REQUIRE(read.first().fix);
  CHECK(read.first().fix->in(Lang::zh).find("：") != std::string::npos);
}

TEST_CASE("tabs used as indentation are all told", "[yaml]") {
  const auto read = read_yaml("a:\n\tb: 1\n\tc: 2\n");
  CHECK(read.codes() == Codes{"Y005", "Y005"});
  CHECK(read.first().at.line == 2);
  CHECK(read_yaml("a: 1\t# tab behind a value\n\t\n").node);
}

TEST_CASE("a text in another encoding names its line", "[yaml]") {
  const auto read = read_yaml("a: 1\nb: \xD6\xD0\n");
  CHECK(read.codes() == Codes{"Y006"});
  CHECK(read.first().at.line == 2);
  CHECK(read.first().message.in(Lang::zh).find("2") != std::string::npos);
}

TEST_CASE("a control character cannot cut the text short in silence", "[yaml]") {
  const auto read = read_yaml(std::string("a: 1\n\x04\nb: 2\n"));
  CHECK(read.codes() == Codes{"Y007"});
  CHECK(read.first().at.line == 2);
  CHECK(read_json(std::string("{\"a\":\0 1}", 9)).codes() == Codes{"Y007"});
}

TEST_CASE("limits of size, number and depth stop with one finding", "[yaml]") {
  CHECK(read_yaml("a: 12345678\n", {8, 100, 8}).codes() == Codes{"Y031"});
  CHECK(read_yaml("[1, 2, 3, 4]\n", {1000, 4, 8}).codes() == Codes{"Y009"});
  CHECK(read_yaml("[1, 2, 3]\n", {1000, 4, 8}).node);
  CHECK(read_yaml("[[[1]]]\n", {1000, 100, 2}).codes() == Codes{"Y010"});
  CHECK(read_yaml("[[[1]]]\n", {1000, 100, 3}).node);
  CHECK(read_json("[[[1]]]", {1000, 100, 2}).codes() == Codes{"Y010"});
  const auto deep = "a: " + std::string(400, '[') + std::string(400, ']');
  CHECK(read_yaml(deep).codes() == Codes{"Y010"});
  CHECK(read_json(std::string(100000, '[')).codes() == Codes{"Y010"});
}

TEST_CASE("an empty text and a nameless key are told", "[yaml]") {
  CHECK(read_yaml("").codes() == Codes{"Y016"});
  CHECK(read_yaml("# only a comment\n").codes() == Codes{"Y016"});
  CHECK(read_yaml("? [a, b]\n: 1\n").codes() == Codes{"Y017"});
}
