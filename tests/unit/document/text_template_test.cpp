#include <catch2/catch.hpp>

#include "document/text_template.h"
#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;

TEST_CASE("a chat notice is filled like a document", "[document]") {
  DiagnosticSink sink;
  const auto loaded =
      TextTemplate::load("群通知.txt",
                         "【{{小区名称}}】首次业主大会定于{{date}}召开。\n"
                         "{{#places}}\n{{序号}}. {{.}}\n{{/places}}\n请相互转告。\n",
                         {{"小区名称", "estate.name"}}, sink);
  REQUIRE(loaded);
  CHECK(*loaded->render(Value(Record{{"estate", Record{{"name", "示例花园"}}},
                                     {"date", Date(2026, 3, 1)},
                                     {"places", List{"东门", "西门"}}}),
                        Audience::posting, sink) ==
        "【示例花园】首次业主大会定于2026年3月1日召开。\n1. 东门\n2. 西门\n请相互转告。\n");
}

TEST_CASE("findings in a text name the line", "[document]") {
  DiagnosticSink sink;
  CHECK_FALSE(TextTemplate::load("群通知.txt", "甲\n乙{{#a}}", {}, sink).has_value());
  CHECK(format(sink, Lang::zh) ==
        "群通知.txt: 错误 TPL021: 第2行：“{{#a}}”开始后没有结束标记“{{/a}}”。附近文字："
        "甲 乙{{#a}}\n");
  DiagnosticSink missing;
  const auto loaded = TextTemplate::load("群通知.txt", "{{a}}{{b}}", {}, missing);
  REQUIRE(loaded);
  CHECK_FALSE(loaded->render(Value(Record{}), Audience::archive, missing).has_value());
  CHECK(fixture::codes(missing) == "TPL030 TPL030");
}

TEST_CASE("zero and an empty text count as nothing in conditions", "[document]") {
  DiagnosticSink sink;
  const auto loaded =
      TextTemplate::load("t", "{{#n}}有{{n}}{{/n}}{{^s}}无{{/s}}{{list.count}}", {}, sink);
  REQUIRE(loaded);
  CHECK(*loaded->render(Value(Record{{"n", 0}, {"s", ""}, {"list", List{1, 2}}}), Audience::archive,
                        sink) == "无2");
}

TEST_CASE("a list tells how many rows it has by its title too", "[document]") {
  DiagnosticSink sink;
  const Aliases titles{{"候选人", "candidates.list"}};
  const auto loaded = TextTemplate::load("t",
                                         "{{#候选人.项数}}共{{候选人.项数}}名（{{候选人.count}}）{{"
                                         "/候选人.项数}}{{^候选人.项数}}没有{{/候选人.项数}}",
                                         titles, sink);
  REQUIRE(loaded);
  const auto of = [&](List rows) {
    return *loaded->render(Value(Record{{"candidates", Record{{"list", std::move(rows)}}}}),
                           Audience::posting, sink);
  };
  CHECK(of(List{1, 2, 3}) == "共3名（3）");
  CHECK(of(List{}) == "没有");
  CHECK_FALSE(TextTemplate::load("t", "{{候选人.人数}}", titles, sink).has_value());
}
