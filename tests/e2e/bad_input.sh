# What can be handed in wrongly is told in plain words and changes nothing.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to receive-application
real="$OFFICE"
OFFICE="$WORK/no-office"
expect_exit 5 case list
expect_text office\ init
mkdir "$OFFICE"
expect_exit 5 case list
OFFICE="$real"

expect_exit 5 case show NOPE
expect_text NOPE
expect_exit 5 step show "$CASE" recieve-application
expect_text receive-application
expect_exit 5 step complete "$CASE" recieve-application
expect_text receive-application
expect_exit 6 roster import E001 "$WORK"
expect_text 目录
: >"$WORK/empty.csv"
expect_exit 6 roster import E001 "$WORK/empty.csv"
expect_text 空
expect_exit 5 roster import E001 "$WORK/absent.xlsx"
for kind in garbage zipped; do
  head -c 3000 /dev/urandom >"$WORK/$kind.xlsx"
done
printf 'PK\003\004' | dd of="$WORK/zipped.xlsx" conv=notrunc status=none
expect_exit 6 roster import E001 "$WORK/garbage.xlsx"
expect_exit 6 roster import E001 "$WORK/zipped.xlsx"
expect_exit 6 candidate import "$CASE" "$WORK/garbage.xlsx"
expect_exit 6 step complete "$CASE" receive-application --facts "$WORK/garbage.xlsx"
expect_same "$(progress receive-application)" ready

DAY[receive-application]=2026-03-03
step_args receive-application
at 2026-03-02
expect_refused 2026-03-03 2026-03-02 -- "${ARGS[@]}"
step_args receive-application
expect_ok "${ARGS[@]}" --command-id once-1
once="$(journal)"
expect_ok "${ARGS[@]}" --command-id once-1
expect_same "$(journal)" "$once"
expect_refused -- "${ARGS[@]}" --command-id once-2

sqlite3 "$OFFICE/office.db" "PRAGMA user_version=99"
g case list
[ "$STATUS" -ne 0 ] || fail "a newer database was opened"
expect_text 99 新
