# Rules of procedure and covenant, check by check (law-facts §4, §5; Q32, R13, S28): who proposes, the choices and their legal
# range, the review, the consultation, and the day the text takes effect; what is adopted governs the next vote, never its own.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated

# --- the motion: a fifth of the 21 owners, so five ------------------------------------------------------------------------
opened rules-of-procedure 2026-06-08
act 2026-06-08 propose amend.text=rules amend.proposer=owners amend.proposed_on=2026-06-08 amend.reason=示例理由 \
  adopting.petitioners=5 adopting.owners=21 adopting.head=示例甲 adopting.contact=示例电话
but adopting.petitioners=4
expect_refused 由业主提出的，提议人应当达到法定比例 第13条 第28条 1/5 -- "${DO[@]}"
go

# --- choices: each within the law, all that are not are told ------------------------------------------------------------------
act 2026-06-09 choose-rules texts.drafted_on=2026-06-09 election.seats=7 election.alternates=2 election.term_years=4 \
  election.tie=lot election.fewer_rule=stands rules.notice_days=20
but election.seats=1
expect_refused 委员席位 第35条 不少于3 -- "${DO[@]}"   # election.seats at_least
but election.seats=13
expect_refused 委员席位 第31条 不超过11 -- "${DO[@]}"   # election.seats at_most
but election.seats=6
expect_refused 委员席位 第35条 单数 6 -- "${DO[@]}"   # election.seats odd
but election.term_years=0
expect_refused 任期年数 第32条 0 -- "${DO[@]}"   # election.term_years at_least
but election.term_years=6
expect_refused 任期年数 第35条 6 5 -- "${DO[@]}"   # election.term_years at_most
but rules.meetings_per_year=0
expect_refused 第28条 不少于1 -- "${DO[@]}"   # rules.meetings_per_year at_least
but rules.notice_days=14
expect_refused 第14条 14 15 -- "${DO[@]}"   # rules.notice_days at_least
but rules.proxy_max=0
expect_refused 第32条 不少于1 -- "${DO[@]}"   # rules.proxy_max at_least
but rules.keep_years=0
expect_refused 第12条 不少于1 -- "${DO[@]}"   # rules.keep_years at_least
but election.seats=3
expect_refused 席位少于五人时，须由街道办事处书面说明理由（省、市规定不一致） 第35条 第30条 3 5 -- "${DO[@]}"
but election.alternates=8
expect_refused 候补委员人数不能多于委员席位 第32条 8 7 -- "${DO[@]}"
but rules.headcount=agreed
expect_refused 另行约定业主人数计算方法的，须写明方法 第25条 第9条 -- "${DO[@]}"
but rules.meeting_forms=assembly-written rules.default_form=online
expect_refused 首选会议形式须是可用的会议形式之一 第26条 第27条 -- "${DO[@]}"
go

# --- review (Q32) and consultation (Q92) -------------------------------------------------------------------------------------
act 2026-06-10 review-legality legality.by=示例街道办事处 legality.on=2026-06-10 legality.conclusion=unlawful "legality.findings=第55条：人数"
but legality.findings=
expect_refused 审查认为须修改或者违法的，须写明条号、问题和规定 第32条 -- "${DO[@]}"
go
expect_same "$(progress choose-rules)" ready   # sent back, whatever the fault
did 2026-06-11 choose-rules texts.drafted_on=2026-06-11 election.seats=7 election.alternates=2 election.term_years=4 \
  election.tie=lot election.fewer_rule=stands rules.notice_days=20
