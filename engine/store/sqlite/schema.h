#pragma once
#include <string_view>

/// The schema's steps as SQL. A released step is never edited; a change is a further step.
namespace gongyi::store::sqlite {

inline constexpr std::string_view kSchema0001 = R"sql(
CREATE TABLE meta (
  key   TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per journal. The head is kept apart so that a cut tail is noticed; `mark` is made with
-- the office's master key.
CREATE TABLE stream (
  id        TEXT PRIMARY KEY NOT NULL,
  head_seq  INTEGER NOT NULL CHECK (head_seq >= 0),
  head_hash TEXT NOT NULL,
  mark      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  stream      TEXT NOT NULL REFERENCES stream (id),
  seq         INTEGER NOT NULL CHECK (seq > 0),
  kind        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,  -- UTC milliseconds
  act_date    TEXT NOT NULL,     -- YYYY-MM-DD
  by_whom     TEXT NOT NULL,
  step        TEXT NOT NULL,
  command     TEXT NOT NULL,
  payload     TEXT NOT NULL,     -- canonical JSON
  phases      TEXT NOT NULL,     -- canonical JSON
  prev_hash   TEXT NOT NULL,
  hash        TEXT NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE command (
  id       TEXT NOT NULL,
  stream   TEXT NOT NULL,
  seq_from INTEGER NOT NULL,
  seq_to   INTEGER NOT NULL,
  PRIMARY KEY (id, stream)
) STRICT, WITHOUT ROWID;

-- Texts a case must be readable with for ever. `checksum` is SHA-256 of the text itself.
CREATE TABLE law_text (
  digest   TEXT PRIMARY KEY NOT NULL,
  kind     TEXT NOT NULL,
  name     TEXT NOT NULL,
  body     TEXT NOT NULL,
  checksum TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whose data can be erased at once. Without its wrapped key nothing of it can be read again.
CREATE TABLE subject (
  id          TEXT PRIMARY KEY NOT NULL,
  wrapped_key BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  id         TEXT PRIMARY KEY NOT NULL,
  stream     TEXT NOT NULL,
  subject    TEXT NOT NULL REFERENCES subject (id),
  commitment TEXT NOT NULL,
  sealed     BLOB              -- salt and JSON; NULL once erased
) STRICT, WITHOUT ROWID;
CREATE INDEX record_of_stream ON record (stream);
CREATE INDEX record_of_subject ON record (subject);

-- `owner` is the subject that seals it, or empty for bytes that are no personal data.
CREATE TABLE blob (
  digest TEXT NOT NULL,
  owner  TEXT NOT NULL,
  bytes  BLOB,                 -- NULL once erased
  PRIMARY KEY (digest, owner)
) STRICT;
CREATE INDEX blob_of_owner ON blob (owner);

CREATE TABLE listing (
  stream TEXT PRIMARY KEY NOT NULL,
  kind   TEXT NOT NULL,
  row    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Made anew from the journals at any time. One without the office's mark is not even parsed.
CREATE TABLE snapshot (
  stream TEXT PRIMARY KEY NOT NULL,
  bytes  BLOB NOT NULL,
  mark   TEXT NOT NULL
) STRICT;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
  BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
  BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END;
CREATE TRIGGER stream_never_goes_back BEFORE UPDATE ON stream
  WHEN new.head_seq <= old.head_seq OR new.id <> old.id
  BEGIN SELECT RAISE(ABORT, 'a journal only grows'); END;
CREATE TRIGGER stream_is_never_deleted BEFORE DELETE ON stream
  BEGIN SELECT RAISE(ABORT, 'journals are never deleted'); END;
CREATE TRIGGER command_is_never_changed BEFORE UPDATE ON command
  BEGIN SELECT RAISE(ABORT, 'commands are never changed'); END;
CREATE TRIGGER command_is_never_deleted BEFORE DELETE ON command
  BEGIN SELECT RAISE(ABORT, 'commands are never deleted'); END;
CREATE TRIGGER law_text_is_never_changed BEFORE UPDATE ON law_text
  BEGIN SELECT RAISE(ABORT, 'texts are never changed'); END;
CREATE TRIGGER law_text_is_never_deleted BEFORE DELETE ON law_text
  BEGIN SELECT RAISE(ABORT, 'texts are never deleted'); END;
)sql";

inline constexpr std::string_view kSchema0002 = R"sql(
-- Next dates, made anew from the journals at any time. Empty texts stand for "none", so that the
-- indexes serve every comparison.
CREATE TABLE agenda_page (
  stream     TEXT PRIMARY KEY NOT NULL,
  estate     TEXT NOT NULL,
  procedure  TEXT NOT NULL,    -- empty for an estate's own page
  name       TEXT NOT NULL,
  street     TEXT NOT NULL,
  community  TEXT NOT NULL,
  district   TEXT NOT NULL,
  open       INTEGER NOT NULL,
  seq        INTEGER NOT NULL,
  estate_seq INTEGER NOT NULL,
  made_with  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_page_of_estate ON agenda_page (estate, procedure, open);

CREATE TABLE agenda_row (
  stream       TEXT NOT NULL,
  no           INTEGER NOT NULL,
  due          TEXT NOT NULL,  -- YYYY-MM-DD or empty
  hidden_after TEXT NOT NULL,
  covered_by   TEXT NOT NULL,
  covered_case TEXT NOT NULL,
  at_once      INTEGER NOT NULL,
  lapses       INTEGER NOT NULL,
  row          TEXT NOT NULL,  -- canonical JSON
  PRIMARY KEY (stream, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_row_due ON agenda_row (due);
CREATE INDEX agenda_row_at_once ON agenda_row (due) WHERE at_once = 1;
)sql";

}  // namespace gongyi::store::sqlite
