#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "service/case_baseline.h"

namespace gongyi::cli {
namespace {

Exit baseline(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  auto order = order_as<service::BaselineOrder>(arguments, session);
  order.file = arguments.text("FILE");
  order.candidates = arguments.text("--candidates");
  order.reason = arguments.text("--reason");
  DiagnosticSink sink;
  const bool only_check = arguments.has("--dry-run");
  const auto outcome = only_check ? service::try_baseline(office, order, sink)
                                  : service::enter_baseline(office, order, sink);
  if (only_check && outcome && !session.json())
    session.out() << session.say("baseline.checked") << '\n';
  return tell(session, office, outcome, sink);
}

}  // namespace

std::vector<Command> baseline_commands() {
  return {
      {{"case", "baseline"},
       {"按纸质材料补录：把在纸上办了一半的案卷录入到当前环节",
        "enter a case half done on paper at its present step"},
       order_options(
           {case_option(),
            positional("FILE", {"写明已办环节、日期、要件和来源的文件（YAML 或表格，写法见 "
                                "workflows/README.md 第5节）",
                                "what was done on paper: steps, days, facts, sources (YAML or a "
                                "table, see workflows/README.md, 5)"}),
            value(
                "--candidates", "FILE",
                {"候选人名单（与 candidate import 相同）", "candidates, as for candidate import"}),
            reason_option(), flag("--dry-run", {"只检查，不写入", "check only, write nothing"})}),
       "gongyi case baseline GY-2026-001 已办环节.yaml --reason 启用系统前已在纸上办理 --by "
       "示例经办",
       baseline},
  };
}

}  // namespace gongyi::cli
