# Use of the seals (S31, Q44, Q86): asked for, approved or refused with a reason, used by the keeper and registered copy by
# copy; after the term the seal serves re-election and hand-over only (Q41, S33).
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
ASK=(sealing.file=示例合同 sealing.copies=2 sealing.applicant=示例申请人 sealing.ground=committee sealing.ground_no=示例决定)

opened seal-register 2026-08-03
act 2026-08-03 request-seal sealing.requested_on=2026-08-03 "${ASK[@]}"
but sealing.copies=0
expect_refused 用印份数至少为一份 第31条 0 1 -- "${DO[@]}"
go
act 2026-08-04 approve-seal sealing.approval=approved sealing.approved_on=2026-08-04 sealing.approver=示例审批人
but sealing.approved_on=2026-08-02
expect_refused 审批日期不能早于申请日期 第31条 2026-08-02 -- "${DO[@]}"
but sealing.approval=refused
expect_refused 不同意用印的，须写明理由 第31条 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/asked"
go
use() { printf '[{used_on: "%s", file: 示例合同, copies: %s, seal_name: 业主委员会印章, approval: 示例决定}]' "$1" "$2"; }
act 2026-08-05 use-seals sealing.used_on=2026-08-05 sealing.keeper=示例保管人 "sealing.rows=$(use 2026-08-05 2)"
but sealing.used_on=2026-08-03
expect_refused 用印日期不能早于审批日期 第31条 2026-08-03 -- "${DO[@]}"
but 'sealing.rows=[]'
expect_refused 至少登记一次用印 第31条 -- "${DO[@]}"
but "sealing.rows=$(use 2026-08-05 3)"
expect_refused 登记的份数合计应与批准的份数一致 第31条 3 2 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/approved"
go
expect_end registered

# --- refused: the case ends, nothing can be sealed on it -------------------------------------------------------------------
OFFICE="$WORK/asked"
did 2026-08-04 approve-seal sealing.approval=refused sealing.approved_on=2026-08-04 sealing.approver=示例审批人 sealing.refusal=示例理由
expect_end refused
expect_exit 3 step complete "$CASE" use-seals --on 2026-08-05 --facts "$WORK/act.yaml"

# --- approved in the term, sealed after it; and asked for after it ----------------------------------------------------------
OFFICE="$WORK/approved"
act 2031-05-19 use-seals sealing.used_on=2031-05-19 sealing.keeper=示例保管人 "sealing.rows=$(use 2031-05-19 2)"
but
expect_refused 用印时任期已届满，印章只能用于换届和移交 第41条 第33条 2031-05-18 -- "${DO[@]}"
opened seal-register 2031-05-19
act 2031-05-19 request-seal sealing.requested_on=2031-05-19 "${ASK[@]}"
but
expect_refused 任期已届满，印章只能用于换届和移交 第41条 第33条 2031-05-18 -- "${DO[@]}"
but sealing.ground=handing
expect_ok "${DO[@]}"
expect_ok verify
