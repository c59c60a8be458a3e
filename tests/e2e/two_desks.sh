# Two desks at one office: nothing is lost, nothing is done twice, and who came second is told so in
# plain words; an import that is killed leaves nothing behind.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
estate
open_case
# Starts the same command N times at once; statuses in RC, outputs in $WORK/desk-N.
at_once() {
  local count="$1" i pids=()
  shift
  RC=""
  for i in $(seq "$count"); do
    "$GONGYI" --office "$OFFICE" --now "$NOW" "$@" >"$WORK/desk-$i" 2>&1 &
    pids+=($!)
  done
  for i in "${pids[@]}"; do wait "$i"; RC="$RC $?"; done
  LAST="gongyi $* ($count times at once)" OUT="$(cat "$WORK"/desk-*)" STATUS=0
}
count_rc() { grep -o "\b$1\b" <<<"$RC" | wc -l; }

DAY[confirm-conditions]=2026-03-02
step_args confirm-conditions
at_once 4 "${ARGS[@]}"
expect_same "$(count_rc 0)" 1
[[ "$RC" =~ ^( (0|3|4))+$ ]] || fail "another status than done, refused, conflict:$RC"
step_args receive-application
at_once 4 "${ARGS[@]}" --command-id one-order
expect_same "$RC" " 0 0 0 0"
before="$(journal)"
expect_ok "${ARGS[@]}" --command-id one-order
expect_same "$(journal)" "$before"

at_once 3 estate add 示例并发
expect_same "$RC" " 0 0 0"
expect_ok --json estate list
expect_same "$(json 'sorted(e["id"] for e in d["estates"])')" "['E001', 'E002', 'E003', 'E004']"
at_once 2 case open first-election --estate E002
expect_same "$RC" " 0 0"
at_once 3 roster import E003 "$HERE/fixtures/roster.csv"
[[ "$RC" =~ ^( (0|4))+$ ]] || fail "another status than done, conflict:$RC"
expect_not_text desk.
expect_ok --json estate show E003
expect_same "$(json '[r["version"] for r in d["rosters"]] == list(range(1, len(d["rosters"]) + 1))')" True
expect_same "$(json 'len(d["rosters"])')" "$(count_rc 0)"

/usr/bin/python3 - "$WORK/large.csv" <<'P'
import sys
with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.write("楼栋,单元,房号,用途,建筑面积,业主\n")
    for i in range(20000):
        out.write(f"{i // 100 + 1}号楼,1单元,{i % 100 + 101},住宅,89.35,示例{i}\n")
P
expect_ok --json estate show E004
before="$OUT"
for pause in 0.2 0.6 1.0; do
  "$GONGYI" --office "$OFFICE" --now "$NOW" roster import E004 "$WORK/large.csv" >/dev/null 2>&1 &
  desk=$!
  sleep "$pause"
  kill -9 "$desk" 2>/dev/null
  wait "$desk" 2>/dev/null
  expect_ok verify
done
expect_ok --json estate show E004
rosters="$(json 'len(d["rosters"])')"
[ "$rosters" -gt 0 ] || expect_same "$OUT" "$before"
expect_same "$(json '[r["units"] for r in d["rosters"]]')" \
  "$(/usr/bin/python3 -c "print([20000] * $rosters)")"

# A clerk who says what was seen (--seen) is told what somebody else did since: step, who, when; nothing is recorded.
expect_ok --json case show "$CASE"
SEEN="$(json 'd["seq"]')"
at 2026-03-13
expect_ok step urge "$CASE" call-for-members --reason 请尽快 --by 王干事
before="$(journal)"
expect_exit 4 step assign "$CASE" call-for-members --to 李干事 --reason 示例 --by 李干事 --seen "$SEEN"
expect_text 已被改动 王干事 发布组建筹备组公告 催办 2026-03-13
expect_same "$(journal)" "$before"
expect_ok --json case show "$CASE"
expect_ok step assign "$CASE" call-for-members --to 李干事 --reason 示例 --by 李干事 --seen "$(json 'd["seq"]')"
expect_ok verify
