#include "store/sqlite/migrations.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/error.h"
#include "store/sqlite/schema.h"

namespace gongyi::store::sqlite {
namespace {

constexpr Migration kMigrations[] = {
    {0, 1, kSchema0001},
    {1, 2, kSchema0002},
};

std::filesystem::path copy_name(const std::filesystem::path& file, int version) {
  std::filesystem::path name = file;
  name += ".v" + std::to_string(version);
  for (int n = 2; std::filesystem::exists(name); ++n) {
    name = file;
    name += ".v" + std::to_string(version) + "-" + std::to_string(n);
  }
  return name;
}

int version_of(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

/// One step, unless another process has taken it while this one waited for the lock.
void take(const Connection& connection, const Migration& step) {
  connection.guarded([&] {
    SQLite::Database& database = connection.database();
    Transaction transaction(database);
    if (version_of(database) == step.from) {
      database.exec(std::string(step.sql));
      database.exec("PRAGMA user_version = " + std::to_string(step.to));
    }
    transaction.commit();
  });
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

void copy_to(const Connection& connection, const std::filesystem::path& target,
             std::string_view code) {
  const Failure failed(Message(code, {Text(target.string())}));
  // The copy holds what the original holds: it is as private from its first byte.
  const int fd = ::open(target.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0) throw failed;
  ::close(fd);
  bool whole = false;
  try {
    SQLite::Database copy(target.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup backup(copy, connection.database());
    whole = backup.executeStep(-1) == SQLITE_DONE;
  } catch (const SQLite::Exception&) {
    whole = false;
  }
  if (whole) return;
  std::error_code ignored;
  std::filesystem::remove(target, ignored);
  throw failed;
}

void refuse_newer(const Connection& connection, std::span<const Migration> steps) {
  const int found = connection.user_version();
  const int known = steps.back().to;
  if (found <= known) return;
  throw Failure(Message("S002", {Text(connection.file().string()), Text(std::to_string(found)),
                                 Text(std::to_string(known))}));
}

std::filesystem::path migrate(const Connection& connection, std::span<const Migration> steps) {
  refuse_newer(connection, steps);
  const int found = connection.user_version();
  const int known = steps.back().to;
  connection.configure();
  std::filesystem::path copy;
  if (found > 0 && found < known) {
    copy = copy_name(connection.file(), found);
    copy_to(connection, copy, "S006");
  }
  for (const Migration& step : steps) {
    if (connection.user_version() == step.from) take(connection, step);
  }
  GONGYI_ENSURE(connection.user_version() == known, "the migrations have a gap");
  return copy;
}

}  // namespace gongyi::store::sqlite
