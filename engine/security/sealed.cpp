#include "security/sealed.h"

#include <sodium.h>

#include "base/digest.h"
#include "base/error.h"
#include "security/ready.h"

namespace gongyi::security {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Key::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

std::string seal(const Key& key, std::string_view plain, std::string_view record) {
  ready();
  // The nonce is random, which its 24 bytes allow without a counter, and stands before the text.
  std::string sealed(kNonce + plain.size() + kTag, '\0');
  randombytes_buf(sealed.data(), kNonce);
  const int failed = crypto_aead_xchacha20poly1305_ietf_encrypt(
      bytes(sealed) + kNonce, nullptr, bytes(plain), plain.size(), bytes(record), record.size(),
      nullptr, bytes(sealed), key.data());
  GONGYI_ENSURE(failed == 0, "sealing failed");
  return sealed;
}

std::optional<std::string> open(const Key& key, std::string_view sealed, std::string_view record) {
  if (sealed.size() < kNonce + kTag) return std::nullopt;
  std::string plain(sealed.size() - kNonce - kTag, '\0');
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes(plain), nullptr, nullptr, bytes(sealed) + kNonce, sealed.size() - kNonce, bytes(record),
      record.size(), bytes(sealed), key.data());
  if (failed != 0) return std::nullopt;
  return plain;
}

std::string commitment(std::string_view salt, std::string_view text) {
  std::string both(salt);
  both += text;
  std::string hash = sha256(both);
  wipe(both);
  return hash;
}

}  // namespace gongyi::security
