#pragma once
#include "security/keyring.h"
#include "store/case_store.h"
#include "store/sqlite/agenda.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"
#include "store/sqlite/personal.h"

namespace gongyi::store::sqlite {

/// The port over one SQLite file. Every failure of the library leaves as a Failure with a message
/// of our own.
class SqliteCaseStore : public CaseStore {
 public:
  /// The database is migrated already.
  SqliteCaseStore(Connection connection, security::Keyring keys);

  std::vector<casefile::Entry> entries(const std::string& stream, std::int64_t after) override;
  bool has(const std::string& stream) override;
  std::vector<std::string> streams(const std::string& prefix) override;
  AppendResult append(const std::vector<Batch>& batches) override;
  std::optional<AlreadyDone> done(const std::string& command, const std::string& stream) override;
  std::vector<Listing> listings(const std::string& kind) override;
  void replace_listings(const std::vector<Listing>& rows) override;
  std::optional<std::string> blob(const std::string& digest) override;
  std::optional<std::string> record(const std::string& record) override;
  std::vector<RecordRow> records(const std::string& stream) override;
  /// Also shortens the write-ahead log, where the destroyed key would otherwise stand for a while.
  /// Copies made earlier (backups, copies before an upgrade) still hold it.
  void erase_subject(const std::string& subject) override;
  std::optional<NewText> text(const std::string& digest) override;
  std::optional<std::string> snapshot(const std::string& stream) override;
  void put_snapshot(const std::string& stream, const std::string& bytes) override;
  std::vector<KeptRecord> kept_records() override;
  std::vector<KeptBlob> kept_blobs() override;
  std::vector<std::string> stale_agenda(const std::string& made_with) override;
  void put_agenda(const std::vector<AgendaPage>& pages) override;
  std::vector<AgendaPage> agenda_pages() override;
  std::vector<AgendaHit> agenda(const AgendaQuery& query) override;
  std::vector<StoreFinding> verify() override;
  std::string meta(const std::string& key) override;
  void set_meta(const std::string& key, const std::string& value) override;
  void backup(const std::string& path) override;

 private:
  SQLite::Database& database() { return connection_.database(); }
  std::optional<AppendResult> refused(const std::vector<Batch>& batches,
                                      std::vector<Head>& heads) const;
  void put_text(const NewText& text);
  void put_listing(const Listing& listing);
  void verify_texts(std::vector<StoreFinding>& findings);
  void verify_meta(std::vector<StoreFinding>& findings);
  void verify_snapshots(std::vector<StoreFinding>& findings);
  void verify_file(std::vector<StoreFinding>& findings);

  Connection connection_;
  security::Keyring keys_;
  Journal journal_;
  Personal personal_;
  Agenda agenda_;
};

/// A value of the `meta` table; empty when there is none.
[[nodiscard]] std::string read_meta(SQLite::Database& database, const std::string& key);
void write_meta(SQLite::Database& database, const std::string& key, const std::string& value);
/// Marks all settings with the office's key, so that one changed behind its back shows.
void seal_meta(SQLite::Database& database, const security::Keyring& keys);

}  // namespace gongyi::store::sqlite
