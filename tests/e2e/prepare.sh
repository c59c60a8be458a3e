# A small invented estate: 24 flats of 100.00 m2; 19 owners with one flat, one with two, three flats
# unsold (the developer's, one head): 21 heads, 2400.00 m2. Two thirds are 14 heads and 1600.00 m2.
# `to STEP` drives the case up to, not including, STEP; a test changes days and facts beforehand.
declare -A DAY=(
  [confirm-conditions]=2026-03-02 [receive-application]=2026-03-03 [call-for-members]=2026-03-05
  [check-nominees]=2026-03-12 [form-group]=2026-03-16 [publish-group]=2026-03-17
  [plan-work]=2026-03-18 [extend-meeting]=2026-03-20 [request-roster]=2026-03-18
  [order-handover]=2026-03-19 [query-registry]=2026-03-20 [verify-roster]=2026-03-23
  [draft-texts]=2026-03-24 [election-method]=2026-03-24 [nominate-candidates]=2026-03-30
  [plan-meeting]=2026-03-31 [publish-notice]=2026-04-01 [deliver-ballots]=2026-04-10
  [open-voting]=2026-04-20 [extend-voting]=2026-04-21 [close-voting]=2026-04-27
  [count-votes]=2026-04-28 [announce-result]=2026-04-28 [decide-no-quorum]=2026-05-08
  [decide-rules-rejected]=2026-05-08 [decide-shortfall]=2026-05-08 [establish]=2026-05-06
  [committee-meeting]=2026-05-06 [publish-officers]=2026-05-06 [file]=2026-05-11
  [account-and-dissolve]=2026-05-12 [review-filing]=2026-05-13 [certificate]=2026-05-14
  [seal-letter]=2026-05-15 [use-seal]=2026-05-20)
declare -A FACTS=(
  [confirm-conditions]="conditions.total_area conditions.delivered_area conditions.total_owners conditions.delivered_owners conditions.first_delivery_on conditions.confirmed_on"
  [receive-application]="application.kind application.received_on"
  [call-for-members]="group.seats group.nominations_from group.nominations_until group.nomination_place group.contact"
  [check-nominees]="group.nominees" [form-group]="group.formed_on group.members"
  [extend-meeting]="extension.approved_on extension.reason"
  [request-roster]="handover.requested_on handover.deadline handover.answer"
  [order-handover]="order.no order.facts order.deadline"
  [query-registry]="registry.asked_on registry.answered_on registry.officer"
  [verify-roster]="roster.verified_on roster.verified_by"
  [draft-texts]="texts.drafted_on texts.legality_checked"
  [election-method]="election.seats election.alternates election.term_years election.tie election.fewer_rule election.conditions election.nominations_from election.nominations_until election.form_place"
  [nominate-candidates]="candidates.reviewed_on"
  [plan-meeting]="meeting.form meeting.vote_opens meeting.vote_closes meeting.place meeting.count_on meeting.channels meeting.extension_allowed"
  [publish-notice]="meeting.residents_told_on" [deliver-ballots]="delivery.finished_on"
  [extend-voting]="voting.new_close voting.extension_reason"
  [count-votes]="count.on count.place count.people count.box_seal count.opened_at count.boxes"
  [decide-no-quorum]="next.choice next.reason" [decide-rules-rejected]="hold.choice hold.reason"
  [decide-shortfall]="shortfall.choice shortfall.reason"
  [account-and-dissolve]="group.dissolved_on group.expenses_in group.expenses_out group.expenses_note group.handed_over"
  [committee-meeting]="committee.meeting_on committee.meeting_place committee.present committee.members committee.office committee.phone"
  [file]="filing.handed_in_on" [review-filing]="filing.answer filing.answered_on filing.missing"
  [certificate]="certificate.no certificate.issued_on"
  [seal-letter]="seal.letter_no seal.letter_on seal.names" [use-seal]="seal.used_from")
