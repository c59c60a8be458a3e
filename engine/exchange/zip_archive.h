#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/limits.h"

namespace gongyi::exchange {

enum class ZipProblem { missing, damaged, encrypted, too_large };

/// A ZIP archive in memory, read only. Entry names are compared without regard to case and to a
/// leading slash, which some writers add. What is unpacked in total is bounded by
/// `most_unpacked`, counted while unpacking and not as the archive claims.
class ZipArchive {
 public:
  /// `bytes` must outlive the archive.
  [[nodiscard]] static Result<ZipArchive, ZipProblem> open(
      std::string_view bytes, std::uint64_t most_unpacked = limits::kUnpackedBytes);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  /// As written, in the order of the archive, with every repetition.
  [[nodiscard]] const std::vector<std::string>& names() const;
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] Result<std::string, ZipProblem> read(std::string_view name);

 private:
  struct Inside;
  explicit ZipArchive(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace gongyi::exchange
