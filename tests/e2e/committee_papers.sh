# Papers of the committee's daily work: the archive lent against a register (Q33, Q39), an owner's question answered in
# writing (S32), an owner asked to pay or to keep the covenant (Q63, C286), the property service rated by the owners (Q56),
# and what a leaving member hands over (G45). C24–C29 are made and hold what was given.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
printed() { # ID text …: made for the file, and each text stands in it
  local id="$1" text
  shift
  rm -rf "$WORK/printed"
  expect_ok document make "$CASE" "$id" --audience archive -o "$WORK/printed"
  text="$(find "$WORK/printed" -name '*.docx' -exec unzip -p {} word/document.xml \; | sed 's/<[^>]*>//g')"
  for one in "$@"; do
    case "$text" in *"$one"*) ;; *) fail "$id does not hold “$one”" ;; esac
  done
  PRINTED="$text"
}
printed_not() {
  case "$PRINTED" in *"$1"*) fail "printed all the same: “$1”" ;; esac
}

# --- the archive: lent against a register ---------------------------------------------------------------------------------
opened archive 2026-09-08
did 2026-09-08 file-papers archive.filed_on=2026-09-08 archive.keeper=示例保管人 'archive.rows=[{title: 示例会议纪要, pages: 12, place: 示例柜1}]'
loan() { printf '[{title: 示例会议纪要, borrower: 示例借阅人, approved_by: 示例批准人, lent_on: 2026-09-09, due_on: 2026-09-12, state: %s}]' "$1"; }
act 2026-09-12 lend-papers "archive.loans=$(loan returned)"
but 'archive.loans=[]'
expect_refused 至少登记一次借阅 第33条 -- "${DO[@]}"
but "archive.loans=$(loan lost)"
expect_refused 有尚未归还、遗失或者毁损的档案，须写明处理 第39条 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/filed"
go
printed C25 示例借阅人 已归还且完好
printed_not 遗失或者毁损的处理
OFFICE="$WORK/filed"
did 2026-09-12 lend-papers "archive.loans=$(loan lost)" archive.loans_note=示例追查
printed C25 遗失或者毁损 示例追查
did 2026-09-13 close-archive
expect_end filed

# --- an owner's question ----------------------------------------------------------------------------------------------------
opened owner-question 2026-10-08
act 2026-10-08 register-question question.kind=question question.asked_on=2026-10-08 question.by=示例业主甲 question.unit=1-1-101 question.matter=示例询问内容
but question.asked_on=2026-10-09
expect_refused 来件日期不能晚于登记之日 第32条 2026-10-09 -- "${DO[@]}"
go
act 2026-10-12 answer-question question.handler=示例候选二 question.answered_on=2026-10-12 question.answer=示例答复内容 question.way=hand
but question.answered_on=2026-10-07
expect_refused 答复日期不能早于来件日期 第32条 2026-10-07 -- "${DO[@]}"
go
printed C26 示例业主甲 示例询问内容 示例答复内容 当面送达 第三十二条
expect_end answered

# --- an owner is asked to pay: period and amount, the time set, then the manager's suit -------------------------------------
DUTY=(duty.owner=示例业主乙 duty.unit=1-1-102 duty.facts=示例事实 duty.rule=示例合同第五条)
opened owner-duty 2026-10-14
act 2026-10-14 check-duty duty.kind=fee duty.found_on=2026-10-14 "${DUTY[@]}" duty.period=示例期间 duty.amount=1200.00
but duty.amount=
expect_refused 督促支付物业费的，须写明欠费期间和金额 第63条 -- "${DO[@]}"
go
act 2026-10-15 tell-owner duty.told_on=2026-10-15 duty.until=2026-11-14
but duty.told_on=2026-10-13
expect_refused 督促通知不能早于核实之日 第63条 2026-10-13 -- "${DO[@]}"
but duty.until=2026-10-14
expect_refused 限期不能早于督促通知之日 第63条 2026-10-14 -- "${DO[@]}"
go
printed C27 示例业主乙 督促支付物业费 示例期间 1200.00 第六十三条 不公开张贴
printed_not 停止侵害
act 2026-11-14 record-outcome duty.outcome=manager duty.outcome_on=2026-11-14
but
expect_refused 限期未满，不能认定没有履行 第63条 2026-11-14 -- "${DO[@]}"
act 2026-11-15 record-outcome duty.outcome=manager duty.outcome_on=2026-11-15
but duty.outcome=court
expect_refused 没有支付物业费的，由物业服务人依法处理 第63条 -- "${DO[@]}"
go
expect_end passed-on

