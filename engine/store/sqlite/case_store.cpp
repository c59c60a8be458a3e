#include "store/sqlite/case_store.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <map>

#include "base/digest.h"
#include "base/error.h"
#include "store/sqlite/migrations.h"

namespace gongyi::store::sqlite {

std::string read_meta(SQLite::Database& database, const std::string& key) {
  SQLite::Statement query(database, "SELECT value FROM meta WHERE key = ?");
  query.bind(1, key);
  return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

void write_meta(SQLite::Database& database, const std::string& key, const std::string& value) {
  SQLite::Statement write(database,
                          "INSERT INTO meta (key, value) VALUES (?1, ?2) "
                          "ON CONFLICT (key) DO UPDATE SET value = ?2");
  write.bind(1, key);
  write.bind(2, value);
  write.exec();
}

namespace {

constexpr const char* kMetaMark = "store.mark";

/// Of all settings together: few rows, seldom written.
std::string meta_mark(SQLite::Database& database, const security::Keyring& keys) {
  SQLite::Statement query(database, "SELECT key, value FROM meta WHERE key <> ? ORDER BY key");
  query.bind(1, kMetaMark);
  Json all = Json::object();
  while (query.executeStep()) all[query.getColumn(0).getString()] = query.getColumn(1).getString();
  return keys.mark("meta\n" + all.canonical());
}

}  // namespace

void seal_meta(SQLite::Database& database, const security::Keyring& keys) {
  write_meta(database, kMetaMark, meta_mark(database, keys));
}

SqliteCaseStore::SqliteCaseStore(Connection connection, security::Keyring keys)
    : connection_(std::move(connection)),
      keys_(std::move(keys)),
      journal_(connection_.database(), keys_),
      personal_(connection_.database(), keys_),
      agenda_(connection_.database()) {}

std::vector<casefile::Entry> SqliteCaseStore::entries(const std::string& stream,
                                                      std::int64_t after) {
  return connection_.guarded([&] { return journal_.entries(stream, after); });
}

bool SqliteCaseStore::has(const std::string& stream) {
  return connection_.guarded([&] { return journal_.head(stream).seq > 0; });
}

std::vector<std::string> SqliteCaseStore::streams(const std::string& prefix) {
  return connection_.guarded([&] { return journal_.streams(prefix); });
}

std::optional<AlreadyDone> SqliteCaseStore::done(const std::string& command,
                                                 const std::string& stream) {
  return connection_.guarded([&] { return journal_.done(command, stream); });
}

/// A command that was done before comes before a conflict: its own earlier writing is the reason
/// why the stream has moved on.
std::optional<AppendResult> SqliteCaseStore::refused(const std::vector<Batch>& batches,
                                                     std::vector<Head>& heads) const {
  for (const Batch& batch : batches) {
    if (batch.command.empty()) continue;
    if (const auto done = journal_.done(batch.command, batch.stream)) return *done;
  }
  std::map<std::string, bool> seen;
  for (const Batch& batch : batches) {
    GONGYI_ENSURE(!seen[batch.stream], "one batch a stream");
    seen[batch.stream] = true;
    heads.push_back(journal_.head(batch.stream));
    if (heads.back().seq != batch.expected_seq) return Conflict{heads.back().seq};
  }
  return std::nullopt;
}

AppendResult SqliteCaseStore::append(const std::vector<Batch>& batches) {
  return connection_.guarded([&]() -> AppendResult {
    Transaction transaction(database());
    std::vector<Head> heads;
    if (auto no = refused(batches, heads)) return *no;
    Appended appended;
    for (std::size_t i = 0; i < batches.size(); ++i) {
      const Batch& batch = batches[i];
      for (auto& entry : journal_.append(batch, heads[i])) {
        appended.entries.push_back(std::move(entry));
      }
      for (const NewRecord& record : batch.records) personal_.put(record, batch.stream);
      for (const NewBlob& blob : batch.blobs) personal_.put(blob);
      for (const NewText& text : batch.texts) put_text(text);
      if (batch.listing) put_listing(*batch.listing);
    }
    transaction.commit();
    return appended;
  });
}

void SqliteCaseStore::put_text(const NewText& text) {
  SQLite::Statement insert(database(),
                           "INSERT INTO law_text (digest, kind, name, body, checksum) "
                           "VALUES (?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING");
  insert.bind(1, text.digest);
  insert.bind(2, text.kind);
  insert.bind(3, text.name);
  insert.bind(4, text.text);
  insert.bind(5, sha256(text.text));
  insert.exec();
}

void SqliteCaseStore::put_listing(const Listing& listing) {
  SQLite::Statement write(database(),
                          "INSERT INTO listing (stream, kind, row) VALUES (?1, ?2, ?3) "
                          "ON CONFLICT (stream) DO UPDATE SET kind = ?2, row = ?3");
  write.bind(1, listing.stream);
  write.bind(2, listing.kind);
  write.bind(3, listing.row.canonical());
  write.exec();
}

std::vector<Listing> SqliteCaseStore::listings(const std::string& kind) {
  return connection_.guarded([&] {
    SQLite::Statement query(database(),
                            "SELECT stream, row FROM listing WHERE kind = ? ORDER BY stream");
    query.bind(1, kind);
    std::vector<Listing> rows;
    while (query.executeStep()) {
      // A row that does not read is left empty: lists are made anew from the journals by command.
      auto row = Json::parse(query.getColumn(1).getString());
      rows.push_back({query.getColumn(0).getString(), kind, row ? std::move(*row) : Json()});
    }
    return rows;
  });
}

void SqliteCaseStore::replace_listings(const std::vector<Listing>& rows) {
  connection_.guarded([&] {
    Transaction transaction(database());
    database().exec("DELETE FROM listing");
    for (const Listing& row : rows) put_listing(row);
    transaction.commit();
  });
}

std::optional<std::string> SqliteCaseStore::blob(const std::string& digest) {
  return connection_.guarded([&] { return personal_.blob(digest); });
}

std::optional<std::string> SqliteCaseStore::record(const std::string& record) {
  return connection_.guarded([&] { return personal_.record(record); });
}

std::vector<CaseStore::RecordRow> SqliteCaseStore::records(const std::string& stream) {
  return connection_.guarded([&] { return personal_.records(stream); });
}

void SqliteCaseStore::erase_subject(const std::string& subject) {
  connection_.guarded([&] {
    Transaction transaction(database());
    personal_.erase(subject);
    transaction.commit();
    SQLite::Statement checkpoint(database(), "PRAGMA wal_checkpoint(TRUNCATE)");
    while (checkpoint.executeStep()) {
    }
  });
}

std::optional<NewText> SqliteCaseStore::text(const std::string& digest) {
  return connection_.guarded([&]() -> std::optional<NewText> {
    SQLite::Statement query(database(), "SELECT kind, name, body FROM law_text WHERE digest = ?");
    query.bind(1, digest);
    if (!query.executeStep()) return std::nullopt;
    return NewText{digest, query.getColumn(0).getString(), query.getColumn(1).getString(),
                   query.getColumn(2).getString()};
  });
}

// The archive of a snapshot is read by a library that trusts its lengths; bytes that did not come
// from this office are therefore left alone.
std::optional<std::string> SqliteCaseStore::snapshot(const std::string& stream) {
  return connection_.guarded([&]() -> std::optional<std::string> {
    SQLite::Statement query(database(), "SELECT bytes, mark FROM snapshot WHERE stream = ?");
    query.bind(1, stream);
    if (!query.executeStep()) return std::nullopt;
    std::string bytes = query.getColumn(0).getString();
    if (query.getColumn(1).getString() != keys_.mark(stream + "\n" + bytes)) return std::nullopt;
    return bytes;
  });
}

void SqliteCaseStore::put_snapshot(const std::string& stream, const std::string& bytes) {
  connection_.guarded([&] {
    SQLite::Statement write(database(),
                            "INSERT INTO snapshot (stream, bytes, mark) VALUES (?1, ?2, ?3) "
                            "ON CONFLICT (stream) DO UPDATE SET bytes = ?2, mark = ?3");
    write.bind(1, stream);
    write.bind(2, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    write.bind(3, keys_.mark(stream + "\n" + bytes));
    write.exec();
  });
}

std::vector<std::string> SqliteCaseStore::stale_agenda(const std::string& made_with) {
  return connection_.guarded([&] { return agenda_.stale(made_with); });
}

void SqliteCaseStore::put_agenda(const std::vector<AgendaPage>& pages) {
  connection_.guarded([&] {
    Transaction transaction(database());
    for (const auto& page : pages) agenda_.put(page);
    transaction.commit();
  });
}

std::vector<AgendaPage> SqliteCaseStore::agenda_pages() {
  return connection_.guarded([&] { return agenda_.pages(); });
}

std::vector<AgendaHit> SqliteCaseStore::agenda(const AgendaQuery& query) {
  return connection_.guarded([&] { return agenda_.find(query); });
}

std::vector<CaseStore::KeptRecord> SqliteCaseStore::kept_records() {
  return connection_.guarded([&] { return personal_.kept_records(); });
}

std::vector<CaseStore::KeptBlob> SqliteCaseStore::kept_blobs() {
  return connection_.guarded([&] { return personal_.kept_blobs(); });
}

std::vector<StoreFinding> SqliteCaseStore::verify() {
  return connection_.guarded([&] {
    std::vector<StoreFinding> findings;
    verify_file(findings);
    journal_.verify(findings);
    personal_.verify(findings);
    verify_texts(findings);
    verify_meta(findings);
    verify_snapshots(findings);
    return findings;
  });
}

void SqliteCaseStore::verify_file(std::vector<StoreFinding>& findings) {
  SQLite::Statement check(database(), "PRAGMA integrity_check(1)");
  const bool sound = check.executeStep() && check.getColumn(0).getString() == "ok";
  if (!sound) findings.push_back({"", 0, Message("S038")});
}

void SqliteCaseStore::verify_meta(std::vector<StoreFinding>& findings) {
  if (read_meta(database(), kMetaMark) != meta_mark(database(), keys_))
    findings.push_back({"", 0, Message("S040")});
}

void SqliteCaseStore::verify_snapshots(std::vector<StoreFinding>& findings) {
  SQLite::Statement query(database(), "SELECT stream, bytes, mark FROM snapshot ORDER BY stream");
  while (query.executeStep()) {
    const auto stream = query.getColumn(0).getString();
    if (query.getColumn(2).getString() !=
        keys_.mark(stream + "\n" + query.getColumn(1).getString()))
      findings.push_back({stream, 0, Message("S041", {Text(stream)})});
  }
}

void SqliteCaseStore::verify_texts(std::vector<StoreFinding>& findings) {
  SQLite::Statement query(database(), "SELECT name, body, checksum FROM law_text ORDER BY digest");
  while (query.executeStep()) {
    if (sha256(query.getColumn(1).getString()) == query.getColumn(2).getString()) continue;
    findings.push_back({"", 0, Message("S037", {Text(query.getColumn(0).getString())})});
  }
}

std::string SqliteCaseStore::meta(const std::string& key) {
  return connection_.guarded([&] { return read_meta(database(), key); });
}

void SqliteCaseStore::set_meta(const std::string& key, const std::string& value) {
  GONGYI_ENSURE(!key.starts_with("store."), "names that begin with store. are the store's own");
  connection_.guarded([&] {
    Transaction transaction(database());
    write_meta(database(), key, value);
    seal_meta(database(), keys_);
    transaction.commit();
  });
}

void SqliteCaseStore::backup(const std::string& path) { copy_to(connection_, path, "S007"); }

}  // namespace gongyi::store::sqlite
