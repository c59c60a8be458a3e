# Voting may be extended before it closes and only when the notice says so (Q27).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to close-voting
cp -r "$OFFICE" "$WORK/late"
complete extend-voting
at 2026-04-28
expect_refused 2026-05-06 -- vote close "$CASE"
DAY[close-voting]=2026-05-06
pass close-voting

rm -rf "$OFFICE"
mv "$WORK/late" "$OFFICE"
DAY[extend-voting]=2026-04-28
step_args extend-voting
expect_refused 第27条 截止 -- "${ARGS[@]}"
DAY[close-voting]=2026-04-28
pass close-voting
step_args extend-voting
expect_refused 跳过 -- "${ARGS[@]}"

OFFICE="$WORK/forbidden"
DAY[extend-voting]=2026-04-21
F[meeting.extension_allowed]=no
to close-voting
step_args extend-voting
expect_refused 第27条 未约定 -- "${ARGS[@]}"
