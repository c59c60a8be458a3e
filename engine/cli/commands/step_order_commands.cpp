#include "cli/commands/desk_commands.h"
#include "cli/desk.h"

namespace gongyi::cli {
namespace {

service::StepOrder step_order(const Arguments& arguments, const Session& session) {
  auto order = order_as<service::StepOrder>(arguments, session);
  order.step = arguments.text("STEP");
  order.facts.pairs = pairs_of(arguments, "--fact");
  if (const auto file = arguments.maybe("--facts")) order.facts.file = *file;
  for (const auto& path : arguments.all("--evidence")) order.evidence.emplace_back(path);
  order.places = arguments.all("--at");
  return order;
}

Exit start(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto outcome = service::start_step(office, step_order(arguments, session), sink);
  return tell(session, office, outcome, sink);
}

Exit complete(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const auto outcome = service::complete_step(office, step_order(arguments, session), sink);
  return tell(session, office, outcome, sink);
}

Exit redo(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::redo_step(office, order_of(arguments, session), arguments.text("STEP"),
                                 arguments.text("--reason")));
}

Exit evidence(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  auto order = step_order(arguments, session);
  for (const auto& path : arguments.all("FILE")) order.evidence.emplace_back(path);
  DiagnosticSink sink;
  const auto outcome = service::add_evidence(office, order, sink);
  return tell(session, office, outcome, sink);
}

}  // namespace

std::vector<Command> step_order_commands() {
  const std::vector<Option> facts = {
      case_option(), step_option(),
      values("--fact", "K=V", {"字段=值，字段名或中文名称，可多个", "field=value, several"}),
      value("--facts", "FILE",
            {"写有字段和人员名单的文件（YAML、JSON）", "file of facts and people (YAML, JSON)"}),
      values("--evidence", "FILE", {"证据文件，可多个", "files of evidence"})};
  auto completing = facts;
  completing.push_back(
      values("--at", "PLACE", {"张贴地点，可多个", "where it was put up, several"}));
  return {
      {{"step", "start"},
       {"开始办理一个环节，或补充记录", "begin a step, or record more of it"},
       order_options(facts),
       "gongyi step start GY-2026-001 check-nominees --on 2026-03-02",
       start},
      {{"step", "complete"},
       {"办结一个环节；公示环节即张贴", "complete a step; a posting step is put up"},
       order_options(completing),
       "gongyi step complete GY-2026-001 form-group --on 2026-03-16 --facts group.yaml --evidence "
       "minutes.jpg",
       complete},
      {{"step", "redo"},
       {"重新办理一个环节及其后的环节（原记录保留）",
        "do a step and those after it again; the old ones are kept"},
       order_options({case_option(), step_option(), reason_option()}),
       "gongyi step redo GY-2026-001 draft-texts --reason 草案修改",
       redo},
      {{"step", "evidence"},
       {"为环节补充证据", "add evidence to a step"},
       order_options({case_option(), step_option(), positionals("FILE", {"证据文件", "files"})}),
       "gongyi step evidence GY-2026-001 form-group minutes.jpg",
       evidence},
  };
}

}  // namespace gongyi::cli
