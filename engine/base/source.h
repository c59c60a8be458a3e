#pragma once
#include <cstdint>
#include <memory>
#include <string>

namespace gongyi {

/// A text a person wrote, kept so that a diagnostic can show the line.
struct SourceFile {
  std::string name;  ///< as the user gave it
  std::string text;
  bool personal = false;  ///< its lines hold personal data and are never shown
};
using SourcePtr = std::shared_ptr<const SourceFile>;

/// A place in a text: 1-based line and column, columns counted in characters. Line 0 = the whole
/// file. For a workbook `sheet` is set and `line` is the row.
struct SourceRange {
  SourcePtr file;
  std::uint32_t line = 0, column = 0, end_column = 0;
  std::string sheet;
};

}  // namespace gongyi
