#include "store/sqlite/journal.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <set>

#include "base/error.h"

namespace gongyi::store::sqlite {
namespace {

using casefile::Entry;

constexpr const char* kSelect =
    "SELECT seq, kind, version, recorded_at, act_date, by_whom, step, command, payload, phases, "
    "prev_hash, hash FROM entry WHERE stream = ? AND seq > ? ORDER BY seq";

/// Nothing when a field is not what the program writes: the row was changed by another hand.
std::optional<Entry> entry_of(const SQLite::Statement& row, const std::string& stream) {
  const auto date = Date::parse(row.getColumn(4).getString());
  const std::string payload_text = row.getColumn(8).getString();
  const std::string phases_text = row.getColumn(9).getString();
  auto payload = Json::parse(payload_text);
  auto phases = Json::parse(phases_text);
  if (!date || !payload || !phases) return std::nullopt;
  if (payload->canonical() != payload_text || phases->canonical() != phases_text) {
    return std::nullopt;
  }
  Entry entry;
  entry.stream = stream;
  entry.seq = row.getColumn(0).getInt64();
  entry.kind = row.getColumn(1).getString();
  entry.version = row.getColumn(2).getInt();
  entry.recorded_at = Instant{row.getColumn(3).getInt64()};
  entry.act_date = *date;
  entry.by = row.getColumn(5).getString();
  entry.step = row.getColumn(6).getString();
  entry.command = row.getColumn(7).getString();
  entry.payload = std::move(*payload);
  entry.phases = std::move(*phases);
  entry.prev_hash = row.getColumn(10).getString();
  entry.hash = row.getColumn(11).getString();
  return entry;
}

void insert(SQLite::Statement& statement, const Entry& entry) {
  statement.reset();
  statement.bind(1, entry.stream);
  statement.bind(2, entry.seq);
  statement.bind(3, entry.kind);
  statement.bind(4, entry.version);
  statement.bind(5, entry.recorded_at.utc_ms);
  statement.bind(6, entry.act_date.iso());
  statement.bind(7, entry.by);
  statement.bind(8, entry.step);
  statement.bind(9, entry.command);
  statement.bind(10, entry.payload.canonical());
  statement.bind(11, entry.phases.canonical());
  statement.bind(12, entry.prev_hash);
  statement.bind(13, entry.hash);
  statement.exec();
}

StoreFinding finding(const std::string& stream, std::int64_t seq, const char* code) {
  return {stream, seq, Message(code, {Text(stream), Text(std::to_string(seq))})};
}

}  // namespace

std::string Journal::mark(const std::string& stream, const Head& head) const {
  return keys_.mark(stream + "\n" + std::to_string(head.seq) + "\n" + head.hash);
}

Head Journal::head(const std::string& stream) const {
  SQLite::Statement query(database_, "SELECT head_seq, head_hash FROM stream WHERE id = ?");
  query.bind(1, stream);
  if (!query.executeStep()) return {};
  return {query.getColumn(0).getInt64(), query.getColumn(1).getString()};
}

std::vector<Entry> Journal::entries(const std::string& stream, std::int64_t after) const {
  SQLite::Statement query(database_, kSelect);
  query.bind(1, stream);
  query.bind(2, after);
  std::vector<Entry> found;
  while (query.executeStep()) {
    auto entry = entry_of(query, stream);
    if (!entry) {
      const std::string seq = std::to_string(query.getColumn(0).getInt64());
      throw Failure(Message("S013", {Text(stream), Text(seq)}));
    }
    found.push_back(std::move(*entry));
  }
  return found;
}

std::vector<std::string> Journal::streams(const std::string& prefix) const {
  SQLite::Statement query(database_,
                          "SELECT id FROM stream WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id");
  query.bind(1, prefix);
  std::vector<std::string> found;
  while (query.executeStep()) found.push_back(query.getColumn(0).getString());
  return found;
}

std::optional<AlreadyDone> Journal::done(const std::string& command,
                                         const std::string& stream) const {
  SQLite::Statement query(database_,
                          "SELECT seq_from, seq_to, stream FROM command WHERE id = ? "
                          "ORDER BY stream = ? DESC LIMIT 1");
  query.bind(1, command);
  query.bind(2, stream);
  if (!query.executeStep()) return std::nullopt;
  return AlreadyDone{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                     query.getColumn(2).getString()};
}

std::vector<Entry> Journal::append(const Batch& batch, Head head) {
  std::vector<Entry> written;
  if (!batch.entries.empty()) {
    const Head first = head;
    for (const casefile::NewEntry& fresh : batch.entries) {
      Entry entry;
      static_cast<casefile::NewEntry&>(entry) = fresh;
      entry.stream = batch.stream;
      entry.seq = head.seq + 1;
      entry.recorded_at = batch.recorded_at;
      entry.command = batch.command;
      entry.prev_hash = head.hash;
      entry.hash = casefile::entry_hash(entry);
      head = {entry.seq, entry.hash};
      written.push_back(std::move(entry));
    }
    // The stream's row comes first because the entries refer to it.
    SQLite::Statement stream(
        database_,
        first.seq == 0
            ? "INSERT INTO stream (id, head_seq, head_hash, mark) VALUES (?1, ?2, ?3, ?4)"
            : "UPDATE stream SET head_seq = ?2, head_hash = ?3, mark = ?4 WHERE id = ?1");
    stream.bind(1, batch.stream);
    stream.bind(2, head.seq);
    stream.bind(3, head.hash);
    stream.bind(4, mark(batch.stream, head));
    stream.exec();
    SQLite::Statement row(database_,
                          "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Entry& entry : written) insert(row, entry);
  }
  if (!batch.command.empty()) {
    SQLite::Statement command(database_, "INSERT INTO command VALUES (?, ?, ?, ?)");
    const auto count = static_cast<std::int64_t>(written.size());
    command.bind(1, batch.command);
    command.bind(2, batch.stream);
    command.bind(3, head.seq - count + 1);
    command.bind(4, head.seq);
    command.exec();
  }
  return written;
}

void Journal::verify(std::vector<StoreFinding>& findings) const {
  for (const std::string& stream : streams("")) verify_stream(stream, findings);
  SQLite::Statement orphans(database_,
                            "SELECT DISTINCT stream FROM entry WHERE stream NOT IN "
                            "(SELECT id FROM stream) ORDER BY stream");
  while (orphans.executeStep()) {
    findings.push_back(finding(orphans.getColumn(0).getString(), 0, "S033"));
  }
  verify_commands(findings);
}

// The table of orders is what makes an order given twice one order; the entries say the same.
void Journal::verify_commands(std::vector<StoreFinding>& findings) const {
  SQLite::Statement query(
      database_,
      "WITH written AS (SELECT stream, command AS id, min(seq) AS a, max(seq) AS b FROM entry "
      "WHERE command <> '' GROUP BY stream, command) "
      "SELECT w.stream, w.a, w.id FROM written w LEFT JOIN command c "
      "ON c.id = w.id AND c.stream = w.stream "
      "WHERE c.id IS NULL OR c.seq_from <> w.a OR c.seq_to <> w.b "
      "UNION SELECT c.stream, c.seq_from, c.id FROM command c WHERE c.seq_from <= c.seq_to "
      "AND NOT EXISTS (SELECT 1 FROM written w WHERE w.id = c.id AND w.stream = c.stream) "
      "ORDER BY 1, 2");
  // Entries taken away take their orders with them; that was told.
  std::set<std::string> broken;
  for (const auto& one : findings) broken.insert(one.stream);
  while (query.executeStep()) {
    const auto stream = query.getColumn(0).getString();
    if (broken.contains(stream)) continue;
    const auto seq = query.getColumn(1).getInt64();
    findings.push_back(
        {stream, seq, Message("S039", {Text(query.getColumn(2).getString()), Text(stream)})});
  }
}

void Journal::verify_stream(const std::string& stream, std::vector<StoreFinding>& findings) const {
  SQLite::Statement query(database_, kSelect);
  query.bind(1, stream);
  query.bind(2, std::int64_t{-1});
  Head last;
  bool whole = true;
  const auto report = [&](std::int64_t seq, const char* code) {
    findings.push_back(finding(stream, seq, code));
    whole = false;
  };
  while (query.executeStep()) {
    const std::int64_t seq = query.getColumn(0).getInt64();
    if (seq != last.seq + 1) report(seq, "S030");
    const auto entry = entry_of(query, stream);
    if (!entry || casefile::entry_hash(*entry) != entry->hash) {
      report(seq, "S031");
    } else if (seq == last.seq + 1 && entry->prev_hash != last.hash) {
      report(seq, "S032");
    }
    last = {seq, query.getColumn(11).getString()};
  }
  const Head kept = head(stream);
  if (kept.seq != last.seq || kept.hash != last.hash) report(last.seq, "S033");
  // A broken chain is told once; the mark speaks when all hashes agree and yet were made anew.
  SQLite::Statement marked(database_, "SELECT mark FROM stream WHERE id = ?");
  marked.bind(1, stream);
  if (whole && marked.executeStep() && marked.getColumn(0).getString() != mark(stream, last)) {
    report(last.seq, "S034");
  }
}

}  // namespace gongyi::store::sqlite
