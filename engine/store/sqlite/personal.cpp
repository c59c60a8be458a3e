#include "store/sqlite/personal.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "base/digest.h"
#include "base/error.h"
#include "security/sealed.h"

namespace gongyi::store::sqlite {
namespace {

std::string bytes(const SQLite::Column& column) {
  if (column.getBytes() == 0) return {};
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

void bind_bytes(SQLite::Statement& statement, int at, const std::string& value) {
  statement.bind(at, static_cast<const void*>(value.data()), static_cast<int>(value.size()));
}

// The names under which bytes are sealed, so that no row can take the place of another.
std::string name_of_record(const std::string& id) { return "record " + id; }
std::string name_of_blob(const std::string& digest) { return "blob " + digest; }

/// Bytes that belong to nobody else are a subject of their own.
std::string owner_of(const NewBlob& blob) {
  if (!blob.personal) return "";
  return blob.subject.empty() ? "blob " + blob.digest : blob.subject;
}

[[noreturn]] void does_not_open(const std::string& id) {
  throw Failure(Message("S025", {Text(id)}));
}

/// A sealed record is its salt, a line break, and its JSON: erasing it destroys the salt as well.
struct Opened {
  std::string salt, json;
};

std::optional<Opened> open_record(const std::optional<security::Key>& key, const std::string& id,
                                  const std::string& sealed) {
  if (!key) return std::nullopt;
  auto plain = security::open(*key, sealed, name_of_record(id));
  if (!plain) return std::nullopt;
  const std::size_t cut = plain->find('\n');
  if (cut == std::string::npos) return std::nullopt;
  Opened opened{plain->substr(0, cut), plain->substr(cut + 1)};
  security::wipe(*plain);
  return opened;
}

}  // namespace

std::optional<security::Key> Personal::key_of(const std::string& subject) const {
  SQLite::Statement query(database_, "SELECT wrapped_key FROM subject WHERE id = ?");
  query.bind(1, subject);
  if (!query.executeStep() || query.getColumn(0).isNull()) return std::nullopt;
  return keys_.unwrap(bytes(query.getColumn(0)), subject);
}

security::Key Personal::key_for_writing(const std::string& subject) {
  SQLite::Statement query(database_, "SELECT wrapped_key IS NOT NULL FROM subject WHERE id = ?");
  query.bind(1, subject);
  if (query.executeStep() && query.getColumn(0).getInt() == 1) {
    if (auto key = key_of(subject)) return std::move(*key);
    does_not_open(subject);
  }
  // A subject that was erased and is heard of again starts with a new key; the old data stay gone.
  security::Key key = security::Key::random();
  SQLite::Statement insert(database_,
                           "INSERT INTO subject (id, wrapped_key) VALUES (?1, ?2) "
                           "ON CONFLICT (id) DO UPDATE SET wrapped_key = ?2");
  const std::string wrapped = keys_.wrap(key, subject);
  insert.bind(1, subject);
  bind_bytes(insert, 2, wrapped);
  insert.exec();
  return key;
}

void Personal::put(const NewRecord& record, const std::string& stream) {
  GONGYI_ENSURE(record.salt.find('\n') == std::string::npos && !record.salt.empty(),
                "a record has a salt");
  const security::Key key = key_for_writing(record.subject);
  std::string plain = record.salt + "\n" + record.json;
  const std::string sealed = security::seal(key, plain, name_of_record(record.record));
  security::wipe(plain);
  SQLite::Statement insert(database_,
                           "INSERT INTO record (id, stream, subject, commitment, sealed) "
                           "VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, record.record);
  insert.bind(2, stream);
  insert.bind(3, record.subject);
  insert.bind(4, security::commitment(record.salt, record.json));
  bind_bytes(insert, 5, sealed);
  insert.exec();
}

void Personal::put(const NewBlob& blob) {
  GONGYI_ENSURE(sha256(blob.bytes) == blob.digest, "a blob is kept by the digest of its bytes");
  const std::string owner = owner_of(blob);
  SQLite::Statement known(database_,
                          "SELECT 1 FROM blob WHERE digest = ? AND owner = ? "
                          "AND bytes IS NOT NULL");
  known.bind(1, blob.digest);
  known.bind(2, owner);
  if (known.executeStep()) return;
  const std::string kept =
      owner.empty() ? blob.bytes
                    : security::seal(key_for_writing(owner), blob.bytes, name_of_blob(blob.digest));
  SQLite::Statement insert(database_,
                           "INSERT INTO blob (digest, owner, bytes) VALUES (?1, ?2, ?3) "
                           "ON CONFLICT (digest, owner) DO UPDATE SET bytes = ?3");
  insert.bind(1, blob.digest);
  insert.bind(2, owner);
  bind_bytes(insert, 3, kept);
  insert.exec();
}

std::optional<std::string> Personal::record(const std::string& id) const {
  SQLite::Statement query(database_,
                          "SELECT subject, sealed FROM record WHERE id = ? AND sealed IS NOT NULL");
  query.bind(1, id);
  if (!query.executeStep()) return std::nullopt;
  auto opened = open_record(key_of(query.getColumn(0).getString()), id, bytes(query.getColumn(1)));
  if (!opened) does_not_open(id);
  return std::move(opened->json);
}

std::vector<CaseStore::RecordRow> Personal::records(const std::string& stream) const {
  SQLite::Statement query(database_,
                          "SELECT id, subject, sealed FROM record WHERE stream = ? "
                          "AND sealed IS NOT NULL ORDER BY id");
  query.bind(1, stream);
  std::vector<CaseStore::RecordRow> rows;
  while (query.executeStep()) {
    const std::string id = query.getColumn(0).getString();
    const std::string subject = query.getColumn(1).getString();
    auto opened = open_record(key_of(subject), id, bytes(query.getColumn(2)));
    if (!opened) does_not_open(id);
    rows.push_back({id, subject, std::move(opened->json)});
  }
  return rows;
}

std::optional<std::string> Personal::blob(const std::string& digest) const {
  // Open bytes first; the same file may also be sealed for one or more subjects.
  SQLite::Statement query(database_,
                          "SELECT owner, bytes FROM blob WHERE digest = ? AND bytes IS NOT NULL "
                          "ORDER BY owner");
  query.bind(1, digest);
  bool found = false;
  while (query.executeStep()) {
    found = true;
    const std::string owner = query.getColumn(0).getString();
    std::string kept = bytes(query.getColumn(1));
    if (owner.empty()) return kept;
    const auto key = key_of(owner);
    if (!key) continue;
    if (auto plain = security::open(*key, kept, name_of_blob(digest))) return plain;
  }
  if (found) does_not_open(digest);
  return std::nullopt;
}

void Personal::erase(const std::string& subject) {
  for (const char* sql : {"UPDATE record SET sealed = NULL WHERE subject = ?",
                          "UPDATE blob SET bytes = NULL WHERE owner = ?",
                          "UPDATE subject SET wrapped_key = NULL WHERE id = ?"}) {
    SQLite::Statement statement(database_, sql);
    statement.bind(1, subject);
    statement.exec();
  }
}

std::vector<CaseStore::KeptRecord> Personal::kept_records() const {
  SQLite::Statement query(database_,
                          "SELECT id, stream, subject, commitment, sealed IS NULL FROM record "
                          "ORDER BY stream, id");
  std::vector<CaseStore::KeptRecord> rows;
  while (query.executeStep()) {
    rows.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                    query.getColumn(2).getString(), query.getColumn(3).getString(),
                    query.getColumn(4).getInt() == 1});
  }
  return rows;
}

std::vector<CaseStore::KeptBlob> Personal::kept_blobs() const {
  SQLite::Statement query(database_,
                          "SELECT digest, owner, bytes IS NULL FROM blob ORDER BY digest, owner");
  std::vector<CaseStore::KeptBlob> rows;
  while (query.executeStep()) {
    rows.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                    query.getColumn(2).getInt() == 1});
  }
  return rows;
}

