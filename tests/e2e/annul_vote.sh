# A vote annulled and run again (表决作废重来): on an order with its number, both rounds kept and printable; not once
# its result took effect.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to announce-result
at "${DAY[announce-result]}"
expect_ok vote result "$CASE"
FIRST="$OUT"
cp -r "$OFFICE" "$WORK/decided"
expect_refused 第44条 第19条 第280条 文号 -- vote annul "$CASE" --reason 公示期不足
expect_refused 须说明理由 -- vote annul "$CASE" --document 示例责改1号
expect_refused 已发出选票 第44条 -- step return "$CASE" deliver-ballots --reason 示例
expect_ok vote annul "$CASE" --document 示例责改1号 --reason 公示期不足
expect_text 废止 示例责改1号
expect_same "$(progress plan-meeting)" ready
expect_same "$(progress count-votes)" later
expect_refused 还没有发放选票 -- vote annul "$CASE" --document 示例责改2号 --reason 再废一次
expect_exit 3 vote result "$CASE"
expect_ok vote result "$CASE" --round 1
expect_text "第 1 轮（2026" 作废：公示期不足 示例责改1号
expect_exit 5 vote result "$CASE" --round 2
expect_text "共 2 轮"

# The second round, a month later: the working rules fail this time.
F[meeting.vote_opens]=2026-06-10 F[meeting.vote_closes]=2026-06-17 F[meeting.count_on]=2026-06-18
DAY[plan-meeting]=2026-05-20 DAY[publish-notice]=2026-05-21 DAY[deliver-ballots]=2026-06-05
DAY[open-voting]=2026-06-10 DAY[close-voting]=2026-06-17 DAY[count-votes]=2026-06-18 DAY[announce-result]=2026-06-18
DAY[establish]=2026-06-18 WORKING=against
through plan-meeting announce-result
expect_ok vote result "$CASE"
expect_text "第 2 轮"
[ "$OUT" != "$FIRST" ] || fail "the second round shows the first one's result"
expect_ok --json vote result "$CASE" --round 2
SECOND="$OUT"
expect_ok --json vote result "$CASE" --round 1
[ "$OUT" != "$SECOND" ] || fail "both rounds show one result"
expect_ok verify

# Once the result changed the estate's record, the vote is not annulled in this case any more.
through announce-result committee-meeting
expect_refused 第44条 第280条 业主大会成立 -- vote annul "$CASE" --document 示例责改3号 --reason 太晚
expect_ok verify
