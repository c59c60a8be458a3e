// A one-page notice with a table of 20 rows, after its template is loaded (design: under 5 ms).
#include <zip.h>

#include <cstring>
#include <string>
#include <utility>

#include "bench/bench.h"
#include "document/docx.h"

namespace gongyi::bench {
namespace {

constexpr const char* kTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr const char* kRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

std::string paragraph(const std::string& text) {
  return "<w:p><w:pPr><w:spacing w:line=\"560\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr>"
         "<w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& text) { return "<w:tc>" + paragraph(text) + "</w:tc>"; }

std::string body() {
  std::string xml =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
      R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
  xml += paragraph("{{estate.name}}首次业主大会会议公告");
  for (int i = 0; i < 8; ++i) {
    xml +=
        paragraph("{{estate.name}}筹备组定于{{meeting.date}}召开会议，地点为{{meeting.place}}。");
  }
  xml += "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>" +
         cell("序号") + cell("姓名") + cell("职务") + "</w:tr><w:tr>" +
         cell("{{#members}}{{index}}") + cell("{{name}}") + cell("{{role}}{{/members}}") +
         "</w:tr></w:tbl>";
  return xml + paragraph("{{group.name}}") + "<w:sectPr/></w:body></w:document>";
}

std::string packed(const std::vector<std::pair<const char*, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE, &error);
  must(archive != nullptr, "the template could not be packed");
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
    must(zip_file_add(archive, name, part, ZIP_FL_ENC_UTF_8) >= 0, "a part could not be added");
  }
  must(zip_close(archive) == 0, "the template could not be closed");
  zip_stat_t stat;
  zip_source_stat(buffer, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(buffer);
  must(zip_source_read(buffer, bytes.data(), stat.size) >= 0, "the template could not be read");
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

document::Record model() {
  document::List members;
  for (int i = 0; i < 20; ++i) {
    members.emplace_back(document::Record{{"name", "示例" + std::to_string(i)}, {"role", "成员"}});
  }
  return {{"estate", document::Record{{"name", "示例花园"}}},
          {"group", document::Record{{"name", "示例花园首次业主大会会议筹备组"}}},
          {"meeting", document::Record{{"date", Date(2026, 5, 20)}, {"place", "社区活动室"}}},
          {"members", std::move(members)}};
}

}  // namespace

std::vector<Figure> document_scenario() {
  const std::string bytes = packed({{"[Content_Types].xml", kTypes},
                                    {"_rels/.rels", kRelations},
                                    {"word/document.xml", body()}});
  const document::Record values = model();
  DiagnosticSink sink;
  const auto load = [&] { return document::DocxTemplate::load("notice.docx", bytes, {}, sink); };
  const auto notice = load();
  must(notice.has_value(), "the template was refused");
  const double loading = median_cpu_ms(21, [&] { must(load().has_value(), "refused"); });
  const double rendering = median_cpu_ms(101, [&] {
    const auto made = notice->render(values, document::Audience::posting, sink);
    must(made.has_value(), "the document was not made");
  });
  return {{"loading a template", loading, "ms cpu", 0},
          {"notice with a table of 20 rows", rendering, "ms cpu", 5}};
}

}  // namespace gongyi::bench
