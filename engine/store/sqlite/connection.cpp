#include "store/sqlite/connection.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.h"

namespace gongyi::store::sqlite {
namespace {

constexpr int kBusyMilliseconds = 10'000;

// SQLite needs to write beside the file even to read it: its log and index stand there.
bool read_only(const std::filesystem::path& file) {
  const auto writable = [](const std::filesystem::path& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
  };
  return !writable(file.parent_path().empty() ? "." : file.parent_path()) || !writable(file);
}

[[noreturn]] void translate(int extended, const std::filesystem::path& file) {
  const int kind = extended & 0xff;
  if ((kind == SQLITE_READONLY || kind == SQLITE_CANTOPEN) && read_only(file))
    throw Failure(Message("S017", {Text(file.parent_path().string())}));
  switch (kind) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failure(Message("S010"));
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      throw Failure(Message("S011"));
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw Failure(Message("S003", {Text(file.string())}));
    default:
      throw Failure(Message("S012", {Text(std::to_string(extended))}));
  }
}

/// SQLite would make the file readable by whatever the umask allows; the log and index files it
/// adds later copy the permissions of this one.
void create_private_file(const std::filesystem::path& file) {
  const int fd = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  const auto parent = Text(file.parent_path().string());
  if (fd < 0) throw Failure(Message(errno == EEXIST ? "S004" : "S005", {parent}));
  ::close(fd);
}

int number(SQLite::Database& database, const char* pragma) {
  return database.execAndGet(pragma).getInt();
}

}  // namespace

Connection::Connection(std::filesystem::path file, std::unique_ptr<SQLite::Database> database)
    : file_(std::move(file)), database_(std::move(database)) {
  database_->setBusyTimeout(kBusyMilliseconds);
}

Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection Connection::create(const std::filesystem::path& file) {
  create_private_file(file);
  try {
    Connection made(file,
                    std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE));
    made.database().exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    return made;
  } catch (const SQLite::Exception& error) {
    translate(error.getExtendedErrorCode(), file);
  }
}

Connection Connection::open(const std::filesystem::path& file) {
  try {
    Connection found(file,
                     std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE));
    if (number(found.database(), "PRAGMA application_id") != kApplicationId) {
      throw Failure(Message("S003", {Text(file.string())}));
    }
    return found;
  } catch (const SQLite::Exception& error) {
    translate(error.getExtendedErrorCode(), file);
  }
}

int Connection::user_version() const {
  return guarded([&] { return number(*database_, "PRAGMA user_version"); });
}

void Connection::configure() const {
  run([&] {
    database_->exec("PRAGMA journal_mode = WAL");
    database_->exec("PRAGMA synchronous = FULL");
    database_->exec("PRAGMA foreign_keys = ON");
    // A destroyed key must not survive in free pages.
    database_->exec("PRAGMA secure_delete = ON");
    database_->exec("PRAGMA trusted_schema = OFF");
  });
}

void Connection::run(const std::function<void()>& action) const {
  try {
    action();
  } catch (const SQLite::Exception& error) {
    translate(error.getExtendedErrorCode(), file_);
  }
}

Transaction::Transaction(SQLite::Database& database) : database_(database) {
  database_.exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  // After a full disk SQLite has rolled back by itself; then this one has nothing to do.
  try {
    database_.exec("ROLLBACK");
  } catch (const SQLite::Exception&) {
    open_ = false;
  }
}

void Transaction::commit() {
  database_.exec("COMMIT");
  open_ = false;
}

}  // namespace gongyi::store::sqlite