# --- and to keep the covenant -------------------------------------------------------------------------------------------------
opened owner-duty 2026-10-14
did 2026-10-14 check-duty duty.kind=covenant duty.found_on=2026-10-14 "${DUTY[@]}"
did 2026-10-15 tell-owner duty.told_on=2026-10-15 duty.until=2026-10-22
printed C27 停止违反管理规约的行为 停止侵害 第二百八十六条
printed_not 支付令
act 2026-10-23 record-outcome duty.outcome=done duty.outcome_on=2026-10-23
but duty.outcome=manager
expect_refused 没有停止违反规约的行为的，报告主管部门或者请求人民法院处理 第286条 -- "${DO[@]}"
go
expect_end done

# --- the service is rated ------------------------------------------------------------------------------------------------------
opened service-rating 2026-11-02
act 2026-11-02 plan-rating rating.manager=示例物业公司 rating.clause=示例合同第九条 rating.period=示例期间 rating.from=2026-11-03 rating.until=2026-11-20 rating.place=示例值班室 'rating.subjects=[{title: 示例保洁, standard: 示例标准}]'
but rating.until=2026-11-02
expect_refused 评价截止日不能早于开始日 第56条 2026-11-02 -- "${DO[@]}"
but 'rating.subjects=[]'
expect_refused 至少应有一个评价项目 第56条 -- "${DO[@]}"
go
printed C28 示例保洁 示例标准 示例值班室
act 2026-11-21 count-rating rating.sent=20 rating.returned=15 rating.counted_on=2026-11-21 'rating.rows=[{title: 示例保洁, good: 9, fair: 4, poor: 2}]' rating.use=示例运用
but rating.counted_on=2026-11-20
expect_refused 评价截止日未过，不能统计 第56条 2026-11-20 -- "${DO[@]}"
but rating.returned=21
expect_refused 收回的评价表多于发放的 第56条 21 20 -- "${DO[@]}"
but 'rating.rows=[]'
expect_refused 至少应有一项评价结果 第56条 -- "${DO[@]}"
go
at 2026-11-22
expect_ok posting open "$CASE" publish-rating --on 2026-11-22 --at 示例公告栏
printed C29 示例保洁 示例运用
printed_not 业主的意见和建议
at 2026-11-27
expect_ok posting close "$CASE" publish-rating --on 2026-11-27
expect_end rated

# --- a member who resigned hands over what is kept ---------------------------------------------------------------------------------
opened dismissal 2026-12-01
did 2026-12-01 register-ground leaving.member=M2 leaving.name=示例候选二 leaving.ground=unable leaving.event_on=2026-12-01 leaving.grounds_note=示例说明 petition.by=committee
at 2026-12-02
expect_ok posting open "$CASE" publish-end --on 2026-12-02 --at 示例公告栏 --fact leaving.told_on=2026-12-02 leaving.meeting_told=示例方式
printed R14 示例候选二 无法继续履行职责
printed_not 健康   # no more of it than the notice needs
did 2026-12-03 settle-end leaving.ended_on=2026-12-01
did 2026-12-04 member-handover leaving.handed_on=2026-12-04 leaving.handed_items=示例钥匙一把
printed C24 示例候选二 "（因健康等原因无法履行职责）" 示例钥匙一把 监交人