# Facts whose value is a day take the step's own day unless a test says otherwise.
declare -A F=(
  [conditions.total_area]=10000.00 [conditions.delivered_area]=6000.00
  [conditions.total_owners]=100 [conditions.delivered_owners]=60
  [conditions.first_delivery_on]=2025-01-01 [application.kind]=developer-report
  [group.seats]=7 [group.nominations_from]=2026-03-06 [group.nominations_until]=2026-03-10
  [group.nomination_place]=示例社区服务站 [group.contact]=示例电话 [extension.reason]=示例理由
  [handover.deadline]=2026-03-28 [handover.answer]=received [order.no]=示例1号
  [order.facts]=示例事实 [order.deadline]=2026-03-29 [registry.asked_on]=2026-03-19
  [registry.officer]=示例经办 [roster.verified_by]=示例核实人 [texts.legality_checked]=yes
  [election.seats]=5 [election.alternates]=0 [election.term_years]=5 [election.tie]=area
  [election.fewer_rule]=stands [election.conditions]=示例条件
  [election.nominations_from]=2026-03-25 [election.nominations_until]=2026-03-29
  [election.form_place]=示例社区服务站 [meeting.form]=written [meeting.vote_opens]=2026-04-20
  [meeting.vote_closes]=2026-04-27 [meeting.place]=示例小区广场 [meeting.count_on]=2026-04-28
  [meeting.channels]=纸质 [meeting.extension_allowed]=yes [voting.new_close]=2026-05-06
  [voting.extension_reason]=示例理由 [count.place]=示例社区服务站 [count.box_seal]=示例封签
  [count.opened_at]=09:00 [count.boxes]=1 [next.choice]=new-meeting [next.reason]=示例理由
  [hold.choice]=new-meeting [hold.reason]=示例理由 [shortfall.choice]=stands
  [shortfall.reason]=示例理由 [group.expenses_in]=1000.00 [group.expenses_out]=900.00
  [group.expenses_note]=示例说明 [group.handed_over]=示例清单 [committee.meeting_place]=示例社区服务站
  [committee.present]=5 [committee.office]=示例小区1号楼 [committee.phone]=0532-00000000
  [filing.answer]=complete [filing.missing]="" [certificate.no]=示例备1号 [seal.letter_no]=示例章1号
  [seal.names]=示例印章)
ORDER="confirm-conditions receive-application call-for-members check-nominees form-group publish-group
  request-roster verify-roster draft-texts election-method nominate-candidates plan-meeting
  publish-notice deliver-ballots open-voting close-voting count-votes announce-result establish
  committee-meeting publish-officers file account-and-dissolve review-filing certificate seal-letter
  use-seal"
# The group, as kind:role; the names are 筹备一, 筹备二 …
GROUP="owner:member owner:member owner:member owner:deputy street:chair party:member residents-committee:member"
# How the owners vote: the first VOTERS ballots come back.
VOTERS=18 RULES=for COVENANT=for WORKING=for CHOICES="C1、C2、C3、C4、C5"
COMMITTEE="1:chair 2:vice 3:member 4:member 5:member"
NUMERALS=(零 一 二 三 四 五 六 七 八 九 十)

