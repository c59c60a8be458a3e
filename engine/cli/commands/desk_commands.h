#pragma once
#include <vector>

#include "cli/command.h"

/// Commands that work on an office, a family per noun, each in a file of its own name.
namespace gongyi::cli {

[[nodiscard]] std::vector<Command> office_commands();
[[nodiscard]] std::vector<Command> estate_commands();
[[nodiscard]] std::vector<Command> estate_import_commands();
[[nodiscard]] std::vector<Command> estate_rule_commands();
[[nodiscard]] std::vector<Command> roster_commands();
[[nodiscard]] std::vector<Command> workflow_commands();
[[nodiscard]] std::vector<Command> case_commands();
[[nodiscard]] std::vector<Command> case_order_commands();
[[nodiscard]] std::vector<Command> baseline_commands();
[[nodiscard]] std::vector<Command> step_commands();
[[nodiscard]] std::vector<Command> step_order_commands();
/// step return …, sign, limit, vote annul.
[[nodiscard]] std::vector<Command> operation_commands();
[[nodiscard]] std::vector<Command> posting_commands();
[[nodiscard]] std::vector<Command> objection_commands();
[[nodiscard]] std::vector<Command> candidate_commands();
[[nodiscard]] std::vector<Command> ballot_commands();
[[nodiscard]] std::vector<Command> vote_commands();
[[nodiscard]] std::vector<Command> document_commands();
[[nodiscard]] std::vector<Command> merge_commands();
[[nodiscard]] std::vector<Command> pack_commands();
[[nodiscard]] std::vector<Command> agenda_commands();
/// plan.
[[nodiscard]] std::vector<Command> plan_commands();
/// verify, backup.
[[nodiscard]] std::vector<Command> upkeep_commands();

}  // namespace gongyi::cli
