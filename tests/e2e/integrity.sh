# The journal shows what was done to it: an entry changed behind the program's back is named, and a
# lost or damaged snapshot changes no answer.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to call-for-members
DB="$OFFICE/office.db"
facts() { "$GONGYI" --office "$OFFICE" --now "$NOW" --json "$1" "$2" "$CASE" 2>&1; }
shown="$(facts case show)$(facts step list)$(facts case journal)"

sqlite3 "$DB" "DELETE FROM snapshot"
expect_same "$(facts case show)$(facts step list)$(facts case journal)" "$shown"
expect_ok verify
expect_ok case suspend "$CASE" --reason 示例
expect_ok case resume "$CASE" --reason 示例
shown="$(facts case show)$(facts step list)$(facts case journal)"
sqlite3 "$DB" "UPDATE snapshot SET bytes = CAST('damaged' AS BLOB)"
expect_same "$(facts case show)$(facts step list)$(facts case journal)" "$shown"
expect_ok office rebuild
expect_ok verify

LAST="sqlite3 UPDATE entry"
OUT="$(sqlite3 "$DB" "UPDATE entry SET payload = '{}' WHERE stream = 'case:$CASE' AND seq = 3" 2>&1)" \
  && fail "an entry could be changed"
sqlite3 "$DB" "DROP TRIGGER entry_is_never_changed;
  UPDATE entry SET payload = replace(payload, '6000.00', '6001.00') WHERE stream = 'case:$CASE' AND seq = 3"
expect_exit 7 verify
expect_text "case:$CASE" "第 3 条"
