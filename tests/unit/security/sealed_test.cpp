#include "security/sealed.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/digest.h"
#include "security/random.h"

using namespace gongyi;
using namespace gongyi::security;

namespace {
const std::string kPlain = R"({"name":"示例甲","phone":"13900000001"})";
}

TEST_CASE("sealed personal data opens with its key and for its record", "[security]") {
  const Key key = Key::random();
  const std::string sealed = seal(key, kPlain, "subject-1");
  CHECK(open(key, sealed, "subject-1") == kPlain);
  CHECK(sealed.find("示例甲") == std::string::npos);
  CHECK(sealed.find("13900000001") == std::string::npos);
}

TEST_CASE("sealed bytes cannot be moved to another record", "[security]") {
  const Key key = Key::random();
  CHECK_FALSE(open(key, seal(key, kPlain, "subject-1"), "subject-2").has_value());
  CHECK_FALSE(open(key, seal(key, kPlain, "subject-1"), "").has_value());
}

TEST_CASE("another key opens nothing", "[security]") {
  CHECK_FALSE(open(Key::random(), seal(Key::random(), kPlain, "r"), "r").has_value());
}

TEST_CASE("every changed byte of sealed data is noticed", "[security]") {
  const Key key = Key::random();
  const std::string sealed = seal(key, "x", "r");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(open(key, changed, "r").has_value());
  }
}

TEST_CASE("cut sealed data does not open", "[security]") {
  const Key key = Key::random();
  const std::string sealed = seal(key, "", "r");
  CHECK(open(key, sealed, "r") == "");
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    CHECK_FALSE(open(key, std::string_view(sealed).substr(0, size), "r").has_value());
  }
}

TEST_CASE("sealing the same text twice shows no sameness", "[security]") {
  const Key key = Key::random();
  CHECK(seal(key, kPlain, "r") != seal(key, kPlain, "r"));
}

TEST_CASE("a commitment is SHA-256 of salt and text", "[security]") {
  CHECK(commitment("00ff", "示例甲") == sha256("00ff示例甲"));
  CHECK(commitment("00ff", "示例甲") != commitment("00fe", "示例甲"));
  CHECK(commitment("00ff", "示例甲") != commitment("00ff", "示例乙"));
}

TEST_CASE("random ids and salts are 32 hex digits and do not repeat", "[security]") {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string id = i % 2 == 0 ? random_id() : random_salt();
    CHECK(id.size() == 32);
    CHECK(id.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(seen.insert(id).second);
  }
}

TEST_CASE("a wiped text is empty and its bytes are gone", "[security]") {
  std::string secret(64, 's');
  const char* const bytes = secret.data();
  wipe(secret);
  CHECK(secret.empty());
  for (int i = 1; i < 64; ++i) CHECK(bytes[i] == '\0');
}
