#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace gongyi {

/// A text a person wrote, kept so that a diagnostic can show the line.
struct SourceFile {
  std::string name;  ///< as the user gave it
  std::string text;
  bool personal = false;  ///< its lines hold personal data and are never shown
};
using SourcePtr = std::shared_ptr<const SourceFile>;

/// A name many places share, kept once: large files have millions of places.
class SharedName {
 public:
  SharedName() = default;
  SharedName(std::string name)
      : name_(name.empty() ? nullptr : std::make_shared<const std::string>(std::move(name))) {}
  SharedName(const char* name) : SharedName(std::string(name)) {}
  [[nodiscard]] bool empty() const { return name_ == nullptr; }
  [[nodiscard]] std::string str() const { return name_ ? *name_ : std::string(); }

 private:
  std::shared_ptr<const std::string> name_;
};

/// A place in a text: 1-based line and column, columns counted in characters. Line 0 = the whole
/// file. For a workbook `sheet` is set and `line` is the row.
struct SourceRange {
  SourcePtr file;
  std::uint32_t line = 0, column = 0, end_column = 0;
  SharedName sheet;
};

}  // namespace gongyi
