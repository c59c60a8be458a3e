# A vote on any matter (事项表决): motions are rows with their legal class, so one vote counts ordinary and special ones by
# their own majority (C278); the repair fund, the manager and the street that convenes in the committee's place.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
done_on() { local day="$1" step="$2"; shift 2; at "$day"; expect_ok step complete "$CASE" "$step" --on "$day" "$@"; }
posted_on() { local day="$1" what="$2"; shift 2; at "$day"; expect_ok posting open "$CASE" "$what" --on "$day" --at 示例公告栏 "$@"; }
opened() { at "$1"; expect_ok --json case open "$2" --estate E001; CASE="$(json 'd["case"]')"; }
ended() { expect_ok --json case show "$CASE"; expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/$1"; }
convener() { done_on "$1" name-organizer --fact convener.name=示例小区业主委员会 convener.head=示例主任 convener.contact=示例电话
  done_on "$1" verify-roster --fact roster.verified_on="$1" roster.verified_by=示例核实人; }
motions() { # matter:title …
  { echo "motions.proposed_by: 示例提出人"; echo "motions.list:"
    for one in "$@"; do echo "  - {title: ${one#*:}, matter: ${one%%:*}}"; done; } >"$WORK/motions.yaml"; }
# Votes per motion as "for N": the first N of VOTERS say yes, the others no.
FOR=(18) VOTERS=18
return_all() {
  { printf 'unit,returned_on,state,channel'; for i in "${!FOR[@]}"; do printf ',m%s' $((i + 1)); done; echo
    local n=0
    heads | head -n "$VOTERS" | while read -r unit; do
      n=$((n + 1)); printf '%s,%s,valid,paper' "$unit" "$NOW"
      for yes in "${FOR[@]}"; do if [ "$n" -le "$yes" ]; then printf ',for'; else printf ',against'; fi; done; echo
    done; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
ORDER="plan-meeting publish-notice deliver-ballots open-voting close-voting count-votes announce-result end"
meeting() { # month, year: notice on the 2nd, voting from the 20th
  local m="$1"
  DAY[plan-meeting]=$m-01 DAY[publish-notice]=$m-02 DAY[deliver-ballots]=$m-10 DAY[open-voting]=$m-20
  DAY[close-voting]=$m-25 DAY[count-votes]=$m-26 DAY[announce-result]=$m-26
  F[meeting.vote_opens]=$m-20 F[meeting.vote_closes]=$m-25 F[meeting.count_on]=$m-26
  through plan-meeting end
}

# --- special: three quarters of those who took part; ordinary matters of other procedures are not voted here -----------
opened 2026-07-01 matter-vote
done_on 2026-07-01 propose-matter --fact matter.proposed_on=2026-07-01 matter.reason=示例理由
convener 2026-07-01
motions hire-manager:选聘示例物业
at 2026-07-01
expect_refused 第278条 第30条 -- step complete "$CASE" table-motions --on 2026-07-01 --facts "$WORK/motions.yaml"
motions change-common-use:利用外墙设置示例广告 other:示例其他事项
done_on 2026-07-01 table-motions --facts "$WORK/motions.yaml"
FOR=(13 9)   # 13 of 18 is less than three quarters, 9 exactly half: neither passes
meeting 2026-07
expect_ok vote result "$CASE"
expect_text 利用外墙设置示例广告 示例其他事项 未通过
expect_ok document make "$CASE" C01 F24 F36 -o "$WORK/documents"
OUT="$(docx_text "$WORK"/documents/F36_*_存档版.docx)"
expect_text 收回18份 法律要求人数和面积
expect_not_text 两种渠道 电子票   # the notice named no platform: paper alone (Q27)
done_on 2026-07-27 resolve --fact resolution.on=2026-07-27
done_on 2026-07-28 tell-residents --fact resolution.residents_told_on=2026-07-28
expect_ok document make "$CASE" F37 C02 -o "$WORK/documents"
done_on 2026-07-28 conclude-matter
ended not-adopted
resolved() { # month
  done_on "$1-27" resolve --fact resolution.on="$1-27"
  done_on "$1-28" tell-residents --fact resolution.residents_told_on="$1-28"
}

# --- the repair fund: raising needs three quarters, 14 of 18 (77 %) reach it; what is spent stays in the budget -----------
fund() { # kind day
  printf 'fund.kind: %s\nfund.proposed_on: %s\nfund.project: 示例屋面\nfund.scope: 示例范围\nfund.amount: "50000.00"\nfund.shares: 示例办法\n' "$1" "$2" >"$WORK/fund.yaml"
}
opened 2026-10-09 repair-fund
fund emergency 2026-10-09
expect_refused 第281条 紧急 -- step complete "$CASE" propose-fund --on 2026-10-09 --facts "$WORK/fund.yaml"
fund raise 2026-10-09
done_on 2026-10-09 propose-fund --facts "$WORK/fund.yaml"
posted_on 2026-10-10 publish-plan
expect_ok document make "$CASE" C11 -o "$WORK/documents"
convener 2026-10-12
motions use-repair-fund:使用维修资金
at 2026-10-12
expect_refused 第278条 -- step complete "$CASE" table-motions --on 2026-10-12 --facts "$WORK/motions.yaml"
motions raise-repair-fund:筹集维修资金
done_on 2026-10-12 table-motions --facts "$WORK/motions.yaml"
FOR=(14)
meeting 2026-11
expect_ok vote result "$CASE"
expect_text 筹集维修资金 通过
resolved 2026-11
done_on 2026-11-28 conclude-fund
done_on 2026-11-30 apply-fund --fact fund.applied_on=2026-11-30
at 2026-12-20
expect_refused 第281条 000.01元 -- step complete "$CASE" accept-work --on 2026-12-20 --fact fund.accepted_on=2026-12-20 fund.spent=50000.01 fund.contractor=示例施工公司
done_on 2026-12-20 accept-work --fact fund.accepted_on=2026-12-20 fund.spent=48000.00 fund.contractor=示例施工公司
posted_on 2026-12-21 publish-spending
expect_ok document make "$CASE" C12 C13 -o "$WORK/documents"

# --- the manager: replaced, does not hand over, is ordered to (Q88) -----------------------------------------------------------
change() { printf 'manager.change: %s\nmanager.started_on: %s\nmanager.current: 示例物业公司\nmanager.plan: 示例方案\nmanager.method: tender\nmanager.fee: 示例标准\nmanager.term: 三年\n' "$1" "$2" >"$WORK/change.yaml"; }
opened 2027-01-04 manager-change
change replace 2027-01-04
done_on 2027-01-04 start-change --facts "$WORK/change.yaml"
posted_on 2027-01-05 publish-change
convener 2027-01-06
motions hire-manager:选聘示例新物业公司
at 2027-01-06
expect_refused 第278条 -- step complete "$CASE" table-motions --on 2027-01-06 --facts "$WORK/motions.yaml"
motions dismiss-manager:解聘示例物业公司 hire-manager:选聘示例新物业公司
done_on 2027-01-06 table-motions --facts "$WORK/motions.yaml"
FOR=(18 17)
meeting 2027-03
resolved 2027-03
done_on 2027-03-29 conclude-change
done_on 2027-03-30 tell-manager --fact manager.notified_on=2027-03-30 manager.leaves_on=2027-04-15
expect_text 第58条
at 2027-04-06
expect_ok posting close "$CASE" announce-result --on 2027-04-06
expect_refused 第55条 -- posting open "$CASE" C08 --on 2027-04-06 --at 示例公告栏 --fact manager.new=示例物业公司 manager.contract_on=2027-04-06 manager.contract_ends_on=2030-04-05
posted_on 2027-04-06 sign-contract --fact manager.new=示例新物业公司 manager.contract_on=2027-04-06 manager.contract_ends_on=2030-04-05
at 2027-04-12
expect_ok posting close "$CASE" sign-contract --on 2027-04-12
expect_ok case timeline "$CASE"
expect_text 2027-04-16   # ten days (Q55)
done_on 2027-04-12 file-contract --fact manager.filed_on=2027-04-12
at 2027-05-06
expect_refused 第58条 第38条 -- step complete "$CASE" hand-over-service --on 2027-05-06 --fact manager.handover=done manager.handover_on=2027-05-06
done_on 2027-05-06 hand-over-service --fact manager.handover=refused manager.handover_on=2027-05-06
done_on 2027-05-07 order-leave --fact manager.order_no=示例3号 manager.ordered_on=2027-05-07 manager.order_deadline=2027-05-20
at 2027-05-20
expect_refused 第88条 限期未满 -- step complete "$CASE" after-leave-order --on 2027-05-20 --fact manager.order_result=penalised manager.order_result_on=2027-05-20
done_on 2027-05-21 after-leave-order --fact manager.order_result=penalised manager.order_result_on=2027-05-21
expect_ok document make "$CASE" C06 C07 C08 C10 -o "$WORK/documents"
done_on 2027-05-21 close-change
ended settled

# --- owners ask for a meeting; the committee keeps silent; the street orders, then convenes (Q29, S28) -------------------------
opened 2027-08-02 annual-meeting
done_on 2027-08-02 raise-meeting --fact annual.kind=petition annual.raised_on=2027-08-02 annual.reason=示例理由
asked() { printf 'demand.checked_on: 2027-08-03\ndemand.owners: %s\ndemand.area: "500.00"\ndemand.total_owners: 21\ndemand.total_area: "2400.00"\ndemand.contact: 示例业主\n' "$1" >"$WORK/asked.yaml"; }
asked 4
at 2027-08-03
expect_refused 第13条 第28条 1/5 -- step complete "$CASE" check-petition --on 2027-08-03 --facts "$WORK/asked.yaml"
asked 5
done_on 2027-08-03 check-petition --facts "$WORK/asked.yaml"
done_on 2027-08-20 answer-petition --fact convene.answer=refuses convene.answered_on=2027-08-20
at 2027-08-23
expect_refused 第29条 -- step complete "$CASE" order-convene --on 2027-08-23 --fact convene.applied_on=2027-08-24 convene.order_no=示例4号 convene.ordered_on=2027-08-23 convene.deadline=2027-09-10
done_on 2027-08-24 order-convene --fact convene.applied_on=2027-08-23 convene.order_no=示例4号 convene.ordered_on=2027-08-24 convene.deadline=2027-09-10
at 2027-09-10
expect_refused 第29条 限期未满 -- step complete "$CASE" after-order --on 2027-09-10 --fact convene.outcome=failed
done_on 2027-09-13 after-order --fact convene.outcome=failed
posted_on 2027-09-14 street-convenes --fact convene.notice_no=示街办〔2027〕6号
numbered C04 示街办〔2027〕6号
expect_ok document make "$CASE" C03 R18 C04 -o "$WORK/documents"
convener 2027-09-20
motions other:示例事项
done_on 2027-09-20 table-motions --facts "$WORK/motions.yaml"
FOR=(10) VOTERS=13   # thirteen of twenty-one took part: less than two thirds, no decision (C278)
meeting 2027-10
expect_ok vote result "$CASE"
expect_text 三分之二 未形成决定
done_on 2027-10-27 decide-no-quorum --fact next.choice=stop next.reason=示例理由
ended stopped
expect_ok verify
