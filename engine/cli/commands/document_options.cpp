#include "cli/commands/document_options.h"

namespace gongyi::cli {

namespace fs = std::filesystem;
using document::Audience;

Option out_option() {
  return value("-o,--out", "DIR",
               {"写到哪个目录（不写为当前目录）", "directory (the current one when absent)"});
}

Option pdf_option() {
  return flag("--pdf", {"同时生成 PDF（需要 LibreOffice）", "also PDF (needs LibreOffice)"});
}

Option audience_option() {
  return choice("--audience", {"public", "archive", "all", "posting"},
                {"公示版（public，也可写 posting）、存档版或全部（不写为全部）",
                 "public (or posting), archive or all (all when absent)"});
}

Option printed_on_option() {
  return value("--on", "D",
               {"文书日期（不写为环节办理日）", "date printed (the step's day when absent)"});
}

fs::path target_dir(const Arguments& arguments) {
  const fs::path dir = arguments.text("--out", ".");
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) throw Failure(Message("SV020", {dir.string()}));
  return dir;
}

std::vector<Audience> audiences_of(const Arguments& arguments) {
  const auto audience = arguments.text("--audience", "all");
  if (audience == "public" || audience == "posting") return {Audience::posting};
  if (audience == "archive") return {Audience::archive};
  return {};
}

}  // namespace gongyi::cli
