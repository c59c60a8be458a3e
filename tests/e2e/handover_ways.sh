# A hand-over that is refused (Q43, Q82, Q86), every way it may go on: given up after the urging or after the joint
# conference and then recorded with inventory, witness and signatures; seals declared void, or found lost, by a person's
# decision alone, and made anew; the committee towards the group, and committee or group towards the new committee.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
sitting
cp -r "$OFFICE" "$WORK/sitting"
branch() { rm -rf "$WORK/branch"; cp -r "$WORK/$1" "$WORK/branch"; OFFICE="$WORK/branch"; } # SNAPSHOT
elect() { # ORGANISER PLANNED: from the convener to the recorded election
  done_on "$2" name-organizer --fact "reelection.organizer=$1" reelection.organizer_head=示例甲 reelection.organizer_contact=示例电话
  done_on "$2" verify-roster --fact "roster.verified_on=$2" roster.verified_by=示例核实人
  F[election.nominations_from]="$2" F[election.nominations_until]="$(plus "$2" 4)"
  DAY[election-method]="$2" DAY[nominate-candidates]="$(plus "$2" 7)"
  ORDER="election-method nominate-candidates end"
  through election-method end
  election_ballots
  meeting_days "$(plus "$2" 8)"
  through plan-meeting end
  COUNTED="${DAY[count-votes]}"
  done_on "$COUNTED" record-election --fact "reelection.recorded_on=$COUNTED"
}
# The refusal and its urging, the refusal on the day given: urged the day after, for three days, by the letter URGE_NO.
URGE_NO=""
refuse_to() { # group|committee DAY FACTS…
  local to="$1" day="$2"; shift 2
  done_on "$day" "hand-over-to-$to" --fact "$P.answer=withheld" "$P.on=$day" "$@"
  done_on "$(plus "$day" 1)" "urge-handover-to-$to" --fact "$P.urged_on=$(plus "$day" 1)" "$P.urged_until=$(plus "$day" 4)" ${URGE_NO:+"$P.urge_no=$URGE_NO"}
}
still_refused() { # group|committee DAY DECISION: five days after the refusal, the conference the day after
  done_on "$(plus "$2" 5)" "answer-urging-to-$1" --fact "$P.after_urging=refused" "$P.answered_on=$(plus "$2" 5)"
  done_on "$(plus "$2" 6)" "joint-conference-to-$1" --fact "$P.conference_on=$(plus "$2" 6)" "$P.decision=$3" "$P.reason=示例理由"
}
finish() { # DAY: officers, filing and the end
  DAY[committee-meeting]="$COUNTED"
  facts_file committee-meeting
  done_on "$1" committee-meeting --facts "$FILE"
  posted_on "$1" publish-officers
  done_on "$1" file --fact "filing.handed_in_on=$1"
  done_on "$1" review-filing --fact filing.answer=complete "filing.answered_on=$1"
  done_on "$1" certificate --fact certificate.no=示例备2号 "certificate.issued_on=$1"
}
close() { done_on "$1" close --fact "reelection.closed_on=$1"; expect_end re-elected; expect_ok verify; }

# --- the committee's own path: the outgoing committee towards the new one --------------------------------------------------
P=handing
opened re-election 2030-10-08
done_on 2030-10-09 remind --fact reelection.reminded_on=2030-10-09
done_on 2030-10-15 choose-path --fact reelection.path=committee reelection.path_on=2030-10-15
posted_on 2030-10-16 start-committee --fact reelection.plan=示例安排
elect 示例小区业主委员会 2030-10-17
refused_on "$COUNTED" hand-over-to-committee "没有成立换届小组，由本届业主委员会移交 第43条" --fact handing.answer=withheld handing.by=group "handing.on=$COUNTED"
DAY0="$(plus "$COUNTED" 4)"
refuse_to committee "$DAY0" handing.by=outgoing
cp -r "$OFFICE" "$WORK/urged"

