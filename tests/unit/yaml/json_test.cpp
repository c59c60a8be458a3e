#include "fixture.h"

using namespace gongyi;
using namespace gongyi::yaml;
using namespace gongyi::yaml::test;

TEST_CASE("JSON becomes the same tree, with places", "[yaml][json]") {
  const auto read = read_json("{\n  \"名\": \"示例\\n甲\",\n  \"n\": [1, -2.50, true, null]\n}\n");
  REQUIRE(read.node);
  const auto& name = read.node->members[0];
  CHECK(name.key.at.line == 2);
  CHECK(name.key.at.column == 3);
  CHECK(name.key.at.end_column == 6);
  CHECK(name.value.at.column == 8);
  CHECK(name.value.text == "示例\n甲");
  CHECK(name.value.quoted);
  const auto& list = read.node->members[1].value;
  CHECK(list.at.column == 8);
  REQUIRE(list.items.size() == 4);
  CHECK(list.items[1].at.column == 12);
  CHECK(list.items[2].at.column == 19);
  CHECK(list.items[3].is_null());
}

TEST_CASE("JSON numbers keep their text", "[yaml][json]") {
  const auto read = read_json("[89.50, 10000000000000000000000001, 1e3]");
  REQUIRE(read.node);
  CHECK(read.node->items[0].text == "89.50");
  CHECK(read.node->items[1].text == "10000000000000000000000001");
  CHECK(read.node->items[2].text == "1e3");
}

TEST_CASE("a text that looks like syntax does not shift the places behind it", "[yaml][json]") {
  const auto read = read_json(R"({"a": "x\"},:{[\\", "b": 1})");
  REQUIRE(read.node);
  CHECK(read.node->members[0].value.text == "x\"},:{[\\");
  CHECK(read.node->members[1].key.at.column == 21);
}

TEST_CASE("JSON with a key written twice is refused", "[yaml][json]") {
  const auto read = read_json("{\"a\": 1,\n \"a\": {\"b\": 2}}");
  CHECK(read.codes() == Codes{"Y011"});
  CHECK(read.first().at.line == 2);
}

TEST_CASE("JSON errors are told by what a person did", "[yaml][json]") {
  CHECK(read_json("{\"a\": 1,}").codes() == Codes{"Y033"});
  CHECK(read_json("[1, 2").codes() == Codes{"Y019"});
  CHECK(read_json("{\"a\": \"x").codes() == Codes{"Y019"});
  CHECK(read_json("{\"a\": 01}").codes() == Codes{"Y018"});
  CHECK(read_json("{'a': 1}").codes() == Codes{"Y018"});
  CHECK(read_json("[1] [2]").codes() == Codes{"Y018"});
  const auto wide = read_json("{\n\"a\"：1}");
  CHECK(wide.codes() == Codes{"Y018"});
  CHECK(wide.first().at.line == 2);
  CHECK(wide.first().at.column == 4);
  CHECK(wide.first().fix);
}

TEST_CASE("the kind of a text follows its name and first character", "[yaml][json]") {
  DiagnosticSink sink;
  CHECK(parse_any(source("  {\"a\": 1}", "x.json"), sink)->members[0].value.text == "1");
  CHECK(parse_any(source("a: [1]", "x"), sink)->find("a")->is_sequence());
  CHECK(parse_any(source("{a: 1}", "x.yaml"), sink)->find("a")->text == "1");
  CHECK(sink.empty());
  CHECK_FALSE(parse_any(source("{a: 1}", "x.json"), sink));
}
