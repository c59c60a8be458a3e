#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
using namespace fixture;

namespace {

std::string value(const std::string& text) { return r(text); }

}  // namespace

TEST_CASE("a field takes the value of the model", "[document]") {
  CHECK(
      rendered_body(p(r("小区：{{estate.name}}。")), {{"estate", Record{{"name", "示例花园"}}}}) ==
      p(r("小区：") + value("示例花园") + r("。")));
}

TEST_CASE("a tag that Word split over runs is found and takes the format of its first character",
          "[document]") {
  CHECK(rendered_body(p(r("共{") + bold("{ho") + r("use") + r("holds}") + r("}户")),
                      {{"households", 35}}) == p(r("共") + value("35") + r("户")));
  CHECK(rendered_body(p(r("共") + bold("{{house") + "<w:proofErr w:type=\"spellStart\"/>" +
                        r("holds") + "<w:proofErr w:type=\"spellEnd\"/>" + r("}}户")),
                      {{"households", 35}}) ==
        p(r("共") + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">35</w:t></w:r>" +
          r("户")));
}

TEST_CASE("eastAsia fonts stay with the value", "[document]") {
  const std::string format =
      "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"/><w:sz "
      "w:val=\"32\"/></w:rPr>";
  CHECK(rendered_body(p("<w:r>" + format + "<w:t>姓名：{{name}}</w:t></w:r>"),
                      {{"name", "示例䶮"}}) ==
        p("<w:r>" + format + "<w:t xml:space=\"preserve\">姓名：</w:t></w:r><w:r>" + format +
          "<w:t xml:space=\"preserve\">示例䶮</w:t></w:r>"));
}

TEST_CASE("values are escaped and never read again as tags", "[document]") {
  CHECK(rendered_body(p(r("{{name}}")), {{"name", "<甲>&\"{{b}}\""}}) ==
        p(value("&lt;甲&gt;&amp;&quot;{{b}}&quot;")));
}

TEST_CASE("characters that XML forbids cannot damage the file", "[document]") {
  CHECK(rendered_body(p(r("{{name}}")), {{"name", std::string("甲\x01乙\xFF")}}) ==
        p(value("甲乙\xEF\xBF\xBD")));
}

TEST_CASE("line breaks and tabs in values become Word's own", "[document]") {
  CHECK(rendered_body(p(r("{{a}}")), {{"a", "一\n二\r\n三\t四"}}) ==
        p("<w:r><w:t xml:space=\"preserve\">一</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t>"
          "<w:br/><w:t xml:space=\"preserve\">三</w:t><w:tab/><w:t xml:space=\"preserve\">四</w:t>"
          "</w:r>"));
}

TEST_CASE("blanks inside tags are allowed, comments vanish", "[document]") {
  CHECK(rendered_body(p(r("甲{{ name | mask_name }}乙{{! 说明 }}丙")), {{"name", "张示例"}}) ==
        p(r("甲") + value("张某某") + r("乙") + r("丙")));
  CHECK(rendered_body(p(r("{{! 只有说明 }}")) + p(r("乙")), {}) == p(r("乙")));
}

TEST_CASE("a Chinese title stands for its id", "[document]") {
  const auto out = render(docx(p(r("{{小区名称}}"))), {{"estate", Record{{"name", "示例花园"}}}},
                          Audience::archive, {{"小区名称", "estate.name"}});
  REQUIRE(out.bytes);
  CHECK(body_of(*out.bytes) == p(value("示例花园")));
}

TEST_CASE("a section inside one paragraph repeats inline", "[document]") {
  const Record model = {{"names", List{"甲", "乙", "丙"}}};
  CHECK(rendered_body(p(r("有{{#names}}{{.}}{{^last}}、{{/last}}{{/names}}。")), model) ==
        p(r("有") + value("甲") + r("、") + value("乙") + r("、") + value("丙") + r("。")));
}

TEST_CASE("bookmarks and pictures beside a tag stay", "[document]") {
  const std::string mark =
      "<w:bookmarkStart w:id=\"3\" w:name=\"甲\"/>" + r("x") + "<w:bookmarkEnd w:id=\"3\"/>";
  const std::string picture = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>";
  CHECK(rendered_body(p(mark + r("{{a}}") + picture), {{"a", 1}}) == p(mark + r("1") + picture));
}

TEST_CASE("text boxes are filled in both halves of a drawing", "[document]") {
  const auto box = [](const std::string& text) {
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" +
           p(r(text)) + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
           "<w:txbxContent>" + p(r(text)) +
           "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  };
  CHECK(rendered_body(p(box("{{no}}")), {{"no", "〔2026〕1号"}}) == p(box("〔2026〕1号")));

  DiagnosticSink sink;
  const auto loaded = DocxTemplate::load("t", docx(p(box("{{no}}"))), {}, sink);
  REQUIRE(loaded);
  REQUIRE(loaded->fields().size() == 1);
  CHECK(loaded->fields()[0].where.zh == "正文第1段的文本框第1段");
}

TEST_CASE("headers, footers and footnotes are filled", "[document]") {
  const Parts more = {{"header1.xml", root("w:hdr", p(r("{{a}}")))},
                      {"footer1.xml", root("w:ftr", p(r("第{{a}}页")))},
                      {"footnotes.xml", root("w:footnotes", "<w:footnote w:id=\"1\">" +
                                                                p(r("{{a}}")) + "</w:footnote>")}};
  const auto out = render(docx(p(r("正文")), more), {{"a", "七"}});
  REQUIRE(out.bytes);
  CHECK(part(*out.bytes, "word/header1.xml").find(p(value("七"))) != std::string::npos);
  CHECK(part(*out.bytes, "word/footer1.xml").find(value("七")) != std::string::npos);
  CHECK(part(*out.bytes, "word/footnotes.xml").find(value("七")) != std::string::npos);
  CHECK(docx_text(*out.bytes) == std::string("正文\n七\n第七页\n七\n"));
}

TEST_CASE("the same input gives the same bytes, and parts without tags are not touched",
          "[document]") {
  const Parts more = {{"header1.xml", root("w:hdr", "<w:p  />")}};
  const std::string file = docx(p(r("{{a}}")), more);
  const auto one = render(file, {{"a", 1}}), two = render(file, {{"a", 1}});
  REQUIRE(one.bytes);
  CHECK(*one.bytes == *two.bytes);
  CHECK(part(*one.bytes, "word/header1.xml") == root("w:hdr", "<w:p  />"));
  CHECK(names(*one.bytes) == names(file));
}

TEST_CASE("a QR code is a picture in the paragraph", "[document]") {
  const auto out = render(docx(p(r("{{no|qr:30}}")) + p(r("{{no|qr}}"))), {{"no", "第0001号"}});
  INFO(out.messages());
  REQUIRE(out.bytes);
  CHECK(part(*out.bytes, "word/media/gongyi-qr1.png").substr(1, 3) == "PNG");
  CHECK(part(*out.bytes, "word/media/gongyi-qr2.png").empty());
  CHECK(part(*out.bytes, "[Content_Types].xml").find("Extension=\"png\"") != std::string::npos);
  CHECK(part(*out.bytes, "word/_rels/document.xml.rels").find("/word/media/gongyi-qr1.png") !=
        std::string::npos);
  const std::string body = body_of(*out.bytes);
  CHECK(body.find("cx=\"1080000\"") != std::string::npos);
  CHECK(body.find("cx=\"900000\"") != std::string::npos);
  CHECK(body.find("r:embed=\"rIdGongyi1\"") != std::string::npos);
}
