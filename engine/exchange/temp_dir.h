#pragma once
#include <filesystem>

namespace gongyi::exchange {

/// A directory of our own, readable by nobody else, removed with all its content at the end.
/// Throws Failure when none can be made.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace gongyi::exchange
