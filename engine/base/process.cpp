#include "base/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace gongyi {
namespace {

constexpr std::size_t kMaxOutput = std::size_t{1} << 20;
constexpr int kTimedOut = 124, kKilled = 137, kCannotRun = 126, kNotFound = 127;

/// Our environment with the given pairs on top.
std::vector<std::string> merged_environment(const std::vector<std::string>& added) {
  std::vector<std::string> result = added;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view pair = *entry;
    const std::string_view name = pair.substr(0, pair.find('=') + 1);
    bool replaced = false;
    for (const std::string& mine : added) replaced = replaced || mine.starts_with(name);
    if (!replaced) result.emplace_back(pair);
  }
  return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// Reads until the child and its children have closed the pipe; what is beyond the limit is read
/// and dropped so that the child does not block.
std::string drain(int fd) {
  std::string output;
  std::array<char, 16384> buffer;
  for (;;) {
    const ssize_t got = read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return output;
    if (output.size() < kMaxOutput) {
      const auto length = static_cast<std::size_t>(got);
      output.append(buffer.data(), std::min(length, kMaxOutput - output.size()));
    }
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ProcessOutcome run_process(const std::vector<std::string>& argv, std::chrono::seconds timeout,
                           const std::string& cwd, const std::vector<std::string>& environment) {
  ProcessOutcome outcome;
  std::array<int, 2> pipe_ends{};
  if (argv.empty() || pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return outcome;

  // `timeout` puts itself and the child in a group of their own and signals that group.
  std::vector<std::string> words = {"timeout", "--kill-after=5", std::to_string(timeout.count())};
  words.insert(words.end(), argv.begin(), argv.end());
  std::vector<std::string> pairs = merged_environment(environment);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], 1);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], 2);
  if (!cwd.empty()) posix_spawn_file_actions_addchdir_np(&actions, cwd.c_str());
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "timeout", &actions, nullptr, pointers(words).data(),
                                  pointers(pairs).data());
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_ends[1]);
  if (failed == 0) {
    outcome.output = drain(pipe_ends[0]);
    outcome.exit_code = wait_for(child);
    outcome.timed_out = outcome.exit_code == kTimedOut || outcome.exit_code == kKilled;
    outcome.started = outcome.exit_code != kCannotRun && outcome.exit_code != kNotFound;
  }
  close(pipe_ends[0]);
  return outcome;
}

}  // namespace gongyi
