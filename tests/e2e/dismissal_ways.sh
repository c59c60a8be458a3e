# The end of a member's seat, check by check (Q40, S34): who may propose it, the urging (Q29), suspension and statement, the
# meeting, the day it takes effect; what becomes of the seat (Q41) and the report of the change (S31).
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated 2
GROUND=(leaving.name=示例某 leaving.grounds_note=示例证据 leaving.event_on=2026-07-01)

# --- who proposes it: more than half of the five members, so three; a fifth of the 21 owners, so five ------------------
opened dismissal 2026-07-01
act 2026-07-01 register-ground leaving.member=M3 leaving.ground=petition petition.by=members petition.members=3 "${GROUND[@]}"
but leaving.member=M9
expect_refused "有关人员不是现任委员（编号见 estate show）" 第40条 M9 M5 -- "${DO[@]}"
but leaving.member=M3、M4
expect_refused 每案只办理一名委员 第40条 2 1 -- "${DO[@]}"
but leaving.event_on=2026-07-02
expect_refused 情形发生日期不能晚于办理日 第40条 2026-07-02 -- "${DO[@]}"
but petition.members=2
expect_refused 联名委员未超过全体委员的法定比例 第34条 1/2 -- "${DO[@]}"
but petition.by=owners petition.members= petition.owners=4 petition.all_owners=21
expect_refused 联名业主未达到法定比例 第34条 1/5 -- "${DO[@]}"
but petition.by=committee
expect_refused 以提议撤销为由的，提议来源应当是委员联名或者业主联名 第34条 -- "${DO[@]}"
go

# --- the committee does not table it; the street urges, and convenes when owners applied and the time is past -----------
did 2026-07-02 table-dismissal dismissal.tabled=no dismissal.tabled_on=2026-07-02
act 2026-07-03 urge-tabling dismissal.urged_on=2026-07-03 dismissal.urge_no=示例3号 dismissal.urge_until=2026-07-10
but dismissal.urge_until=2026-07-02
expect_refused 限期不能早于督促日期 第40条 2026-07-02 -- "${DO[@]}"
go
act 2026-07-13 answer-urging dismissal.after_urging=street dismissal.answered_on=2026-07-13 dismissal.applied_on=2026-07-08
but dismissal.applied_on=
expect_refused 街道办事处组织会议，须有业主申请，且责令的限期已过 第29条 -- "${DO[@]}"
but dismissal.answered_on=2026-07-09
expect_refused 街道办事处组织会议，须有业主申请，且责令的限期已过 第29条 2026-07-10 -- "${DO[@]}"
go

# --- suspended until the meeting decides; the member is heard --------------------------------------------------------------
did 2026-07-14 suspend-member suspension.on=2026-07-14 suspension.duties_to=示例甲
expect_ok estate show E001
expect_text 停止履职：M3
act 2026-07-15 hear-member defence.asked_on=2026-07-14 defence.until=2026-07-21 defence.answer=given defence.text=示例申辩
but defence.until=2026-07-13
expect_refused 申辩截止日不能早于通知日期 第40条 2026-07-13 -- "${DO[@]}"
but defence.text=
expect_refused 已提交申辩的须写明申辩意见 第40条 -- "${DO[@]}"
but defence.answer=waived
expect_refused 没有申辩的，须等到申辩截止日以后 第40条 2026-07-21 -- "${DO[@]}"
go
act 2031-05-19 name-organizer convener.name=示例街道办事处 convener.head=示例甲 convener.contact=示例电话
but
expect_refused 本届任期已届满，应当换届选举，不再单独决定终止成员资格 第41条 2031-05-18 -- "${DO[@]}"
at 2026-07-22
called 2026-07-22
MOTION=dismiss
votes_for 18 10
meeting_on 2026-07-23
expect_same "$(outcome 1)" adopted
act "$COUNTED" settle-end "leaving.ended_on=$COUNTED"
but "leaving.ended_on=$(plus "$COUNTED" 1)"
expect_refused 由业主大会决定的，自决定形成之日起 第40条 第30条 -- "${DO[@]}"
go
did "$(plus "$COUNTED" 1)" member-handover "leaving.handed_on=$(plus "$COUNTED" 1)" leaving.handed_items=示例清单

