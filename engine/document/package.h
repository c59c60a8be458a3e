#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/findings.h"
#include "document/zip_writer.h"

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
  /// The part as it lies in the archive, still compressed. Nothing when it is damaged.
  [[nodiscard]] std::optional<Packed> packed(const std::string& name) const;

 private:
  struct Impl;
  explicit Package(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongyi::document
