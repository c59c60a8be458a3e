#pragma once
#include <optional>
#include <string>
#include <vector>

#include "security/keyring.h"
#include "store/case_store.h"
#include "store/sqlite/connection.h"

namespace gongyi::store::sqlite {

/// Personal data (个人信息) and files. Each subject has a random key, wrapped by the office's
/// master key; its records and files are sealed under it. Erasing destroys the wrapped key and the
/// sealed bytes and leaves the commitments, so that the journal stays whole. Writers are called
/// inside a transaction; nothing here catches the library's exceptions.
class Personal {
 public:
  Personal(SQLite::Database& database, const security::Keyring& keys)
      : database_(database), keys_(keys) {}

  void put(const NewRecord& record, const std::string& stream);
  void put(const NewBlob& blob);
  /// Nothing when unknown or erased. Failure S025 when it is there and does not open.
  [[nodiscard]] std::optional<std::string> record(const std::string& id) const;
  [[nodiscard]] std::vector<CaseStore::RecordRow> records(const std::string& stream) const;
  [[nodiscard]] std::optional<std::string> blob(const std::string& digest) const;
  void erase(const std::string& subject);

  /// Opens everything that is not erased and compares it with its commitment or digest.
  [[nodiscard]] std::vector<CaseStore::KeptRecord> kept_records() const;
  [[nodiscard]] std::vector<CaseStore::KeptBlob> kept_blobs() const;
  void verify(std::vector<StoreFinding>& findings) const;

 private:
  /// The subject's key; nothing when there is no such subject or it was erased.
  [[nodiscard]] std::optional<security::Key> key_of(const std::string& subject) const;
  security::Key key_for_writing(const std::string& subject);
  void verify_records(std::vector<StoreFinding>& findings) const;
  void verify_blobs(std::vector<StoreFinding>& findings) const;

  SQLite::Database& database_;
  const security::Keyring& keys_;
};

}  // namespace gongyi::store::sqlite
