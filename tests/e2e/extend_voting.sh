# Voting may be extended before it closes and only when the notice says so (Q27).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to close-voting
F[voting.new_close]=2026-04-26
refused extend-voting 延长后的截止日不能早于原截止日 第27条 2026-04-27 2026-04-26
F[voting.new_close]=2026-05-06
cp -r "$OFFICE" "$WORK/late"
complete extend-voting
at 2026-04-28
expect_refused 2026-05-06 -- vote close "$CASE"
DAY[close-voting]=2026-05-06
pass close-voting

rm -rf "$OFFICE"
mv "$WORK/late" "$OFFICE"
DAY[extend-voting]=2026-04-28
refused extend-voting 延长投票须在投票截止前决定并公告 第27条 2026-04-28 2026-04-27
DAY[close-voting]=2026-04-28
pass close-voting
step_args extend-voting
expect_refused 跳过 -- "${ARGS[@]}"

OFFICE="$WORK/forbidden"
DAY[extend-voting]=2026-04-21
F[meeting.extension_allowed]=no
to close-voting
refused extend-voting 会议公告未约定可以延长投票 第27条 否
