#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongyi::architecture {

/// One file of the engine as the checks see it.
struct SourceFile {
  std::string path;   ///< from the tree's root, e.g. "engine/law/law_book.cpp"
  std::string layer;  ///< the folder below engine/, e.g. "law"
  std::string text;   ///< as written
  std::string code;   ///< comments and literals blanked, same lines
  [[nodiscard]] bool is_header() const { return path.ends_with(".h"); }
};

/// An `#include` line.
struct Include {
  std::string name;  ///< what stands between the quotes or brackets
  bool quoted = false;
  std::size_t line = 0;
};

/// Every .h and .cpp below engine/, sorted by path.
[[nodiscard]] std::vector<SourceFile> engine_sources(const std::string& root);

[[nodiscard]] std::vector<Include> includes_of(std::string_view text);

/// Blanks comments, character and string literals, keeping line ends.
[[nodiscard]] std::string without_comments_and_literals(std::string_view text);

/// Lines (1-based) on which `word` stands as a whole word, or as written when it ends in '('.
[[nodiscard]] std::vector<std::size_t> lines_with(std::string_view code, std::string_view word);

/// The whole text of a file.
[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace gongyi::architecture
