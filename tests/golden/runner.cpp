// Runs golden cases of the command line; README.md beside this file has the format.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr char kMark[] = "=== ";

struct Section {
  std::string word, rest, body;
};
struct Case {
  std::string preamble;
  std::vector<Section> sections;
};
struct Settings {
  fs::path gongyi, source;
  bool approve = false;
};
struct Output {
  std::string out, err;
  int exit = -1;
};

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void spit(const fs::path& path, const std::string& text) {
  if (path.has_parent_path()) fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

Case read_case(const fs::path& path) {
  Case made;
  const auto text = slurp(path);
  std::size_t at = 0;
  while (at < text.size()) {
    auto end = text.find('\n', at);
    end = end == std::string::npos ? text.size() : end + 1;
    const auto line = text.substr(at, end - at);
    at = end;
    if (line.starts_with(kMark)) {
      auto head = line.substr(sizeof kMark - 1);
      head.erase(head.find_last_not_of("\r\n ") + 1);
      const auto space = head.find(' ');
      const auto rest = space == std::string::npos ? std::string() : head.substr(space + 1);
      made.sections.push_back({head.substr(0, space), rest, {}});
    } else if (made.sections.empty()) {
      made.preamble += line;
    } else {
      made.sections.back().body += line;
    }
  }
  return made;
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

Output execute(const std::string& command, const fs::path& dir, const fs::path& logs,
               const Settings& settings) {
  const auto path = settings.gongyi.parent_path().string() + ":/usr/bin:/bin";
  const auto out = logs / "out", err = logs / "err";
  const std::string line = "cd " + quoted(dir.string()) + " && env -i PATH=" + quoted(path) +
                           " HOME=" + quoted(logs.string()) +
                           " LANG=C.UTF-8 TZ=UTC GONGYI_DATA=" + quoted(settings.source.string()) +
                           " timeout 120 sh -c " + quoted(command) + " >" + quoted(out.string()) +
                           " 2>" + quoted(err.string()) + " </dev/null";
  const int status = std::system(line.c_str());
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return {slurp(out), slurp(err), code};
}

// A body ends with its line; text that does not is marked, or it could not be told apart.
std::string as_body(const std::string& text) {
  return text.empty() || text.ends_with('\n') ? text : text + "\n\\ no newline at the end\n";
}

void append(std::vector<Section>& into, const Output& output) {
  if (!output.out.empty()) into.push_back({"stdout", "", as_body(output.out)});
  if (!output.err.empty()) into.push_back({"stderr", "", as_body(output.err)});
  into.push_back({"exit", std::to_string(output.exit), ""});
}

// The case as it should read: what was given, and what came of it.
Case play(const Case& given, const fs::path& dir, const fs::path& logs, const Settings& settings) {
  Case played{given.preamble, {}};
  for (const auto& section : given.sections) {
    if (section.word == "stdout" || section.word == "stderr" || section.word == "exit") continue;
    played.sections.push_back(section);
    if (section.word == "file") {
      spit(dir / section.rest, section.body);
    } else if (section.word == "copy") {
      const auto space = section.rest.find(' ');
      fs::copy_file(settings.source / section.rest.substr(0, space),
                    dir / section.rest.substr(space + 1));
    } else if (section.word == "run") {
      append(played.sections, execute(section.rest, dir, logs, settings));
    } else {
      throw std::runtime_error("unknown section '" + section.word + "'");
    }
  }
  return played;
}

std::string written(const Case& one) {
  std::string out = one.preamble;
  for (const auto& section : one.sections) {
    out += kMark + section.word + (section.rest.empty() ? "" : " " + section.rest) + "\n";
    out += section.body;
  }
  return out;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// The lines between the common beginning and the common end.
void show_difference(const std::string& expected, const std::string& got) {
  const auto a = lines(expected), b = lines(got);
  std::size_t head = 0, tail = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  while (tail < a.size() - head && tail < b.size() - head &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::cout << "  from line " << head + 1 << "\n";
  for (auto i = head; i < a.size() - tail; ++i) std::cout << "  - " << a[i] << "\n";
  for (auto i = head; i < b.size() - tail; ++i) std::cout << "  + " << b[i] << "\n";
}

bool run_case(const fs::path& path, const Settings& settings) {
  const auto scratch = fs::temp_directory_path() /
                       ("golden-" + std::to_string(::getpid()) + "-" + path.stem().string());
  const auto dir = scratch / "work", logs = scratch / "logs";
  fs::create_directories(dir);
  fs::create_directories(logs);
  const auto expected = slurp(path);
  const auto got = written(play(read_case(path), dir, logs, settings));
  fs::remove_all(scratch);
  if (got == expected) return true;
  if (settings.approve) {
    spit(path, got);
    std::cout << "approved " << path.filename().string() << "\n";
    return true;
  }
  std::cout << "FAILED " << path.string() << "\n";
  show_difference(expected, got);
  return false;
}

std::vector<fs::path> cases_in(const std::vector<std::string>& names) {
  std::vector<fs::path> found;
  for (const auto& name : names) {
    if (!fs::is_directory(name)) {
      found.emplace_back(name);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(name))
      if (entry.path().extension() == ".test") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  Settings settings;
  settings.approve = std::erase(args, "--approve") > 0;
  if (args.size() < 3) {
    std::cerr << "usage: golden_runner GONGYI SOURCE_DIR (CASE | DIR)… [--approve]\n";
    return 2;
  }
  settings.gongyi = fs::absolute(args[0]);
  settings.source = fs::absolute(args[1]);
  int failed = 0, run = 0;
  for (const auto& path : cases_in({args.begin() + 2, args.end()})) {
    ++run;
    try {
      if (!run_case(path, settings)) ++failed;
    } catch (const std::exception& error) {
      std::cout << "FAILED " << path.string() << ": " << error.what() << "\n";
      ++failed;
    }
  }
  std::cout << run << " cases, " << failed << " failed\n";
  return failed == 0 && run > 0 ? 0 : 1;
}
