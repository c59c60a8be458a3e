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

/// Where a lookup is asked for: a jurisdiction, or an estate with its own adopted rules on top.
struct Place {
  std::string jurisdiction;
  law::EstateLayer adopted;
  std::string estate;  ///< name, empty without one
};
[[nodiscard]] Option place_option();
[[nodiscard]] Option estate_option();
/// `--in` or `--estate`, else `otherwise`; ends the command when there is neither, or no such
/// place.
[[nodiscard]] Place place_of(const Arguments& arguments, Session& session,
                             const std::optional<std::string>& otherwise = std::nullopt);
/// An answer of the law and what it overrode: as data, and for a person.
[[nodiscard]] Json in_force_json(const law::InForce& found);
void print_in_force(const law::InForce& found, Session& session);

}  // namespace gongyi::cli
