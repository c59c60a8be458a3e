#include "security/keyring.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "base/error.h"
#include "security/random.h"

namespace fs = std::filesystem;
using namespace gongyi;
using namespace gongyi::security;

namespace {

struct TempDir {
  fs::path path = fs::temp_directory_path() / ("gongyi-keyring-" + random_id());
  TempDir() { fs::create_directory(path); }
  ~TempDir() { fs::remove_all(path); }
};

std::string slurp(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

void spit(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

template <class Action>
std::string failure_code(Action action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.message().code();
  }
  return "none";
}

}  // namespace

TEST_CASE("a master key comes back from its file and only its owner may read it", "[security]") {
  const TempDir dir;
  const fs::path file = dir.path / "master.key";
  const Keyring made = Keyring::create(file);
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK_FALSE(readable_by_others(file));
  const Keyring loaded = Keyring::load(file);
  CHECK(loaded.fingerprint() == made.fingerprint());
  const Key key = Key::random();
  const auto unwrapped = loaded.unwrap(made.wrap(key, "subject-1"), "subject-1");
  REQUIRE(unwrapped.has_value());
  CHECK(unwrapped->view() == key.view());
  fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
  CHECK(readable_by_others(file));
}

TEST_CASE("a wrapped key opens for its record and its office only", "[security]") {
  const Keyring office = Keyring::in_memory();
  const std::string wrapped = office.wrap(Key::random(), "subject-1");
  CHECK(office.unwrap(wrapped, "subject-1").has_value());
  CHECK_FALSE(office.unwrap(wrapped, "subject-2").has_value());
  CHECK_FALSE(Keyring::in_memory().unwrap(wrapped, "subject-1").has_value());
}

TEST_CASE("a master key is never overwritten", "[security]") {
  const TempDir dir;
  const fs::path file = dir.path / "master.key";
  (void)Keyring::create(file);
  const std::string before = slurp(file);
  CHECK(failure_code([&] { (void)Keyring::create(file); }) == "S022");
  CHECK(slurp(file) == before);
}

TEST_CASE("a missing, unwritable or damaged master key file is named as such", "[security]") {
  const TempDir dir;
  const fs::path file = dir.path / "master.key";
  CHECK(failure_code([&] { (void)Keyring::load(file); }) == "S020");
  CHECK(failure_code([&] { (void)Keyring::load(dir.path); }) == "S023");
  CHECK(failure_code([&] { (void)Keyring::create(dir.path / "none" / "k"); }) == "S023");
  (void)Keyring::create(file);
  const std::string whole = slurp(file);
  const auto load = [&] { (void)Keyring::load(file); };
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = changed[i] == 'a' ? 'b' : 'a';
    spit(file, changed);
    CHECK(failure_code(load) == "S021");
  }
  for (const std::string& text : {std::string(), whole.substr(0, 40), whole + "x"}) {
    spit(file, text);
    CHECK(failure_code(load) == "S021");
  }
  spit(file, whole);
  CHECK(failure_code(load) == "none");
}

TEST_CASE("a fingerprint tells keys apart and is not part of the key file", "[security]") {
  const TempDir dir;
  const Keyring a = Keyring::create(dir.path / "a"), b = Keyring::create(dir.path / "b");
  CHECK(a.fingerprint() != b.fingerprint());
  CHECK(a.fingerprint().size() == 16);
  CHECK(slurp(dir.path / "a").find(a.fingerprint()) == std::string::npos);
}

TEST_CASE("a mark can be made again with the same master key only", "[security]") {
  const Keyring office = Keyring::in_memory();
  CHECK(office.mark("case:1 7 00ff").size() == 64);
  CHECK(office.mark("case:1 7 00ff") == office.mark("case:1 7 00ff"));
  CHECK(office.mark("case:1 7 00ff") != office.mark("case:1 8 00ff"));
  CHECK(office.mark("case:1 7 00ff") != Keyring::in_memory().mark("case:1 7 00ff"));
}
