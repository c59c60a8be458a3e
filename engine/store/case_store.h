#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/message.h"
#include "casefile/entry.h"
#include "store/agenda.h"

/// The port to durable storage. Implementations: `store/sqlite/`.
namespace gongyi::store {

/// Bytes kept by the SHA-256 of their plain content: evidence, produced documents, roster data.
struct NewBlob {
  std::string digest;
  std::string bytes;  ///< plain; the store seals it when `personal`
  bool personal = true;
  std::string subject;  ///< whose erasure destroys it; empty = its own subject "blob <digest>"
};

/// Personal data of one person in one stream, sealed under the subject's own key. The journal holds
/// only the record's id and commitment.
struct NewRecord {
  std::string record;   ///< id, e.g. "R-9f…"
  std::string subject;  ///< id, e.g. "P-03…"; made when new
  std::string json;     ///< canonical JSON of names, phones, ID numbers …
  std::string salt;     ///< hex; commitment = sha256(salt + json)
};

/// A text a case must be readable with for ever: procedure, vocabulary, law files, manifest.
struct NewText {
  std::string digest, kind, name, text;
};

/// A row of the lists (案卷列表, 小区列表), rebuilt from the journal by command.
struct Listing {
  std::string stream, kind;  ///< kind: "case" or "estate"
  Json row;
};

/// Everything one command writes: all of it or nothing.
struct Batch {
  std::string stream;
  std::int64_t expected_seq = 0;
  std::string command;  ///< id for idempotence; empty = none
  Instant recorded_at;
  std::vector<casefile::NewEntry> entries;
  std::vector<NewBlob> blobs;
  std::vector<NewRecord> records;
  std::vector<NewText> texts;
  std::optional<Listing> listing;
};

struct Appended {
  std::vector<casefile::Entry> entries;
};
struct Conflict {
  std::int64_t actual_seq = 0;
};
struct AlreadyDone {
  std::int64_t seq_from = 0, seq_to = 0;
  std::string stream;
};
using AppendResult = std::variant<Appended, Conflict, AlreadyDone>;

/// What a check of the whole store found (`gongyi verify`).
struct StoreFinding {
  std::string stream;
  std::int64_t seq = 0;
  Message message;
};

class CaseStore {
 public:
  virtual ~CaseStore() = default;

  /// Entries of a stream after `after`, in order.
  [[nodiscard]] virtual std::vector<casefile::Entry> entries(const std::string& stream,
                                                             std::int64_t after = 0) = 0;
  [[nodiscard]] virtual bool has(const std::string& stream) = 0;
  [[nodiscard]] virtual std::vector<std::string> streams(const std::string& prefix) = 0;
  /// Several batches (of different streams) in one transaction; durable when it returns Appended.
  /// The first conflict ends it and nothing is written.
  [[nodiscard]] virtual AppendResult append(const std::vector<Batch>& batches) = 0;

  /// What an order with this id wrote, in `stream` if it wrote there; nothing when it is new.
  [[nodiscard]] virtual std::optional<AlreadyDone> done(const std::string& command,
                                                        const std::string& stream) = 0;

  [[nodiscard]] virtual std::vector<Listing> listings(const std::string& kind) = 0;
  virtual void replace_listings(const std::vector<Listing>& rows) = 0;

  [[nodiscard]] virtual std::optional<std::string> blob(const std::string& digest) = 0;
  /// JSON of a record; nothing when it was erased or is unknown.
  [[nodiscard]] virtual std::optional<std::string> record(const std::string& record) = 0;
  /// All records of the streams' subjects, for matching the same person within one case.
  struct RecordRow {
    std::string record, subject, json;
  };
  [[nodiscard]] virtual std::vector<RecordRow> records(const std::string& stream) = 0;
  /// What is kept of each record and each blob, to be compared with the journals that name them.
  struct KeptRecord {
    std::string record, stream, subject, commitment;
    bool erased = false;
  };
  struct KeptBlob {
    std::string digest, owner;
    bool erased = false;
  };
  [[nodiscard]] virtual std::vector<KeptRecord> kept_records() = 0;
  [[nodiscard]] virtual std::vector<KeptBlob> kept_blobs() = 0;
  /// Destroys the subject's key and sealed data. The journal and its chain stay whole. Backups and
  /// copies kept before an upgrade still hold them.
  virtual void erase_subject(const std::string& subject) = 0;
  [[nodiscard]] virtual std::optional<NewText> text(const std::string& digest) = 0;

  /// The bytes put last; nothing when there are none or they were changed behind our back.
  [[nodiscard]] virtual std::optional<std::string> snapshot(const std::string& stream) = 0;
  virtual void put_snapshot(const std::string& stream, const std::string& bytes) = 0;

  /// Journals whose agenda page is missing or no longer that of their state and of `made_with`.
  [[nodiscard]] virtual std::vector<std::string> stale_agenda(const std::string& made_with) = 0;
  virtual void put_agenda(const std::vector<AgendaPage>& pages) = 0;
  [[nodiscard]] virtual std::vector<AgendaPage> agenda_pages() = 0;
  /// In order of their days; what has none comes last.
  [[nodiscard]] virtual std::vector<AgendaHit> agenda(const AgendaQuery& query) = 0;

  /// Walks every chain, recomputes every hash, checks blobs and commitments, orders, stored texts,
  /// settings and snapshots.
  [[nodiscard]] virtual std::vector<StoreFinding> verify() = 0;
  /// A setting or counter; empty when never set. Durable when `set_meta` returns. Names that begin
  /// with "store." are the store's own.
  [[nodiscard]] virtual std::string meta(const std::string& key) = 0;
  virtual void set_meta(const std::string& key, const std::string& value) = 0;
  /// Consistent copy of the database while in use.
  virtual void backup(const std::string& path) = 0;
};

}  // namespace gongyi::store
