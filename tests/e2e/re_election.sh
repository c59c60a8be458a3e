# Re-election (换届, Q41–Q43): a committee elected by a first election is followed by the next one, on its own path and
# on the path of the street's group, with its hand-over and what follows a refusal.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
at 2026-05-25
expect_ok estate show E001
expect_text "2031-04-28"   # five years from the election (C202)

# --- the group's path: silent committee, refused hand-over, voided seals -----------------------------------------
done_on() { local day="$1" step="$2"; shift 2; at "$day"; expect_ok step complete "$CASE" "$step" --on "$day" "$@"; }
posted_on() { local day="$1" what="$2"; shift 2; at "$day"; expect_ok posting open "$CASE" "$what" --on "$day" --at 示例公告栏 "$@"; }
at 2030-12-02
expect_ok --json case open re-election --estate E001
CASE="$(json 'd["case"]')"
expect_ok case show "$CASE"
expect_text "2031-01-28"   # ninety days before the term ends (S33)
done_on 2030-12-03 remind --fact reelection.reminded_on=2030-12-03 reelection.remind_no=示街办〔2030〕31号
expect_ok document make "$CASE" R01 -o "$WORK/documents"
numbered R01 示街办〔2030〕31号
at 2031-03-03
expect_refused 报告不能组织换届的，须写明情况 第42条 -- step complete "$CASE" choose-path --on 2031-03-03 --fact reelection.path=reported reelection.path_on=2031-03-03
done_on 2031-03-03 choose-path --fact reelection.path=silent reelection.path_on=2031-03-03
expect_ok --json case show "$CASE"
at 2031-03-04
expect_refused 限期不能早于督促日期 第42条 2031-03-04 2031-03-03 -- \
  step complete "$CASE" urge-committee --on 2031-03-04 --fact reelection.urged_on=2031-03-04 reelection.urge_no=示例1号 reelection.urge_until=2031-03-03
done_on 2031-03-04 urge-committee --fact reelection.urged_on=2031-03-04 reelection.urge_no=示例1号 reelection.urge_until=2031-03-14
group() { # people of the re-election group, as kind:role
  local i=0 one
  echo "regroup.formed_on: \"$1\""
  echo "regroup.members:"; shift
  for one in "$@"; do i=$((i + 1)); person "换届${NUMERALS[i]}" "$one"; done
}
group 2031-03-10 street:chair party:member residents-committee:member owner:member owner:member owner:member >"$WORK/six.yaml"
at 2031-03-10
expect_exit 3 step complete "$CASE" form-group --on 2031-03-10 --facts "$WORK/six.yaml"
expect_text 第42条 7
group 2031-03-10 street:chair party:member residents-committee:member party:member owner:member owner:member owner:member >"$WORK/few.yaml"
expect_exit 3 step complete "$CASE" form-group --on 2031-03-10 --facts "$WORK/few.yaml"
expect_text 业主代表比例不足 第23条
group 2031-03-10 owner:chair street:member residents-committee:member owner:member owner:member owner:member party:member >"$WORK/chair.yaml"
expect_exit 3 step complete "$CASE" form-group --on 2031-03-10 --facts "$WORK/chair.yaml"
expect_text 组长由街道办事处代表担任
group 2031-03-10 street:chair party:member residents-committee:member owner:member owner:member owner:member owner:member >"$WORK/group.yaml"
echo "regroup.decision_no: 示街办〔2031〕5号" >>"$WORK/group.yaml"
done_on 2031-03-10 form-group --facts "$WORK/group.yaml"
posted_on 2031-03-11 publish-group
expect_ok document make "$CASE" R04 R05 -o "$WORK/documents"
numbered R05 示街办〔2031〕5号
# The hand-over to the group is due ten days after it was formed (Q43); the committee refuses.
expect_ok case timeline "$CASE"
expect_text 2031-03-20
at 2031-03-21
expect_refused 已移交的，须填写移交清单和见证人 第43条 -- \
  step complete "$CASE" hand-over-to-group --on 2031-03-21 --fact group_handover.answer=received group_handover.on=2031-03-21
