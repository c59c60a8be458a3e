#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "security/keyring.h"
#include "store/sqlite/migrations.h"
#include "store/temp_office.h"

using namespace gongyi;
using namespace gongyi::store;
using namespace gongyi::store_tests;

namespace {

const std::string kCase = "case:QD-2026-001";

std::string opening(const std::string& path) {
  return failure_code([&] { (void)open_office(path); });
}
std::string creating(const std::string& path) {
  return failure_code([&] { (void)create_office(path); });
}

void spit(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

std::vector<std::string> names_in(const fs::path& dir) {
  std::vector<std::string> names;
  for (const auto& item : fs::directory_iterator(dir)) {
    names.push_back(item.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a new office holds a database and a key that only its owner can read", "[store]") {
  TempOffice office;
  const auto mine = fs::perms::owner_read | fs::perms::owner_write;
  CHECK(fs::status(database_path(office.path)).permissions() == mine);
  CHECK(fs::status(key_path(office.path)).permissions() == mine);
  CHECK(fs::status(office.path).permissions() == fs::perms::owner_all);
  CHECK(office.raw_text("PRAGMA journal_mode") == "wal");
  CHECK(office.raw_text("PRAGMA application_id") == "1198485095");
  CHECK(office.raw_text("PRAGMA user_version") == "2");
  office.reopen();
  CHECK(office.store->verify().empty());
}

namespace {

// File permissions do not bind root, who runs the tests of a container: while this lives, root may
// write no more than the permissions say. Another user's name would not do, who may not even reach
// the folder.
class BoundByPermissions {
 public:
  BoundByPermissions() {
    if (::geteuid() != 0) return;
    REQUIRE(::syscall(SYS_capget, &header_, held_.data()) == 0);
    auto less = held_;
    less[0].effective &= ~(1U << CAP_DAC_OVERRIDE);
    REQUIRE(::syscall(SYS_capset, &header_, less.data()) == 0);
    changed_ = true;
  }
  BoundByPermissions(const BoundByPermissions&) = delete;
  BoundByPermissions& operator=(const BoundByPermissions&) = delete;
  ~BoundByPermissions() {
    if (changed_ && ::syscall(SYS_capset, &header_, held_.data()) != 0) std::abort();
  }

 private:
  __user_cap_header_struct header_{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, 2> held_{};
  bool changed_ = false;
};

}  // namespace

TEST_CASE("an office that cannot be written to is called read-only", "[store]") {
  TempOffice office;
  office.store.reset();
  fs::permissions(database_path(office.path), fs::perms(0444));
  fs::permissions(key_path(office.path), fs::perms(0444));
  fs::permissions(office.path, fs::perms(0555));
  {
    const BoundByPermissions bound;
    CHECK(opening(office.path) == "S017");
  }
  fs::permissions(office.path, fs::perms(0700));
}

TEST_CASE("an office is never made over another", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 1)});
  CHECK(creating(office.path) == "S004");
  CHECK(office.store->entries(kCase).size() == 1);
  office.reopen();
}

TEST_CASE("an office that cannot be finished leaves nothing behind", "[store]") {
  const TempDir dir;
  spit(dir.path / "file", "x");
  CHECK(creating((dir.path / "file").string()) == "S005");
  CHECK(creating((dir.path / "file" / "below").string()) == "S005");
  // A key without a database belongs to somebody's backup: it is kept.
  const fs::path half = dir.path / "half";
  fs::create_directory(half);
  spit(key_path(half.string()), "key");
  CHECK(creating(half.string()) == "S022");
  CHECK(names_in(half) == std::vector<std::string>{"office.key"});
  CHECK(slurp(key_path(half.string())) == "key");
}

TEST_CASE("what is not an office is named as such and stays as it was", "[store]") {
  const TempDir dir;
  CHECK(opening((dir.path / "missing").string()) == "S001");
  CHECK(opening(dir.path.string()) == "S001");
  const std::string path = dir.path.string();
  spit(database_path(path),
       "this is a text, not a database, however long it may be. " + std::string(5000, 'x'));
  const std::string before = slurp(database_path(path));
  CHECK(opening(path) == "S003");
  CHECK(slurp(database_path(path)) == before);
  spit(database_path(path), "");
  CHECK(opening(path) == "S003");
  fs::remove(database_path(path));
  SQLite::Database(database_path(path), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE other (x); PRAGMA user_version = 1");
  CHECK(opening(path) == "S003");
}

TEST_CASE("a damaged database is a message, not a crash", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 50)});
  office.store.reset();
  const std::string whole = slurp(database_path(office.path));
  REQUIRE(whole.size() > 8192);
  spit(database_path(office.path), whole.substr(0, 8192) + std::string(4096, '\7'));
  const std::string code = failure_code([&] {
    const auto store = open_office(office.path);
    (void)store->entries(kCase);
    if (!store->verify().empty()) throw Failure(Message("S003", {Text("verify")}));
  });
  CHECK(code == "S003");
}

