# The repair fund (C278, C281, Q79): used by an ordinary majority, raised by a special one exactly met and missed by one,
# used in an emergency without a vote; what is spent stays in the budget.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
PLAN=(fund.project=示例屋面 fund.scope=示例范围 fund.amount=50000.00 fund.shares=示例办法)
proposed() { # KIND DAY
  opened repair-fund "$2"
  did "$2" propose-fund "fund.kind=$1" "fund.proposed_on=$2" "${PLAN[@]}"
  did "$2" publish-plan
  called "$2"
}
spent() { # FROM: applied for, accepted, published
  did "$1" apply-fund "fund.applied_on=$1"
  act "$(plus "$1" 20)" accept-work "fund.accepted_on=$(plus "$1" 20)" fund.spent=50000.00 fund.contractor=示例施工公司
  but fund.spent=50000.01
  expect_refused 实际支出超过业主决定的预算，超出部分须另行决定 第278条 第281条 -- "${DO[@]}"
  go
  did "$(plus "$1" 21)" publish-spending
  at "$(plus "$1" 30)"
  expect_ok posting close "$CASE" publish-spending --on "$(plus "$1" 30)"
  expect_end published
}

# --- using it is an ordinary matter: ten of eighteen are enough -----------------------------------------------------------
proposed use 2026-07-01
act 2026-07-01 table-motions motions.proposed_by=示例提出人 "motions.list=$(motion_rows use-repair-fund:使用维修资金修缮屋面)"
but "motions.list=$(motion_rows raise-repair-fund:筹集维修资金)"
expect_refused 议题类型与方案不符：使用为一般事项，筹集为特别事项 第278条 第30条 -- "${DO[@]}"
go
cp -r "$OFFICE" "$WORK/rejected"
votes_for 18 10
meeting_on 2026-07-02
expect_same "$(outcome 1)" adopted
resolved "$(plus "$COUNTED" 1)"
did "$(plus "$COUNTED" 2)" conclude-fund
spent 2026-08-10
expect_ok verify
OFFICE="$WORK/rejected"
votes_for 18 9
meeting_on 2026-07-02
resolved "$(plus "$COUNTED" 1)"
did "$(plus "$COUNTED" 2)" conclude-fund
expect_end not-adopted

# --- raising it needs three quarters: 12 of 16 are exactly that, 11 one too few ---------------------------------------------
proposed raise 2026-09-01
tabled 2026-09-01 raise-repair-fund:筹集维修资金
cp -r "$OFFICE" "$WORK/missed"
votes_for 16 12
meeting_on 2026-09-02
expect_same "$(outcome 1)" adopted
resolved "$(plus "$COUNTED" 1)"
did "$(plus "$COUNTED" 2)" conclude-fund
spent 2026-10-12
OFFICE="$WORK/missed"
votes_for 16 11
meeting_on 2026-09-02
expect_same "$(outcome 1)" not_adopted
expect_ok vote result "$CASE"
expect_text 四分之三 未通过
resolved "$(plus "$COUNTED" 1)"
did "$(plus "$COUNTED" 2)" conclude-fund
expect_end not-adopted

# --- too few take part: no decision; the meeting is given up -----------------------------------------------------------------
proposed use 2027-01-04
tabled 2027-01-04 use-repair-fund:使用维修资金
votes_for 13 13
meeting_on 2027-01-05
expect_same "$(outcome 1)" no_decision
did "$(plus "$COUNTED" 1)" decide-no-quorum next.choice=stop next.reason=示例理由
expect_end stopped

# --- in an emergency the committee applies without a vote, says why, and publishes what was spent (C281) ---------------------
opened repair-fund 2027-05-06
act 2027-05-06 propose-fund fund.kind=emergency fund.proposed_on=2027-05-06 "${PLAN[@]}" fund.emergency_reason=示例外墙脱落
but fund.emergency_reason=
expect_refused 紧急使用须写明紧急情况 第281条 -- "${DO[@]}"
go
did 2027-05-06 publish-plan
expect_same "$(progress name-organizer)/$(progress table-motions)/$(progress conclude-fund)" skipped/skipped/skipped
at 2027-05-12
expect_ok posting close "$CASE" publish-plan --on 2027-05-12
spent 2027-05-12
made C11 C12 C13
expect_ok verify
