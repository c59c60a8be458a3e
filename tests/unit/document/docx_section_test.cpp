#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
using namespace fixture;

namespace {

const Record kTwo = {{"units", List{Record{{"no", "101"}}, Record{{"no", "102"}}}}};
const Record kNone = {{"units", List{}}};

}  // namespace

TEST_CASE("a section tag alone in a paragraph goes with its paragraph", "[document]") {
  const std::string body =
      p(r("甲")) + p(r("{{#units}}")) + p(r("{{no}}")) + p(r(" {{/units}} ")) + p(r("乙"));
  CHECK(rendered_body(body, kTwo) == p(r("甲")) + p(r("101")) + p(r("102")) + p(r("乙")));
  CHECK(rendered_body(body, kNone) == p(r("甲")) + p(r("乙")));
}

TEST_CASE("an inverted section shows when there is nothing", "[document]") {
  const std::string body = p(r("{{^units}}")) + p(r("无")) + p(r("{{/units}}"));
  CHECK(rendered_body(body, kNone) == p(r("无")));
  CHECK(rendered_body(body, kTwo).empty());
}

TEST_CASE("a section may ask for one value", "[document]") {
  const std::string body = p(r("{{#rule=随多数}}计入{{/rule}}{{^rule=随多数}}不计入{{/rule}}"));
  CHECK(rendered_body(body, {{"rule", "随多数"}}) == p(r("计入")));
  CHECK(rendered_body(body, {{"rule", "不计入"}}) == p(r("不计入")));
  CHECK(rendered_body(body, {{"rule", Value()}}) == p(r("不计入")));
  const std::string closed = p(r("{{#n=0}}等额{{/n=0}}{{#n=2}}差额{{/n=2}}"));
  CHECK(rendered_body(closed, {{"n", 0}}) == p(r("等额")));
  CHECK(rendered_body(closed, {{"n", 2}}) == p(r("差额")));
  const std::string flag = p(r("{{#f=是}}设{{/f}}{{#f=否}}不设{{/f}}"));
  CHECK(rendered_body(flag, {{"f", true}}) == p(r("设")));
  CHECK(rendered_body(flag, {{"f", false}}) == p(r("不设")));
  const std::string inside = p(r("{{#rule=甲}}{{name}}{{/rule}}"));
  CHECK(rendered_body(inside, {{"rule", "甲"}, {"name", "外层"}}) == p(r("外层")));
}

TEST_CASE("a section over whole paragraphs may begin and end inside them", "[document]") {
  CHECK(rendered_body(p(r("{{#units}}房号")) + p(r("{{no}}{{/units}}")), kTwo) ==
        p(r("房号")) + p(r("101")) + p(r("房号")) + p(r("102")));
}

TEST_CASE("a section opened and closed in one row repeats the row", "[document]") {
  const std::string table = tbl(tr(tc(p(r("序号"))) + tc(p(r("房号")))) +
                                tr(tc(p(r("{{#units}}{{index}}"))) + tc(p(r("{{no}}{{/units}}")))));
  CHECK(rendered_body(table, kTwo) ==
        tbl(tr(tc(p(r("序号"))) + tc(p(r("房号")))) + tr(tc(p(r("1"))) + tc(p(r("101")))) +
            tr(tc(p(r("2"))) + tc(p(r("102"))))));
  CHECK(rendered_body(table, kNone) == tbl(tr(tc(p(r("序号"))) + tc(p(r("房号"))))));
}

TEST_CASE("a section may span rows", "[document]") {
  const std::string table = tbl(tr(tc(p(r("{{#units}}户"))) + tc(p(r("{{no}}")))) +
                                tr(tc(p(r("签名"))) + tc(p(r("____{{/units}}")))));
  const auto pair = [](const std::string& no) {
    return tr(tc(p(r("户"))) + tc(p(r(no)))) + tr(tc(p(r("签名"))) + tc(p(r("____"))));
  };
  CHECK(rendered_body(table, kTwo) == tbl(pair("101") + pair("102")));
}

TEST_CASE("a row that only carries a section tag goes with it", "[document]") {
  const std::string table =
      tbl(tr(tc(p(r("{{#units}}"))) + tc(p(""))) + tr(tc(p(r("{{no}}"))) + tc(p(r("x")))) +
          tr(tc(p(r("{{/units}}"))) + tc(p(""))));
  const auto row = [](const std::string& no) { return tr(tc(p(r(no))) + tc(p(r("x")))); };
  CHECK(rendered_body(table, kTwo) == tbl(row("101") + row("102")));
}

TEST_CASE("a table left without rows is left out", "[document]") {
  const std::string body =
      p(r("甲")) + tbl(tr(tc(p(r("{{#units}}{{no}}"))) + tc(p(r("{{/units}}"))))) + p(r("乙"));
  CHECK(rendered_body(body, kNone) == p(r("甲")) + p(r("乙")));
}

TEST_CASE("a cell left without paragraph gets an empty one in the format of the tag's",
          "[document]") {
  const std::string format = "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
  const std::string table = tbl(
      tr(tc("<w:p>" + format + r("{{#units}}") + "</w:p>" + p(r("{{no}}")) + p(r("{{/units}}"))) +
         tc(p(r("x")))));
  CHECK(rendered_body(table, kNone) == tbl(tr(tc("<w:p>" + format + "</w:p>") + tc(p(r("x"))))));
  CHECK(rendered_body(table, kTwo) == tbl(tr(tc(p(r("101")) + p(r("102"))) + tc(p(r("x"))))));
}

