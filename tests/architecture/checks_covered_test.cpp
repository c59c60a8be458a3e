// Every check of a shipped procedure or part, and every bound of a fact's range, is told by the
// real program in an end-to-end test. A check counts as covered when a line of tests/e2e/*.sh
//   - calls `expect_refused` (or, where the check only warns, `expect_warned`), or a helper named
//   `refused…`/`warned…`
//     that calls it,
//   - holds the whole Chinese `say` of the check (without one: `STEP GUARD` in a comment of that
//   line), and
//   - holds an article of the check as 第N条 (of its step when it has none; any where a user of the
//   part hands it in).
// One saying said by several checks is expected as often. A range counts by `FIELD
// at_least|at_most|odd` in a comment of such a line. What is not covered yet stands in
// tests/e2e/uncovered_checks.txt, which only becomes shorter.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "architecture/source_text.h"
#include "yaml/document.h"

namespace {

using gongyi::architecture::read_text;
using gongyi::yaml::Node;
namespace fs = std::filesystem;

struct Check {
  std::string name;  ///< file step say, as it stands in the list of what is not covered
  std::string say;   ///< what a test must hold
  bool warns = false;
  std::vector<std::string> articles;  ///< one of them is enough; none: any
};

std::string root() { return GONGYI_SOURCE_DIR; }

std::vector<fs::path> files_in(const std::string& folder, const std::string& ending) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(root() + "/" + folder))
    if (entry.path().extension() == ending) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

Node parsed(const fs::path& path) {
  const auto source = std::make_shared<const gongyi::SourceFile>(
      gongyi::SourceFile{path.filename().string(), read_text(path.string())});
  gongyi::DiagnosticSink sink;
  auto node = gongyi::yaml::parse_yaml(source, sink);
  if (!node) throw std::runtime_error(gongyi::format(sink, gongyi::Lang::en));
  return std::move(*node);
}

std::string text_of(const Node& node, std::string_view key) {
  const auto* found = node.find(key);
  return found == nullptr ? "" : found->text;
}

// Q24 and S25(1) are printed as 第24条 and 第25条…; a citation handed in by the part's user is not
// known here.
std::vector<std::string> articles_of(const Node* basis) {
  std::vector<std::string> out;
  if (basis == nullptr) return out;
  std::vector<Node> cited = basis->items;
  if (basis->is_scalar()) cited.push_back(*basis);
  for (const auto& one : cited) {
    if (one.text.starts_with("with:")) return {};
    const auto from = one.text.find_first_of("0123456789");
    if (from == std::string::npos) continue;
    const auto to = one.text.find_first_not_of("0123456789", from);
    out.push_back("第" + one.text.substr(from, to - from) + "条");
  }
  return out;
}

class Collector {
 public:
  explicit Collector(std::string file) : file_(std::move(file)) {}
  std::vector<Check> checks;

  void walk(const Node& node, const Node* step) {
    for (const auto& item : node.items) walk(item, step);
    if (!node.is_mapping()) return;
    if (node.find("use") != nullptr ||
        (node.find("id") != nullptr && node.find("actor") != nullptr))
      step = &node;
    if (const auto* check = node.find("check"); check != nullptr && check->is_mapping())
      add(node, *check, step);
    if (const auto* range = node.find("range"); range != nullptr && range->is_mapping())
      for (const auto& bound : range->members) add_bound(text_of(node, "id"), bound.key.text);
    for (const auto& member : node.members) walk(member.value, step);
  }

 private:
  void add(const Node& node, const Node& condition, const Node* step) {
    Check made;
    const auto id = step == nullptr                ? ""
                    : step->find("use") != nullptr ? text_of(*step, "use")
                                                   : text_of(*step, "id");
    if (const auto* say = node.find("say"); say != nullptr) made.say = text_of(*say, "zh");
    if (made.say.empty()) made.say = id + " " + condition.members.front().key.text;
    made.name = file_ + " " + id + " " + made.say;
    made.warns = text_of(node, "level") == "warn";
    const auto* basis = node.find("basis");
    if (basis == nullptr && step != nullptr) basis = step->find("basis");
    made.articles = articles_of(basis);
    checks.push_back(std::move(made));
  }
  void add_bound(const std::string& field, const std::string& bound) {
    checks.push_back({file_ + " " + field + " " + bound, field + " " + bound, false, {}});
  }

  std::string file_;
};

