#include <catch2/catch.hpp>

#include "fixture.h"

using namespace gongyi;
using namespace gongyi::document;
using namespace fixture;

namespace {

std::string load_codes(const std::string& bytes) {
  DiagnosticSink sink;
  CHECK_FALSE(DocxTemplate::load("坏.docx", bytes, {}, sink).has_value());
  return codes(sink);
}

std::string with_document(const std::string& document) {
  return zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document}});
}

std::string nested(const std::string& open, const std::string& close, int depth) {
  std::string out;
  for (int i = 0; i < depth; ++i) out += open;
  out += p(r("x"));
  for (int i = 0; i < depth; ++i) out += close;
  return out;
}

}  // namespace

TEST_CASE("what is no DOCX is refused", "[document]") {
  CHECK(load_codes("") == "TPL001");
  CHECK(load_codes("这不是压缩文件") == "TPL001");
  CHECK(load_codes(std::string("PK\x03\x04", 4) + std::string(200, 'x')) == "TPL001");
  CHECK(load_codes(zip({{"a.txt", "x"}})).find("TPL003") == 0);
  CHECK(load_codes(with_document("<w:document")).find("TPL004") == 0);
  CHECK(load_codes(with_document("")).find("TPL004") == 0);
  CHECK(load_codes(with_document("<html/>")).find("TPL007") == 0);
  CHECK(load_codes(with_document(root("w:document", ""))).find("TPL004") == 0);
  CHECK(load_codes(with_document(root("w:hdr", ""))).find("TPL004") == 0);
}

TEST_CASE("a file with a password and an old .doc are told as such", "[document]") {
  CHECK(load_codes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')) == "TPL009");
}

TEST_CASE("a file with macros is no template; a .dotx becomes a document", "[document]") {
  const auto declared = [](const std::string& type) {
    return zip(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Override PartName=\"/word/document.xml\" ContentType=\"" +
              type + ".main+xml\"/></Types>"},
         {"word/document.xml", root("w:document", "<w:body>" + p(r("{{a}}")) + "</w:body>")}});
  };
  CHECK(load_codes(declared("application/vnd.ms-word.document.macroEnabled")) == "TPL008");
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto made = render(declared(word + "template"), {{"a", Value("甲")}});
  REQUIRE(made.bytes.has_value());
  const auto types = part(*made.bytes, "[Content_Types].xml");
  CHECK(types.find(word + "document.main+xml") != std::string::npos);
  CHECK(types.find("template") == std::string::npos);
}

TEST_CASE("entity declarations are refused", "[document]") {
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]>"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body/></w:document>";
  CHECK(load_codes(with_document(bomb)).find("TPL005") == 0);
}

TEST_CASE("too deep nesting is refused", "[document]") {
  CHECK(load_codes(docx(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 10000))) ==
        "TPL006");
  std::string sections;
  for (int i = 0; i < 10000; ++i) sections += "{{#a}}";
  CHECK(load_codes(docx(p(r(sections)))) == "TPL028");
}

TEST_CASE("an archive that unpacks to too much is refused", "[document]") {
  Parts parts = {{"word/document.xml", root("w:document", "<w:body/>")}};
  const std::string zeros(std::size_t{48} << 20, '\0');
  for (int i = 0; i < 6; ++i) parts.push_back({"x" + std::to_string(i), zeros});
  CHECK(load_codes(zip(parts)) == "TPL002");
}

TEST_CASE("a damaged entry is refused", "[document]") {
  std::string file = docx(p(r("{{a}}")));
  const auto at = file.find("word/document.xml") + 40;
  for (std::size_t i = 0; i < 60; ++i) file[at + i] = static_cast<char>(~file[at + i]);
  CHECK(load_codes(file) == "TPL004");
}

TEST_CASE("no cut or changed file brings the reader down", "[document]") {
  const std::string file =
      docx(p(r("{{#a}}x{{/a}}")) + tbl(tr(tc(p(r("{{#a}}{{b}}"))) + tc(p(r("{{/a}}"))))));
  std::size_t refused = 0;
  for (std::size_t i = 0; i < file.size(); i += 7) {
    std::string changed = file;
    changed[i] = static_cast<char>(changed[i] + 1);
    DiagnosticSink sink;
    const auto loaded = DocxTemplate::load("坏.docx", changed, {}, sink);
    CHECK(loaded.has_value() != sink.has_errors());
    if (!loaded) ++refused;
    DiagnosticSink cut;
    CHECK_FALSE(DocxTemplate::load("坏.docx", file.substr(0, i), {}, cut).has_value());
  }
  CHECK(refused > 0);
}

TEST_CASE("the text of what is no DOCX is nothing", "[document]") {
  CHECK_FALSE(docx_text("x").has_value());
}
