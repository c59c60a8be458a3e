# Without rules of procedure there is no general meeting (Q25, Q32): the street has the drafts amended
# and voted on again, or stops the attempt.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
RULES=against
to establish
refused establish 议事规则未获通过，尚不能公告业主大会成立 议事规则未通过 第31条 第278条
cp -r "$OFFICE" "$WORK/stop"
pass decide-rules-rejected
expect_same "$(progress draft-texts)" ready
expect_same "$(progress plan-meeting)" later
DAY[draft-texts]=2026-05-09 F[texts.legality_checked]=no
refused draft-texts 草案须逐条核对合法性 第32条 否
F[texts.legality_checked]=yes
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
