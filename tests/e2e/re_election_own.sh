# Re-election on the committee's own path to its end (Q41, S33); the path that fails and is taken over by the street's
# group (Q42); what the group lends to the meeting (Q43); and a term that ends without a successor.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
sitting

# --- the committee's own path -----------------------------------------------------------------------------------------
opened re-election 2030-10-08
done_on 2030-10-09 remind --fact reelection.reminded_on=2030-10-09
done_on 2030-10-15 choose-path --fact reelection.path=committee reelection.path_on=2030-10-15
cp -r "$OFFICE" "$WORK/fails"; FAIL_CASE="$CASE"
posted_on 2030-10-16 start-committee --fact reelection.plan=示例安排
made R02 R03
done_on 2030-10-17 name-organizer --fact reelection.organizer=示例小区业主委员会 reelection.organizer_head=示例甲 reelection.organizer_contact=示例电话
done_on 2030-10-17 verify-roster --fact roster.verified_on=2030-10-17 roster.verified_by=示例核实人
DAY[election-method]=2030-10-18 DAY[nominate-candidates]=2030-10-30
F[election.nominations_from]=2030-10-19 F[election.nominations_until]=2030-10-28
sed 's/,示例/,新届/' "$HERE/fixtures/candidates.csv" >"$WORK/new.csv"
candidates() { expect_ok candidate import "$CASE" "$WORK/new.csv"; }
complete election-method
pass nominate-candidates
meeting_days 2030-11-04
CHOICES="C1、C2、C3、C4、C5"
election_ballots
through plan-meeting open-voting
# Held later than ninety and sixty days before the term ends (S33, Q41): told and kept.
cp -r "$OFFICE" "$WORK/late"
OFFICE="$WORK/late" DAY[open-voting]=2031-03-10
warned open-voting 省条例要求在任期届满前足够天数召开换届会议 第33条 市条例要求在任期届满前足够天数召开换届会议，逾期由街道办事处组织换届小组 第41条 2031-01-28 2031-02-27
OFFICE="$WORK/office" DAY[open-voting]="${F[meeting.vote_opens]}"
through open-voting end
# Before the election nothing of the group's is asked for.
expect_same "$(progress form-group)/$(progress hand-over-to-group)" skipped/skipped
done_on 2030-12-03 record-election --fact reelection.recorded_on=2030-12-03
expect_same "$(term no)/$(term ends_on)" 2/2035-12-03
handed 2030-12-06 hand-over-to-committee "outgoing receiving witness" handing.by=outgoing handing.answer=received handing.on=2030-12-06 handing.inventory=示例清单 handing.witness=示例见证
expect_same "$(progress dissolve-group)" skipped
DAY[committee-meeting]=2030-12-05
people() { # the new members, by the names they stood under
  case "$1" in
    committee.members)
      for one in $COMMITTEE; do
        awk -F, -v no="C${one%%:*}" -v role="${one##*:}" '$1 == no {
          printf "  - {name: %s, unit: \"%s\", id_number: \"%s\", kind: owner, role: %s}\n", $2, $3, $5, role }' "$WORK/new.csv"
      done ;;
    count.people)
      person 示例唱票 owner:caller; person 示例计票 owner:counter
      person 示例监票 residents-committee:scrutineer ;;
  esac
}
complete committee-meeting
posted_on 2030-12-06 publish-officers
done_on 2030-12-20 file --fact filing.handed_in_on=2030-12-20
done_on 2030-12-23 review-filing --fact filing.answer=complete filing.answered_on=2030-12-23
done_on 2030-12-24 certificate --fact certificate.no=示例备3号 certificate.issued_on=2030-12-24
done_on 2030-12-25 close --fact reelection.closed_on=2030-12-25
expect_end re-elected
made R10 R13
expect_ok verify

# --- its own path fails: the committee reports, and the group takes over ------------------------------------------------
OFFICE="$WORK/fails" CASE="$FAIL_CASE"
posted_on 2030-10-16 start-committee --fact reelection.plan=示例安排
done_on 2031-03-03 turn-to-group --fact ownpath.answered_on=2031-03-03 ownpath.reason=示例理由
expect_same "$(progress choose-path)" ready
refused_on 2031-03-03 choose-path "第42条 写明情况" --fact reelection.path=reported reelection.path_on=2031-03-03
done_on 2031-03-03 choose-path --fact reelection.path=reported reelection.path_on=2031-03-03 reelection.report=示例情况
expect_same "$(progress urge-committee)" skipped
{ echo 'regroup.formed_on: "2031-03-10"'; echo 'regroup.members:'
  i=0
  for one in street:chair party:member residents-committee:member owner:member owner:member owner:member owner:member; do
    i=$((i + 1)); person "换届${NUMERALS[i]}" "$one"
  done; } >"$WORK/group.yaml"