# Given up after the urging: the hand-over is recorded anew; no conference, no void seals.
done_on "$(plus "$DAY0" 2)" answer-urging-to-committee --fact handing.after_urging=handed-over "handing.answered_on=$(plus "$DAY0" 2)"
expect_same "$(progress hand-over-to-committee)" ready
RECEIVED=(handing.answer=received handing.by=outgoing "handing.on=$(plus "$DAY0" 3)")
refused_on "$(plus "$DAY0" 3)" hand-over-to-committee "已移交的，须填写移交清单和见证人 第43条" --fact "${RECEIVED[@]}"
handed "$(plus "$DAY0" 3)" hand-over-to-committee "outgoing receiving witness" "${RECEIVED[@]}" handing.inventory=示例清单 handing.witness=示例见证
for step in urge-handover-to-committee joint-conference-to-committee void-seals; do expect_same "$step $(progress "$step")" "$step skipped"; done
expect_ok case journal "$CASE"
expect_text 经督促同意移交，重新办理移交
made R10
[[ "$(docx_text "$WORK"/documents/*R10*.docx)" == *"移交单位上届业主委员会接收单位"*示例清单* ]] || fail "R10 does not tell who hands over what"
finish "$(plus "$DAY0" 3)"
expect_same "$(progress seal-letter)" skipped
close "$(plus "$DAY0" 8)"

# Not yet a refusal while the time set runs; the conference follows the urging.
branch urged
DAY4="$(plus "$DAY0" 4)"
refused_on "$DAY4" answer-urging-to-committee "督促的限期未过，不能认定拒不移交 第43条 $DAY4" --fact handing.after_urging=refused "handing.answered_on=$DAY4"
done_on "$(plus "$DAY0" 5)" answer-urging-to-committee --fact handing.after_urging=refused "handing.answered_on=$(plus "$DAY0" 5)"
refused_on "$(plus "$DAY0" 6)" joint-conference-to-committee "联席会议在督促无果之后召开 第43条 $DAY4" --fact "handing.conference_on=$DAY4" handing.decision=handed-over handing.reason=示例理由
# Given up at the conference, refused again, and given up in the end: each round stays on record.
done_on "$(plus "$DAY0" 6)" joint-conference-to-committee --fact "handing.conference_on=$(plus "$DAY0" 6)" handing.decision=handed-over handing.reason=示例理由
refuse_to committee "$(plus "$DAY0" 8)" handing.by=outgoing
still_refused committee "$(plus "$DAY0" 8)" handed-over
handed "$(plus "$DAY0" 15)" hand-over-to-committee "outgoing receiving witness" handing.answer=received handing.by=outgoing "handing.on=$(plus "$DAY0" 15)" handing.inventory=示例清单 handing.witness=示例见证
expect_ok case journal "$CASE"
expect_text "移交印章、账目、档案等资料（第3次）" "召开联席会议协调移交（第3次）"
expect_same "$(progress void-seals)" skipped
finish "$(plus "$DAY0" 15)"
close "$(plus "$DAY0" 20)"

# Found lost: a person decides so and says why; the new committee declares it, and the district lets seals be made anew.
branch urged
still_refused committee "$DAY0" seals-lost
refused_on "$(plus "$DAY0" 7)" void-seals "作废原因须与街道办事处记录的协调结论一致 第43条" --fact voiding.cause=withheld "voiding.from=$(plus "$DAY0" 7)"
posted_on "$(plus "$DAY0" 7)" void-seals --fact voiding.cause=lost "voiding.from=$(plus "$DAY0" 7)"
rm -rf "$WORK/documents"
made R12
[[ "$(docx_text "$WORK"/documents/*R12*.docx)" == *原印章已经遗失* ]] || fail "R12 does not say that the seals are lost"
finish "$(plus "$DAY0" 8)"
refused_on "$(plus "$DAY0" 14)" close "印章刻制证明" --fact "reelection.closed_on=$(plus "$DAY0" 14)"
done_on "$(plus "$DAY0" 14)" seal-letter --fact seal.letter_no=示例章1号 "seal.letter_on=$(plus "$DAY0" 14)" seal.names=示例印章
made F48
close "$(plus "$DAY0" 14)"

# --- the group's path: the outgoing committee towards the group --------------------------------------------------------------
OFFICE="$WORK/sitting" P=group_handover
opened re-election 2030-12-02
done_on 2030-12-03 remind --fact reelection.reminded_on=2030-12-03
done_on 2031-01-06 choose-path --fact reelection.path=silent reelection.path_on=2031-01-06
done_on 2031-01-07 urge-committee --fact reelection.urged_on=2031-01-07 reelection.urge_no=示例1号 reelection.urge_until=2031-01-09
{ echo 'regroup.formed_on: "2031-01-10"'; echo 'regroup.members:'
  i=0
  for one in street:chair party:member residents-committee:member owner:member owner:member owner:member owner:member; do
    i=$((i + 1)); person "换届${NUMERALS[i]}" "$one"
  done; } >"$WORK/group.yaml"
