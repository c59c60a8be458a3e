# All public outputs of a case together tell no more of a person than the field policy allows: one mask
# for each person, the same everywhere, and no phone, number of a paper or name of a co-owner in any of
# them (C1034, P6; decision 0006). Each invented person has characters nobody else has.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
TOOL="$HERE/reidentify.py"
/usr/bin/python3 "$TOOL" people "$WORK" || fail "no people"
HERE="$WORK"
to count-votes
pass count-votes
NAME="$(awk -F, 'NR == 13 { print $7 }' "$WORK/fixtures/roster.csv")"
expect_ok objection add "$CASE" F10 --on 2026-04-28 --matter 名单有误 --unit 1-1-304 --by "$NAME"
through announce-result end
at 2026-05-25
expect_ok document make "$CASE" --audience public -o "$WORK/public/documents"
expect_ok document make "$CASE" --as chat -o "$WORK/public/chat"
expect_ok case pack "$CASE" --audience public -o "$WORK/public/case.zip"
expect_ok agenda --all
printf "%s\n" "$OUT" >"$WORK/public/agenda.txt"
for command in "roster show E001" "roster merges E001" "candidate list $CASE" "vote result $CASE" \
  "objection list $CASE" "case journal $CASE --all" "case timeline $CASE" "ballot list $CASE"; do
  # shellcheck disable=SC2086
  expect_ok $command
  printf '%s\n' "$OUT" >"$WORK/public/${command// /-}.txt"
  expect_ok --json $command
  printf '%s\n' "$OUT" >"$WORK/public/${command// /-}.json"
done
expect_ok document make "$CASE" --audience archive -o "$WORK/archive"
LAST="searching the public outputs"
OUT="$(/usr/bin/python3 "$TOOL" search "$WORK" 2>&1)"
expect_same "$OUT" fine
