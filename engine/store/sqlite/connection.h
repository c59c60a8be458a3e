#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace SQLite {
class Database;
}  // namespace SQLite

namespace gongyi::store::sqlite {

/// "Gong", the mark of our files in SQLite's header.
inline constexpr int kApplicationId = 0x476F6E67;

/// One connection to an office's database with the settings that make it evidence: write-ahead
/// log, every commit synced to disk, foreign keys on. Opening changes nothing in a file that is
/// not ours or that is newer than this program.
class Connection {
 public:
  /// A new file, readable by its owner only. Failure S004 when it exists, S005 when it cannot be.
  [[nodiscard]] static Connection create(const std::filesystem::path& file);
  /// Failure S003 when the file is no database of ours.
  [[nodiscard]] static Connection open(const std::filesystem::path& file);

  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();

  [[nodiscard]] SQLite::Database& database() const { return *database_; }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] int user_version() const;
  /// Switches on the settings above; called once the version is known to be ours.
  void configure() const;

  /// Runs `action` and turns the library's exceptions into Failures a person can act on. The
  /// library's own text may hold a name or a query: it is dropped, only the number is kept.
  template <class Action>
  auto guarded(Action&& action) const -> std::invoke_result_t<Action> {
    using Value = std::invoke_result_t<Action>;
    if constexpr (std::is_void_v<Value>) {
      run(action);
    } else {
      std::optional<Value> value;
      run([&] { value.emplace(action()); });
      return std::move(*value);
    }
  }

 private:
  Connection(std::filesystem::path file, std::unique_ptr<SQLite::Database> database);
  void run(const std::function<void()>& action) const;

  std::filesystem::path file_;
  std::unique_ptr<SQLite::Database> database_;
};

/// A write. Always IMMEDIATE: one that begins as a read and turns into a write fails at once when
/// another has written meanwhile, however long the busy timeout. Rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(SQLite::Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  SQLite::Database& database_;
  bool open_ = true;
};

}  // namespace gongyi::store::sqlite
