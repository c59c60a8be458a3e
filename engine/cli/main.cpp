#include <csignal>
#include <exception>
#include <iostream>

#include "cli/app.h"
#include "cli/exit_codes.h"

int main(int argc, char** argv) {
  // Some parents hand down an ignored SIGPIPE; `gongyi … | head` shall end without a word.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  try {
    return gongyi::cli::run({argv + 1, argv + argc}, std::cout, std::cerr);
  } catch (const std::exception&) {
    // Only what goes wrong while telling what went wrong comes here.
    std::cerr << "gongyi: internal error\n";
    return static_cast<int>(gongyi::cli::Exit::defect);
  }
}
