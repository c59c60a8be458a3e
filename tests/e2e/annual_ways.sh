# Meetings of the owners (S28, R13, Q27, Q29): the regular one, the one in an emergency, the one a fifth of the owners asks
# for, and the one the street orders and then convenes itself; each to its end.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
held() { # DAY: from who convenes to the published result, its motions on the table by then
  votes_for 18 10
  meeting_on "$1"
  resolved "$(plus "$COUNTED" 1)"
  at "$(plus "$COUNTED" 8)"
  expect_ok posting close "$CASE" announce-result --on "$NOW"
  did "$NOW" close-meeting
  expect_end held
}
raised() { opened annual-meeting "$2"; did "$2" raise-meeting "annual.kind=$1" "annual.raised_on=$2" annual.reason=示例理由; }

# --- regular: the committee reports on its year (R15, S29) -------------------------------------------------------------------
raised regular 2026-07-01
expect_same "$(progress check-petition)" skipped
did 2026-07-01 answer-petition convene.answer=convenes convene.answered_on=2026-07-01
did 2026-07-02 report-work annual.report=示例情况 annual.report_plan=示例安排
made C05
called 2026-07-02
tabled 2026-07-02 other:示例事项
held 2026-07-03

# --- in an emergency: no petition, no report -----------------------------------------------------------------------------------
raised emergency 2026-09-01
did 2026-09-01 answer-petition convene.answer=convenes convene.answered_on=2026-09-01
expect_same "$(progress check-petition)/$(progress report-work)/$(progress order-convene)" skipped/skipped/skipped
called 2026-09-02
# It dismisses the manager and hires nobody: the office is told what is to be opened next.
tabled 2026-09-02 dismiss-manager:解聘示例物业公司
held 2026-09-03
expect_ok case show "$CASE"
expect_text "P1 建议启动 manager-change：会议决定解聘物业服务人，尚未选聘新的物业服务人" "gongyi case open --estate E001 --from P1"

# --- a fifth of the owners ask for it: four of 21 are too few, their area is advice (G21) ------------------------------------
raised petition 2026-11-02
act 2026-11-03 check-petition demand.checked_on=2026-11-03 demand.owners=5 demand.area=480.00 demand.total_owners=21 \
  demand.total_area=2400.00 demand.contact=示例业主
but demand.owners=4
expect_refused 提议的业主不足法定比例，业主委员会没有召集临时会议的义务 第13条 第28条 1/5 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/advice"
go
expect_not_text 提议业主的面积不足建议比例
OFFICE="$WORK/advice"
but demand.area=479.99
expect_warned 提议业主的面积不足建议比例 第21条 1/5 -- "${DO[@]}"
act 2031-05-19 answer-petition convene.answer=convenes convene.answered_on=2031-05-19
but
expect_refused 本届任期已届满，不得召集会议作出新的决定；应当办理换届 第41条 第33条 2031-05-18 -- "${DO[@]}"
at 2026-11-10
cp -r "$OFFICE" "$WORK/silent"
did 2026-11-10 answer-petition convene.answer=convenes convene.answered_on=2026-11-10
called 2026-11-10
tabled 2026-11-10 amend-rules:修改示例议事规则 amend-covenant:修改示例管理规约
votes_for 18 10 9
meeting_on 2026-11-11
resolved "$(plus "$COUNTED" 1)"
at "$(plus "$COUNTED" 8)"
expect_ok posting close "$CASE" announce-result --on "$NOW"
did "$NOW" close-meeting
expect_end held
# The motion on the rules passed, the one on the covenant did not.
expect_ok --json estate proposals E001
expect_same "$(json '[p["procedure"] for p in d["proposals"]]')" "['manager-change', 'rules-of-procedure']"
expect_ok verify

# --- the committee does not convene: ordered by the street on the owners' application, and it then does ----------------------
OFFICE="$WORK/silent"
did 2026-11-20 answer-petition convene.answer=refuses convene.answered_on=2026-11-20
act 2026-11-24 order-convene convene.applied_on=2026-11-23 convene.order_no=示例4号 convene.ordered_on=2026-11-24 convene.deadline=2026-12-10
but convene.applied_on=2026-11-25
expect_refused 责令须在业主申请之后 第29条 2026-11-25 -- "${DO[@]}"
but convene.deadline=2026-11-23
expect_refused 限期不能早于责令日期 第29条 2026-11-23 -- "${DO[@]}"
go
cp -r "$OFFICE" "$WORK/late"
did 2026-12-08 after-order convene.outcome=convened
expect_same "$(progress street-convenes)" skipped
called 2026-12-08
tabled 2026-12-08 other:示例事项
held 2026-12-09

# --- and when the time set is past, the street convenes and the meeting comes about (Q29) --------------------------------------
OFFICE="$WORK/late"
act 2026-12-10 after-order convene.outcome=failed
but
expect_refused 限期未满，街道办事处不能代为组织会议 第29条 2026-12-10 -- "${DO[@]}"
act 2026-12-11 after-order convene.outcome=failed
go
did 2026-12-12 street-convenes
made C03 R18 C04
numbered C04
did 2026-12-14 name-organizer convener.name=示例街道办事处 convener.head=示例甲 convener.contact=示例电话
did 2026-12-14 verify-roster roster.verified_on=2026-12-14 roster.verified_by=示例核实人
tabled 2026-12-14 other:示例事项
votes_for 18 10
meeting_on 2026-12-15
made F24
resolved "$(plus "$COUNTED" 1)"
at "$(plus "$COUNTED" 8)"
expect_ok posting close "$CASE" announce-result --on "$NOW"
did "$NOW" close-meeting
expect_end held
expect_ok verify
