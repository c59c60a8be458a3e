#include <ostream>

#include "cli/commands/commands.h"
#include "cli/report.h"
#include "cli/session.h"
#include "service/data_dir.h"
#include "service/files.h"
#include "service/rendering.h"

namespace gongyi::cli {
namespace {

// The output must not replace what it is made from.
bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code ignored;
  return std::filesystem::equivalent(a, b, ignored);
}

Exit run(const Arguments& arguments, Session& session) {
  const auto data = service::data_dir();
  const std::filesystem::path target = arguments.text("--out");
  const auto audience = arguments.text("--audience", "archive") == "posting"
                            ? document::Audience::posting
                            : document::Audience::archive;
  for (const auto* input : {"TEMPLATE", "DATA"}) {
    if (!same_file(target, arguments.text(input))) continue;
    return report(session, Exit::usage, Message("SV035", {target.string()}));
  }
  DiagnosticSink sink;
  const auto names = service::shipped_fields(data, sink);
  if (!names) return report(session, sink);
  const auto made = service::render_docx(arguments.text("TEMPLATE"), arguments.text("DATA"), *names,
                                         audience, sink);
  const auto exit = report(session, sink);
  if (!made) return exit;
  service::write_file(target, *made);
  std::string pdf;
  if (arguments.has("--pdf")) {
    const auto written = service::write_pdfs({target}, data, sink);
    if (!written) {
      static_cast<void>(report(session, sink));
      return Exit::failure;
    }
    pdf = written->front().string();
  }
  if (session.json()) {
    Json out = Json::object();
    out["docx"] = target.string();
    out["pdf"] = pdf.empty() ? Json() : Json(pdf);
    session.print(out);
  } else {
    session.out() << session.say("cli.written", {target.string()}) << '\n';
    if (!pdf.empty()) session.out() << session.say("cli.written", {pdf}) << '\n';
  }
  return Exit::done;
}

}  // namespace

Command render_command() {
  return {
      {"render"},
      {"用范本和数据生成 DOCX（可同时生成 PDF）", "fill a DOCX template with data"},
      {positional("TEMPLATE", {"范本（.docx）", "template (.docx)"}),
       positional("DATA", {"数据（JSON）", "data (JSON)"}),
       required_value("-o,--out", "OUT.docx", {"写到哪里", "where to write"}),
       choice("--audience", {"posting", "archive"},
              {"posting 公示版（遮蔽个人信息）或 archive 存档版（不写为此）",
               "posting masks personal data; archive (default) does not"}),
       flag("--pdf", {"同时生成 PDF（需要 LibreOffice）", "make a PDF too (needs LibreOffice)"})},
      "gongyi render notice.docx data.json -o out.docx",
      run};
}

}  // namespace gongyi::cli
