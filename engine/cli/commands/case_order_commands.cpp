#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "service/case_rebase.h"

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
  auto order = order_as<service::StepOrder>(arguments, session);
  order.step = arguments.text("STEP");
  order.facts.pairs = pairs_of(arguments, "--fact");
  if (const auto file = arguments.maybe("--facts")) order.facts.file = *file;
  DiagnosticSink sink;
  const auto outcome = service::correct_fact(office, order, arguments.text("--reason"), sink);
  return tell(session, office, outcome, sink);
}

Text difference_text(const service::StepDifference& one) {
  using Kind = service::StepDifference::Kind;
  if (one.kind == Kind::added) return Message("ops.rebase_added", {one.title, one.step}).text();
  const auto phase = Message("R08." + std::string(machine::name(one.phase))).text();
  if (one.kind == Kind::removed)
    return Message("ops.rebase_removed", {one.title, one.step, phase}).text();
  const std::vector<Text> keys(one.keys.begin(), one.keys.end());
  return Message("ops.rebase_changed", {one.title, one.step, phase, join(keys)}).text();
}

void print(const service::Rebasing& found, Session& session) {
  auto& out = session.out();
  out << session.say("ops.rebase_title", {found.from, found.to}) << '\n';
  if (found.steps.empty()) out << "  " << session.say("ops.rebase_none") << '\n';
  for (const auto& one : found.steps)
    out << (one.blocks ? "✗ " : "  ") << session.shown(difference_text(one)) << '\n';
  const std::vector<Text> other(found.other.begin(), found.other.end());
  if (!other.empty()) out << "  " << session.say("ops.rebase_other", {join(other)}) << '\n';
  for (const auto& one : found.obstacles)
    out << session.say("ops.rebase_blocked", {one.message.text()}) << '\n';
}

Json rebasing_json(const service::Rebasing& found, Session& session) {
  Json out = Json::object();
  out["from"] = found.from;
  out["to"] = found.to;
  out["steps"] = Json::array();
  for (const auto& one : found.steps) {
    using Kind = service::StepDifference::Kind;
    Json row = Json::object();
    row["step"] = one.step;
    row["change"] = one.kind == Kind::added     ? "added"
                    : one.kind == Kind::removed ? "removed"
                                                : "changed";
    row["phase"] = machine::name(one.phase);
    row["keys"] = Json::array();
    for (const auto& key : one.keys) row["keys"].push(Json(key));
    row["blocks"] = one.blocks;
    out["steps"].push(std::move(row));
  }
  out["other"] = Json::array();
  for (const auto& one : found.other) out["other"].push(Json(one));
  out["obstacles"] = Json::array();
  for (const auto& one : found.obstacles)
    out["obstacles"].push(Json(one.message.in(session.lang())));
  return out;
}

Exit rebase(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  DiagnosticSink sink;
  // A definition with an error never reaches the case: it is told like `workflow check` tells it.
  const auto next = service::find_procedure(
      office.library(), arguments.text("--procedure", file.view.procedure_id), sink);
  if (!next) return report(session, next.error(), sink);
  const auto found = service::compare_versions(office, file, *next);
  if (arguments.has("--dry-run")) {
    if (session.json()) {
      session.print(rebasing_json(found, session));
    } else {
      print(found, session);
    }
    return Exit::done;
  }
  if (!session.json()) print(found, session);
  return tell(session, office,
              service::rebase_case(office, order_of(arguments, session), *next,
                                   arguments.text("--to"), arguments.text("--reason")));
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
      {{"case", "rebase"},
       {"程序换版：把案卷移到新版程序，列出变化；不能带入的拒绝",
        "move the case to a newer definition; shows what changes, refuses what cannot be carried "
        "over"},
       order_options({case_option(),
                      value("--procedure", "P",
                            {"程序名称或文件（不写为本案的程序）",
                             "procedure or file (the case's own when absent)"}),
                      value("--to", "V", {"要换到的版本", "the version meant"}), reason_option(),
                      flag("--dry-run", {"只列出变化", "only show what would change"})}),
       "gongyi case rebase GY-2026-001 --to 1.1.0 --reason 省条例修订",
       rebase},
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
