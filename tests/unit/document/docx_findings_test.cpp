#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
using namespace fixture;

namespace {

/// Codes of the findings when a body is loaded and filled from an empty model.
std::string found(const std::string& body, const Record& model = {}) {
  const auto out = render(docx(body), model);
  CHECK_FALSE(out.bytes.has_value());
  return out.codes();
}

}  // namespace

TEST_CASE("each fault of a template has its finding", "[document]") {
  CHECK(found(p(r("{{name"))) == "TPL010");
  CHECK(found(p(r("{{name")) + p(r("}}"))) == "TPL010 TPL011");
  CHECK(found(p(r("{name}}"))) == "TPL011");
  CHECK(found(p(r("{{{name}}}"))) == "TPL012");
  CHECK(found(p(r("{{&amp;name}}"))) == "TPL012");
  CHECK(found(p(r("{{>other}}"))) == "TPL013");
  CHECK(found(p(r("{{=&lt;% %&gt;=}}"))) == "TPL014");
  CHECK(found(p(r("{{na me}}"))) == "TPL015");
  CHECK(found(p(r("{{＃名单}}"))) == "TPL015");
  CHECK(found(p(r("{{}}"))) == "TPL015");
  CHECK(found(p(r("{{小区名}}"))) == "TPL017");
  CHECK(found(p(r("{{a|dates}}"))) == "TPL018");
  CHECK(found(p(r("{{a|blank:x}}"))) == "TPL019");
  CHECK(found(p(r("{{#a|date}}x{{/a}}"))) == "TPL020");
  CHECK(found(p(r("{{#a}}x"))) == "TPL021");
  CHECK(found(p(r("x{{/a}}"))) == "TPL022");
  CHECK(found(p(r("{{#a}}{{#b}}{{/a}}{{/b}}"))) == "TPL023");
  CHECK(found(p(r("甲{{#a}}乙")) + p(r("丙{{/a}}丁"))) == "TPL024");
  CHECK(found(p(r("{{#a}}")) + tbl(tr(tc(p(r("x{{/a}}")))))) == "TPL024");
  CHECK(found(p(r("{{a|date|cn}}"))) == "TPL027");
  CHECK(found(p(r("{{#a=}}x{{/a}}"))) == "D351");
  CHECK(found(p(r("{{#a=甲}}x{{/a=乙}}"))) == "TPL022 TPL021");
}

TEST_CASE("each fault of the data has its finding", "[document]") {
  CHECK(found(p(r("{{a}}"))) == "TPL030");
  CHECK(found(p(r("{{#a}}x{{/a}}"))) == "TPL030");
  CHECK(found(p(r("{{^a}}x{{/a}}"))) == "TPL030");
  CHECK(found(p(r("{{a.b}}")), {{"a", Record{}}}) == "TPL030");
  CHECK(found(p(r("{{a}}")), {{"a", Value()}}) == "TPL031");
  CHECK(found(p(r("{{a}}")), {{"a", true}}) == "TPL032");
  CHECK(found(p(r("{{a}}")), {{"a", List{1}}}) == "TPL032");
  CHECK(found(p(r("{{a|date}}")), {{"a", 3}}) == "TPL033");
  CHECK(found(p(r("{{a|upper}}")), {{"a", -3}}) == "TPL034");
  CHECK(found(p(r("{{a|qr}}")), {{"a", std::string(5000, 'x')}}) == "TPL034");
}

TEST_CASE("findings name template, part, paragraph or cell, and the text around", "[document]") {
  const std::string body = p(r("标题")) + p(r("召开日期：{{meeting.date}}，地点另行通知")) +
                           tbl(tr(tc(p(r("甲"))) + tc(p(r("乙")) + p(r("{{unit.no}}")))));
  const Parts more = {{"header1.xml", root("w:hdr", p(r("{{no}}")))}};
  const auto out = render(docx(body, more), {});
  CHECK(out.messages() ==
        "通知.docx: 错误 TPL030: 正文第2段：没有字段“meeting.date”的数据。附近文字："
        "召开日期：{{meeting.date}}，地点另行通知\n"
        "通知.docx: 错误 TPL030: 正文第1个表格第1行第2格第2段：没有字段“unit.no”的数据。"
        "附近文字：{{unit.no}}\n"
        "通知.docx: 错误 TPL030: 页眉（header1）第1段：没有字段“no”的数据。附近文字：{{no}}\n");
  CHECK(format(out.sink.sorted()[1], Lang::en).find("body, table 1, row 1, cell 2, paragraph 2") !=
        std::string::npos);
}

TEST_CASE("an unknown Chinese title is answered with the nearest known one", "[document]") {
  const auto out = render(docx(p(r("{{小区名}}"))), {}, Audience::archive,
                          {{"小区名称", "estate.name"}, {"业主姓名", "owner.name"}});
  CHECK(out.codes() == "TPL016");
  CHECK(out.messages().find("您是不是要写“小区名称”") != std::string::npos);
}

TEST_CASE("full-width braces are a warning and stay text", "[document]") {
  const auto out = render(docx(p(r("｛｛小区名称｝｝"))), {});
  CHECK(out.codes() == "TPL025");
  REQUIRE(out.bytes);
  CHECK(body_of(*out.bytes) == p(r("｛｛小区名称｝｝")));
}

TEST_CASE("a tag in a field code is refused", "[document]") {
  CHECK(found(p("<w:r><w:instrText>HYPERLINK {{url}}</w:instrText></w:r>")) == "TPL026");
}

TEST_CASE("a finding in a loop or in both halves of a text box is told once", "[document]") {
  CHECK(found(p(r("{{#a}}{{x}}{{/a}}")), {{"a", List{1, 2, 3}}}) == "TPL030");
  CHECK(found(p("<w:r><mc:AlternateContent><mc:Choice>" + p(r("{{x}}")) +
                "</mc:Choice><mc:Fallback>" + p(r("{{x}}")) +
                "</mc:Fallback></mc:AlternateContent></w:r>")) == "TPL030");
}

TEST_CASE("all findings of a template come at once", "[document]") {
  CHECK(found(p(r("{{#a}}")) + p(r("{{b|nix}}")) + p(r("{{c/d}}"))) == "TPL018 TPL015");
  CHECK(found(p(r("{{a}}{{b}}")) + p(r("{{c}}"))) == "TPL030 TPL030 TPL030");
}

TEST_CASE("messages never show a person's data", "[document]") {
  const auto out = render(docx(p(r("{{name|date}}"))), {{"name", Value("张示例", Privacy::name)}});
  CHECK(out.codes() == "TPL033");
  CHECK(out.messages().find("张示例") == std::string::npos);
}
