// Habits that a compiler does not check: where the world is read, who prints, how long a file gets.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "architecture/source_text.h"

namespace {

using gongyi::architecture::engine_sources;
using gongyi::architecture::lines_with;
using gongyi::architecture::SourceFile;
using gongyi::architecture::without_comments_and_literals;

constexpr std::ptrdiff_t kLongestFile = 400;

const std::vector<SourceFile>& sources() {
  static const std::vector<SourceFile> files = engine_sources(GONGYI_SOURCE_DIR);
  return files;
}

/// Fails once for each place where one of the words stands in the code of a file.
void forbid(const SourceFile& file, const std::vector<std::string>& words, const char* rule) {
  for (const std::string& word : words) {
    for (const std::size_t line : lines_with(file.code, word)) {
      FAIL_CHECK(file.path << ":" << line << ": " << word << " (" << rule << ")");
    }
  }
}

bool in(const SourceFile& file, const std::set<std::string>& layers) {
  return layers.contains(file.layer);
}

}  // namespace

TEST_CASE("nothing below the command line prints", "[architecture]") {
  const std::vector<std::string> words = {"std::cout", "std::cerr", "std::clog", "printf",
                                          "fprintf",   "vprintf",   "puts",      "fputs",
                                          "putchar",   "fmt::print"};
  for (const SourceFile& file : sources()) {
    if (!in(file, {"cli"})) forbid(file, words, "only the command line prints");
  }
}

TEST_CASE("nothing below the service reads the clock, the environment or chance",
          "[architecture]") {
  const std::vector<std::string> words = {"system_clock::now", "steady_clock::now", "std::time(",
                                          "gettimeofday",      "clock_gettime",     "getenv",
                                          "random_device",     "std::rand",         "std::mt19937",
                                          "localtime"};
  for (const SourceFile& file : sources()) {
    if (!in(file, {"service", "cli"}))
      forbid(file, words, "passed in through the service's context");
  }
}

TEST_CASE("random bytes come from the security layer alone", "[architecture]") {
  for (const SourceFile& file : sources()) {
    if (!in(file, {"security"})) {
      forbid(file, {"randombytes_buf", "randombytes_random"}, "security owns randomness");
    }
  }
}

TEST_CASE("votes, areas and shares are never floating point numbers", "[architecture]") {
  for (const SourceFile& file : sources()) {
    if (in(file, {"ballot", "law", "casefile"})) {
      forbid(file, {"double", "float", "stod", "stof", "strtod"}, "integers and fractions only");
    }
  }
}

TEST_CASE("no file is longer than 400 lines", "[architecture]") {
  for (const SourceFile& file : sources()) {
    INFO(file.path);
    CHECK(std::count(file.text.begin(), file.text.end(), '\n') <= kLongestFile);
  }
}

TEST_CASE("every header guards itself with pragma once", "[architecture]") {
  for (const SourceFile& file : sources()) {
    if (!file.is_header()) continue;
    INFO(file.path);
    CHECK(lines_with(file.code, "#pragma once").size() == 1);
  }
}

TEST_CASE("nothing is left to be done later in a comment", "[architecture]") {
  for (const SourceFile& file : sources()) {
    for (const char* mark : {"TODO", "FIXME", "XXX", "HACK"}) {
      INFO(file.path << " has " << mark);
      CHECK(lines_with(file.text, mark).empty());
    }
  }
}

TEST_CASE("the top level holds what it was meant to hold and nothing else", "[architecture]") {
  const std::set<std::string> meant = {"CHANGELOG.md",    "CMakeLists.txt", "CMakePresets.json",
                                       "CONTRIBUTING.md", "LICENSE",        "README.md",
                                       "README.zh-CN.md", "build",          "engine",
                                       "examples",        "templates",      "tests",
                                       "workflows"};
  for (const auto& entry : std::filesystem::directory_iterator(GONGYI_SOURCE_DIR)) {
    const auto name = entry.path().filename().string();
    INFO(name << " was left at the top of the tree");
    CHECK((name.starts_with('.') || meant.contains(name)));
  }
}

TEST_CASE("the checks read code and not comments or texts", "[architecture]") {
  const std::string code = without_comments_and_literals(
      "int a; // double\n/* float\n */ auto b = \"double\"; char c = '\"';\n"
      "auto d = R\"(double \" )\"; long e = 1'000; double f;\n");
  CHECK(lines_with(code, "double") == std::vector<std::size_t>{4});
  CHECK(lines_with(code, "float").empty());
  CHECK(lines_with("snprintf(x); printf(y);", "printf").size() == 1);
  CHECK(lines_with("std::timer(); std::time(nullptr);", "std::time(").size() == 1);
}
