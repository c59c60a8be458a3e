#include <catch2/catch.hpp>
#include <thread>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
using namespace fixture;

namespace {

std::vector<Record> ballots(int count) {
  std::vector<Record> models;
  for (int i = 1; i <= count; ++i) models.push_back({{"no", i}, {"estate", "示例花园"}});
  return models;
}

Rendered merge(const std::string& bytes, const std::vector<Record>& models) {
  Rendered out;
  const auto loaded = DocxTemplate::load("选票.docx", bytes, {}, out.sink);
  if (loaded) out.bytes = loaded->render_merged(models, Audience::archive, out.sink);
  return out;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

const std::string kPage =
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" "
    "w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>";

}  // namespace

TEST_CASE("merged copies each begin a page and count pages anew", "[document]") {
  const auto out = merge(docx(p(r("选票")) + p(r("第{{no}}号"))), ballots(2));
  INFO(out.messages());
  REQUIRE(out.bytes);
  const std::string section = "<w:sectPr>" + kPage + "<w:pgNumType w:start=\"1\"/></w:sectPr>";
  const std::string text = part(*out.bytes, "word/document.xml");
  CHECK(text.substr(text.find("<w:body>")) ==
        "<w:body>" + p(r("选票")) + "<w:p><w:pPr>" + section + "</w:pPr>" + r("第") + r("1") +
            r("号") + "</w:p>" + p(r("选票")) + "<w:p>" + r("第") + r("2") + r("号") + "</w:p>" +
            section + "</w:body></w:document>");
}

TEST_CASE("a text that ends with a table is parted by a paragraph of its own", "[document]") {
  const auto out = merge(docx(tbl(tr(tc(p(r("{{no}}")))))), ballots(3));
  REQUIRE(out.bytes);
  const std::string text = part(*out.bytes, "word/document.xml");
  CHECK(count(text, "<w:sectPr>") == 3);
  CHECK(count(text, "w:lineRule=\"exact\"") == 2);
}

TEST_CASE("one model gives the same text as rendering it alone", "[document]") {
  const std::string file = docx(p(r("第{{no}}号")));
  const auto merged = merge(file, ballots(1));
  REQUIRE(merged.bytes);
  CHECK(docx_text(*merged.bytes) == docx_text(*render(file, ballots(1)[0]).bytes));
}

TEST_CASE("headers are shared, and refused when they would differ", "[document]") {
  const auto with = [](const std::string& field) {
    return docx(p(r("{{no}}")), {{"header1.xml", root("w:hdr", p(r(field)))}});
  };
  const auto same = merge(with("{{estate}}"), ballots(3));
  REQUIRE(same.bytes);
  CHECK(part(*same.bytes, "word/header1.xml").find("示例花园") != std::string::npos);
  CHECK(count(part(*same.bytes, "word/document.xml"), "w:headerReference") == 3);
  const auto differing = merge(with("{{no}}"), ballots(3));
  CHECK_FALSE(differing.bytes);
  CHECK(differing.codes() == "TPL035");
}

TEST_CASE("lists count from one in each copy", "[document]") {
  const std::string numbering =
      root("w:numbering",
           "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
           "</w:lvl></w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>");
  const std::string item =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>" +
      r("{{no}}") + "</w:p>";
  const auto out =
      merge(docx(item + item + p(r("终")), {{"numbering.xml", numbering}}), ballots(3));
  INFO(out.messages());
  REQUIRE(out.bytes);
  const std::string text = part(*out.bytes, "word/document.xml");
  for (const char* id : {"4", "5", "6"})
    CHECK(count(text, std::string("<w:numId w:val=\"") + id + "\"/>") == 2);
  const std::string lists = part(*out.bytes, "word/numbering.xml");
  CHECK(count(lists, "<w:startOverride w:val=\"1\"/>") == 2);
  CHECK(lists.find("<w:num w:numId=\"6\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride "
                   "w:ilvl=\"0\">") != std::string::npos);
}

TEST_CASE("an empty list of copies is a finding", "[document]") {
  const auto out = merge(docx(p(r("x"))), {});
  CHECK_FALSE(out.bytes);
  CHECK(out.codes() == "TPL036");
}

TEST_CASE("a field missing in one copy stops the whole print", "[document]") {
  auto models = ballots(3);
  models[1].erase("no");
  const auto out = merge(docx(p(r("{{no}}"))), models);
  CHECK_FALSE(out.bytes);
  CHECK(out.codes() == "TPL030 TPL039");
  CHECK(out.messages().find("第 2 份") != std::string::npos);
}

TEST_CASE("one template serves several threads", "[document]") {
  DiagnosticSink sink;
  const auto loaded =
      DocxTemplate::load("t", docx(p(r("{{#list}}{{no}}{{/list}}{{no|qr}}"))), {}, sink);
  REQUIRE(loaded);
  const Record model = {{"no", "1"}, {"list", List{1, 2, 3}}};
  const auto expected = loaded->render(model, Audience::archive, sink);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (std::string& out : made) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        DiagnosticSink own;
        out = loaded->render(model, Audience::archive, own).value_or("");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& out : made) CHECK(out == *expected);
}

TEST_CASE("five thousand ballots with QR codes fit into one file", "[document]") {
  std::vector<Record> models;
  for (int i = 1; i <= 5000; ++i)
    models.push_back(
        {{"no", "示例-" + std::to_string(i)},
         {"candidates", List{Record{{"name", "示例甲"}}, Record{{"name", "示例乙"}}}}});
  const std::string body =
      p(r("选票 {{no}} {{no|qr}}")) +
      tbl(tr(tc(p(r("{{#candidates}}{{index}}"))) + tc(p(r("{{name}}{{/candidates}}")))));
  const auto out = merge(docx(body), models);
  REQUIRE(out.bytes);
  CHECK(names(*out.bytes).size() == 4 + 5000);
  CHECK(count(part(*out.bytes, "word/document.xml"), "<w:sectPr>") == 5000);
}
