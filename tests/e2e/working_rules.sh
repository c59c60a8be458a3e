# The committee's working rules (业主委员会工作规则, S22; law-facts §5): the general meeting adopts them, and what they settle
# governs the committee's next meetings: a quorum never below S32, and days of notice that are no longer advice.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
settled() { expect_ok --json law show "$1" --estate E001 --on "$2"; json 'd["value"], d["layer"], d["citations"]'; }
drafted() { # DAY: the motion; its choices follow
  opened working-rules "$1"
  did "$1" propose amend.text=working amend.proposer=committee "amend.proposed_on=$1" amend.reason=示例理由 \
    adopting.head=示例甲 adopting.contact=示例电话
}
put_to_vote() { # DAY, two days after the choices; ballots as votes_for said
  did "$1" review-legality legality.by=示例街道办事处 "legality.on=$1" legality.conclusion=lawful
  did "$1" consult "consult.from=$1" "consult.until=$(plus "$1" 4)" consult.place=示例社区服务站
  did "$(plus "$1" 5)" answer-opinions consult.received=2 consult.adopted=1 consult.opinions=示例意见
  did "$(plus "$1" 5)" verify-roster "roster.verified_on=$(plus "$1" 5)" roster.verified_by=示例核实人
  MOTION=working
  meeting_on "$(plus "$1" 6)"
}
SESSION=(session.place=示例社区服务站 session.agenda=示例议题 session.convener=示例候选一)

# --- a quorum below two thirds is not theirs to choose (S32), nor a notice shorter than the guide asks for (G39) -----------
drafted 2026-07-01
WORKING="$CASE"
act 2026-07-02 choose-working texts.drafted_on=2026-07-02 working.quorum=4/5 rules.committee_notice_days=10 rules.committee_meetings=6
but working.quorum=1/2
expect_refused 委员会会议出席比例 第32条 2/3 -- "${DO[@]}"
but rules.committee_notice_days=3
expect_refused 委员会会议通知天数 第39条 7 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/none"
go
votes_for 18 10
put_to_vote 2026-07-03
expect_same "$(outcome 1)" adopted
expect_same "$(settled committee.quorum_share "$COUNTED")" "('2/3', 'cn-shandong', ['S32'])"
did "$COUNTED" publish-text adoption.version=2026年第一版 "adoption.effective_on=$COUNTED" change_report.what=示例 "change_report.made_on=$COUNTED"
made A04 A09 F18
text="$(docx_text "$(find "$WORK/documents" -name 'A09*' | head -1)")"
for word in 五分之四以上的委员出席 提前十日 召开六次以上; do [[ "$text" == *"$word"* ]] || fail "A09 does not say $word"; done
at "$(plus "$COUNTED" 8)"
expect_ok posting close "$CASE" publish-text --on "$NOW"
expect_ok posting close "$CASE" announce-result --on "$NOW"
expect_end adopted
expect_same "$(settled committee.quorum_share "$COUNTED")" "('4/5', 'estate', ['E9'])"
expect_same "$(settled committee.meeting_notice "$COUNTED")" "('10d', 'estate', ['E8'])"
expect_same "$(settled committee.meetings_per_year "$COUNTED")" "('6', 'estate', ['E7'])"
expect_ok law show committee.quorum_share --estate E001 --on "$COUNTED"
expect_text 业主委员会工作规则

# --- a meeting called before nine days only: refused with the clause, unless it was urgent and says why -----------------------
opened committee-meeting 2026-09-01
act 2026-09-01 call-session session.called_on=2026-09-01 session.on=2026-09-11 "${SESSION[@]}"
but session.on=2026-09-10
expect_refused 会议通知的天数少于本小区工作规则的约定；紧急事项可以随时通知，但须写明原因 第39条 第8条 9 10 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/urgent"
go
# Four of five are four fifths; three would have been too few by the law already.
act 2026-09-11 open-session session.present=4 session.proxies=0 session.outcome=held
but session.present=3
expect_refused 出席委员不足法定比例，会议不能作出决定，应当另行召集 第32条 第9条 4/5 -- "${DO[@]}"
go
OFFICE="$WORK/urgent"
did 2026-09-01 call-session session.called_on=2026-09-01 session.on=2026-09-02 "${SESSION[@]}" session.urgent=示例漏水

# --- four members sitting: three are three quarters, enough by the law and too few by the rules ---------------------------------
opened dismissal 2026-09-14
did 2026-09-14 register-ground leaving.member=M5 leaving.name=示例某 leaving.ground=resigned leaving.event_on=2026-09-14 leaving.grounds_note=示例 petition.by=committee
did 2026-09-14 publish-end leaving.told_on=2026-09-14 leaving.meeting_told=下次会议通报
did 2026-09-14 settle-end leaving.ended_on=2026-09-14
opened committee-meeting 2026-09-15
did 2026-09-15 call-session session.called_on=2026-09-15 session.on=2026-09-25 "${SESSION[@]}"
act 2026-09-25 open-session session.present=3 session.proxies=0 session.outcome=held
but
expect_refused 出席委员不足法定比例，会议不能作出决定，应当另行召集 第9条 4/5 -- "${DO[@]}"
expect_ok verify

# --- not adopted: the law alone, and three of four may decide ---------------------------------------------------------------------
OFFICE="$WORK/none" CASE="$WORKING"
did 2026-07-02 choose-working texts.drafted_on=2026-07-02 working.quorum=4/5 rules.committee_notice_days=10
votes_for 18 9
put_to_vote 2026-07-03
did "$(plus "$COUNTED" 1)" keep-old-text adopting.rejected_note=示例说明
expect_end not-adopted
expect_same "$(settled committee.quorum_share "$COUNTED")" "('2/3', 'cn-shandong', ['S32'])"
opened committee-meeting 2026-09-01
did 2026-09-01 call-session session.called_on=2026-09-01 session.on=2026-09-08 "${SESSION[@]}"
did 2026-09-08 open-session session.present=4 session.proxies=0 session.outcome=held
expect_ok verify
