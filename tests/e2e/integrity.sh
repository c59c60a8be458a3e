# The journal shows what was done to it: an entry changed behind the program's back is named, and a
# lost or damaged snapshot changes no answer.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to draft-texts
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

# Each edit behind the program's back is told by verify (7), whatever table it was made in; nothing
# of it makes verify itself give up.
cp -r "$OFFICE" "$WORK/whole"
edited() { # TEXT SQL
  rm -rf "$OFFICE"
  cp -r "$WORK/whole" "$OFFICE"
  LAST="sqlite3 $2"
  OUT="$(sqlite3 "$DB" "$(sqlite3 "$DB" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_master WHERE type = 'trigger'") $2" 2>&1)" ||
    fail "the edit was not made"
  g verify
  LAST="gongyi verify after $2"
  [ "$STATUS" -eq 7 ] || fail "expected status 7"
  expect_text "$1"
}
edited "第 2 条" "UPDATE entry SET payload = '{' WHERE seq = 2 AND stream = 'case:$CASE'"
edited "第 2 条" "UPDATE entry SET kind = 'step.dome' WHERE seq = 2 AND stream = 'case:$CASE'"
edited "estate:E001" "UPDATE entry SET payload = '{' WHERE stream = 'estate:E001' AND seq = 1"
edited "procedure" "UPDATE law_text SET body = replace(body, 'steps:', 'step:') WHERE kind = 'procedure'"
edited "procedure" "DELETE FROM law_text WHERE kind = 'procedure'"
edited "law" "UPDATE law_text SET body = body || ' ' WHERE kind = 'law'"
edited "vocabulary" "UPDATE law_text SET digest = 'x' || substr(digest, 2) WHERE kind = 'vocabulary'"
edited "个人信息记录" "DELETE FROM record WHERE id = (SELECT min(id) FROM record)"
edited "个人信息记录" "UPDATE record SET sealed = NULL WHERE id = (SELECT min(id) FROM record)"
edited "个人信息记录" "UPDATE record SET stream = 'case:x' WHERE id = (SELECT min(id) FROM record)"
edited "打不开" "UPDATE subject SET wrapped_key = NULL"
edited "文件" "UPDATE blob SET bytes = NULL"
edited "文件" "DELETE FROM blob"
edited "设置" "UPDATE meta SET value = 'cn' WHERE key = 'office.jurisdiction'"
edited "office rebuild" "UPDATE listing SET row = replace(row, '$CASE', 'GY-2026-009') WHERE kind = 'case'"
edited "office rebuild" "UPDATE snapshot SET bytes = CAST('damaged' AS BLOB)"
rm -rf "$OFFICE"
cp -r "$WORK/whole" "$OFFICE"

LAST="sqlite3 UPDATE entry"
OUT="$(sqlite3 "$DB" "UPDATE entry SET payload = '{}' WHERE stream = 'case:$CASE' AND seq = 3" 2>&1)" \
  && fail "an entry could be changed"
sqlite3 "$DB" "DROP TRIGGER entry_is_never_changed;
  UPDATE entry SET payload = replace(payload, '6000.00', '6001.00') WHERE stream = 'case:$CASE' AND seq = 3"
expect_exit 7 verify
expect_text "case:$CASE" "第 3 条"
