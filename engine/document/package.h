#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/findings.h"

namespace gongyi::document {

/// Read access to the parts of a DOCX (a zip archive in memory).
class Package {
 public:
  /// Refuses what is not a zip archive, encrypted entries, double names, and archives that unpack
  /// to more than a Word file ever should.
  [[nodiscard]] static std::optional<Package> open(std::string_view bytes, Findings& findings);
  ~Package();
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;

  [[nodiscard]] const std::vector<std::string>& names() const;
  [[nodiscard]] bool has(std::string_view name) const;
  /// Nothing when there is no such part or it is damaged.
  [[nodiscard]] std::optional<std::string> read(std::string_view name) const;

 private:
  struct Impl;
  explicit Package(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// A part to write: replaces the part of that name or is added at the end. The text may be in
/// pieces, so that a long print file need not be copied together.
struct PartText {
  std::string name;
  std::vector<std::string> pieces;
  bool compressed = true;  ///< false for what is compressed already (PNG)
};

/// The archive `bytes` with the given parts replaced; all other parts are copied as they are, still
/// compressed. Fixed times and order: the same input gives the same bytes. Throws Failure when the
/// archive cannot be written.
[[nodiscard]] std::string rewrite(std::string_view bytes, const std::vector<PartText>& parts);

}  // namespace gongyi::document
