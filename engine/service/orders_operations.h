#pragma once
#include <string>

#include "service/orders.h"

/// Orders on running work (对办理中的案卷): send back (退回), withdraw (撤回), hand over (转办),
/// urge (催办), joint signatures (会签), extensions (延期), a vote annulled (表决作废).
namespace gongyi::service {

[[nodiscard]] Outcome return_step(Office& office, const Order& order, const std::string& step,
                                  const std::string& reason);
[[nodiscard]] Outcome withdraw_step(Office& office, const Order& order, const std::string& step,
                                    const std::string& reason);
struct AssignOrder : Order {
  std::string step, to, actor, reason;
};
[[nodiscard]] Outcome assign_step(Office& office, const AssignOrder& order);
[[nodiscard]] Outcome urge_step(Office& office, const Order& order, const std::string& step,
                                const std::string& message);

struct SignatureOrder : Order {
  std::string step, who;
  std::string name;  ///< of the person; sealed
  std::string reason;
};
[[nodiscard]] Outcome ask_signature(Office& office, const SignatureOrder& order);
[[nodiscard]] Outcome give_signature(Office& office, const SignatureOrder& order);
[[nodiscard]] Outcome refuse_signature(Office& office, const SignatureOrder& order);

struct ExtensionOrder : Order {
  std::string step, by, approver, document, reason;
};
[[nodiscard]] Outcome extend_limit(Office& office, const ExtensionOrder& order);
[[nodiscard]] Outcome annul_vote(Office& office, const Order& order, const std::string& vote,
                                 const std::string& reason, const std::string& document);

}  // namespace gongyi::service
