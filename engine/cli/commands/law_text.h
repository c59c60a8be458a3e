#pragma once
#include <string>

#include "base/json.h"
#include "cli/command.h"
#include "cli/session.h"

namespace gongyi::cli {

/// Words shared by the `law` commands.
[[nodiscard]] Json value_json(const law::DatedValue& value);
[[nodiscard]] std::string status_text(const law::DatedValue& value, const Session& session);
/// A jurisdiction the law pack knows; ends the command (exit 5, with a suggestion) when it does
/// not.
[[nodiscard]] std::string known_jurisdiction(const std::string& id, Session& session);

}  // namespace gongyi::cli
