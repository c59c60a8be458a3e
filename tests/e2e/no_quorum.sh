# Two thirds by heads and by area take part, or nothing is decided (C278); a new meeting has a fresh
# notice of fifteen days (Q24), and the first round is kept.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
VOTERS=15
to establish
at 2026-05-08
expect_ok vote result "$CASE"
expect_text 参与不足 三分之二 第278条 71.42% 62.50%
step_args establish
expect_refused -- "${ARGS[@]}"
pass decide-no-quorum
step_args publish-notice
expect_refused 确定会议时间 -- "${ARGS[@]}"
F[meeting.vote_opens]=2026-05-27 F[meeting.vote_closes]=2026-06-03 F[meeting.count_on]=2026-06-04
DAY[plan-meeting]=2026-05-11 DAY[publish-notice]=2026-05-13 DAY[deliver-ballots]=2026-05-20
DAY[open-voting]=2026-05-27 DAY[close-voting]=2026-06-03 DAY[count-votes]=2026-06-04
DAY[announce-result]=2026-06-04 DAY[establish]=2026-06-12
pass plan-meeting
step_args publish-notice
expect_refused 第24条 14 15 2026-05-12 -- "${ARGS[@]}"
DAY[publish-notice]=2026-05-12
pass publish-notice
VOTERS=16
through deliver-ballots establish
pass establish
expect_ok --json vote result "$CASE"
expect_same "$(json '[m["outcome"] for m in d["motions"]]')" "['adopted', 'adopted', 'adopted']"
expect_ok case journal "$CASE"
expect_text 参与不足 登记收回\ 15\ 张 登记收回\ 16\ 张
expect_ok verify
expect_text "重新计票 2 次"
