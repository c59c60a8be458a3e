#include "cli/commands/pack_commands.h"

#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "cli/report.h"
#include "service/case_pack.h"
#include "service/files.h"
#include "service/pack_check.h"

namespace gongyi::cli {
namespace {

Exit pack(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto id = arguments.text("CASE");
  const bool posting = arguments.text("--audience", "archive") != "archive";
  const auto file = arguments.text("--out", id + ".zip");
  DiagnosticSink sink;
  const auto packed = service::pack_case(
      office, id, posting ? document::Audience::posting : document::Audience::archive, sink);
  if (!packed) return report(session, packed.error(), sink);
  service::write_file(file, packed->bytes);
  std::int64_t pages = 0;
  for (const auto& one : packed->files) pages += one.pages.value_or(0);
  if (session.json()) {
    session.print(Json(Json::Object{{"file", Json(file)},
                                    {"files", Json(packed->files.size())},
                                    {"pages_about", Json(pages)},
                                    {"digest", Json(packed->digest)}}));
    return Exit::done;
  }
  session.out() << session.say("D372", {id, std::to_string(packed->files.size()),
                                        std::to_string(pages), file})
                << '\n'
                << session.say("D373", {packed->digest}) << '\n';
  return Exit::done;
}

}  // namespace

Exit verify_pack(const std::string& path, Session& session) {
  DiagnosticSink sink;
  const auto found = service::check_pack(path, sink);
  if (!found) return report(session, sink);
  const auto exit = found->findings.empty() ? Exit::done : Exit::differs;
  if (session.json()) {
    Json out = Json::object();
    out["ok"] = found->findings.empty();
    out["case"] = found->case_id;
    out["files"] = found->files;
    out["entries"] = found->entries;
    out["documents"] = found->documents;
    out["results"] = found->results;
    out["digest"] = found->digest;
    out["findings"] = Json::array();
    for (const auto& one : found->findings) {
      out["findings"].push(Json(Json::Object{{"code", Json(std::string(one.code()))},
                                             {"text", Json(one.in(session.lang()))}}));
    }
    session.print(out);
    return exit;
  }
  for (const auto& one : found->findings) session.err() << one.in(session.lang()) << '\n';
  if (exit != Exit::done) {
    session.out() << session.say("D375", {found->case_id, std::to_string(found->findings.size())})
                  << '\n';
    return exit;
  }
  session.out() << session.say("D374",
                               {found->case_id, found->packed_on, found->packed_by,
                                std::to_string(found->files), std::to_string(found->entries),
                                std::to_string(found->documents), std::to_string(found->results)})
                << '\n'
                << session.say("D373", {found->digest}) << '\n';
  return exit;
}

std::vector<Command> pack_commands() {
  return {
      {{"case", "pack"},
       {"打包案卷：全部文书、证据、计票结果、办理记录和目录，可移交归档",
        "pack the case file: documents, evidence, results, journal and index"},
       {case_option(),
        choice("--audience", {"archive", "public", "posting"},
               {"存档版（全部内容，不写为此）或公示版（只有遮盖后的公示文书和计票结果）",
                "archive (all; when absent) or public (posted editions and results only)"}),
        value("-o,--out", "FILE",
              {"写到哪个文件（不写为案卷编号.zip）", "the file (CASE.zip when absent)"}),
        by_option()},
       "gongyi case pack GY-2026-001 -o GY-2026-001.zip",
       pack},
  };
}

}  // namespace gongyi::cli
