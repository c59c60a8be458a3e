#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace gongyi {

/// What came of a child process.
struct ProcessOutcome {
  int exit_code = -1;      ///< 128 + signal when a signal ended it
  bool started = false;    ///< false: no such program, or it may not be run
  bool timed_out = false;  ///< the whole process group was ended
  std::string output;      ///< standard output and standard error, at most 1 MiB
};

/// Runs `argv` without a shell, input closed, in its own process group, ended (TERM, five seconds
/// later KILL) after `timeout` (coreutils `timeout`). `cwd` empty: where we are. `environment`
/// holds NAME=VALUE pairs that are added to ours or replace them. Safe to call from several
/// threads. Never throws for what the child does.
[[nodiscard]] ProcessOutcome run_process(const std::vector<std::string>& argv,
                                         std::chrono::seconds timeout, const std::string& cwd = "",
                                         const std::vector<std::string>& environment = {});

}  // namespace gongyi
