#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/node.h"

/// Shared parts of procedures (公用程序段): steps written once that several procedures carry out,
/// such as a general meeting or a filing. A procedure names the part where a step would stand:
///   - use: filing
///     needs: [committee-meeting]
///     with: {elected_on: count.on}
/// and gets the part's steps in that place. A part may use parts. A part that holds a vote says in
/// `vote:` which of its steps freeze, issue, open, close and count it; a vote `held_by` it is bound
/// so.
namespace gongyi::definition {

/// A part as read, or nullptr when there is none of that name.
using PartSource = std::function<const yaml::Node*(const std::string& name)>;

/// Names of the parts a procedure or a part uses, each once, in order of first use.
[[nodiscard]] std::vector<std::string> parts_used(const yaml::Node& root);

/// The procedure with every `use` replaced by the steps of its part; nodes keep the place where
/// they were written. Nothing when there is an error (WF…).
[[nodiscard]] std::optional<yaml::Node> compose(const yaml::Node& root, const PartSource& parts,
                                                DiagnosticSink& sink);

/// The shape of a part by itself. Its steps are checked where they are used.
void check_part(const yaml::Node& root, DiagnosticSink& sink);

}  // namespace gongyi::definition
