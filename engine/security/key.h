#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongyi::security {

/// Overwrites a text that held a secret and empties it.
void wipe(std::string& secret);

/// Thirty-two secret bytes. They move but are not copied, and are wiped when they go.
class Key {
 public:
  static constexpr std::size_t kBytes = 32;

  [[nodiscard]] static Key random();
  /// Nothing unless `bytes` are exactly `kBytes` long.
  [[nodiscard]] static std::optional<Key> from_bytes(std::string_view bytes);

  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  Key(Key&& other) noexcept;
  Key& operator=(Key&& other) noexcept;
  ~Key();

  [[nodiscard]] const unsigned char* data() const { return bytes_.data(); }
  [[nodiscard]] std::string_view view() const;
  /// Sixteen hex digits that tell keys apart and give none of them away.
  [[nodiscard]] std::string fingerprint() const;

 private:
  Key() = default;
  std::array<unsigned char, kBytes> bytes_{};
};

}  // namespace gongyi::security