done_on 2031-03-10 form-group --facts "$WORK/group.yaml"
posted_on 2031-03-11 publish-group
# What was not handed over cannot be lent (Q43).
cp -r "$OFFICE" "$WORK/lend"
handed 2031-03-20 hand-over-to-group "outgoing group witness" group_handover.answer=received group_handover.on=2031-03-20 group_handover.inventory=示例清单 group_handover.witness=示例见证
refused_on 2031-03-24 lend-items "提供日期不能早于申请日期 第43条 2031-03-23" --fact lending.asked_on=2031-03-24 lending.items=印章 lending.purpose=会议公告用印 lending.provided_on=2031-03-23
done_on 2031-03-24 lend-items --fact lending.asked_on=2031-03-24 lending.items=印章 lending.purpose=会议公告用印 lending.provided_on=2031-03-24
made R05 R06 R07

# --- the term ends without a successor: a person names who acts, and nothing new is decided -------------------------------
refused_on 2031-04-28 name-caretaker "任期尚未届满，本届业主委员会仍在任 第42条 2031-04-28" --fact caretaker.body=示例社区居委会 caretaker.on=2031-04-28 caretaker.decided_by=示例街道办事处 caretaker.reason=示例理由
refused_on 2031-04-29 name-caretaker "代行职责不能早于任期届满 第42条 2031-04-28" --fact caretaker.body=示例社区居委会 caretaker.on=2031-04-28 caretaker.decided_by=示例街道办事处 caretaker.reason=示例理由
expect_same "$(term expired)/$(term caretaker)" True/
done_on 2031-04-29 name-caretaker --fact caretaker.body=示例社区居委会 caretaker.on=2031-04-29 caretaker.decided_by=示例街道办事处 caretaker.reason=示例理由 caretaker.decision_no=示街办〔2031〕8号
made R18b
numbered R18b 示街办〔2031〕8号
expect_same "$(term caretaker)" 示例社区居委会
expect_ok case show "$CASE"
expect_text 示例社区居委会代行 已于2031-04-28届满
REELECTION="$CASE"
opened term-extension 2031-05-06
refused_on 2031-05-06 propose-extension "本届任期已届满，不能再决定延长，应当换届选举 第41条 2031-04-28" --fact prolong.years=1 prolong.reason=示例理由
opened by-election 2031-05-06
refused_on 2031-05-06 review-vacancies "第41条 2031-04-28" --fact byelection.reviewed_on=2031-05-06 byelection.cause=示例 byelection.way=election
# The re-election itself goes on, late as it is.
CASE="$REELECTION"
done_on 2031-05-06 name-organizer --fact reelection.organizer=示例小区换届小组 reelection.organizer_head=换届一 reelection.organizer_contact=示例电话
done_on 2031-05-06 verify-roster --fact roster.verified_on=2031-05-06 roster.verified_by=示例核实人
F[election.nominations_from]=2031-05-07 F[election.nominations_until]=2031-05-16
DAY[election-method]=2031-05-06 DAY[nominate-candidates]=2031-05-19 DAY[committee-meeting]=2031-06-20
complete election-method
pass nominate-candidates
meeting_days 2031-05-20
through plan-meeting end
done_on 2031-06-18 record-election --fact reelection.recorded_on=2031-06-18
expect_same "$(term no)/$(term ends_on)/$(term caretaker)" 2/2036-06-18/
handed 2031-06-19 hand-over-to-committee "group receiving witness" handing.by=group handing.answer=received handing.on=2031-06-19 handing.inventory=示例清单 handing.witness=示例见证
done_on 2031-06-19 dissolve-group --fact regroup.dissolved_on=2031-06-19
complete committee-meeting
posted_on 2031-06-20 publish-officers
done_on 2031-07-01 file --fact filing.handed_in_on=2031-07-01
done_on 2031-07-02 review-filing --fact filing.answer=complete filing.answered_on=2031-07-02
done_on 2031-07-03 certificate --fact certificate.no=示例备4号 certificate.issued_on=2031-07-03
done_on 2031-07-07 close --fact reelection.closed_on=2031-07-07
expect_end re-elected
expect_ok verify
OFFICE="$WORK/lend"
done_on 2031-03-21 hand-over-to-group --fact group_handover.answer=withheld group_handover.on=2031-03-21
refused_on 2031-03-24 lend-items "换届小组没有收到移交，不能提供 第43条" --fact lending.asked_on=2031-03-24 lending.items=印章 lending.purpose=会议公告用印 lending.provided_on=2031-03-24
