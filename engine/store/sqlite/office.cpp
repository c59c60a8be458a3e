#include <SQLiteCpp/Database.h>

#include <filesystem>

#include "base/error.h"
#include "security/keyring.h"
#include "store/office_store.h"
#include "store/sqlite/case_store.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/migrations.h"

namespace gongyi::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDatabaseName = "office.db";
constexpr const char* kKeyName = "office.key";
constexpr const char* kKeyMeta = "store.key";

/// The database remembers which key its data are sealed under. A database that has just been made
/// takes the key that lies beside it.
void check_key(const sqlite::Connection& connection, const security::Keyring& keys,
               const std::string& key_file) {
  connection.guarded([&] {
    const std::string kept = sqlite::read_meta(connection.database(), kKeyMeta);
    if (kept.empty()) {
      sqlite::write_meta(connection.database(), kKeyMeta, keys.fingerprint());
      sqlite::seal_meta(connection.database(), keys);
    } else if (kept != keys.fingerprint()) {
      throw Failure(Message("S024", {Text(key_file), Text(kept), Text(keys.fingerprint())}));
    }
  });
}

void make_directory(const std::string& office) {
  std::error_code error;
  const bool fresh = fs::create_directories(office, error);
  if (error || !fs::is_directory(office, error)) throw Failure(Message("S005", {Text(office)}));
  if (fresh) fs::permissions(office, fs::perms::owner_all, error);
}

}  // namespace

std::string database_path(const std::string& office) {
  return (fs::path(office) / kDatabaseName).string();
}
std::string key_path(const std::string& office) { return (fs::path(office) / kKeyName).string(); }

std::unique_ptr<CaseStore> create_office(const std::string& office) {
  make_directory(office);
  std::error_code error;
  if (fs::exists(database_path(office), error)) throw Failure(Message("S004", {Text(office)}));
  auto keys = security::Keyring::create(key_path(office));
  try {
    auto connection = sqlite::Connection::create(database_path(office));
    sqlite::migrate(connection, sqlite::migrations());
    check_key(connection, keys, key_path(office));
    return std::make_unique<sqlite::SqliteCaseStore>(std::move(connection), std::move(keys));
  } catch (...) {
    // An unfinished office would stand in the way of the next try. Both files are our own: the
    // directory had no database a moment ago and the key was made here.
    fs::remove(database_path(office), error);
    fs::remove(key_path(office), error);
    throw;
  }
}

std::unique_ptr<CaseStore> open_office(const std::string& office) {
  std::error_code error;
  if (!fs::is_regular_file(database_path(office), error)) {
    throw Failure(Message("S001", {Text(office), Text(kDatabaseName)}));
  }
  auto connection = sqlite::Connection::open(database_path(office));
  sqlite::refuse_newer(connection, sqlite::migrations());
  auto keys = security::Keyring::load(key_path(office));
  const bool has_data = connection.user_version() > 0;
  if (has_data) check_key(connection, keys, key_path(office));
  sqlite::migrate(connection, sqlite::migrations());
  if (!has_data) check_key(connection, keys, key_path(office));
  return std::make_unique<sqlite::SqliteCaseStore>(std::move(connection), std::move(keys));
}

}  // namespace gongyi::store
