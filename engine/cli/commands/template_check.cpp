#include <ostream>

#include "cli/commands/commands.h"
#include "cli/desk.h"
#include "cli/report.h"
#include "cli/session.h"
#include "service/template_check.h"

namespace gongyi::cli {
namespace {

/// Against names of the user's own: no document of ours is meant.
void check_named(const std::string& fields, const std::vector<std::string>& templates,
                 DiagnosticSink& sink) {
  const auto names = service::read_fields(fields, sink);
  if (!names) return;
  for (const auto& path : templates) service::check_template(path, *names, sink);
}

void check_shipped(const std::vector<std::string>& templates, Session& session,
                   DiagnosticSink& sink) {
  const auto library = load_desk_library(session);
  auto names = service::field_names(library.vocabulary);
  names.law = library.rules.law;
  std::vector<service::LoadedProcedure> procedures;
  std::vector<service::TemplateOf> all;
  for (const auto& written : templates) {
    all.push_back(service::find_template(library, session.office(), written));
    if (all.back().spec == nullptr || written != all.back().spec->id) continue;
    const auto chat = service::chat_in_use(session.office(), library, written);
    if (all.back().spec->posting && chat.own) all.push_back({{chat.path, false}, all.back().spec});
  }
  for (const auto& one : all) {
    service::check_template(one.file.path, names, sink);
    if (one.spec != nullptr && procedures.empty())
      procedures = service::shipped_procedures(library, sink);
    service::check_in_procedures(one, library, procedures, names, sink);
  }
}

Exit run(const Arguments& arguments, Session& session) {
  DiagnosticSink sink;
  const auto templates = arguments.all("TEMPLATE");
  if (const auto fields = arguments.maybe("--fields"))
    check_named(*fields, templates, sink);
  else
    check_shipped(templates, session, sink);
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
      {"检查 DOCX 范本：标记、字段、循环、永远印不出来的内容",
       "check DOCX templates: tags, fields, loops, what can never be printed"},
      {positionals("TEMPLATE",
                   {"范本（.docx）或者文书编号，可多个", "templates (.docx) or document ids"}),
       value("--fields", "FILE",
             {"字段表、词汇表或数据样例（不写为随附的词汇表）",
              "list of fields, vocabulary or sample of data (shipped vocabulary when absent)"})},
      "gongyi template check F10",
      run};
}

}  // namespace gongyi::cli
