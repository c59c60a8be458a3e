#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace gongyi::service {

/// What a file may be at most before it is read at all.
inline constexpr std::size_t kTextLimit = std::size_t{256} << 20;
inline constexpr std::size_t kDocumentLimit = std::size_t{64} << 20;

/// The whole file. Findings: absent (SV001), a directory (SV002), not readable (SV003), larger than
/// `limit` (SV004).
[[nodiscard]] std::optional<std::string> read_bytes(const std::filesystem::path& path,
                                                    std::size_t limit, DiagnosticSink& sink);
/// The same for text: UTF-8, a byte order mark is taken off; anything else is a finding (SV005).
[[nodiscard]] SourcePtr read_text(const std::filesystem::path& path, DiagnosticSink& sink,
                                  std::size_t limit = kTextLimit);

/// The file is there whole or not at all: written beside, made durable, renamed. Throws Failure.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Regular files below a directory with one of the endings (".yaml"), sorted; hidden ones and
/// links to directories are passed over.
[[nodiscard]] std::vector<std::filesystem::path> files_below(
    const std::filesystem::path& dir, const std::vector<std::string>& endings);

/// A fresh directory that is removed with everything in it.
class ScratchDir {
 public:
  ScratchDir();
  ~ScratchDir();
  ScratchDir(const ScratchDir&) = delete;
  ScratchDir& operator=(const ScratchDir&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace gongyi::service