did 2026-06-11 review-legality legality.by=示例街道办事处 legality.on=2026-06-11 legality.conclusion=lawful
act 2026-06-12 consult consult.from=2026-06-12 consult.until=2026-06-18 consult.place=示例社区服务站
but consult.until=2026-06-11
expect_refused 征求意见截止日不能早于开始日 第32条 2026-06-11 -- "${DO[@]}"
go
act 2026-06-17 answer-opinions consult.received=3 consult.adopted=1 consult.opinions=示例意见
but
expect_refused 征求意见尚未截止 第32条 2026-06-18 -- "${DO[@]}"
act 2026-06-19 answer-opinions consult.received=3 consult.adopted=1 consult.opinions=示例意见
but consult.adopted=4
expect_refused 采纳的意见不能多于收到的意见 第32条 4 3 -- "${DO[@]}"
go
did 2026-06-19 verify-roster roster.verified_on=2026-06-19 roster.verified_by=示例核实人

# --- the meeting needs the fifteen days of the law, not the twenty the text itself will ask for ----------------------------------
MOTION=rules
votes_for 18 10
meeting_days 2026-06-22
F[meeting.vote_opens]=2026-07-08 F[meeting.vote_closes]=2026-07-15 F[meeting.count_on]=2026-07-16
DAY[open-voting]=2026-07-08 DAY[close-voting]=2026-07-15 DAY[count-votes]=2026-07-16 DAY[announce-result]=2026-07-16
through plan-meeting end
expect_same "$(outcome 1)" adopted
cp -r "$OFFICE" "$WORK/counted"
act 2026-07-16 publish-text adoption.version=2026年第一版 adoption.effective_on=2026-07-16 change_report.what=示例 change_report.made_on=2026-07-16
but adoption.effective_on=2026-07-15
expect_refused 文本自通过之日起才能生效，不适用于通过它的表决 第278条 第31条 2026-07-16 -- "${DO[@]}"
go
expect_ok --json law show meeting.notice_lead --estate E001 --on 2026-07-16
expect_same "$(json 'd["value"], d["layer"]')" "('20d', 'estate')"
reported 2026-07-20
expect_end adopted
# The next meeting, of whatever kind, has the estate's twenty days.
opened matter-vote 2026-08-03
did 2026-08-03 propose-matter matter.proposed_on=2026-08-03 matter.reason=示例理由
called 2026-08-03
tabled 2026-08-03 other:示例事项
meeting_days 2026-08-04
F[meeting.vote_opens]=2026-08-24
through plan-meeting publish-notice
act 2026-08-05 publish-notice meeting.residents_told_on=2026-08-05
but
expect_refused 公告应当在会议召开前提前足够天数发布 第26条 19 20 -- "${DO[@]}"
expect_ok verify

# --- half of the votes is not more than half: not adopted, and the rules in force stay -------------------------------------------
opened covenant 2026-09-01
did 2026-09-01 propose amend.text=covenant amend.proposer=committee amend.proposed_on=2026-09-01 amend.reason=示例理由 \
  adopting.head=示例甲 adopting.contact=示例电话
act 2026-09-02 choose-covenant texts.drafted_on=2026-09-02 covenant.income_use=mostly covenant.income_percent=51
but covenant.income_percent=50
expect_refused 按比例补充维修资金的，比例应当超过一半（“主要用于”） 第78条 50 51 -- "${DO[@]}"
go
did 2026-09-03 review-legality legality.by=示例街道办事处 legality.on=2026-09-03 legality.conclusion=lawful
did 2026-09-04 consult consult.from=2026-09-04 consult.until=2026-09-08 consult.place=示例社区服务站
did 2026-09-09 answer-opinions consult.received=0 consult.adopted=0 consult.opinions=没有收到意见
did 2026-09-09 verify-roster roster.verified_on=2026-09-09 roster.verified_by=示例核实人
MOTION=covenant
votes_for 18 9
meeting_days 2026-09-10
F[meeting.vote_opens]=2026-10-08 F[meeting.vote_closes]=2026-10-15 F[meeting.count_on]=2026-10-16
DAY[open-voting]=2026-10-08 DAY[close-voting]=2026-10-15 DAY[count-votes]=2026-10-16 DAY[announce-result]=2026-10-16
through plan-meeting end
expect_same "$(outcome 1)" not_adopted
did 2026-10-19 keep-old-text adopting.rejected_note=示例说明
expect_end not-adopted
expect_ok verify
