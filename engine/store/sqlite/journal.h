#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casefile/entry.h"
#include "security/keyring.h"
#include "store/case_store.h"
#include "store/sqlite/connection.h"

namespace gongyi::store::sqlite {

/// Last entry of a stream; seq 0 and no hash when there is none.
struct Head {
  std::int64_t seq = 0;
  std::string hash;
};

/// The journals' tables. Writers are called inside a transaction; nothing here catches the
/// library's exceptions.
class Journal {
 public:
  Journal(SQLite::Database& database, const security::Keyring& keys)
      : database_(database), keys_(keys) {}

  [[nodiscard]] Head head(const std::string& stream) const;
  /// Failure S013 when a row cannot be read.
  [[nodiscard]] std::vector<casefile::Entry> entries(const std::string& stream,
                                                     std::int64_t after) const;
  [[nodiscard]] std::vector<std::string> streams(const std::string& prefix) const;
  /// What the command wrote, in `stream` if it wrote there.
  [[nodiscard]] std::optional<AlreadyDone> done(const std::string& command,
                                                const std::string& stream) const;
  /// Chains the entries of the batch behind `head` and writes them.
  std::vector<casefile::Entry> append(const Batch& batch, Head head);

  /// Hashes, numbering, heads and marks of every stream, each recomputed.
  void verify(std::vector<StoreFinding>& findings) const;

 private:
  [[nodiscard]] std::string mark(const std::string& stream, const Head& head) const;
  void verify_commands(std::vector<StoreFinding>& findings) const;
  void verify_stream(const std::string& stream, std::vector<StoreFinding>& findings) const;

  SQLite::Database& database_;
  const security::Keyring& keys_;
};

}  // namespace gongyi::store::sqlite
