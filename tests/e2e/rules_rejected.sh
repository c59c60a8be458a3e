# Without rules of procedure there is no general meeting (Q25, Q32): the street has the drafts amended
# and voted on again, or stops the attempt.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
RULES=against
to establish
step_args establish
expect_refused 议事规则未通过 -- "${ARGS[@]}"
cp -r "$OFFICE" "$WORK/stop"
pass decide-rules-rejected
expect_same "$(progress draft-texts)" ready
expect_same "$(progress plan-meeting)" later
DAY[draft-texts]=2026-05-09
complete draft-texts
expect_same "$(progress plan-meeting)" ready

rm -rf "$OFFICE"
mv "$WORK/stop" "$OFFICE"
F[hold.choice]=stop
complete decide-rules-rejected
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"],d["end"]')" "('concluded', 'stopped')"
step_args establish
expect_refused 案卷已经办结 -- "${ARGS[@]}"
