#include "security/key.h"

#include <sodium.h>

#include <algorithm>

#include "security/ready.h"

namespace gongyi::security {

void wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

Key Key::random() {
  ready();
  Key key;
  randombytes_buf(key.bytes_.data(), key.bytes_.size());
  return key;
}

std::optional<Key> Key::from_bytes(std::string_view bytes) {
  if (bytes.size() != kBytes) return std::nullopt;
  Key key;
  std::copy(bytes.begin(), bytes.end(), key.bytes_.begin());
  return key;
}

Key::Key(Key&& other) noexcept : bytes_(other.bytes_) {
  sodium_memzero(other.bytes_.data(), other.bytes_.size());
}

Key& Key::operator=(Key&& other) noexcept {
  if (this != &other) {
    bytes_ = other.bytes_;
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
  }
  return *this;
}

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string_view Key::view() const {
  return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
}

std::string Key::fingerprint() const {
  // A keyed hash of a fixed text: the key cannot be tried against a plain hash of itself that
  // might be used elsewhere.
  constexpr std::string_view kText = "gongyi key fingerprint";
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(kText.data()),
                     kText.size(), bytes_.data(), bytes_.size());
  std::array<char, 8 * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), 8);
  return hex.data();
}

}  // namespace gongyi::security
