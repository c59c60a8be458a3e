#pragma once
#include "cli/command.h"

/// One function per command, each in a file of its own name.
namespace gongyi::cli {

[[nodiscard]] Command tally_command();
[[nodiscard]] Command calendar_due_command();
[[nodiscard]] Command calendar_show_command();
[[nodiscard]] Command law_show_command();
[[nodiscard]] Command law_list_command();
[[nodiscard]] Command law_sources_command();
[[nodiscard]] Command render_command();
[[nodiscard]] Command template_check_command();
[[nodiscard]] Command check_command();

}  // namespace gongyi::cli
