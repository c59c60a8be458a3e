# The interim management body (物业管理委员会) of Zibo and Weifang (ZB36–ZB39, WF41–WF44): set up after two elections that
# brought no committee, as the estate's own record counts them; who sits in it; its hand-over and its end.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"

SEVEN="street:chair residents-committee:member developer:member owner:deputy owner:member owner:member owner:member"
body() { # people as kind:role; GROUND, ATTEMPTS and NOTE as they stand
  local i=0 one
  { printf 'interim.name: 示例小区物业管理委员会\ninterim.ground: %s\n' "$GROUND"
    [ -z "$ATTEMPTS" ] || printf 'interim.attempts: "%s"\n' "$ATTEMPTS"
    [ -z "$NOTE" ] || printf 'interim.attempts_note: %s\n' "$NOTE"
    printf 'interim.formed_on: "%s"\ninterim.members:\n' "$NOW"
    for one in "$@"; do i=$((i + 1)); person "管委${NUMERALS[i]}" "$one"; done; } >"$WORK/body.yaml"
  ARGS=(step complete "$CASE" set-up --on "$NOW" --facts "$WORK/body.yaml")
}
refused_body() { # TEXTS… -- people…
  local texts=()
  while [ "$1" != -- ]; do texts+=("$1"); shift; done
  shift
  body "$@"
  expect_refused "${texts[@]}" -- "${ARGS[@]}"
}
GROUND=no-committee ATTEMPTS=2 NOTE=示例经过

# --- two elections of the street's group in which too few took part ----------------------------------------------------
OFFICE="$WORK/zibo"
paper zibo 5 0
opened re-election 2026-11-02
done_on 2026-11-02 remind --fact reelection.reminded_on=2026-11-02
done_on 2026-12-14 choose-path --fact reelection.path=reported reelection.path_on=2026-12-14 reelection.report=示例情况
{ printf 'regroup.formed_on: "2026-12-15"\nregroup.members:\n'
  i=0
  for one in street:chair party:member residents-committee:member owner:member owner:member owner:member owner:member; do
    i=$((i + 1)); person "换届${NUMERALS[i]}" "$one"
  done; } >"$WORK/group.yaml"
done_on 2026-12-15 form-group --facts "$WORK/group.yaml"
posted_on 2026-12-16 publish-group
done_on 2026-12-28 name-organizer --fact reelection.organizer=示例换届小组 reelection.organizer_head=换届一 reelection.organizer_contact=示例电话
at 2026-12-28
roster
done_on 2026-12-28 verify-roster --fact roster.verified_on=2026-12-28 roster.verified_by=示例核实人
F[election.nominations_from]=2026-12-28 F[election.nominations_until]=2026-12-31
DAY[election-method]=2026-12-28 DAY[nominate-candidates]=2027-01-06
complete election-method
pass nominate-candidates
VOTERS=10 CHOICES="C1、C2、C3、C4、C5"
election_ballots
meeting_days 2027-01-07
through plan-meeting end
done_on 2027-02-06 decide-no-quorum --fact next.choice=new-meeting next.reason=示例理由
# After the first of them the record shows one; what the street tells beyond it rests on papers of its own.
cp -r "$OFFICE" "$WORK/early"
ELECTION="$CASE" OFFICE="$WORK/early"
opened interim-body 2027-02-06
body $SEVEN
expect_warned 填写的次数多于小区档案记录的次数，多出的各次须有书面依据 淄博市物业管理条例》第36条 2 1 -- "${ARGS[@]}"
CASE="$ELECTION" OFFICE="$WORK/zibo"
meeting_days 2027-02-08
through plan-meeting end
expect_ok --json vote result "$CASE"
expect_same "$(json 'd["election"]["outcome"]')" no_decision
expect_ok --json estate show E001
expect_ok verify

