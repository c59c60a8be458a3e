#include "service/check.h"

#include <ostream>

#include "cli/commands/commands.h"
#include "cli/render.h"
#include "cli/report.h"
#include "cli/session.h"
#include "service/data_dir.h"

namespace gongyi::cli {
namespace {

Exit run(const Arguments& arguments, Session& session) {
  std::vector<std::filesystem::path> paths;
  for (const auto& path : arguments.all("PATH")) paths.emplace_back(path);
  DiagnosticSink sink;
  service::CheckContext context(service::data_dir());
  const auto checked = service::check(paths, context, sink);
  const auto exit = report(session, sink);
  if (exit != Exit::done) return exit;
  if (session.json()) {
    Json out = Json::object();
    out["files"] = Json::array();
    for (const auto& [path, kind] : checked.files) {
      Json one = Json::object();
      one["path"] = path;
      one["kind"] = kind->id;
      out["files"].push(std::move(one));
    }
    session.print(out);
    return Exit::done;
  }
  Table table({"", ""});
  for (const auto& [path, kind] : checked.files) table.add({path, session.shown(kind->title)});
  session.out() << table.str()
                << session.say("cli.files_good", {std::to_string(checked.files.size())}) << '\n';
  return Exit::done;
}

}  // namespace

Command check_command() {
  return {{"check"},
          {"检查文件：法规、节假日、计票文件、范本、程序定义",
           "check files: law packs, holidays, tally files, templates, definitions"},
          {positionals("PATH", {"文件或目录，可多个", "files or directories"})},
          "gongyi check workflows templates",
          run};
}

}  // namespace gongyi::cli
