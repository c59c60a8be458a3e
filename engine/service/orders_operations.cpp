#include "service/orders_operations.h"

namespace gongyi::service {
namespace {

using casefile::Command;
using Made = Result<Command, Problem>;

/// An order that needs nothing sealed and no file.
Outcome plainly(Office& office, const Order& order, const Command& command) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made { return command; }, order.command_id);
}

Outcome answer_signature(Office& office, const SignatureOrder& order, bool refused) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer& sealer, Attachments&) -> Made {
        casefile::AnswerSignature command;
        command.step = order.step;
        command.who = order.who;
        command.on = order.on;
        command.refused = refused;
        command.reason = order.reason;
        if (!order.name.empty()) command.person = sealer.text(order.name);
        return Command(std::move(command));
      },
      order.command_id);
}

}  // namespace

Outcome return_step(Office& office, const Order& order, const std::string& step,
                    const std::string& reason) {
  return plainly(office, order, casefile::ReturnStep{step, order.on, reason});
}

Outcome withdraw_step(Office& office, const Order& order, const std::string& step,
                      const std::string& reason) {
  return plainly(office, order, casefile::WithdrawStep{step, order.on, reason});
}

Outcome assign_step(Office& office, const AssignOrder& order) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer&, Attachments&) -> Made {
        auto actor = order.actor;
        for (const auto& [id, title] : file.procedure->actors) {
          if (title.zh == actor) actor = id;
        }
        return Command(casefile::AssignStep{order.step, order.on, order.to, actor, order.reason});
      },
      order.command_id);
}

Outcome urge_step(Office& office, const Order& order, const std::string& step,
                  const std::string& message) {
  return plainly(office, order, casefile::UrgeStep{step, order.on, message});
}

Outcome ask_signature(Office& office, const SignatureOrder& order) {
  return plainly(office, order, casefile::AskSignature{order.step, order.who, order.on});
}

Outcome give_signature(Office& office, const SignatureOrder& order) {
  return answer_signature(office, order, false);
}

Outcome refuse_signature(Office& office, const SignatureOrder& order) {
  return answer_signature(office, order, true);
}

Outcome extend_limit(Office& office, const ExtensionOrder& order) {
  return plainly(office, order,
                 casefile::ExtendLimit{order.step, order.on, order.by, order.approver,
                                       order.document, order.reason});
}

Outcome annul_vote(Office& office, const Order& order, const std::string& vote,
                   const std::string& reason, const std::string& document) {
  return plainly(office, order, casefile::AnnulVote{vote, order.on, reason, document});
}

}  // namespace gongyi::service