# --- who sits in it, and when (ZB36, ZB38) ------------------------------------------------------------------------------
opened interim-body 2027-06-01
ATTEMPTS=1
refused_body 街道组织、指导的次数未达到规定次数，不能成立物业管理委员会 填写的次数少于小区档案记录的次数 淄博市物业管理条例》第36条 1 2 -- $SEVEN
refused_body 填写的次数少于小区档案记录的次数 第36条 "为1，应不少于2" -- $SEVEN
ATTEMPTS=2 NOTE=""
refused_body 须写明历次组织的日期和结果 第36条 -- $SEVEN
NOTE=示例经过
refused_body 物业管理委员会人数少于规定的最低人数 第38条 5 7 -- street:chair owner:deputy owner:member owner:member party:member
refused_body 物业管理委员会人数应为单数 第38条 8 -- $SEVEN owner:member
refused_body 物业管理委员会中业主代表比例不足 第38条 3 7 1/2 -- \
  street:chair residents-committee:member developer:member party:member owner:deputy owner:member owner:member
refused_body 主任人选不符合规定 第38条 -- street:member residents-committee:member developer:member owner:deputy owner:member owner:member party:chair owner:member owner:member
refused_body 副主任由一名业主代表担任 第38条 0 -- street:chair residents-committee:deputy developer:member owner:member owner:member owner:member owner:member
refused_body 只能有一名主任 第36条 2 -- street:chair residents-committee:chair developer:member owner:deputy owner:member owner:member owner:member
body $SEVEN
sed -i 's/管委七/管委六/' "$WORK/body.yaml"
expect_refused 同一人不能在名单中出现两次 第36条 -- "${ARGS[@]}"
body $SEVEN
echo "interim.decision_no: 示街办〔2027〕6号" >>"$WORK/body.yaml"
expect_ok "${ARGS[@]}"
expect_not_text 注意：
numbered IM01 示街办〔2027〕6号

# --- its hand-over and its end (ZB39) -----------------------------------------------------------------------------------
posted_on 2027-06-02 publish-members
done_on 2027-06-02 tell-district --fact interim.told_on=2027-06-02
refused_on 2027-09-06 committee-elected "业主委员会产生日期不能早于物业管理委员会成立日期 第39条 2027-06-01 2027-05-31" --fact interim.committee_on=2027-05-31
done_on 2027-09-06 committee-elected --fact interim.committee_on=2027-09-06
cp -r "$OFFICE" "$WORK/withheld"
refused_on 2027-09-10 hand-over "已移交的，须填写移交清单和见证人 第39条" --fact interim.answer=received interim.handed_on=2027-09-10
handed 2027-09-10 hand-over "body committee witness" interim.answer=received interim.handed_on=2027-09-10 interim.inventory=示例清单 interim.witness=示例见证
refused_on 2027-09-13 dissolve "移交后才能解散 第39条 2027-09-10 2027-09-09" --fact interim.dissolved_on=2027-09-09
done_on 2027-09-13 dissolve --fact interim.dissolved_on=2027-09-13
expect_end dissolved
# A body that hands nothing over is not dissolved.
OFFICE="$WORK/withheld"
done_on 2027-09-10 hand-over --fact interim.answer=withheld interim.handed_on=2027-09-10
refused_on 2027-09-13 dissolve "移交后才能解散 第39条" --fact interim.dissolved_on=2027-09-13
expect_ok verify

# --- where no general meeting can be held yet nothing is counted; Weifang has its own articles (WF41, WF43) ---------------
OFFICE="$WORK/weifang"
paper weifang 5 0
opened interim-body 2027-06-01
GROUND=no-assembly ATTEMPTS=1
refused_body 街道组织、指导的次数未达到规定次数 潍坊市物业管理条例》第41条 1 2 -- residents-committee:chair owner:deputy owner:member
GROUND=no-conditions ATTEMPTS="" NOTE=""
body residents-committee:chair owner:deputy owner:member
expect_ok "${ARGS[@]}"
expect_ok verify
