#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/document_options.h"
#include "cli/desk.h"
#include "cli/report.h"
#include "service/data_dir.h"
#include "service/merge.h"
#include "service/rendering.h"

namespace gongyi::cli {
namespace {

namespace fs = std::filesystem;

service::Split split_of(const Arguments& arguments) {
  const auto word = arguments.text("--split", "one");
  if (word == "building") return service::Split::building;
  return word == "each" ? service::Split::each : service::Split::one;
}

/// Print files as PDF too; of one file each there would be thousands, so it is not offered.
bool write_pdfs(const service::PrintReport& merged, Session& session) {
  DiagnosticSink sink;
  std::vector<fs::path> written;
  written.reserve(merged.files.size());
  for (const auto& file : merged.files) written.push_back(file.path);
  if (service::write_pdfs(written, service::data_dir(), sink)) return true;
  static_cast<void>(report(session, sink));
  return false;
}

Exit merge(const Arguments& arguments, Session& session) {
  service::PrintRequest request;
  request.documents = arguments.all("DOC");
  request.on = arguments.date("--on");
  request.audiences = audiences_of(arguments);
  request.split = split_of(arguments);
  const bool pdf = arguments.has("--pdf");
  if (pdf && request.split == service::Split::each) throw UsageError(Message("D371"));
  auto office = open_desk(arguments, session);
  request.out = target_dir(arguments);
  DiagnosticSink sink;
  const auto merged = service::merge_documents(office, arguments.text("CASE"), request, sink);
  if (!merged) return report(session, merged.error(), sink);
  if (pdf && !write_pdfs(*merged, session)) return Exit::failure;
  if (session.json()) {
    Json out = Json::array();
    for (const auto& file : merged->files) {
      out.push(Json(Json::Object{{"document", Json(file.document)},
                                 {"building", Json(file.building)},
                                 {"copies", Json(file.copies)},
                                 {"file", Json(file.path.string())}}));
    }
    session.print(Json(Json::Object{{"files", std::move(out)}}));
    return Exit::done;
  }
  for (const auto& file : merged->files) {
    const auto name = file.path.filename().string();
    session.out() << "  " << session.say("D370", {name, std::to_string(file.copies)}) << '\n';
  }
  session.out() << session.say("desk.files_made",
                               {std::to_string(merged->files.size()), request.out.string()})
                << '\n';
  warn(session, merged->warnings);
  return Exit::done;
}

}  // namespace

std::vector<Command> merge_commands() {
  return {
      {{"document", "merge"},
       {"为全部业主、票号或候选人生成打印文件，按幢、单元、楼层的走楼顺序",
        "print files for all owners, ballots or candidates, in walking order"},
       {case_option(), positionals("DOC", {"文书编号", "document ids"}),
        choice("--split", {"building", "one", "each"},
               {"每幢一个文件、全部一个文件（不写为此）或每份一个文件",
                "a file per building, one file (when absent), or a file for each"}),
        audience_option(), printed_on_option(), out_option(), pdf_option(), by_option()},
       "gongyi document merge GY-2026-001 F30 --split building -o out",
       merge},
  };
}

}  // namespace gongyi::cli
