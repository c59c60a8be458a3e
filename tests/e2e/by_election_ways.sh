# Vacant seats, check by check (Q41, Q30): alternates first, no more than seats are vacant, nobody elected, below half of
# the seats and after the term no by-election at all.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
leave() { # DAY MEMBER
  opened dismissal "$1"
  did "$1" register-ground "leaving.member=$2" leaving.name=示例某 leaving.ground=resigned "leaving.event_on=$1" leaving.grounds_note=示例辞职信 petition.by=committee
  did "$1" publish-end "leaving.told_on=$1" leaving.meeting_told=下次会议通报
  did "$1" settle-end "leaving.ended_on=$1"
}
REVIEW=(byelection.cause=示例 byelection.way=election)

opened by-election 2026-07-01
act 2026-07-01 review-vacancies byelection.reviewed_on=2026-07-01 "${REVIEW[@]}"
but
expect_refused 没有缺额，无需增补 第41条 0 1 -- "${DO[@]}"
leave 2026-07-02 M1
opened by-election 2026-07-03
act 2026-07-03 review-vacancies byelection.reviewed_on=2026-07-03 "${REVIEW[@]}"
but byelection.way=alternates
expect_refused 没有业主选出的候补委员，不能递补 第41条 第30条 -- "${DO[@]}"
act 2031-05-19 review-vacancies byelection.reviewed_on=2031-05-19 "${REVIEW[@]}"
but
expect_refused 本届任期已届满或者已由其他单位代行职责，应当换届选举 第41条 2031-05-18 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/few"
did 2026-07-03 review-vacancies byelection.reviewed_on=2026-07-03 "${REVIEW[@]}"
called 2026-07-06

# --- the method: one vacant seat, so one is elected ---------------------------------------------------------------------
act 2026-07-07 election-method election.seats=1 election.tie=area election.conditions=示例条件 \
  election.nominations_from=2026-07-08 election.nominations_until=2026-07-10 election.form_place=示例社区服务站
but election.seats=0
expect_refused "增补人数至少为 1" 第34条 -- "${DO[@]}"
but election.seats=2
expect_refused 增补人数不能多于缺额 第41条 2 1 -- "${DO[@]}"
but election.nominations_until=2026-07-07
expect_refused 报名截止日不能早于开始日 第34条 2026-07-07 -- "${DO[@]}"
go
DAY[nominate-candidates]=2026-07-13
at 2026-07-13
head -3 "$HERE/fixtures/candidates.csv" | sed 's/,示例/,增补/' >"$WORK/more.csv"
candidates() { expect_ok candidate import "$CASE" "$WORK/more.csv"; }
pass nominate-candidates
meeting_days 2026-07-14
through plan-meeting open-voting
act 2031-05-19 open-voting
but
expect_refused 本届任期已届满，应当换届选举 第41条 2031-05-18 -- "${DO[@]}"

# --- half of those who took part is not more than half: nobody is elected; run again, then left vacant -------------------
return_all() {
  local n=0 unit choice
  { echo unit,returned_on,state,channel,choices
    heads | head -n 18 | while read -r unit; do
      n=$((n + 1)) choice=C1
      if [ "$n" -gt 9 ]; then choice=C2; fi
      if [ "${PASS:-no}" = yes ]; then choice=C1; fi
      echo "$unit,$NOW,valid,paper,$choice"
    done; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
through open-voting end
expect_ok --json vote result "$CASE"
expect_same "$(json 'd["election"]["outcome"]')" none_elected
did 2026-08-13 decide-nobody byelection.next=rerun byelection.next_reason=示例理由
expect_same "$(progress election-method)" ready
cp -r "$OFFICE" "$WORK/again"
did 2026-08-14 election-method election.seats=1 election.tie=area election.conditions=示例条件 \
  election.nominations_from=2026-08-17 election.nominations_until=2026-08-19 election.form_place=示例社区服务站
DAY[nominate-candidates]=2026-08-20
candidates() { :; }   # those who stood before stand again
pass nominate-candidates
meeting_days 2026-08-21
through plan-meeting end
did "${DAY[count-votes]}" decide-nobody byelection.next=leave byelection.next_reason=示例理由
expect_end stopped
expect_same "$(term vacancies)" 1
expect_ok verify

# --- two of five left: no by-election, the office is told to open a re-election --------------------------------------------
OFFICE="$WORK/few"
leave 2026-07-06 M2
leave 2026-07-07 M3
opened by-election 2026-07-08
act 2026-07-08 review-vacancies byelection.reviewed_on=2026-07-08 "${REVIEW[@]}"
but
expect_refused "在任委员不足总数的法定比例，应当重新选举业主委员会，不得以增补代替（办理“提请重新选举”）" 第41条 1/2 -- "${DO[@]}"
did 2026-07-08 propose-new-election byelection.new_election_on=2026-07-08
expect_end collapsed
expect_ok --json estate proposals E001
expect_same "$(json 'd["proposals"][-1]["procedure"], d["proposals"][-1]["case"] == "'"$CASE"'"')" "('re-election', True)"
expect_ok verify
