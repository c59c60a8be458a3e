#include "fixture.h"

#include <zip.h>

#include <catch2/catch.hpp>

namespace fixture {

using namespace gongyi;
using namespace gongyi::document;

namespace {

const std::string kPackageRels =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/></Relationships>";

std::string kind_of(const std::string& part) {
  std::string kind = part.substr(0, part.find('.'));
  while (!kind.empty() && kind.back() >= '0' && kind.back() <= '9') kind.pop_back();
  return kind;
}

std::string content_types(const Parts& more) {
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  std::string out =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"" +
      word + "document.main+xml\"/>";
  for (const auto& [name, text] : more)
    out += "<Override PartName=\"/word/" + name + "\" ContentType=\"" + word + kind_of(name) +
           "+xml\"/>";
  return out + "</Types>";
}

std::string relations(const Parts& more) {
  std::string out =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [name, text] : more)
    out += "<Relationship Id=\"" + name.substr(0, name.find('.')) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           kind_of(name) + "\" Target=\"" + name + "\"/>";
  return out + "</Relationships>";
}

std::string reference(const Parts& more, const std::string& kind) {
  for (const auto& [name, text] : more) {
    if (kind_of(name) == kind)
      return "<w:" + kind + "Reference w:type=\"default\" r:id=\"" + kind + "1\"/>";
  }
  return {};
}

}  // namespace

std::string zip(const Parts& parts) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  zip_source_keep(source);
  for (const auto& [name, text] : parts) {
    zip_source_t* data = zip_source_buffer(archive, text.data(), text.size(), 0);
    REQUIRE(zip_file_add(archive, name.c_str(), data, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(archive) == 0);
  zip_stat_t stat;
  REQUIRE(zip_source_stat(source, &stat) == 0);
  std::string out(stat.size, '\0');
  zip_source_open(source);
  zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  zip_source_free(source);
  return out;
}

namespace {

zip_t* open(const std::string& bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(archive != nullptr);
  return archive;
}

}  // namespace

std::string part(const std::string& bytes, const std::string& name) {
  zip_t* archive = open(bytes);
  zip_stat_t stat;
  std::string out;
  if (zip_stat(archive, name.c_str(), 0, &stat) == 0) {
    out.resize(stat.size);
    zip_file_t* file = zip_fopen(archive, name.c_str(), 0);
    zip_fread(file, out.data(), out.size());
    zip_fclose(file);
  }
  zip_discard(archive);
  return out;
}

std::vector<std::string> names(const std::string& bytes) {
  zip_t* archive = open(bytes);
  std::vector<std::string> out;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i)
    out.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0));
  zip_discard(archive);
  return out;
}

std::string root(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><" + name +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
         " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
         " mc:Ignorable=\"w14\">" +
         content + "</" + name + ">";
}

std::string docx(const std::string& body, const Parts& more) {
  const std::string section =
      "<w:sectPr>" + reference(more, "header") + reference(more, "footer") +
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" "
      "w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";
  Parts parts = {
      {"[Content_Types].xml", content_types(more)},
      {"_rels/.rels", kPackageRels},
      {"word/document.xml", root("w:document", "<w:body>" + body + section + "</w:body>")}};
  if (!more.empty()) parts.push_back({"word/_rels/document.xml.rels", relations(more)});
  for (const auto& [name, text] : more) parts.push_back({"word/" + name, text});
  return zip(parts);
}

std::string r(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string bold(const std::string& text) {
  return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string tc(const std::string& blocks) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + blocks + "</w:tc>";
}
std::string tr(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string tbl(const std::string& rows) {
  return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
         "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>" +
         rows + "</w:tbl>";
}

std::string body_of(const std::string& bytes) {
  const std::string text = part(bytes, "word/document.xml");
  const auto begin = text.find("<w:body>") + 8;
  return text.substr(begin, text.rfind("<w:sectPr>") - begin);
}

std::string codes(const DiagnosticSink& sink) {
  std::string out;
  for (const Diagnostic& finding : sink.sorted())
    out += (out.empty() ? "" : " ") + finding.message.code();
  return out;
}

std::string Rendered::codes() const { return fixture::codes(sink); }
std::string Rendered::messages() const { return format(sink, Lang::zh); }

Rendered render(const std::string& bytes, const Record& model, Audience audience,
                const Aliases& aliases) {
  Rendered out;
  const auto loaded = DocxTemplate::load("通知.docx", bytes, aliases, out.sink);
  if (loaded) out.bytes = loaded->render(model, audience, out.sink);
  return out;
}

std::string rendered_body(const std::string& body, const Record& model) {
  const Rendered out = render(docx(body), model);
  INFO(out.messages());
  REQUIRE(out.bytes.has_value());
  return body_of(*out.bytes);
}

}  // namespace fixture
