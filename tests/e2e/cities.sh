# The same re-election in three cities (law packs, no city in the program): what follows when the committee keeps silent,
# the group and its time, the hand-over to it, alternates, collapse, and whose articles refusals and documents cite.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"

# Everything refused or printed in a city names that city's law and never the neighbour's.
own_law() { expect_not_text 青岛 "$@"; }
texts() { # every word of the documents made so far
  local file
  for file in "$WORK"/documents/*.docx; do
    unzip -p "$file" word/document.xml 'word/header*.xml' 'word/footer*.xml' 2>/dev/null | sed 's/<[^>]*>//g'
  done
}
group() { # DAY people…, as kind:role
  local i=0 one
  echo "regroup.formed_on: \"$1\""
  echo "regroup.members:"; shift
  for one in "$@"; do i=$((i + 1)); person "换届${NUMERALS[i]}" "$one"; done
}
refused_group() { # DAY "TEXT …" people…
  local day="$1" texts="$2"; shift 2
  group "$day" "$@" >"$WORK/bad-group.yaml"
  at "$day"
  # shellcheck disable=SC2086
  expect_refused $texts -- step complete "$CASE" form-group --on "$day" --facts "$WORK/bad-group.yaml"
  own_law
}
GROUP_OK="street:chair party:member residents-committee:member owner:member owner:member owner:member owner:member"
candidates() { expect_ok candidate import "$CASE" "$HERE/fixtures/candidates.csv"; }
# Seven candidates, five seats, two alternates; each owner chooses five, so that all seven have a majority, C1 the most.
seven_choices() {
  return_all() {
    { echo unit,returned_on,state,channel,choices
      heads | awk -v on="$NOW" '{
        list = ""; for (k = 0; k < 5; k++) { c = (NR + k) % 7 + 1; list = list (k ? "、" : "") "C" c }
        print $0 "," on ",valid,paper," list }'; } >"$WORK/returns.csv"
    expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
  }
}
# From the convener to the recorded election; the meeting is planned on day $1.
elect() { # DAY
  local day="$1"
  done_on "$day" name-organizer --fact reelection.organizer=示例换届小组 reelection.organizer_head=换届一 reelection.organizer_contact=示例电话
  pass_roster "$day"
  F[election.alternates]=2
  F[election.nominations_from]="$day" F[election.nominations_until]="$(plus "$day" 4)"
  # The method hangs seven days here (posting.minimum_days, a policy where the city says nothing).
  DAY[election-method]="$day" DAY[nominate-candidates]="$(plus "$day" 9)"
  ORDER="election-method nominate-candidates end"
  through election-method end
  meeting_days "$(plus "$day" 10)"
  seven_choices
  through plan-meeting end
  COUNTED="${DAY[count-votes]}"
}
pass_roster() { at "$1"; roster; done_on "$1" verify-roster --fact "roster.verified_on=$1" roster.verified_by=示例核实人; }
finish() { # from the recorded election to the end
  local day="$COUNTED"
  done_on "$day" record-election --fact "reelection.recorded_on=$day"
  made F22 F24 F30 F36 F37
  handed "$(plus "$day" 1)" hand-over-to-committee "outgoing receiving witness" handing.answer=received handing.by=outgoing "handing.on=$(plus "$day" 1)" handing.inventory=示例清单 handing.witness=示例见证
  DAY[committee-meeting]="$(plus "$day" 1)"
  facts_file committee-meeting
  done_on "$(plus "$day" 1)" committee-meeting --facts "$FILE"
  posted_on "$(plus "$day" 1)" publish-officers
  done_on "$(plus "$day" 10)" file --fact "filing.handed_in_on=$(plus "$day" 10)"
  done_on "$(plus "$day" 11)" review-filing --fact filing.answer=complete "filing.answered_on=$(plus "$day" 11)"
  done_on "$(plus "$day" 12)" certificate --fact certificate.no=示例备2号 "certificate.issued_on=$(plus "$day" 12)"
  made F41 F42 R10 R13
  done_on "$(plus "$day" 20)" close --fact "reelection.closed_on=$(plus "$day" 20)"
  expect_end re-elected
}

# --- Zibo: ten owners may ask for the group (ZB35); ninety days to elect; alternates by votes (ZB30) -------------------
OFFICE="$WORK/zibo"
paper zibo 5 0
opened re-election 2026-11-02
expect_ok case show "$CASE"
expect_text 2026-12-10   # ninety days before the term ends (S33)
done_on 2026-11-02 remind --fact reelection.reminded_on=2026-11-02
refused_on 2027-01-11 choose-path "本市没有规定在业主委员会未报告时由街道办事处直接组织换届小组 淄博市物业管理条例》第35条" --fact reelection.path=silent reelection.path_on=2027-01-11
own_law 潍坊
refused_on 2027-01-11 choose-path "联名书面要求的业主人数不足 淄博市物业管理条例》第35条 9 10" --fact reelection.path=requested reelection.path_on=2027-01-11 reelection.requesters=9
own_law 潍坊
refused_on 2027-01-11 choose-path "由街道办事处责令召集后组织召集，须本市有此规定 淄博市物业管理条例》第27条 山东省物业管理条例》第28条" --fact reelection.path=convened reelection.path_on=2027-01-11
done_on 2027-01-11 choose-path --fact reelection.path=requested reelection.path_on=2027-01-11 reelection.requesters=10
expect_ok case show "$CASE"
expect_text 2027-02-10   # thirty days from the request (ZB35)
refused_group 2027-01-15 "淄博市物业管理条例》第23条 7" street:chair residents-committee:member owner:member owner:member owner:member
refused_group 2027-01-15 "淄博市物业管理条例》第23条 业主代表比例不足" street:chair party:member party:member residents-committee:member owner:member owner:member owner:member
# shellcheck disable=SC2086
group 2027-01-15 $GROUP_OK >"$WORK/group.yaml"
done_on 2027-01-15 form-group --facts "$WORK/group.yaml"
posted_on 2027-01-18 publish-group
expect_ok case timeline "$CASE"
expect_text 2027-04-15   # ninety days from the forming of the group (ZB35), rolled over no rest day
made R01 R05
# No hand-over to the group: the regulation knows none. The committee hands over after the election.
expect_exit 3 step complete "$CASE" hand-over-to-group --on 2027-01-20 --fact group_handover.answer=received group_handover.on=2027-01-20
elect 2027-01-20
finish
expect_ok estate show E001
expect_text A1 A2 示例备2号
own_law 潍坊
expect_ok case show "$CASE"; own_law
expect_ok case timeline "$CASE"; own_law
ALL="$(texts)"
case "$ALL" in *青岛* | *潍坊*) OUT="$(grep -ao '.\{20\}青岛.\{20\}' <<<"$ALL" | head)"; fail "a document of Zibo cites another city" ;; esac
for text in 《淄博市物业管理条例》第三十五条 《淄博市物业管理条例》第二十七条 《淄博市物业管理条例》第三十条 《山东省物业管理条例》第三十一条; do
  case "$ALL" in *"$text"*) ;; *) fail "no document of Zibo cites $text" ;; esac
done
expect_ok verify

# --- Weifang: ninety days before the end (WF40); the street orders a meeting and then convenes it (WF32) ----------------
OFFICE="$WORK/weifang"
rm -rf "$WORK/documents"
paper weifang 5 0
opened re-election 2026-11-02
done_on 2026-11-02 remind --fact reelection.reminded_on=2026-11-02
refused_on 2026-12-14 choose-path "潍坊市物业管理条例》第40条" --fact reelection.path=silent reelection.path_on=2026-12-14
own_law 淄博
refused_on 2026-12-14 choose-path "业主联名要求组建换届小组，须本市有此规定 潍坊市物业管理条例》第40条" --fact reelection.path=requested reelection.path_on=2026-12-14 reelection.requesters=30
refused_on 2026-12-14 choose-path "潍坊市物业管理条例》第40条 写明情况" --fact reelection.path=reported reelection.path_on=2026-12-14
done_on 2026-12-14 choose-path --fact reelection.path=convened reelection.path_on=2026-12-14
refused_on 2026-12-15 order-meeting "限期不能早于责令日期 潍坊市物业管理条例》第32条 山东省物业管理条例》第28条 2026-12-14" --fact convene.ordered_on=2026-12-15 convene.order_no=示例1号 convene.deadline=2026-12-14
done_on 2026-12-15 order-meeting --fact convene.ordered_on=2026-12-15 convene.order_no=示例1号 convene.deadline=2026-12-31
made R01 R04b
elect 2027-01-04
finish
own_law 淄博
ALL="$(texts)"
case "$ALL" in *青岛* | *淄博*) fail "a document of Weifang cites another city" ;; esac
for text in 《潍坊市物业管理条例》第三十二条 《潍坊市物业管理条例》第四十条 《山东省物业管理条例》第三十三条; do
  case "$ALL" in *"$text"*) ;; *) fail "no document of Weifang cites $text" ;; esac
done
expect_ok verify

# --- three of five left: below two thirds a new election (ZB34, WF38), at least half a by-election (Q41) ----------------
collapse() { # CITY
  OFFICE="$WORK/collapse-$1"
  paper "$1" 3 0
  opened by-election 2026-10-09
}
review=(review-vacancies --fact byelection.reviewed_on=2026-10-09 byelection.cause=示例 byelection.way=election)
collapse zibo
refused_on 2026-10-09 "${review[0]}" "淄博市物业管理条例》第34条 2/3" "${review[@]:1}"
own_law 潍坊
collapse weifang
refused_on 2026-10-09 "${review[0]}" "潍坊市物业管理条例》第38条 2/3" "${review[@]:1}"
own_law 淄博
collapse qingdao
done_on 2026-10-09 "${review[@]}"
expect_ok verify

# --- an alternate steps in, in the order of the votes (ZB30) -------------------------------------------------------------
OFFICE="$WORK/alternate"
paper zibo 4 2
opened by-election 2026-10-09
refused_on 2026-10-09 review-vacancies "淄博市物业管理条例》第30条 候补委员" --fact byelection.reviewed_on=2026-10-09 byelection.cause=示例 byelection.way=election
done_on 2026-10-09 review-vacancies --fact byelection.reviewed_on=2026-10-09 byelection.cause=示例 byelection.way=alternates
expect_ok estate rule E001 alternates.order rules --article 70 --on 2026-10-09 --adopted 2026-01-05
refused_on 2026-10-09 alternates-up "淄博市物业管理条例》第30条 填写的是A2，按顺序应当是A1" --fact vacancy.alternates=A2 vacancy.filled_on=2026-10-09 vacancy.note=示例
done_on 2026-10-09 alternates-up --fact vacancy.alternates=A1 vacancy.filled_on=2026-10-09 vacancy.note=按得票数
expect_same "$(term members_left)/$(term vacancies)" 5/0
expect_ok verify

# --- two failed attempts: the interim management body (ZB36–ZB39, WF41–WF44), which Qingdao has not ----------------------
body() { # FORMED people…
  local day="$1" i=0 one; shift
  { printf 'interim.name: 示例小区物业管理委员会\ninterim.ground: no-committee\ninterim.attempts: "%s"\ninterim.attempts_note: 示例经过\ninterim.formed_on: "%s"\ninterim.members:\n' "$ATTEMPTS" "$day"
    for one in "$@"; do i=$((i + 1)); person "管委${NUMERALS[i]}" "$one"; done; } >"$WORK/body.yaml"
}
set_up() { at 2027-06-01; expect_exit "$1" step complete "$CASE" set-up --on 2027-06-01 --facts "$WORK/body.yaml"; }
SEVEN="street:member residents-committee:member developer:member owner:deputy owner:member owner:member owner:member"
OFFICE="$WORK/zibo-body"; paper zibo 5 0
opened interim-body 2027-06-01
ATTEMPTS=1
body 2027-06-01 street:chair owner:deputy owner:member owner:member
set_up 3
expect_text 淄博市物业管理条例》第36条 淄博市物业管理条例》第38条 "7" 单数
own_law 潍坊
ATTEMPTS=2
# shellcheck disable=SC2086
body 2027-06-01 ${SEVEN/street:member/street:chair}
set_up 0
posted_on 2027-06-02 publish-members
done_on 2027-06-02 tell-district --fact interim.told_on=2027-06-02
expect_ok estate show E001
expect_text 示例小区物业管理委员会
done_on 2027-09-06 committee-elected --fact interim.committee_on=2027-09-06
expect_ok case show "$CASE"
expect_text 2027-09-16   # ten days (ZB39)
rm -rf "$WORK/documents"
handed 2027-09-10 hand-over "body committee witness" interim.answer=received interim.handed_on=2027-09-10 interim.inventory=示例清单 interim.witness=示例见证
made IM01 IM02
numbered IM01
done_on 2027-09-13 dissolve --fact interim.dissolved_on=2027-09-13
expect_end dissolved
case "$(texts)" in *青岛* | *潍坊*) fail "a document of the Zibo body cites another city" ;; esac
OFFICE="$WORK/weifang-body"; paper weifang 5 0
opened interim-body 2027-06-01
body 2027-06-01 street:chair residents-committee:member owner:deputy owner:member
set_up 3
expect_text 潍坊市物业管理条例》第43条 主任人选   # in Weifang the residents' committee chairs; no least number
body 2027-06-01 residents-committee:chair occupant:member owner:deputy owner:member
set_up 0
posted_on 2027-06-02 publish-members
done_on 2027-09-06 committee-elected --fact interim.committee_on=2027-09-06
expect_ok case show "$CASE"
expect_text 2027-09-13   # seven days (WF44)
OFFICE="$WORK/qingdao-body"; paper qingdao 5 0
at 2027-06-01
expect_exit 3 case open interim-body --estate E001
expect_text R270 山东省青岛市
expect_ok verify
