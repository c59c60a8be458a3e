# The end of a member's seat: automatic (Q40 paragraph 1), or by the general meeting with suspension and statement
# (paragraphs 2 and 3, S34); a committee that does not table it is urged; below half a new election is proposed (Q41).
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
sitting
cp -r "$OFFICE" "$WORK/collapse"
ground() { # DAY STEP-FACTS…
  local day="$1"; shift
  at "$day"
  expect_ok step complete "$CASE" register-ground --on "$day" --fact leaving.name=示例某 leaving.grounds_note=示例证据 "leaving.event_on=$day" "$@"
}
GROUND=(--fact leaving.name=示例某 leaving.grounds_note=示例证据 leaving.event_on=2026-07-01)

# --- who is no member, and who may propose it ---------------------------------------------------------------------------
opened dismissal 2026-07-01
refused_on 2026-07-01 register-ground "第40条 M9 M5" "${GROUND[@]}" leaving.member=M9 leaving.ground=refuses petition.by=committee
refused_on 2026-07-01 register-ground "第34条 1/2" "${GROUND[@]}" leaving.member=M3 leaving.ground=petition petition.by=members petition.members=2
refused_on 2026-07-01 register-ground "第34条 1/5" "${GROUND[@]}" leaving.member=M3 leaving.ground=petition petition.by=owners petition.owners=4 petition.all_owners=21
refused_on 2026-07-01 register-ground "第34条 联名" "${GROUND[@]}" leaving.member=M3 leaving.ground=petition petition.by=committee

# --- twenty per cent of the owners propose it; the committee suspends; the meeting says yes --------------------------------
ground 2026-07-01 leaving.member=M3 leaving.ground=petition petition.by=owners petition.owners=5 petition.all_owners=21
done_on 2026-07-02 table-dismissal --fact dismissal.tabled=yes dismissal.tabled_on=2026-07-02
posted_on 2026-07-03 suspend-member --fact suspension.on=2026-07-03 suspension.duties_to=示例甲
expect_ok estate show E001
expect_text 停止履职：M3
made R15b
refused_on 2026-07-06 hear-member "写明申辩意见" --fact defence.asked_on=2026-07-03 defence.until=2026-07-10 defence.answer=given
refused_on 2026-07-06 hear-member "申辩截止日" --fact defence.asked_on=2026-07-03 defence.until=2026-07-10 defence.answer=waived
done_on 2026-07-06 hear-member --fact defence.asked_on=2026-07-03 defence.until=2026-07-10 defence.answer=given defence.text=示例申辩
made R15c
convene 2026-07-07
meeting_days 2026-07-08
MOTION=dismiss ANSWER=for
motion_ballots
through plan-meeting close-voting
made R15 R16 F24 F25
cp -r "$OFFICE" "$WORK/kept"; KEPT_CASE="$CASE"
through close-voting end
refused_on 2026-08-06 settle-end "第40条 第30条" --fact leaving.ended_on=2026-08-05
done_on 2026-08-06 settle-end --fact leaving.ended_on=2026-08-06
expect_same "$(term members_left)/$(term vacancies)/$(term collapsed)" 4/1/False
done_on 2026-08-07 member-handover --fact leaving.handed_on=2026-08-07 leaving.handed_items=示例清单
done_on 2026-08-07 decide-vacancy --fact vacancy.choice=wait vacancy.reason=示例理由
done_on 2026-08-10 report-change --fact change.reported_on=2026-08-10 change.matter=示例
made R13b
done_on 2026-08-10 note-change --fact change.received_on=2026-08-10
expect_end ended
expect_ok verify

# --- the meeting says no: the member serves again ---------------------------------------------------------------------------
OFFICE="$WORK/kept" CASE="$KEPT_CASE" ANSWER=against
through close-voting end
done_on 2026-08-06 restore-member --fact restoring.on=2026-08-06
made R15e
expect_end kept
expect_ok estate show E001
expect_not_text 停止履职：
expect_ok verify

