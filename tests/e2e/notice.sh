# The notice of the meeting stands fifteen days before it: fourteen are refused, fifteen are enough
# (Q24, S22). The plan's own days are in order.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to plan-meeting
F[meeting.vote_closes]=2026-04-19
refused plan-meeting 投票截止日不能早于开始日 第24条 2026-04-20 2026-04-19
F[meeting.vote_closes]=2026-04-27 F[meeting.count_on]=2026-04-26
refused plan-meeting 开箱计票日不能早于投票截止日 第24条 2026-04-27 2026-04-26
F[meeting.count_on]=2026-04-28
complete plan-meeting
DAY[publish-notice]=2026-04-06
refused publish-notice 公告应当在会议召开前提前足够天数发布 第24条 14 15 2026-04-05
DAY[publish-notice]=2026-04-05
complete publish-notice
expect_ok posting list "$CASE"
expect_text 2026-04-05