TEST_CASE("a database of a newer program is left untouched and both versions are named",
          "[store]") {
  TempOffice office;
  office.store.reset();
  office.raw("PRAGMA user_version = 99");
  try {
    (void)open_office(office.path);
    FAIL("a newer database was opened");
  } catch (const Failure& failure) {
    CHECK(failure.message().code() == "S002");
    CHECK(failure.message().in(Lang::zh).find("99") != std::string::npos);
    CHECK(failure.message().in(Lang::zh).find("第 2 版") != std::string::npos);
  }
  CHECK(office.raw_text("PRAGMA user_version") == "99");
}

TEST_CASE("a missing, damaged or foreign key is told before anything is read", "[store]") {
  TempOffice office, other;
  office.store.reset();
  const std::string key = slurp(key_path(office.path));
  fs::remove(key_path(office.path));
  CHECK(opening(office.path) == "S020");
  spit(key_path(office.path), "gongyi");
  CHECK(opening(office.path) == "S021");
  spit(key_path(office.path), slurp(key_path(other.path)));
  CHECK(opening(office.path) == "S024");
  spit(key_path(office.path), key);
  CHECK(opening(office.path) == "none");
}

TEST_CASE("an office whose making was cut short is finished on opening", "[store]") {
  const TempDir dir;
  const std::string path = dir.path.string();
  (void)security::Keyring::create(key_path(path));
  {
    (void)sqlite::Connection::create(database_path(path));
  }
  const auto store = open_office(path);
  CHECK(std::holds_alternative<Appended>(store->append({batch(kCase, 0, 1)})));
  CHECK(names_in(path).size() <= 4);  // no copy of a database without data
}

TEST_CASE("a migration keeps a copy first, keeps the data, and runs once", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 2)});
  office.store.reset();
  std::vector<sqlite::Migration> steps(sqlite::migrations().begin(), sqlite::migrations().end());
  const int last = steps.back().to;
  steps.push_back({last, last + 1, "CREATE TABLE added (x TEXT) STRICT;"});
  {
    const auto connection = sqlite::Connection::open(database_path(office.path));
    const fs::path copy = sqlite::migrate(connection, steps);
    CHECK(copy == database_path(office.path) + ".v" + std::to_string(last));
    CHECK(connection.user_version() == last + 1);
    CHECK(sqlite::migrate(connection, steps).empty());
    SQLite::Database kept(copy.string(), SQLite::OPEN_READONLY);
    CHECK(kept.execAndGet("SELECT count(*) FROM entry").getInt() == 2);
    CHECK(kept.execAndGet("PRAGMA user_version").getInt() == last);
  }
  CHECK(office.raw_text("SELECT count(*) FROM entry") == "2");
  CHECK(opening(office.path) == "S002");  // this program knows one version less
}

TEST_CASE("a migration that fails changes nothing", "[store]") {
  TempOffice office;
  office.store.reset();
  std::vector<sqlite::Migration> steps(sqlite::migrations().begin(), sqlite::migrations().end());
  const int last = steps.back().to;
  steps.push_back({last, last + 1, "CREATE TABLE added (x TEXT); DROP TABLE no_such_table;"});
  {
    const auto connection = sqlite::Connection::open(database_path(office.path));
    CHECK(failure_code([&] { sqlite::migrate(connection, steps); }) == "S012");
    CHECK(connection.user_version() == last);
  }
  office.reopen();
  CHECK(office.raw_text("SELECT count(*) FROM sqlite_master WHERE name = 'added'") == "0");
}

TEST_CASE("a migration without room for its copy is not begun", "[store]") {
  TempOffice office;
  office.store.reset();
  std::vector<sqlite::Migration> steps(sqlite::migrations().begin(), sqlite::migrations().end());
  const int last = steps.back().to;
  steps.push_back({last, last + 1, "CREATE TABLE added (x TEXT) STRICT;"});
  const auto connection = sqlite::Connection::open(database_path(office.path));
  // A broken link takes the copy's name and leads where nothing can be made.
  fs::create_symlink("/nonexistent/copy", database_path(office.path) + ".v" + std::to_string(last));
  CHECK(failure_code([&] { sqlite::migrate(connection, steps); }) == "S006");
  CHECK(connection.user_version() == last);
}

TEST_CASE("a backup taken while in use opens as an office with the same key", "[store]") {
  TempOffice office;
  (void)office.store->append({batch(kCase, 0, 3)});
  const fs::path restored = office.dir.path / "restored";
  fs::create_directory(restored);
  office.store->backup(database_path(restored.string()));
  (void)office.store->append({batch(kCase, 3, 1)});
  fs::copy_file(key_path(office.path), key_path(restored.string()));
  const auto store = open_office(restored.string());
  CHECK(store->entries(kCase).size() == 3);
  CHECK(store->verify().empty());
  CHECK(failure_code([&] { office.store->backup(database_path(restored.string())); }) == "S007");
  CHECK(store->entries(kCase).size() == 3);
}
