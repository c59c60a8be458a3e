#include "cli/commands/desk_commands.h"
#include "cli/desk.h"

namespace gongyi::cli {
namespace {

auto changing(service::CaseChange change) {
  return [change](const Arguments& arguments, Session& session) {
    auto office = open_desk(arguments, session);
    return tell(session, office,
                service::change_case(office, order_of(arguments, session), change,
                                     arguments.text("--reason")));
  };
}

Exit correct(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  service::StepOrder order;
  static_cast<service::Order&>(order) = order_of(arguments, session);
  order.step = arguments.text("STEP");
  order.facts.pairs = pairs_of(arguments, "--fact");
  if (const auto file = arguments.maybe("--facts")) order.facts.file = *file;
  DiagnosticSink sink;
  const auto outcome = service::correct_fact(office, order, arguments.text("--reason"), sink);
  return tell(session, office, outcome, sink);
}

Command change(const char* verb, Text summary, const char* example, service::CaseChange what) {
  return {{"case", verb},
          std::move(summary),
          order_options({case_option(), reason_option()}),
          example,
          changing(what)};
}

}  // namespace

std::vector<Command> case_order_commands() {
  using service::CaseChange;
  return {
      change("suspend",
             {"中止案卷（法定期限照常计算）", "suspend the case (legal limits keep running)"},
             "gongyi case suspend GY-2026-001 --reason 等待法院裁定", CaseChange::suspend),
      change("resume", {"恢复办理", "take it up again"},
             "gongyi case resume GY-2026-001 --reason 裁定已生效", CaseChange::resume),
      change("terminate", {"终止案卷", "end the case"},
             "gongyi case terminate GY-2026-001 --reason 业主撤回申请", CaseChange::terminate),
      {{"case", "correct"},
       {"更正记错的一项（原值保留在办理记录中）",
        "correct one fact; the old value stays in the journal"},
       order_options(
           {case_option(), step_option(), values("--fact", "K=V", {"字段=新值", "field=new value"}),
            value("--facts", "FILE", {"写有人员名单的文件", "file with a list of people"}),
            reason_option()}),
       "gongyi case correct GY-2026-001 confirm-conditions --fact conditions.total_owners=1125 "
       "--reason 抄录错误",
       correct},
  };
}

}  // namespace gongyi::cli
