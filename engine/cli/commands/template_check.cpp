#include <ostream>

#include "cli/commands/commands.h"
#include "cli/report.h"
#include "cli/session.h"
#include "service/data_dir.h"
#include "service/rendering.h"

namespace gongyi::cli {
namespace {

Exit run(const Arguments& arguments, Session& session) {
  DiagnosticSink sink;
  const auto fields = arguments.maybe("--fields");
  const auto names = fields ? service::read_fields(*fields, sink)
                            : service::shipped_fields(service::data_dir(), sink);
  if (!names) return report(session, sink);
  const auto templates = arguments.all("TEMPLATE");
  for (const auto& path : templates) service::check_template(path, *names, sink);
  const auto exit = report(session, sink);
  if (exit != Exit::done) return exit;
  if (session.json()) {
    Json out = Json::object();
    out["checked"] = templates.size();
    session.print(out);
  } else {
    session.out() << session.say("cli.templates_good", {std::to_string(templates.size())}) << '\n';
  }
  return Exit::done;
}

}  // namespace

Command template_check_command() {
  return {
      {"template", "check"},
      {"检查 DOCX 范本：标记、字段、循环", "check DOCX templates: tags, fields, loops"},
      {positionals("TEMPLATE", {"范本（.docx），可多个", "templates (.docx)"}),
       value("--fields", "FILE",
             {"字段表、词汇表或数据样例（不写为随附的词汇表）",
              "list of fields, vocabulary or sample of data (shipped vocabulary when absent)"})},
      "gongyi template check notice.docx --fields data.json",
      run};
}

}  // namespace gongyi::cli
