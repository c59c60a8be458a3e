#include "cli/commands/desk_commands.h"
#include "cli/desk.h"
#include "service/orders_operations.h"

// Operations on running work: 退回、撤回、转办、催办、会签、延期、表决作废.
namespace gongyi::cli {
namespace {

Exit send_back(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::return_step(office, order_of(arguments, session), arguments.text("STEP"),
                                   arguments.text("--reason")));
}

Exit withdraw(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::withdraw_step(office, order_of(arguments, session), arguments.text("STEP"),
                                     arguments.text("--reason")));
}

Exit assign(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  auto order = order_as<service::AssignOrder>(arguments, session);
  order.step = arguments.text("STEP");
  order.to = arguments.text("--to");
  order.actor = arguments.text("--actor");
  order.reason = arguments.text("--reason");
  return tell(session, office, service::assign_step(office, order));
}

Exit urge(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::urge_step(office, order_of(arguments, session), arguments.text("STEP"),
                                 arguments.text("--reason")));
}

service::SignatureOrder signature_order(const Arguments& arguments, const Session& session) {
  auto order = order_as<service::SignatureOrder>(arguments, session);
  order.step = arguments.text("STEP");
  order.who = arguments.text("--who");
  order.name = arguments.text("--name");
  order.reason = arguments.text("--reason");
  return order;
}

Exit ask(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office, service::ask_signature(office, signature_order(arguments, session)));
}
Exit give(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::give_signature(office, signature_order(arguments, session)));
}
Exit refuse(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::refuse_signature(office, signature_order(arguments, session)));
}

Exit extend(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  auto order = order_as<service::ExtensionOrder>(arguments, session);
  order.step = arguments.text("STEP");
  order.by = arguments.text("--period");
  order.approver = arguments.text("--approver");
  order.document = arguments.text("--document");
  order.reason = arguments.text("--reason");
  return tell(session, office, service::extend_limit(office, order));
}

Exit annul(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  return tell(session, office,
              service::annul_vote(office, order_of(arguments, session), arguments.text("--meeting"),
                                  arguments.text("--reason"), arguments.text("--document")));
}

Option who_option() {
  return required_value(
      "--who", "S",
      {"会签人（环节规定的，或另请的）", "the signer: of the step, or asked beside them"});
}
Option document_option() {
  return value("--document", "NO", {"批准或决定的文号", "number of the approval or decision"});
}

}  // namespace

std::vector<Command> operation_commands() {
  return {
      {{"step", "return"},
       {"退回：已办结的环节退给经办人，其后的环节重新开放（原记录保留）",
        "send a finished step back; what rests on it opens again, the old records stay"},
       order_options({case_option(), step_option(), reason_option()}),
       "gongyi step return GY-2026-001 check-nominees --reason 一名人选的产权证明缺页",
       send_back},
      {{"step", "withdraw"},
       {"撤回：本人刚办结、还没有人据此办理的环节", "take back what nobody acted upon yet"},
       order_options({case_option(), step_option(), reason_option()}),
       "gongyi step withdraw GY-2026-001 confirm-conditions --reason 面积抄错",
       withdraw},
      {{"step", "assign"},
       {"转办：交给另一名经办人", "hand a step over to another clerk"},
       order_options({case_option(), step_option(),
                      value("--to", "WHO", {"转给谁（记录人账户）", "to which clerk"}),
                      value("--actor", "A",
                            {"办理主体（依法由谁办理不能改变）",
                             "the actor; whom the law names cannot be changed"}),
                      reason_option()}),
       "gongyi step assign GY-2026-001 verify-roster --to 李干事 --reason 岗位调整",
       assign},
      {{"step", "urge"},
       {"催办", "urge whoever has to act"},
       order_options({case_option(), step_option(), reason_option()}),
       "gongyi step urge GY-2026-001 request-roster --reason 请于三日内移交",
       urge},
      {{"sign", "ask"},
       {"会签：请人签字", "ask for a joint signature"},
       order_options({case_option(), step_option(), who_option()}),
       "gongyi sign ask GY-2026-001 account-and-dissolve --who witness",
       ask},
      {{"sign", "give"},
       {"会签：签字（内容再有变动即失效）", "sign; void when the content changes"},
       order_options({case_option(), step_option(), who_option(),
                      value("--name", "N", {"签字人姓名（另行加密保存）", "name, sealed"})}),
       "gongyi sign give GY-2026-001 account-and-dissolve --who witness --name 示例见证",
       give},
      {{"sign", "refuse"},
       {"会签：拒签并说明理由", "refuse to sign, with a reason"},
       order_options({case_option(), step_option(), who_option(),
                      value("--name", "N", {"拒签人姓名（另行加密保存）", "name, sealed"}),
                      reason_option()}),
       "gongyi sign refuse GY-2026-001 account-and-dissolve --who witness --reason 清单缺页",
       refuse},
      {{"limit", "extend"},
       {"延期：凭批准文件延长法定期限，不超过法律允许的天数",
        "extend a limit by an approval, never beyond the law"},
       order_options(
           {case_option(), step_option(),
            value("--period", "P", {"延长多久，如 20d（不写为法定最长）", "how long, e.g. 20d"}),
            value("--approver", "A", {"批准机关", "who approved"}), document_option(),
            reason_option()}),
       "gongyi limit extend GY-2026-001 open-voting --approver street --document 示例批〔2026〕1号 "
       "--reason 名册核实需时",
       extend},
      {{"vote", "annul"},
       {"表决作废并重新组织（各轮结果都保留）",
        "annul a vote and run it again; both rounds are kept"},
       order_options({case_option(), vote_option(), document_option(), reason_option()}),
       "gongyi vote annul GY-2026-001 --document 示例责改〔2026〕1号 --reason 公示期不足",
       annul},
  };
}

}  // namespace gongyi::cli