TEST_CASE("a cell that held only the row's section tag keeps a paragraph", "[document]") {
  CHECK(rendered_body(tbl(tr(tc(p(r("{{#units}}"))) + tc(p(r("{{no}}"))) + tc(p(r("{{/units}}"))))),
                      kTwo) == tbl(tr(tc("<w:p/>") + tc(p(r("101"))) + tc("<w:p/>")) +
                                   tr(tc("<w:p/>") + tc(p(r("102"))) + tc("<w:p/>"))));
}

TEST_CASE("repeated tables do not grow together", "[document]") {
  const auto table = [](const std::string& text) { return tbl(tr(tc(p(r(text))))); };
  CHECK(rendered_body(p(r("{{#units}}")) + table("{{no}}") + p(r("{{/units}}")), kTwo) ==
        table("101") + "<w:p/>" + table("102"));
}

TEST_CASE("sections nest: buildings, units, owners", "[document]") {
  const Record model = {
      {"estate", "示例花园"},
      {"buildings",
       List{Record{{"name", "1幢"}, {"units", List{Record{{"no", "101"}}, Record{{"no", "102"}}}}},
            Record{{"name", "2幢"}, {"units", List{}}}}}};
  const std::string body =
      p(r("{{#buildings}}")) + p(r("{{estate}}{{name}}")) +
      tbl(tr(tc(p(r("{{#units}}{{index}}/{{count}}"))) + tc(p(r("{{name}}-{{no}}{{/units}}"))))) +
      p(r("{{^units}}无{{/units}}")) + p(r("{{/buildings}}"));
  CHECK(docx_text(*render(docx(body), model).bytes) ==
        std::string("示例花园1幢\n1/2\t1幢-101\n2/2\t1幢-102\n\n示例花园2幢\n无\n"));
}

TEST_CASE("a page set-up in a tag's paragraph survives", "[document]") {
  const std::string section = "<w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"2\"/></w:sectPr></w:pPr>";
  const auto out = rendered_body(
      p(r("{{#units}}")) + p(r("{{no}}")) + "<w:p>" + section + r("{{/units}}") + "</w:p>", kTwo);
  CHECK(out == p(r("101")) + p(r("102")) + "<w:p>" + section + "</w:p>");
}

TEST_CASE("numbers of bookmarks, drawings and paragraphs are not used twice", "[document]") {
  const std::string block =
      "<w:p w14:paraId=\"0000000A\"><w:bookmarkStart w:id=\"5\" w:name=\"签\"/>" + r("{{no}}") +
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"x\"/>" +
      "</wp:inline></w:drawing></w:r><w:bookmarkEnd w:id=\"5\"/></w:p>";
  const auto expected = [](const char* para, const char* id, const char* name, const char* drawing,
                           const char* no) {
    return std::string("<w:p w14:paraId=\"") + para + "\"><w:bookmarkStart w:id=\"" + id +
           "\" w:name=\"" + name + "\"/>" + r(no) + "<w:r><w:drawing><wp:inline><wp:docPr id=\"" +
           drawing + "\" name=\"x\"/></wp:inline></w:drawing></w:r><w:bookmarkEnd w:id=\"" + id +
           "\"/></w:p>";
  };
  CHECK(rendered_body(p(r("{{#units}}")) + block + p(r("{{/units}}")), kTwo) ==
        expected("0000000A", "5", "签", "7", "101") +
            expected("0000000B", "6", "签_1", "8", "102"));
}

TEST_CASE("a bookmark torn by a section is dropped", "[document]") {
  CHECK(rendered_body(p("<w:bookmarkStart w:id=\"5\" w:name=\"x\"/>" + r("甲")) +
                          p(r("{{#units}}")) + p(r("{{no}}") + "<w:bookmarkEnd w:id=\"5\"/>") +
                          p(r("{{/units}}")),
                      kTwo) == p(r("甲")) + p(r("101")) + p(r("102")));
}

TEST_CASE("fields are listed with the sections around them", "[document]") {
  DiagnosticSink sink;
  const auto loaded = DocxTemplate::load(
      "t",
      docx(p(r("{{小区名称}}")) + tbl(tr(tc(p(r("{{#units}}{{no|blank}}"))) +
                                         tc(p(r("{{^sold}}未售{{/sold}}{{/units}}")))))),
      {{"小区名称", "estate.name"}}, sink);
  REQUIRE(loaded);
  const auto& fields = loaded->fields();
  REQUIRE(fields.size() == 4);
  CHECK(fields[0].name == "estate.name");
  CHECK(fields[0].where.zh == "正文第1段");
  CHECK(fields[1].section);
  CHECK(fields[2].within == std::vector<std::string>{"units"});
  CHECK(fields[2].filters == std::vector<std::string>{"blank"});
  CHECK(fields[2].where.zh == "正文第1个表格第1行第1格第1段");
  CHECK(fields[3].inverted);
  CHECK(loaded->digest().size() == 64);
}
