# A vote annulled and run again (表决作废重来, Q44, R19, C280) in the procedures after the first election: a re-election, a
# by-election, a vote on matters. The new meeting is planned and announced anew, both rounds stay, what takes effect is
# the second one, and once it took effect the vote is not annulled in this case any more.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
# The first round is annulled on an order; nothing of it counts, and it stays to be read and printed.
annulled() { # DAY
  at "$1"
  expect_refused 第44条 第19条 第280条 文号 -- vote annul "$CASE" --reason 公示期不足
  expect_ok vote annul "$CASE" --document 示例责改1号 --reason 公示期不足
  expect_same "$(progress plan-meeting)/$(progress count-votes)" ready/later
  expect_exit 3 vote result "$CASE"
}
two_rounds() { # PYTHON over a result `d`: what the first and the second came to
  local first
  expect_ok vote result "$CASE" --round 1
  expect_text "第 1 轮" 作废：公示期不足 示例责改1号
  expect_ok --json vote result "$CASE" --round 1
  first="$(json "$1")"
  expect_ok --json vote result "$CASE" --round 2
  expect_same "$first → $(json "$1")" "$2"
  expect_ok verify
}
too_late() { # DAY STEP
  at "$1"
  expect_refused 第44条 第280条 "$2" -- vote annul "$CASE" --document 示例责改2号 --reason 太晚
}
ELECTED='"".join(d["election"]["elected"])'

# --- a re-election ----------------------------------------------------------------------------------------------------------
OFFICE="$WORK/re-election"
paper qingdao 5 0
own_re_election
election_ballots
meeting_days 2026-09-17
through plan-meeting announce-result
annulled "${DAY[count-votes]}"
# Nothing was elected: the sitting committee stays, and nothing is recorded before the second count.
expect_exit 3 step complete "$CASE" record-election --on "${DAY[count-votes]}" --fact "reelection.recorded_on=${DAY[count-votes]}"
expect_same "$(term no)" 1
meeting_days 2026-10-20
CHOICES="C2、C3、C4、C5、C6"
# A notice of fourteen days is refused again (Q29): the days of the first one do not count.
complete plan-meeting
at 2026-10-27
facts_file publish-notice
expect_refused 公告应当在会议召开前提前足够天数发布 第29条 14 15 -- posting open "$CASE" F24 --on 2026-10-27 --facts "$FILE" --at 示例公告栏
through publish-notice end
two_rounds "$ELECTED" "C1C2C3C4C5 → C2C3C4C5C6"
COUNTED="${DAY[count-votes]}"
done_on "$COUNTED" record-election --fact "reelection.recorded_on=$COUNTED"
expect_same "$(term no)/$(term ends_on)" "2/2031-${COUNTED:5}"
expect_ok estate show E001
expect_text "M5（1-1-202）"   # whom only the second round elected
too_late "$COUNTED" 确认新一届业主委员会产生
COMMITTEE="2:chair 3:member 4:member 5:member 6:member"
DAY[committee-meeting]="$COUNTED"
complete committee-meeting
expect_ok verify

# --- a by-election ------------------------------------------------------------------------------------------------------------
OFFICE="$WORK/by-election"
paper qingdao 4 0
at 2026-09-02
roster
opened by-election 2026-09-07
done_on 2026-09-07 review-vacancies --fact byelection.reviewed_on=2026-09-07 byelection.cause=示例 byelection.way=election
convene 2026-09-08
FACTS[election-method]="election.seats election.tie election.conditions election.nominations_from election.nominations_until election.form_place"
F[election.seats]=1 F[election.nominations_from]=2026-09-09 F[election.nominations_until]=2026-09-14
complete election-method
pass nominate-candidates
CHOICES=C1
election_ballots
meeting_days 2026-09-17
through plan-meeting announce-result
annulled "${DAY[count-votes]}"
expect_same "$(term members_left)/$(term vacancies)" 4/1
meeting_days 2026-10-20
CHOICES=C2
through plan-meeting end
two_rounds "$ELECTED" "C1 → C2"
COUNTED="${DAY[count-votes]}"
done_on "$COUNTED" record-by-election --fact "byelection.recorded_on=$COUNTED"
expect_same "$(term members_left)/$(term vacancies)" 5/0
too_late "$COUNTED" 确认增补委员当选
done_on "$COUNTED" confirm-filling --fact "byelection.done_on=$COUNTED"
reported "$COUNTED"
expect_end filled

# --- a vote on matters: annulled after its result hung, the motions stand as they were tabled -------------------------------------
OFFICE="$WORK/matters"
seated
opened matter-vote 2026-07-01
did 2026-07-01 propose-matter matter.proposed_on=2026-07-01 matter.reason=示例理由
called 2026-07-01
tabled 2026-07-02 other:示例其他事项 change-common-use:出租示例外墙
votes_for 18 18 18
meeting_on 2026-07-03
resolved "$(plus "$COUNTED" 1)"
annulled "$(plus "$COUNTED" 2)"
expect_same "$(progress resolve)/$(progress tell-residents)/$(progress table-motions)" later/later/done
expect_exit 3 step complete "$CASE" conclude-matter --on "$(plus "$COUNTED" 2)"
# The notice that was up is taken off; the objections to it are no longer asked for.
votes_for 18 9 18
meeting_on "$(plus "$COUNTED" 3)"
two_rounds '[m["outcome"] for m in d["motions"]]' "['adopted', 'adopted'] → ['not_adopted', 'adopted']"
resolved "$(plus "$COUNTED" 1)"
did "$(plus "$COUNTED" 3)" conclude-matter
at "$(plus "$COUNTED" 10)"
did "$(plus "$COUNTED" 10)" carry-out matter.carried_out=示例落实情况
expect_end adopted
expect_ok verify