person() { printf '  - {name: %s, kind: %s, role: %s}\n' "$1" "${2%%:*}" "${2##*:}"; }
people() {
  local i=0 one
  case "$1" in
    group.nominees)
      for i in 1 2 3 4; do
        printf '  - {name: 筹备%s, eligible: "yes", reason: 示例理由}\n' "${NUMERALS[i]}"
      done ;;
    group.members)
      for one in $GROUP; do i=$((i + 1)); person "筹备${NUMERALS[i]}" "$one"; done ;;
    count.people)
      person 示例唱票 owner:caller; person 示例计票 owner:counter
      person 示例监票 residents-committee:scrutineer ;;
    committee.members)
      for one in $COMMITTEE; do
        awk -F, -v no="C${one%%:*}" -v role="${one##*:}" '$1 == no {
          printf "  - {name: %s, unit: \"%s\", id_number: \"%s\", kind: owner, role: %s}\n", $2, $3, $5, role }' \
          "$HERE/fixtures/candidates.csv"
      done ;;
  esac
}
# Writes the facts of a step to FILE.
facts_file() {
  local step="$1" fact
  FILE="$WORK/$step.yaml"
  : >"$FILE"
  for fact in ${FACTS[$step]:-}; do
    case "$fact" in
      group.nominees | group.members | count.people | committee.members)
        { echo "$fact:"; people "$fact"; } >>"$FILE" ;;
      *)
        local value="${F[$fact]-${DAY[$step]}}"
        if [ -n "$value" ]; then printf '%s: "%s"\n' "$fact" "$value" >>"$FILE"; fi ;;
    esac
  done
  if [ ! -s "$FILE" ]; then echo '{}' >"$FILE"; fi
}
# The arguments that complete a step with the facts of F, in ARGS; the clock stands on its day.
step_args() {
  facts_file "$1"
  at "${DAY[$1]}"
  ARGS=(step complete "$CASE" "$1" --on "${DAY[$1]}" --facts "$FILE" --at 示例公告栏)
}
complete() { step_args "$1"; expect_ok "${ARGS[@]}"; }
# With the facts of F the step is refused, or done with a warning; the texts come first, as in lib.sh.
refused() { step_args "$1"; expect_refused "${@:2}" -- "${ARGS[@]}"; }
warned() { step_args "$1"; expect_warned "${@:2}" -- "${ARGS[@]}"; }

estate() {
  at 2026-03-01
  expect_ok office init "$OFFICE" --jurisdiction cn-shandong-qingdao
  expect_ok estate add 示例小区 --street 示例街道办事处 --community 示例社区居委会 \
    --district 示例区住建局 --developer 示例开发公司 --manager 示例物业公司 --address 示例路1号 \
    --boundaries 示例四至 --gross-area 2400.00 --contact 示例电话
}
open_case() {
  expect_ok --json case open first-election --estate E001
  CASE="$(json 'd["case"]')"
}
roster() {
  expect_ok roster import E001 "$HERE/fixtures/roster.csv"
  expect_ok roster freeze E001
}
candidates() { expect_ok candidate import "$CASE" "$HERE/fixtures/candidates.csv"; }
# Units of the 21 ballots: one of each head.
heads() { awk -F, 'NR > 1 && NR != 22 && NR < 24 { print "1-1-" $3 }' "$HERE/fixtures/roster.csv"; }
deliver_all() {
  { echo unit,delivered_on,method
    heads | while read -r unit; do echo "$unit,$NOW,in-person"; done; } >"$WORK/deliveries.csv"
  expect_ok ballot import "$CASE" "$WORK/deliveries.csv" --what deliveries
}
return_all() {
  { echo unit,returned_on,state,channel,rules,covenant,working-rules,choices
    heads | head -n "$VOTERS" | while read -r unit; do
      echo "$unit,$NOW,valid,paper,$RULES,$COVENANT,$WORKING,$CHOICES"
    done; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
# Records the facts of a step and has everybody sign them (会签).
sign_all() {
  local step="$1" who
  shift
  facts_file "$step"
  expect_ok step start "$CASE" "$step" --on "$NOW" --facts "$FILE"
  for who in "$@"; do expect_ok sign give "$CASE" "$step" --who "$who" --on "$NOW" --name 示例签字; done
}
# What has to happen on the day of a step before it can be completed.
before() {
  at "${DAY[$1]}"
  case "$1" in
    verify-roster) roster ;;
    nominate-candidates) candidates ;;
    deliver-ballots) expect_ok ballot issue "$CASE"; deliver_all ;;
    close-voting) return_all; expect_ok vote close "$CASE" ;;
    count-votes) expect_ok vote tally "$CASE" ;;
    account-and-dissolve) sign_all "$1" handing-over receiving witness ;;
  esac
}
pass() { before "$1"; complete "$1"; }
# From where the case stands: `through FROM UNTIL` leaves UNTIL undone.
through() {
  local step on=no
  for step in $ORDER; do
    [ "$step" = "$1" ] && on=yes
    [ "$step" = "$2" ] && return
    if [ "$on" = yes ]; then pass "$step"; fi
  done
}
to() {
  estate
  open_case
  through confirm-conditions "$1"
}
