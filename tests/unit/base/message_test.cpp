#include <catch2/catch.hpp>
#include <set>

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/message.h"
#include "base/utf8.h"

using namespace gongyi;

namespace {

// The numbers of `{0}`, `{1}` … in a wording.
std::set<std::string> places(std::string_view wording) {
  std::set<std::string> out;
  for (std::size_t i = 0; i < wording.size(); ++i) {
    const auto close = wording.find('}', i);
    if (wording[i] != '{' || close == std::string_view::npos) continue;
    const auto inner = wording.substr(i + 1, close - i - 1);
    if (!inner.empty() && inner.find_first_not_of("0123456789") == std::string_view::npos) {
      out.emplace(inner);
    }
  }
  return out;
}

SourcePtr file(std::string text) {
  return std::make_shared<SourceFile>(SourceFile{"f.yaml", std::move(text)});
}

}  // namespace

TEST_CASE("every message is worded in both languages with the same arguments", "[base]") {
  for (const auto& row : all_messages()) {
    INFO(row.code);
    CHECK_FALSE(row.zh.empty());
    CHECK_FALSE(row.en.empty());
    CHECK(utf8::valid(row.zh));
    CHECK(places(row.zh) == places(row.en));
  }
}

TEST_CASE("no message code is given twice", "[base]") {
  std::set<std::string_view> seen;
  for (const auto& row : all_messages()) {
    INFO(row.code);
    CHECK(seen.insert(row.code).second);
  }
}

TEST_CASE("a message is filled in the reader's language", "[base]") {
  const Message message("base.citation", {Text("青岛市物业管理条例", "Qingdao regulation"), "24"});
  CHECK(message.in(Lang::zh) == "《青岛市物业管理条例》第24条");
  CHECK(message.in(Lang::en) == "Qingdao regulation, art. 24");
  CHECK_THROWS_AS(Message("no.such.code"), Defect);
}

TEST_CASE("the caret stands under Chinese text", "[base]") {
  DiagnosticSink sink;
  sink.error({file("名称: 错字\n"), 1, 5, 7, {}}, Message("base.citation_whole", {"x"}));
  const auto shown = format(sink, Lang::en);
  CHECK(shown.find("1 | 名称: 错字\n  |       ^^^^") != std::string::npos);
}

TEST_CASE("findings are sorted and capped a file, and the rest counted", "[base]") {
  DiagnosticSink sink;
  const auto one = file("x\n");
  for (std::uint32_t line = 60; line > 0; --line) {
    sink.error({one, line, 1, 0, {}}, Message("base.citation_whole", {"x"}));
  }
  CHECK(sink.error_count() == 60);
  CHECK(sink.dropped() == 10);
  const auto sorted = sink.sorted();
  REQUIRE(sorted.size() == DiagnosticSink::kCap);
  CHECK(sorted.front().at.line < sorted.back().at.line);
}
