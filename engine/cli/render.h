#pragma once
#include <string>
#include <vector>

namespace gongyi::cli {

/// A table for a terminal: columns line up although a Han character takes two places.
class Table {
 public:
  enum class Align { left, right };

  /// Column titles; a title that starts with `>` is set flush right with its column.
  explicit Table(std::vector<std::string> titles);
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.size() < 2; }
  /// Lines, each indented by `indent`, the title row first (left out when all titles are empty).
  [[nodiscard]] std::string str(std::size_t indent = 2) const;

 private:
  std::vector<Align> align_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace gongyi::cli