void Personal::verify(std::vector<StoreFinding>& findings) const {
  verify_records(findings);
  verify_blobs(findings);
}

void Personal::verify_records(std::vector<StoreFinding>& findings) const {
  SQLite::Statement query(database_,
                          "SELECT id, stream, subject, commitment, sealed FROM record "
                          "WHERE sealed IS NOT NULL ORDER BY stream, id");
  while (query.executeStep()) {
    const std::string id = query.getColumn(0).getString();
    auto opened =
        open_record(key_of(query.getColumn(2).getString()), id, bytes(query.getColumn(4)));
    const char* code = nullptr;
    if (!opened) {
      code = "S025";
    } else if (security::commitment(opened->salt, opened->json) != query.getColumn(3).getString()) {
      code = "S035";
    }
    if (opened) security::wipe(opened->json);
    if (code) findings.push_back({query.getColumn(1).getString(), 0, Message(code, {Text(id)})});
  }
}

void Personal::verify_blobs(std::vector<StoreFinding>& findings) const {
  SQLite::Statement query(database_,
                          "SELECT digest, owner, bytes FROM blob WHERE bytes IS NOT NULL "
                          "ORDER BY digest, owner");
  while (query.executeStep()) {
    const std::string digest = query.getColumn(0).getString();
    const std::string owner = query.getColumn(1).getString();
    std::optional<std::string> plain = bytes(query.getColumn(2));
    if (!owner.empty()) {
      const auto key = key_of(owner);
      plain = key ? security::open(*key, *plain, name_of_blob(digest)) : std::nullopt;
    }
    const Text shown(short_digest(digest));
    if (!plain) {
      findings.push_back({"", 0, Message("S025", {shown})});
    } else if (sha256(*plain) != digest) {
      findings.push_back({"", 0, Message("S036", {shown})});
    }
  }
}

}  // namespace gongyi::store::sqlite