std::vector<Check> all_checks() {
  std::vector<Check> out;
  for (const auto* folder : {"workflows", "workflows/shared"}) {
    for (const auto& path : files_in(folder, ".yaml")) {
      Collector collector(path.filename().string());
      collector.walk(parsed(path), nullptr);
      out.insert(out.end(), collector.checks.begin(), collector.checks.end());
    }
  }
  return out;
}

// The lines of a script, those ending in a backslash joined with the next.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::string line;
  for (std::size_t from = 0; from < text.size();) {
    const auto to = std::min(text.find('\n', from), text.size());
    line += text.substr(from, to - from);
    from = to + 1;
    if (line.ends_with("\\")) {
      line.back() = ' ';
      continue;
    }
    out.push_back(std::move(line));
    line.clear();
  }
  return out;
}

std::string first_word(const std::string& line) {
  const auto from = line.find_first_not_of(' ');
  return from == std::string::npos ? "" : line.substr(from, line.find_first_of(" ;(", from) - from);
}

struct Expectations {
  std::vector<std::string> refused, warned;
};

// A helper is believed when a script defines it by the expectation itself.
bool calls(const std::vector<std::string>& scripts, const std::string& helper,
           const std::string& expectation) {
  if (helper == expectation) return true;
  return std::any_of(scripts.begin(), scripts.end(), [&](const auto& text) {
    const auto from = ("\n" + text).find("\n" + helper + "() {");
    if (from == std::string::npos) return false;
    const auto to = std::min(text.find("}\n", from), text.size());
    return text.substr(from, to - from).find(expectation + " ") != std::string::npos;
  });
}

Expectations all_expectations() {
  std::vector<std::string> scripts;
  for (const auto& path : files_in("tests/e2e", ".sh")) scripts.push_back(read_text(path.string()));
  Expectations out;
  for (const auto& text : scripts) {
    for (auto& line : lines_of(text)) {
      const auto word = first_word(line);
      if ((word == "expect_refused" || word.starts_with("refused")) &&
          calls(scripts, word, "expect_refused"))
        out.refused.push_back(line);
      else if ((word == "expect_warned" || word.starts_with("warned")) &&
               calls(scripts, word, "expect_warned"))
        out.warned.push_back(line);
    }
  }
  return out;
}

bool expects(const std::string& line, const Check& check) {
  if (line.find(check.say) == std::string::npos) return false;
  if (!check.articles.empty()) {
    return std::any_of(check.articles.begin(), check.articles.end(),
                       [&](const auto& one) { return line.find(one) != std::string::npos; });
  }
  const auto from = line.find("第");
  return from != std::string::npos && line.find("条", from) != std::string::npos;
}

// How many lines expect what is said.
std::ptrdiff_t expected(const Expectations& all, const Check& check) {
  const auto& lines = check.warns ? all.warned : all.refused;
  return std::count_if(lines.begin(), lines.end(),
                       [&](const auto& line) { return expects(line, check); });
}

// The same words with the same article are expected once for each check that says them.
std::ptrdiff_t sayers(const std::vector<Check>& checks, const Check& check) {
  return std::count_if(checks.begin(), checks.end(), [&](const Check& one) {
    if (one.say != check.say || one.warns != check.warns) return false;
    if (one.articles.empty() || check.articles.empty()) return true;
    return std::any_of(one.articles.begin(), one.articles.end(), [&](const auto& article) {
      return std::find(check.articles.begin(), check.articles.end(), article) !=
             check.articles.end();
    });
  });
}

std::set<std::string> listed() {
  std::set<std::string> out;
  for (const auto& line : lines_of(read_text(root() + "/tests/e2e/uncovered_checks.txt")))
    if (!line.empty() && !line.starts_with("#")) out.insert(line);
  return out;
}

}  // namespace

TEST_CASE("every check of the shipped procedures is refused or warned of in an end-to-end test",
          "[architecture]") {
  const auto checks = all_checks();
  REQUIRE(checks.size() > 100);
  const auto lines = all_expectations();
  REQUIRE(lines.refused.size() > 50);

  const auto list = listed();
  auto open = list;
  for (const auto& check : checks) {
    const bool covered = expected(lines, check) >= sayers(checks, check);
    const bool is_listed = list.contains(check.name);
    open.erase(check.name);
    if (!covered && !is_listed)
      FAIL_CHECK("no end-to-end test expects: " << check.name
                                                << (check.warns ? " (expect_warned)" : ""));
    if (covered && is_listed)
      FAIL_CHECK("take it out of uncovered_checks.txt, it is covered: " << check.name);
  }
  for (const auto& line : open) FAIL_CHECK("uncovered_checks.txt names no check: " << line);
}
