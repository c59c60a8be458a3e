# The manager is hired, kept or replaced (C278, Q30, Q55, S57, S58, Q88): each way to its end, the motions of the plan, the
# contract with the right manager, the notice, and the hand-over done or refused.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
plan() { # KIND DAY
  opened manager-change "$2"
  did "$2" start-change "manager.change=$1" "manager.started_on=$2" manager.current=示例物业公司 manager.plan=示例方案 \
    manager.method=tender manager.fee=示例标准 manager.term=三年
  did "$2" publish-change
  called "$2"
}
voted() { # DAY: the meeting planned then, resolved after it; the case stands before the contract
  meeting_on "$1"
  resolved "$(plus "$COUNTED" 1)"
  RESOLVED="$(plus "$COUNTED" 1)" TOLD="$(plus "$COUNTED" 2)"
}
taken_down() { at "$1"; expect_ok posting close "$CASE" "$2" --on "$1"; }

# --- hired: the motion is that of the plan; the contract follows the resolution and is filed ------------------------------
plan hire 2026-07-01
act 2026-07-01 table-motions motions.proposed_by=示例提出人 "motions.list=$(motion_rows hire-manager:选聘示例新物业公司)"
but "motions.list=$(motion_rows renew-manager:续聘示例物业公司)"
expect_refused 议题类型与方案不符 第278条 第30条 -- "${DO[@]}"
go
votes_for 18 10
voted 2026-07-02
did "$TOLD" conclude-change
expect_same "$(progress tell-manager)" skipped
taken_down 2026-08-10 announce-result
act 2026-08-10 sign-contract manager.new=示例新物业公司 manager.contract_on=2026-08-10 manager.contract_ends_on=2029-08-09
but "manager.contract_on=$COUNTED"
expect_refused 合同须在决议形成之后签订 第55条 第57条 "$RESOLVED" -- "${DO[@]}"
go
taken_down 2026-08-17 sign-contract
did 2026-08-17 file-contract manager.filed_on=2026-08-17
did 2026-08-17 close-change
expect_end settled

# --- renewed: with the present manager, nobody else -------------------------------------------------------------------------
plan renew 2026-09-01
tabled 2026-09-01 renew-manager:续聘示例物业公司
votes_for 18 10
voted 2026-09-02
did "$TOLD" conclude-change
taken_down 2026-10-09 announce-result
act 2026-10-09 sign-contract manager.new=示例物业公司 manager.contract_on=2026-10-09 manager.contract_ends_on=2029-10-08
but manager.new=示例新物业公司
expect_refused 续聘的，应当与现物业服务人签约 第55条 -- "${DO[@]}"
go
taken_down 2026-10-14 sign-contract
did 2026-10-14 file-contract manager.filed_on=2026-10-14
did 2026-10-14 close-change
expect_end settled

# --- replaced: told in time, another manager, handed over before a witness, or refused and ordered to leave ----------------
plan replace 2026-11-02
act 2026-11-02 table-motions motions.proposed_by=示例提出人 \
  "motions.list=$(motion_rows dismiss-manager:解聘示例物业公司 hire-manager:选聘示例新物业公司)"
but "motions.list=$(motion_rows hire-manager:选聘示例新物业公司)"
expect_refused 议题类型与方案不符 第278条 第30条 -- "${DO[@]}"
go
cp -r "$OFFICE" "$WORK/half"
votes_for 18 10 10
voted 2026-11-03
did "$TOLD" conclude-change
act 2026-12-07 tell-manager manager.notified_on=2026-12-07 manager.leaves_on=2027-02-28
but manager.leaves_on=2026-12-06
expect_refused 退出日期不能早于通知日期 第58条 2026-12-06 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/intime"
but manager.leaves_on=2027-01-15
expect_warned 解除合同应当依法提前通知；合同对通知期限另有约定的除外 第58条 -- "${DO[@]}"
OFFICE="$WORK/intime"
go
expect_not_text 解除合同应当依法提前通知
taken_down 2026-12-09 announce-result
act 2026-12-10 sign-contract manager.new=示例新物业公司 manager.contract_on=2026-12-10 manager.contract_ends_on=2029-12-09
but manager.new=示例物业公司
expect_refused 签约的物业服务人与现物业服务人相同，不是更换 第55条 -- "${DO[@]}"
go
taken_down 2026-12-15 sign-contract
did 2026-12-15 file-contract manager.filed_on=2026-12-15
act 2027-02-28 hand-over-service manager.handover=done manager.handover_on=2027-02-28 manager.witness=示例见证人 \
  'manager.items=[{title: 示例图纸, count: "1"}]'
but manager.witness=
expect_refused 已交接的，须有交接明细和见证人 第58条 第38条 -- "${DO[@]}"
but 'manager.items=[]'
expect_refused 已交接的，须有交接明细和见证人 第58条 第38条 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/refused"
go
made C09
did 2027-02-28 close-change
expect_end settled
expect_ok verify

OFFICE="$WORK/refused"
did 2027-03-01 hand-over-service manager.handover=refused manager.handover_on=2027-03-01
act 2027-03-02 order-leave manager.order_no=示例3号 manager.ordered_on=2027-03-02 manager.order_deadline=2027-03-15
but manager.order_deadline=2027-03-01
expect_refused 限期不能早于责令日期 第88条 2027-03-01 -- "${DO[@]}"
go
act 2027-03-15 after-leave-order manager.order_result=penalised manager.order_result_on=2027-03-15
but
expect_refused 限期未满，不能认定逾期未改正 第88条 2027-03-15 -- "${DO[@]}"
did 2027-03-15 after-leave-order manager.order_result=complied manager.order_result_on=2027-03-15
did 2027-03-15 close-change
expect_end settled

# --- dismissed but nobody hired: not all of it was adopted, so nothing changes --------------------------------------------------
OFFICE="$WORK/half"
votes_for 18 10 9
voted 2026-11-03
expect_same "$(outcome 1)/$(outcome 2)" adopted/not_adopted
did "$TOLD" conclude-change
expect_end unchanged
expect_ok verify
