#pragma once
#include <span>

#include "base/diagnostic.h"
#include "base/refusal.h"
#include "cli/exit_codes.h"
#include "cli/session.h"

/// How the program says no: for people on standard error, with `--json` as data on standard output.
namespace gongyi::cli {

/// Findings in files. Exit 6; 5 when all that is wrong is files that are not there; 0 when there
/// are only warnings.
[[nodiscard]] Exit report(Session& session, const DiagnosticSink& sink);
/// Every reason why the law or the procedure says no (exit 3).
[[nodiscard]] Exit report(Session& session, std::span<const Refusal> refusals);
/// The same with another exit status: not found, conflict.
[[nodiscard]] Exit report(Session& session, Exit exit, std::span<const Refusal> refusals);
/// One message with an exit status of its own.
[[nodiscard]] Exit report(Session& session, Exit exit, const Message& message,
                          const std::optional<Message>& fix = std::nullopt);

}  // namespace gongyi::cli