done_on 2031-03-21 hand-over-to-group --fact group_handover.answer=withheld group_handover.on=2031-03-21
at 2031-03-22
expect_refused 限期不能早于督促日期 第43条 2031-03-22 2031-03-21 -- \
  step complete "$CASE" urge-handover-to-group --on 2031-03-22 --fact group_handover.urged_on=2031-03-22 group_handover.urged_until=2031-03-21
done_on 2031-03-22 urge-handover-to-group --fact group_handover.urged_on=2031-03-22 group_handover.urged_until=2031-03-27
done_on 2031-03-28 answer-urging-to-group --fact group_handover.after_urging=refused group_handover.answered_on=2031-03-28
done_on 2031-03-28 joint-conference-to-group --fact group_handover.conference_on=2031-03-28 group_handover.decision=void-seals group_handover.reason=示例理由
expect_ok document make "$CASE" R06 R11 -o "$WORK/documents"
# Only the new committee declares the seals void (Q43, Q37): not before there is one.
at 2031-03-31
expect_refused 尚未开放，须先办结：确认新一届业主委员会产生 第43条 -- posting open "$CASE" R12 --on 2031-03-31 --at 示例公告栏 --fact voiding.cause=withheld voiding.from=2031-04-01

# --- roster, candidates, meeting ---------------------------------------------------------------------------------
done_on 2031-03-12 name-organizer --fact reelection.organizer=示例小区业主委员会换届小组 reelection.organizer_head=换届一 reelection.organizer_contact=示例电话
done_on 2031-03-12 verify-roster --fact roster.verified_on=2031-03-12 roster.verified_by=示例核实人
F[election.nominations_from]=2031-03-13 F[election.nominations_until]=2031-03-18
DAY[election-method]=2031-03-12 DAY[nominate-candidates]=2031-03-19 DAY[plan-meeting]=2031-03-20
DAY[publish-notice]=2031-03-21 DAY[deliver-ballots]=2031-03-31 DAY[open-voting]=2031-04-08
DAY[close-voting]=2031-04-15 DAY[count-votes]=2031-04-16 DAY[announce-result]=2031-04-16
F[meeting.vote_opens]=2031-04-08 F[meeting.vote_closes]=2031-04-15 F[meeting.count_on]=2031-04-16
sed 's/,示例候选/,新届候选/' "$HERE/fixtures/candidates.csv" >"$WORK/new-candidates.csv"
candidates() { expect_ok candidate import "$CASE" "$WORK/new-candidates.csv"; }
VOTERS=18 CHOICES="C1、C2、C3、C4、C5"
return_all() {
  { echo unit,returned_on,state,channel,choices
    heads | head -n "$VOTERS" | while read -r unit; do echo "$unit,$NOW,valid,paper,$CHOICES"; done; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
ORDER="election-method nominate-candidates plan-meeting publish-notice deliver-ballots open-voting
  close-voting count-votes announce-result end"
through election-method publish-notice
# Fourteen days are refused (Q29, R14): fifteen are due.
F[meeting.vote_opens]=2031-04-08
at 2031-03-25
facts_file publish-notice
expect_refused 公告应当在会议召开前提前足够天数发布 第29条 第14条 14 15 -- posting open "$CASE" F24 --on 2031-03-25 --facts "$FILE" --at 示例公告栏
through publish-notice open-voting
# After the term's last day the group still may, and is told that it is late (Q42).
cp -r "$OFFICE" "$WORK/late"
OFFICE="$WORK/late" DAY[open-voting]=2031-04-29
warned open-voting 换届小组应当在本届任期届满前组织选举 第42条 2031-04-29 2031-04-28
OFFICE="$WORK/office" DAY[open-voting]=2031-04-08
through open-voting close-voting
# Nobody gets a majority: nothing is recorded, and the election is run again (Q30, Q31).
cp -r "$OFFICE" "$WORK/nobody"
OFFICE="$WORK/nobody" CHOICES=""
through close-voting end
at 2031-04-16
expect_refused 没有选出新一届业主委员会 第30条 第31条 0 1 -- step complete "$CASE" record-election --on 2031-04-16 --fact reelection.recorded_on=2031-04-16
done_on 2031-04-17 decide-shortfall --fact shortfall.choice=rerun shortfall.reason=示例理由
expect_same "$(progress nominate-candidates)" ready
OFFICE="$WORK/office" CHOICES="C1、C2、C3、C4、C5"
through close-voting end
expect_ok vote result "$CASE"
done_on 2031-04-16 record-election --fact reelection.recorded_on=2031-04-16
expect_ok estate show E001
expect_text 2036-04-16   # the new term counts from the new election (C202)
expect_ok document make "$CASE" F24 F36 F37 -o "$WORK/documents"
# The group hands over what it holds: signed by whoever hands over, by the receiver and by the witness.
at 2031-04-18
expect_refused 会签未完成 换届小组移交人未签 新一届业主委员会接收人未签 见证人未签 第43条 -- step complete "$CASE" hand-over-to-committee \
  --on 2031-04-18 --fact handing.answer=received handing.by=group handing.on=2031-04-18 handing.inventory=示例清单 handing.witness=示例见证
expect_not_text 上届业主委员会移交人
expect_ok step start "$CASE" hand-over-to-committee --on 2031-04-18 --fact handing.answer=received handing.by=group handing.on=2031-04-18 handing.inventory=示例清单 handing.witness=示例见证
expect_ok case show "$CASE"
expect_text 换届小组移交人未签
expect_not_text 上届业主委员会移交人
expect_refused 不需要上届业主委员会移交人会签 -- sign give "$CASE" hand-over-to-committee --who outgoing
for who in group receiving witness; do expect_ok sign give "$CASE" hand-over-to-committee --who "$who" --name 示例签字; done
expect_ok step complete "$CASE" hand-over-to-committee --on 2031-04-18
# The refusal of March stands: the new committee declares the old seals void, and has new ones made on its certificate.
expect_refused 作废原因须与街道办事处记录的协调结论一致 第43条 -- posting open "$CASE" R12 --on 2031-04-18 --at 示例公告栏 --fact voiding.cause=lost voiding.from=2031-04-19
posted_on 2031-04-18 void-seals --fact voiding.cause=withheld voiding.from=2031-04-19
expect_ok document make "$CASE" R12 -o "$WORK/documents"
[[ "$(docx_text "$WORK"/documents/*R12*.docx)" == *"仍未移交"*"自2031年4月19日起作废"* ]] || fail "R12 tells neither why nor from when"
DAY[committee-meeting]=2031-04-18 DAY[publish-officers]=2031-04-18
complete_members() {
  facts_file committee-meeting
  done_on 2031-04-18 committee-meeting --facts "$FILE"
}
complete_members
posted_on 2031-04-18 publish-officers
done_on 2031-05-06 file --fact filing.handed_in_on=2031-05-06
done_on 2031-05-07 review-filing --fact filing.answer=complete filing.answered_on=2031-05-07
done_on 2031-05-08 certificate --fact certificate.no=示例备2号 certificate.issued_on=2031-05-08
done_on 2031-05-08 seal-letter --fact seal.letter_no=示例章1号 seal.letter_on=2031-05-08 "seal.names=示例小区业主大会、业主委员会"
expect_ok document make "$CASE" R10 R13 F48 -o "$WORK/documents"
# The group hands over, then dissolves (Q43).
at 2031-04-19
expect_refused 换届小组移交后才能解散 第43条 2031-04-18 2031-04-17 -- step complete "$CASE" dissolve-group --on 2031-04-19 --fact regroup.dissolved_on=2031-04-17
done_on 2031-04-19 dissolve-group --fact regroup.dissolved_on=2031-04-19
done_on 2031-05-09 close --fact reelection.closed_on=2031-05-09
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/re-elected"
expect_ok estate show E001
expect_text 示例备2号
expect_ok verify
