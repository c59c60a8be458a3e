#include "architecture/source_text.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace gongyi::architecture {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Copies one character, or a blank in its place; line ends always stay.
void put(std::string& out, char c, bool blank) { out.push_back(blank && c != '\n' ? ' ' : c); }

std::size_t line_comment_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t block_comment_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find("*/", at + 2);
  return end == std::string_view::npos ? text.size() : end + 2;
}

/// R"tag( … )tag"; `at` is the position of the quote.
std::size_t raw_string_end(std::string_view text, std::size_t at) {
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) return text.size();
  const std::string close = ")" + std::string(text.substr(at + 1, open - at - 1)) + "\"";
  const std::size_t end = text.find(close, open);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

std::size_t literal_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  std::size_t i = at + 1;
  while (i < text.size() && text[i] != quote && text[i] != '\n') i += text[i] == '\\' ? 2U : 1U;
  return std::min(i + 1, text.size());
}

/// End of the comment or literal that starts at `at`, or `at` when none does.
std::size_t skipped_to(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at);
  if (here.starts_with("//")) return line_comment_end(text, at);
  if (here.starts_with("/*")) return block_comment_end(text, at);
  if (here[0] == '"') {
    const bool raw = at > 0 && text[at - 1] == 'R' && (at == 1 || !is_word(text[at - 2]));
    return raw ? raw_string_end(text, at) : literal_end(text, at);
  }
  // 1'000'000 is a number, not a character.
  if (here[0] == '\'' && (at == 0 || !is_word(text[at - 1]))) return literal_end(text, at);
  return at;
}

}  // namespace

std::string without_comments_and_literals(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = skipped_to(text, at);
    if (end == at) {
      put(out, text[at++], false);
      continue;
    }
    while (at < end) put(out, text[at++], true);
  }
  return out;
}

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> found;
  std::istringstream lines{std::string(text)};
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos || line[at] != '#') continue;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.compare(at, 7, "include") != 0) continue;
    const std::size_t open = line.find_first_of("<\"", at);
    if (open == std::string::npos) continue;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    found.push_back({line.substr(open + 1, close - open - 1), line[open] == '"', number});
  }
  return found;
}

std::vector<std::size_t> lines_with(std::string_view code, std::string_view word) {
  std::vector<std::size_t> found;
  for (std::size_t at = code.find(word); at != std::string_view::npos;
       at = code.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !is_word(code[at - 1]) || !is_word(word.front());
    const bool ends = end == code.size() || !is_word(code[end]) || !is_word(word.back());
    if (!starts || !ends) continue;
    const auto before =
        std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    found.push_back(static_cast<std::size_t>(before) + 1);
  }
  return found;
}

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<SourceFile> engine_sources(const std::string& root) {
  namespace fs = std::filesystem;
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / "engine")) {
    const std::string kind = entry.path().extension().string();
    if (!entry.is_regular_file() || (kind != ".h" && kind != ".cpp")) continue;
    SourceFile file;
    const fs::path relative = fs::relative(entry.path(), root);
    file.path = relative.generic_string();
    file.layer = std::next(relative.begin())->string();
    file.text = read_text(entry.path().string());
    file.code = without_comments_and_literals(file.text);
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace gongyi::architecture
