#include "yaml/reader.h"

#include <set>
#include "fixture.h"

using namespace gongyi;
using namespace gongyi::yaml;
using namespace gongyi::yaml::test;

namespace {

Node scalar(const std::string& text) { return *read_yaml("v: " + text + "\n").node->find("v"); }

}  // namespace

TEST_CASE("integers are plain decimals only", "[yaml][reader]") {
  DiagnosticSink sink;
  CHECK(as_integer(scalar("0"), sink) == 0);
  CHECK(as_integer(scalar("-12"), sink) == -12);
  CHECK(sink.empty());
  for (const auto* bad :
       {"010", "0x10", "1_000", "+5", "1.0", "1e3", "'5'", "七", "99999999999999999999"}) {
    INFO(bad);
    DiagnosticSink one;
    CHECK_FALSE(as_integer(scalar(bad), one));
    CHECK(one.error_count() == 1);
    CHECK(one.sorted()[0].message.code() == "Y025");
  }
}

TEST_CASE("NO and yes are words, not booleans", "[yaml][reader]") {
  DiagnosticSink sink;
  CHECK(as_boolean(scalar("true"), sink) == true);
  CHECK(as_boolean(scalar("false"), sink) == false);
  CHECK(as_text(scalar("NO"), sink) == "NO");
  CHECK(as_text(scalar("010"), sink) == "010");
  CHECK(sink.empty());
  for (const auto* bad : {"NO", "yes", "on", "True", "1", "'true'"}) {
    INFO(bad);
    CHECK_FALSE(as_boolean(scalar(bad), sink));
  }
  CHECK(sink.error_count() == 6);
}

TEST_CASE("dates are real days written in full", "[yaml][reader]") {
  DiagnosticSink sink;
  CHECK(as_date(scalar("2024-02-29"), sink) == Date(2024, 2, 29));
  CHECK(sink.empty());
  for (const auto* bad : {"2023-02-29", "2026-3-1", "2026/03/01", "20260301", "2026-03-01T00:00"}) {
    INFO(bad);
    CHECK_FALSE(as_date(scalar(bad), sink));
  }
  CHECK(sink.error_count() == 5);
}

TEST_CASE("areas and shares are exact", "[yaml][reader]") {
  DiagnosticSink sink;
  CHECK(as_area(scalar("89.5"), sink) == Area{8950});
  CHECK(as_area(scalar("'89.53'"), sink) == Area{8953});
  CHECK(as_fraction(scalar("2/3"), sink) == Fraction{2, 3});
  CHECK(sink.empty());
  CHECK_FALSE(as_area(scalar("89.533"), sink));
  CHECK_FALSE(as_area(scalar("-1"), sink));
  CHECK_FALSE(as_fraction(scalar("2/0"), sink));
  CHECK_FALSE(as_fraction(scalar("0.66"), sink));
  CHECK(sink.error_count() == 4);
}

TEST_CASE("a mapping tells missing and unknown keys at once, with a suggestion", "[yaml][reader]") {
  const auto read = read_yaml("titel: x\nage: 5\nempty:\n");
  DiagnosticSink sink;
  MapReader map(*read.node, sink);
  CHECK_FALSE(map.text("title"));
  CHECK(map.integer("age", 0) == 5);
  CHECK(map.text("empty", "otherwise") == "otherwise");
  map.finish();
  REQUIRE(sink.error_count() == 2);
  const auto found = sink.sorted();
  const auto unknown = std::find_if(found.begin(), found.end(),
                                    [](const auto& d) { return d.message.code() == "Y021"; });
  REQUIRE(unknown != found.end());
  REQUIRE(unknown->fix);
  CHECK(unknown->fix->in(Lang::en) == "did you mean 'title'?");
}

TEST_CASE("something else than a mapping is told once", "[yaml][reader]") {
  const auto read = read_yaml("- 1\n");
  DiagnosticSink sink;
  MapReader map(*read.node, sink);
  CHECK_FALSE(map.valid());
  CHECK_FALSE(map.text("a"));
  CHECK_FALSE(map.date("b"));
  map.finish();
  CHECK(sink.error_count() == 1);
}

TEST_CASE("in a definition a key is followed by something and a text looks like one",
          "[yaml][reader]") {
  const auto node = scalar("{limit: , version: 1.5, title: true, days: \"7\", note: 7天}");
  DiagnosticSink lenient;
  MapReader data(node, lenient);
  CHECK(data.optional("limit") == nullptr);
  CHECK(data.text("version") == "1.5");
  CHECK(lenient.empty());

  DiagnosticSink sink;
  MapReader definition(node, sink, Reading::definition);
  CHECK(definition.optional("limit") == nullptr);
  CHECK_FALSE(definition.text("version"));
  CHECK_FALSE(definition.text("title"));
  CHECK(definition.text("days") == "7");
  CHECK(definition.text("note") == "7天");
  std::vector<std::string> codes;
  for (const auto& found : sink.sorted()) codes.push_back(found.message.code());
  CHECK(codes == std::vector<std::string>{"Y034", "Y035", "Y035"});
}

TEST_CASE("a list is written as a list, each name once", "[yaml][reader]") {
  DiagnosticSink sink;
  CHECK(as_distinct(scalar("[F01, F02]"), sink) == std::vector<std::string>{"F01", "F02"});
  CHECK(sink.empty());
  (void)as_distinct(scalar("F01"), sink);
  (void)as_distinct(scalar("[F01, F01]"), sink);
  std::set<std::string> codes;
  for (const auto& found : sink.sorted()) codes.insert(found.message.code());
  CHECK(codes == std::set<std::string>{"Y011", "Y020"});
}

TEST_CASE("a bad choice lists the words that are allowed", "[yaml][reader]") {
  const std::vector<std::string> words{"stricter-min", "stricter-max", "mandatory"};
  DiagnosticSink sink;
  CHECK(as_choice(scalar("mandatory"), words, sink) == 2U);
  CHECK_FALSE(as_choice(scalar("striter-max"), words, sink));
  REQUIRE(sink.error_count() == 1);
  const auto found = sink.sorted()[0];
  CHECK(found.message.in(Lang::zh).find("stricter-min、stricter-max、mandatory") !=
        std::string::npos);
  REQUIRE(found.fix);
  CHECK(found.fix->args()[0].zh == "stricter-max");
}

TEST_CASE("a suggestion is given only for a near word", "[yaml][reader]") {
  const std::vector<std::string> known{"first_meeting.hold_days", "filing.days", "off", "小区名称"};
  CHECK(nearest("first_meeting.hold_day", known) == "first_meeting.hold_days");
  CHECK(nearest("fliing.days", known) == "filing.days");
  CHECK(nearest("小区名陈", known) == "小区名称");
  CHECK_FALSE(nearest("zzz", known));
  CHECK_FALSE(nearest("completely different", known));
}

TEST_CASE("wording is given in both languages or once for both", "[yaml][reader]") {
  DiagnosticSink sink;
  CHECK(as_localized(scalar("{zh: 公告, en: notice}"), sink) == Text("公告", "notice"));
  CHECK(as_localized(scalar("公告"), sink) == Text("公告", "公告"));
  CHECK(sink.empty());
  CHECK_FALSE(as_localized(scalar("{en: notice}"), sink));
  CHECK(sink.sorted()[0].message.code() == "Y022");
  DiagnosticSink empty;
  (void)as_localized(scalar("{zh: \"\", en: notice}"), empty);
  (void)as_localized(scalar("\"\""), empty);
  CHECK(empty.error_count() == 2);
}