# --- alternates step up in the order of their election: elected ones, no more than seats are vacant, not before -------------
act 2026-08-24 alternates-up vacancy.alternates=A1 vacancy.filled_on=2026-08-24 vacancy.note=示例
but vacancy.alternates=A5
expect_refused 递补的人应当是业主选出的候补委员 第41条 第30条 A5 A1 -- "${DO[@]}"
but vacancy.alternates=A1、A2
expect_refused 递补人数不能多于缺额 第41条 2 1 -- "${DO[@]}"
but vacancy.filled_on=2026-08-20
expect_refused 递补日期不能早于缺额产生之日 第41条 2026-08-20 -- "${DO[@]}"
go
expect_same "$(term members_left)/$(term vacancies)" 5/0
did 2026-08-25 report-change change.reported_on=2026-08-25 change.matter=示例变更
act 2026-08-26 note-change change.received_on=2026-08-26
but change.received_on=2026-08-24
expect_refused 收到日期不能早于告知日期 第31条 2026-08-24 -- "${DO[@]}"
go
expect_end ended
expect_ok verify

# --- an automatic end takes effect on the day of its event (Q40 paragraph 1), not on the day it is recorded --------------
opened dismissal 2026-09-01
did 2026-09-01 register-ground leaving.member=M4 leaving.ground=resigned petition.by=committee "${GROUND[@]}" leaving.event_on=2026-08-28
did 2026-09-01 publish-end leaving.told_on=2026-09-01 leaving.meeting_told=下次会议通报
act 2026-09-01 settle-end leaving.ended_on=2026-08-28
but leaving.ended_on=2026-09-01
expect_refused 自然终止自情形发生之日起 第40条 2026-08-28 -- "${DO[@]}"
go

# --- below half of the seats (two of five) the whole committee is elected anew, and the case says so (Q41) ---------------
leave() { # DAY MEMBER: ends at once; nobody steps up
  opened dismissal "$1"
  did "$1" register-ground "leaving.member=$2" leaving.ground=no-owner petition.by=committee "${GROUND[@]}" "leaving.event_on=$1"
  did "$1" publish-end "leaving.told_on=$1" leaving.meeting_told=下次会议通报
  did "$1" settle-end "leaving.ended_on=$1"
  did "$1" alternates-up "vacancy.filled_on=$1" vacancy.note=候补均放弃
}
leave 2026-09-02 M5
expect_same "$(progress propose-reelection)/$(progress decide-vacancy)" skipped/ready   # three of five
# A vacancy that stays unfilled by choice proposes nothing; a by-election is proposed to the office.
did 2026-09-02 decide-vacancy vacancy.choice=by-election vacancy.reason=示例理由
did 2026-09-03 propose-by-election vacancy.tabled_on=2026-09-03
expect_ok --json estate proposals E001
expect_same "$(json '[(p["procedure"], p["state"]) for p in d["proposals"]]')" "[('by-election', 'open')]"
opened by-election 2026-09-03
act 2026-09-03 review-vacancies byelection.reviewed_on=2026-09-03 byelection.cause=示例 byelection.way=election byelection.alternates_note=候补均放弃
but byelection.alternates_note=
expect_refused 有候补委员的，先由候补递补；不由候补递补的须写明理由 第41条 -- "${DO[@]}"
leave 2026-09-04 M6
expect_same "$(term members_left)/$(term collapsed)" 2/True
expect_same "$(progress propose-reelection)/$(progress decide-vacancy)" ready/later
did 2026-09-04 propose-reelection vacancy.proposed_on=2026-09-04
expect_ok case show "$CASE"
expect_text "P2 建议启动 re-election：提请重新选举业主委员会" "gongyi case open --estate E001 --from P2"
expect_ok case list
expect_text "P1 建议启动 by-election" "P2 建议启动 re-election"
expect_ok --json case list
expect_same "$(json '[(p["estate"], p["no"], p["procedure"]) for p in d["proposals"]]')" "[('E001', 'P1', 'by-election'), ('E001', 'P2', 're-election')]"
expect_ok --json case open --estate E001 --from P2
CASE="$(json 'd["case"]')"
expect_ok --json case show "$CASE"
expect_same "$(json '[p["no"] for p in d["proposals"]]')" "['P1']"
expect_ok verify
