# The committee's own work (业主委员会工作): meetings with quorum and majority (S32, Q38), officers, the seal, accounts, the
# archive, and the lock once the term has ended (Q41).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
done_on() { local day="$1" step="$2"; shift 2; at "$day"; expect_ok step complete "$CASE" "$step" --on "$day" "$@"; }
posted_on() { local day="$1" what="$2"; shift 2; at "$day"; expect_ok posting open "$CASE" "$what" --on "$day" --at 示例公告栏 "$@"; }
opened() { at "$1"; expect_ok --json case open "$2" --estate E001; CASE="$(json 'd["case"]')"; }
ended() { expect_ok --json case show "$CASE"; expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/$1"; }
call() { # day of the meeting
  done_on "$1" call-session --fact session.called_on="$2" session.on="$1" session.place=示例社区服务站 session.agenda=示例议题 session.convener=示例候选一
}
decisions() { # in favour, outcome
  cat >"$WORK/decisions.yaml" <<Y
session.minutes: 示例情况
session.recorder: 示例记录人
session.decisions:
  - {title: 示例维修事项, in_favour: $1, against: 0, abstain: 0, outcome: $2}
Y
}

# --- a meeting: short notice is told, too few members are refused, so is a proxy and half of the members --------------
opened 2026-07-01 committee-meeting
call 2026-07-10 2026-07-08
expect_ok document make "$CASE" C14 -o "$WORK/documents"
at 2026-07-10
expect_refused 第32条 第38条 2/3 -- step complete "$CASE" open-session --on 2026-07-10 --fact session.present=3 session.proxies=0 session.outcome=held
expect_refused 第38条 委托他人 -- step complete "$CASE" open-session --on 2026-07-10 --fact session.present=4 session.proxies=1 session.outcome=held
done_on 2026-07-10 open-session --fact session.present=3 session.proxies=0 session.outcome=adjourned
call 2026-07-20 2026-07-11
done_on 2026-07-20 open-session --fact session.present=4 session.proxies=0 session.outcome=held
decisions 2 passed
expect_refused 第32条 第38条 1/2 -- step complete "$CASE" decide-session --on 2026-07-20 --facts "$WORK/decisions.yaml"
decisions 3 maybe
expect_exit 6 step complete "$CASE" decide-session --on 2026-07-20 --facts "$WORK/decisions.yaml"
printf 'session.minutes: 示例\nsession.recorder: 示例\nsession.decisions: [{title: 示例, in_favour: 3}]\n' >"$WORK/short.yaml"
expect_exit 6 step complete "$CASE" decide-session --on 2026-07-20 --facts "$WORK/short.yaml"
expect_text 反对委员人数
decisions 3 passed
done_on 2026-07-20 decide-session --facts "$WORK/decisions.yaml"
expect_ok case timeline "$CASE"
expect_text 2026-07-23   # three days (Q38, Q44)
posted_on 2026-07-22 publish-decision
expect_ok document make "$CASE" C15 C16 -o "$WORK/documents"
at 2026-07-27
expect_ok posting close "$CASE" publish-decision --on 2026-07-27
ended held

# --- the seal: approved on a ground, registered, the copies add up -----------------------------------------------------
opened 2026-08-03 seal-register
done_on 2026-08-03 request-seal --fact sealing.file=示例合同 sealing.copies=2 sealing.requested_on=2026-08-03 sealing.applicant=示例申请人 sealing.ground=committee sealing.ground_no=示例决定
expect_refused 写明理由 -- step complete "$CASE" approve-seal --on 2026-08-03 --fact sealing.approval=refused sealing.approved_on=2026-08-03 sealing.approver=示例审批人
done_on 2026-08-04 approve-seal --fact sealing.approval=approved sealing.approved_on=2026-08-04 sealing.approver=示例审批人
uses() { printf 'sealing.used_on: 2026-08-05\nsealing.keeper: 示例保管人\nsealing.rows:\n  - {used_on: 2026-08-05, file: 示例合同, copies: %s, seal_name: 业主委员会印章, approval: 示例决定}\n' "$1" >"$WORK/uses.yaml"; }
uses 3
at 2026-08-05
expect_refused 合计 -- step complete "$CASE" use-seals --on 2026-08-05 --facts "$WORK/uses.yaml"
uses 2
done_on 2026-08-05 use-seals --facts "$WORK/uses.yaml"
expect_ok document make "$CASE" C18 C19 -o "$WORK/documents"
ended registered

# --- accounts: the totals are those of the rows ------------------------------------------------------------------------
opened 2026-09-01 accounts-disclosure
done_on 2026-09-01 name-organizer --fact convener.name=示例小区业主委员会 convener.head=示例主任 convener.contact=示例电话
accounts() { cat >"$WORK/accounts.yaml" <<Y
accounts.from: 2026-06-01
accounts.until: 2026-08-31
accounts.opening: "1000.00"
accounts.income: "$1"
accounts.spending: "300.50"
accounts.rows:
  - {kind: income, item: 示例停车收益, amount: "500.00"}
  - {kind: spending, item: 示例维修, amount: "300.50", voucher: 示例1}
Y
}
accounts 600.00
at 2026-09-01
expect_refused 第78条 500.00 600.00 -- step complete "$CASE" draw-accounts --on 2026-09-01 --facts "$WORK/accounts.yaml"
accounts 500.00
done_on 2026-09-01 draw-accounts --facts "$WORK/accounts.yaml"
posted_on 2026-09-02 publish-accounts
expect_ok document make "$CASE" C20 -o "$WORK/documents"
at 2026-09-07
expect_ok posting close "$CASE" publish-accounts --on 2026-09-07
ended published

# --- archive --------------------------------------------------------------------------------------------------------------
opened 2026-09-08 archive
printf 'archive.filed_on: 2026-09-08\narchive.keeper: 示例保管人\narchive.rows:\n  - {title: 示例会议纪要, pages: 12, place: 示例柜1}\n' >"$WORK/archive.yaml"
done_on 2026-09-08 file-papers --facts "$WORK/archive.yaml"
done_on 2026-09-10 show-papers --fact archive.asked_on=2026-09-09 archive.reader=示例业主 archive.wanted=示例纪要 archive.shown_on=2026-09-10
expect_ok document make "$CASE" C21 C22 -o "$WORK/documents"
done_on 2026-09-11 close-archive
ended filed

# --- the street corrects an unlawful decision (Q44, R19) ------------------------------------------------------------------
opened 2026-10-09 decision-correction
at 2026-10-09
expect_refused 第44条 第19条 -- step complete "$CASE" examine --on 2026-10-09 --fact unlawful.body=committee unlawful.decision=示例决定 unlawful.decided_on=2026-09-20 unlawful.found_on=2026-10-09 unlawful.finding=unlawful
done_on 2026-10-09 examine --fact unlawful.body=committee unlawful.decision=示例决定 unlawful.decided_on=2026-09-20 unlawful.found_on=2026-10-09 unlawful.finding=unlawful unlawful.facts=示例情形 unlawful.articles=示例条款
expect_refused 第44条 限期 -- posting open "$CASE" R19 --on 2026-10-09 --at 示例公告栏 --fact unlawful.measure=correct unlawful.order_no=示例1号 unlawful.ordered_on=2026-10-09
posted_on 2026-10-09 order-correction --fact unlawful.measure=correct unlawful.order_no=示例1号 unlawful.ordered_on=2026-10-09 unlawful.deadline=2026-10-20
at 2026-10-20
expect_refused 第44条 限期未满 -- step complete "$CASE" check-correction --on 2026-10-20 --fact unlawful.result=not-corrected unlawful.result_on=2026-10-20
done_on 2026-10-21 check-correction --fact unlawful.result=not-corrected unlawful.result_on=2026-10-21
posted_on 2026-10-22 cancel-decision --fact unlawful.cancel_no=示例2号 unlawful.cancelled_on=2026-10-22
expect_ok document make "$CASE" R19 C23 -o "$WORK/documents"

# --- officers chosen again in mid-term (Q36): one chair, from the sitting members ----------------------------------------
opened 2026-11-02 committee-officers
done_on 2026-11-10 call-session --fact session.called_on=2026-11-02 session.on=2026-11-10 session.place=示例社区服务站 session.agenda=推选主任 session.convener=示例候选一
done_on 2026-11-10 open-session --fact session.present=5 session.proxies=0 session.outcome=held
printf 'session.minutes: 示例情况\nsession.recorder: 示例记录人\nsession.decisions:\n  - {title: 推选主任, in_favour: 4, against: 0, abstain: 1, outcome: passed}\n' >"$WORK/chosen.yaml"
done_on 2026-11-10 decide-session --facts "$WORK/chosen.yaml"
posted_on 2026-11-10 publish-decision
officers() { { printf 'officers.chosen_on: 2026-11-10\nofficers.reason: 示例原因\nofficers.numbers: %s\nofficers.list:\n' "$2"; COMMITTEE="$1" people committee.members; } >"$WORK/officers.yaml"; }
officers "1:chair 2:chair 3:member 4:member 5:member" M1、M2
at 2026-11-10
expect_refused 第36条 主任 -- step complete "$CASE" choose-officers --on 2026-11-10 --facts "$WORK/officers.yaml"
officers "1:chair 2:vice 6:member" M1、M9
expect_refused 第36条 第16条 -- step complete "$CASE" choose-officers --on 2026-11-10 --facts "$WORK/officers.yaml"
officers "1:vice 2:chair 3:member 4:member 5:member" M1、M2
done_on 2026-11-10 choose-officers --facts "$WORK/officers.yaml"
posted_on 2026-11-11 publish-officers
expect_ok document make "$CASE" C17 -o "$WORK/documents"
at 2026-11-16
expect_ok posting close "$CASE" publish-decision --on 2026-11-16
expect_ok posting close "$CASE" publish-officers --on 2026-11-16
ended chosen

# --- after the term nothing new is decided or sealed ------------------------------------------------------------------------
opened 2031-05-06 committee-meeting
at 2031-05-06
expect_refused 第41条 届满 -- step complete "$CASE" call-session --on 2031-05-06 --fact session.called_on=2031-05-06 session.on=2031-05-06 session.place=示例 session.agenda=示例 session.convener=示例
opened 2031-05-06 seal-register
expect_refused 第41条 届满 -- step complete "$CASE" request-seal --on 2031-05-06 --fact sealing.file=示例合同 sealing.copies=1 sealing.requested_on=2031-05-06 sealing.applicant=示例 sealing.ground=committee sealing.ground_no=示例
done_on 2031-05-06 request-seal --fact sealing.file=示例移交清单 sealing.copies=1 sealing.requested_on=2031-05-06 sealing.applicant=示例 sealing.ground=handing sealing.ground_no=示例
opened 2031-05-06 matter-vote
expect_refused 第41条 届满 -- step complete "$CASE" propose-matter --on 2031-05-06 --fact matter.proposed_on=2031-05-06 matter.reason=示例
expect_ok verify