# --- the committee does not table it: urged, and the street organises when owners apply and the time is past (Q29) ------------
opened dismissal 2026-09-01
ground 2026-09-01 leaving.member=M4 leaving.ground=misconduct petition.by=street
done_on 2026-09-02 table-dismissal --fact dismissal.tabled=no dismissal.tabled_on=2026-09-02
done_on 2026-09-03 urge-tabling --fact dismissal.urged_on=2026-09-03 dismissal.urge_no=示例3号 dismissal.urge_until=2026-09-20
made R15d
refused_on 2026-09-10 answer-urging "第29条 业主申请" --fact dismissal.after_urging=street dismissal.answered_on=2026-09-10
refused_on 2026-09-10 answer-urging "第29条 2026-09-20" --fact dismissal.after_urging=street dismissal.answered_on=2026-09-10 dismissal.applied_on=2026-09-08
cp -r "$OFFICE" "$WORK/dropped"
done_on 2026-09-21 answer-urging --fact dismissal.after_urging=street dismissal.answered_on=2026-09-21 dismissal.applied_on=2026-09-08
posted_on 2026-09-22 suspend-member --fact suspension.on=2026-09-22 suspension.duties_to=示例甲
done_on 2026-10-09 hear-member --fact defence.asked_on=2026-09-22 defence.until=2026-09-29 defence.answer=waived
convene 2026-10-09
meeting_days 2026-10-10
VOTERS=9   # too few take part: nothing is decided
through plan-meeting end
done_on 2026-11-09 decide-undecided --fact dismissal.undecided=drop dismissal.undecided_reason=示例理由
done_on 2026-11-09 restore-member --fact restoring.on=2026-11-09
expect_end kept
OFFICE="$WORK/dropped"
done_on 2026-09-21 answer-urging --fact dismissal.after_urging=dropped dismissal.answered_on=2026-09-21
expect_end dropped

# --- automatic ends, one after another, until fewer than half are left (Q41) ---------------------------------------------------
OFFICE="$WORK/collapse"
leave() { # DAY MEMBER
  opened dismissal "$1"
  ground "$1" "leaving.member=$2" leaving.ground=no-owner petition.by=committee
  posted_on "$1" publish-end --fact "leaving.told_on=$1" leaving.meeting_told=下次会议通报
}
leave 2026-07-06 M1
made R14
refused_on 2026-07-06 settle-end "第40条 情形发生之日" --fact leaving.ended_on=2026-07-05
done_on 2026-07-06 settle-end --fact leaving.ended_on=2026-07-06
expect_ok case timeline "$CASE"
expect_text 2026-07-09   # three days for the hand-over, as the guide is recalled (G45)
leave 2026-07-07 M2
done_on 2026-07-07 settle-end --fact leaving.ended_on=2026-07-07
expect_same "$(term members_left)/$(term collapsed)" 3/False
leave 2026-07-08 M3
done_on 2026-07-08 settle-end --fact leaving.ended_on=2026-07-08
expect_same "$(term members_left)/$(term collapsed)" 2/True
expect_ok case show "$CASE"
expect_text 第41条 重新选举
done_on 2026-07-08 propose-reelection --fact vacancy.proposed_on=2026-07-08
done_on 2026-07-08 member-handover --fact leaving.handed_on=2026-07-08 leaving.handed_items=示例清单
done_on 2026-07-09 report-change --fact change.reported_on=2026-07-09 change.matter=示例
done_on 2026-07-09 note-change --fact change.received_on=2026-07-09
expect_end ended
# No by-election is possible now: the whole committee is elected anew.
opened by-election 2026-07-10
refused_on 2026-07-10 review-vacancies "第41条 1/2" --fact byelection.reviewed_on=2026-07-10 byelection.cause=示例 byelection.way=election
done_on 2026-07-10 propose-new-election --fact byelection.new_election_on=2026-07-10
expect_end collapsed
expect_ok verify
