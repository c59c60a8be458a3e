#include "security/random.h"

#include <sodium.h>

#include <array>

#include "base/error.h"
#include "security/ready.h"

namespace gongyi::security {
namespace {

std::string random_hex() {
  ready();
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, bytes.size() * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  return hex.data();
}

}  // namespace

void ready() {
  static const bool started = sodium_init() >= 0;
  GONGYI_ENSURE(started, "libsodium does not start");
}

std::string random_id() { return random_hex(); }
std::string random_salt() { return random_hex(); }

}  // namespace gongyi::security
