# The notice of the meeting stands fifteen days before it: fourteen are refused, fifteen are enough
# (Q24, S22).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to publish-notice
DAY[publish-notice]=2026-04-06
step_args publish-notice
expect_refused 第24条 14 15 2026-04-05 -- "${ARGS[@]}"
DAY[publish-notice]=2026-04-05
complete publish-notice
expect_ok posting list "$CASE"
expect_text 2026-04-05
