#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gongyi::document {

/// A part as it lies in an archive, ready to be put into any number of them.
struct Packed {
  std::string name;
  std::string data;        ///< deflated, or as it is when `stored`
  std::uint32_t crc = 0;   ///< of the plain bytes
  std::uint64_t size = 0;  ///< of the plain bytes
  bool stored = false;     ///< for what is compressed already (PNG)
};

/// Compresses one part piece by piece, so that a long one never lies in memory whole.
class Packer {
 public:
  explicit Packer(bool stored = false);
  ~Packer();
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;

  void add(std::string_view bytes);
  /// What was added since the last call; then a new part may begin.
  [[nodiscard]] Packed finish(std::string name);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
  Packed made_;
};

/// A whole part at once.
[[nodiscard]] Packed packed(std::string name, std::string_view bytes, bool stored = false);

/// Puts packed parts together to an archive. Fixed times and the order of the calls: the same parts
/// give the same bytes. Throws Failure beyond what a plain archive can name (4 GiB, 65,535 parts).
class ZipWriter {
 public:
  void add(const Packed& part);
  [[nodiscard]] std::string finish();

 private:
  std::string out_, directory_;
  std::uint64_t count_ = 0;
};

}  // namespace gongyi::document
