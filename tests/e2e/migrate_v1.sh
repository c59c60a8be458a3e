# An office kept by the first schema (user_version 1) is opened by today's program: a copy is made first, every row is
# still there, its journals hold, its sealed names open, and the case goes on. A newer database is refused untouched.
. "$(dirname "$0")/lib.sh"
old() { # an office of version 1 in $OFFICE
  mkdir -m 700 "$OFFICE"
  /usr/bin/python3 - "$OFFICE/office.db" "$HERE/fixtures/office-v1/office.sql" <<'PY'
import sqlite3, sys
sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2], encoding="utf-8").read())
PY
  install -m 600 "$HERE/fixtures/office-v1/office.key" "$OFFICE/office.key"
}
rows() { # FILE: version, and a digest of every row of the tables version 1 has
  /usr/bin/python3 - "$1" "$HERE/fixtures/office-v1/office.sql" <<'PY'
import hashlib, sqlite3, sys
first = sqlite3.connect(":memory:")
first.executescript(open(sys.argv[2], encoding="utf-8").read())
tables = [n for (n,) in first.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
assert {"entry", "stream", "law_text", "record", "subject", "blob"} <= set(tables), tables
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
print(db.execute("PRAGMA user_version").fetchone()[0])
for table in tables:
    columns = ", ".join(c[1] for c in first.execute(f"PRAGMA table_info({table})"))
    found = sorted(map(repr, db.execute(f"SELECT {columns} FROM {table}")))
    print(table, len(found), hashlib.sha256("\n".join(found).encode()).hexdigest())
PY
}
at 2026-03-10
old
BEFORE="$(rows "$OFFICE/office.db")"
expect_same "$(head -1 <<<"$BEFORE")" 1
CASE=GY-2026-001
expect_ok case show "$CASE"
expect_text 示例走访 示例小区 登记
expect_ok verify
expect_text 核验通过
AFTER="$(rows "$OFFICE/office.db")"
[ "$(head -1 <<<"$AFTER")" -gt 1 ] || fail "the database is still of version 1"
expect_same "$(tail -n +2 <<<"$AFTER")" "$(tail -n +2 <<<"$BEFORE")"
# The copy made before is the old office, whole, and as private.
expect_same "$(rows "$OFFICE/office.db.v1")" "$BEFORE"
expect_same "$(stat -c %a "$OFFICE/office.db.v1")" 600
# What was sealed then opens now, the roster stands, the case goes on and the journal holds.
expect_ok roster show E001
expect_text 1-1-101 示某某
expect_ok agenda
expect_text "$CASE"
expect_ok step complete "$CASE" note --on 2026-03-10
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"], d["end"]')" "('concluded', 'over')"
expect_ok verify
# Opened again nothing is migrated twice.
[ ! -e "$OFFICE/office.db.v1-2" ] || fail "a second copy was made"

# Two programs at once: one migrates, both work.
OFFICE="$WORK/two"
old
for i in 1 2; do "$GONGYI" --office "$OFFICE" --now "$NOW" case list >"$WORK/list$i" 2>&1 & done
wait
for i in 1 2; do OUT="$(cat "$WORK/list$i")"; expect_text "$CASE"; done
expect_ok verify
# Cut short in the journal, the old office is migrated and the cut is told.
OFFICE="$WORK/cut"
old
/usr/bin/python3 - "$OFFICE/office.db" <<'PY'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
    db.execute(f"DROP TRIGGER {name}")
db.execute("DELETE FROM entry WHERE stream LIKE 'case:%' AND seq = (SELECT max(seq) FROM entry WHERE stream LIKE 'case:%')")
db.commit()
PY
expect_exit 7 verify
# A newer one is refused and not touched.
OFFICE="$WORK/newer"
old
/usr/bin/python3 -c 'import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version = 99")' "$OFFICE/office.db"
BEFORE="$(rows "$OFFICE/office.db")"
expect_exit 74 case list
expect_text 99
expect_same "$(rows "$OFFICE/office.db")" "$BEFORE"
