#include "cli/registry.h"

#include <algorithm>

#include "cli/commands/commands.h"
#include "cli/commands/desk_commands.h"
#include "cli/commands/template_commands.h"

namespace gongyi::cli {

namespace {

std::vector<Command> stateless_commands() {
  return {
      tally_command(),    calendar_due_command(),   calendar_show_command(),
      law_show_command(), law_list_command(),       law_sources_command(),
      render_command(),   template_check_command(), check_command(),
  };
}

std::vector<Command> all_commands() {
  std::vector<Command> all;
  for (const auto family :
       {office_commands,   estate_commands,    estate_import_commands, estate_rule_commands,
        roster_commands,   workflow_commands,  case_commands,          case_order_commands,
        baseline_commands, step_commands,      step_order_commands,    operation_commands,
        posting_commands,  objection_commands, candidate_commands,     ballot_commands,
        vote_commands,     document_commands,  merge_commands,         pack_commands,
        agenda_commands,   plan_commands,      upkeep_commands,        template_commands,
        stateless_commands}) {
    for (auto& command : family()) all.push_back(std::move(command));
  }
  return all;
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = all_commands();
  return all;
}

std::vector<const Command*> commands_under(const std::vector<std::string>& path) {
  std::vector<const Command*> found;
  for (const auto& command : commands()) {
    const bool under = command.path.size() >= path.size() &&
                       std::equal(path.begin(), path.end(), command.path.begin());
    if (under) found.push_back(&command);
  }
  return found;
}

std::vector<std::string> words_after(const std::vector<std::string>& path) {
  std::vector<std::string> words;
  for (const auto* command : commands_under(path)) {
    if (command->path.size() <= path.size()) continue;
    const auto& word = command->path[path.size()];
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

}  // namespace gongyi::cli
