# A fact recorded wrongly is corrected with a reason; the old value stays in the journal, and a value
# that the law refuses is refused here too (Q21, S20).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
F[conditions.delivered_owners]=10
to receive-application
expect_ok case correct "$CASE" confirm-conditions --fact conditions.total_owners=101 --reason 抄录错误
expect_ok case journal "$CASE"
expect_text "100 → 101" 抄录错误
expect_refused 第21条 第20条 4,000.00 10,000.00 -- case correct "$CASE" confirm-conditions \
  --fact conditions.delivered_area=4000.00 --reason 抄录错误
expect_refused -- case correct "$CASE" confirm-conditions --fact group.seats=7 --reason 抄录错误
expect_ok --json step show "$CASE" confirm-conditions
expect_text 101
expect_ok verify

# The notice stood fifteen days before the day it named; a correction of that day may not undo it (Q24).
through receive-application deliver-ballots
at 2026-04-02
expect_refused 第24条 15 公告会议事项 2026-04-01 -- case correct "$CASE" plan-meeting \
  --fact meeting.vote_opens=2026-04-10 --reason 抄录错误
expect_ok case correct "$CASE" plan-meeting --fact meeting.place=示例会议室 --reason 抄录错误