done_on 2031-01-10 form-group --facts "$WORK/group.yaml"
posted_on 2031-01-10 publish-group
numbered R01
numbered R05
URGE_NO=示街办〔2031〕7号
refuse_to group 2031-01-13
numbered R11 示街办〔2031〕7号
URGE_NO=""
cp -r "$OFFICE" "$WORK/group-urged"
SIGNED="outgoing group witness"
TO_GROUP=(group_handover.answer=received group_handover.on=2031-01-20 group_handover.inventory=示例清单 group_handover.witness=示例见证)
# Given up after the urging, or at the conference: the group has it, and lends what the meeting needs (Q43).
done_on 2031-01-16 answer-urging-to-group --fact group_handover.after_urging=handed-over group_handover.answered_on=2031-01-16
handed 2031-01-20 hand-over-to-group "$SIGNED" "${TO_GROUP[@]}"
done_on 2031-01-21 lend-items --fact lending.asked_on=2031-01-21 lending.items=印章 lending.purpose=会议公告用印 lending.provided_on=2031-01-21
expect_ok verify
branch group-urged
still_refused group 2031-01-13 handed-over
expect_refused 会签未完成 本届业主委员会移交人未签 换届小组接收人未签 -- step complete "$CASE" hand-over-to-group --on 2031-01-19 --fact "${TO_GROUP[@]/2031-01-20/2031-01-19}"
handed 2031-01-20 hand-over-to-group "$SIGNED" "${TO_GROUP[@]}"
expect_same "$(progress joint-conference-to-group)" skipped
expect_ok verify

# --- still urged when the new committee is elected: everything is handed to that one (Q43 paragraph 1) -----------------------
branch group-urged
elect 示例小区换届小组 2031-01-17
expect_same "$(progress answer-urging-to-group)/$(progress joint-conference-to-group)" skipped/skipped
cp -r "$OFFICE" "$WORK/elected"
P=handing DAY0="$(plus "$COUNTED" 1)"
# Committee and group hand over together: both sign.
at "$DAY0"
BOTH=(handing.answer=received handing.by=both "handing.on=$DAY0" handing.inventory=示例清单 handing.witness=示例见证)
expect_refused 上届业主委员会移交人未签 换届小组移交人未签 新一届业主委员会接收人未签 见证人未签 -- step complete "$CASE" hand-over-to-committee --on "$DAY0" --fact "${BOTH[@]}"
handed "$DAY0" hand-over-to-committee "outgoing group receiving witness" "${BOTH[@]}"
done_on "$DAY0" dissolve-group --fact "regroup.dissolved_on=$DAY0"
finish "$DAY0"
close "$(plus "$DAY0" 5)"
# Refused to the new committee too: the group stays until the conference decided.
branch elected
refuse_to committee "$DAY0" handing.by=group
numbered R11   # not the number of the letter about the group
refused_on "$(plus "$DAY0" 4)" dissolve-group "尚未开放，须先办结：召开联席会议协调移交" --fact "regroup.dissolved_on=$(plus "$DAY0" 4)"
still_refused committee "$DAY0" void-seals
refused_on "$(plus "$DAY0" 6)" dissolve-group "换届小组移交后才能解散 第43条" --fact "regroup.dissolved_on=$(plus "$DAY0" 5)"
done_on "$(plus "$DAY0" 6)" dissolve-group --fact "regroup.dissolved_on=$(plus "$DAY0" 6)"
posted_on "$(plus "$DAY0" 7)" void-seals --fact voiding.cause=withheld "voiding.from=$(plus "$DAY0" 7)"
finish "$(plus "$DAY0" 8)"
done_on "$(plus "$DAY0" 13)" seal-letter --fact seal.letter_no=示例章1号 "seal.letter_on=$(plus "$DAY0" 13)" seal.names=示例印章
close "$(plus "$DAY0" 13)"
