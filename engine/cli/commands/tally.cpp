#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/tally_text.h"
#include "cli/report.h"
#include "cli/session.h"
#include "service/counting.h"

namespace gongyi::cli {
namespace {

Exit run(const Arguments& arguments, Session& session) {
  DiagnosticSink sink;
  const auto tally = service::count_file(arguments.text("FILE"), session.rulebook(), sink);
  const auto exit = report(session, sink);
  if (!tally) return exit;
  if (session.json()) {
    session.print(ballot::tally_json(*tally));
  } else {
    session.out() << tally_text(*tally, session.lang());
  }
  return Exit::done;
}

}  // namespace

Command tally_command() {
  return {{"tally"},
          {"按文件计票，核对已公布的结果", "count a tally file, to check a published result"},
          {positional("FILE", {"计票文件（JSON 或 YAML）", "tally file (JSON or YAML)"})},
          "gongyi tally votes.json",
          run};
}

}  // namespace gongyi::cli
