# What follows a first election: the committee elected by prepare.sh (M1–M5, in office from 2026-04-28 to
# 2031-04-28) is the sitting one, and a later case of the estate is driven with these helpers.
. "$HERE/prepare.sh"

sitting() { to end; at 2026-05-25; }
# With seven seats voted into five and two alternates: each owner chooses five of seven, in turn.
sitting_with_alternates() {
  F[election.alternates]=2
  to close-voting
  at "${DAY[close-voting]}"
  { echo unit,returned_on,state,channel,rules,covenant,working-rules,choices
    heads | head -n 21 | awk -v on="$NOW" '{
      list = ""; for (k = 0; k < 5; k++) { c = (NR + k) % 7 + 1; list = list (k ? "、" : "") "C" c }
      print $0 "," on ",valid,paper,for,for,for," list }'
  } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
  expect_ok vote close "$CASE"
  complete close-voting
  through count-votes committee-meeting
}
opened() { # PROCEDURE DAY: a new case of the estate
  at "$2"
  expect_ok --json case open "$1" --estate E001
  CASE="$(json 'd["case"]')"
}
done_on() { local day="$1" step="$2"; shift 2; at "$day"; expect_ok step complete "$CASE" "$step" --on "$day" "$@"; }
refused_on() { # DAY STEP "TEXT …" facts…: refused with these texts, and nothing is kept
  local day="$1" step="$2" texts="$3"; shift 3; at "$day"
  # shellcheck disable=SC2086
  expect_refused $texts -- step complete "$CASE" "$step" --on "$day" "$@"
}
posted_on() { local day="$1" what="$2"; shift 2; at "$day"; expect_ok posting open "$CASE" "$what" --on "$day" --at 示例公告栏 "$@"; }
# A hand-over (移交) that took place: recorded, signed by everybody it asks for, and done.
handed() { # DAY STEP "SIGNERS" facts…
  local day="$1" step="$2" signers="$3" who
  shift 3
  at "$day"
  expect_ok step start "$CASE" "$step" --on "$day" --fact "$@"
  for who in $signers; do expect_ok sign give "$CASE" "$step" --who "$who" --on "$day" --name 示例签字; done
  expect_ok step complete "$CASE" "$step" --on "$day"
}
made() { expect_ok document make "$CASE" "$@" -o "$WORK/documents"; }
plus() { date -u -d "$1 + $2 days" +%F; }

# The meeting of a later case, its plan on day $1; notice next day, vote 20 days later, counted after a week.
meeting_days() {
  DAY[plan-meeting]="$1" DAY[publish-notice]="$(plus "$1" 1)" DAY[deliver-ballots]="$(plus "$1" 10)"
  DAY[open-voting]="$(plus "$1" 21)" DAY[close-voting]="$(plus "$1" 28)"
  DAY[count-votes]="$(plus "$1" 29)" DAY[announce-result]="$(plus "$1" 29)"
  F[meeting.vote_opens]="${DAY[open-voting]}" F[meeting.vote_closes]="${DAY[close-voting]}"
  F[meeting.count_on]="${DAY[count-votes]}"
  ORDER="plan-meeting publish-notice deliver-ballots open-voting close-voting count-votes announce-result end"
}
# The organiser's names and the roster, both on the same day.
convene() {
  done_on "$1" name-organizer --fact convener.name=示例小区业主委员会 convener.head=示例甲 convener.contact=示例电话
  done_on "$1" verify-roster --fact "roster.verified_on=$1" roster.verified_by=示例核实人
}
# Ballots of a vote on one motion: column $MOTION answered $ANSWER by the first $VOTERS heads.
motion_ballots() {
  return_all() {
    { echo "unit,returned_on,state,channel,$MOTION"
      heads | head -n "$VOTERS" | while read -r unit; do echo "$unit,$NOW,valid,paper,$ANSWER"; done
    } >"$WORK/returns.csv"
    expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
  }
}
election_ballots() {
  return_all() {
    { echo unit,returned_on,state,channel,choices
      heads | head -n "$VOTERS" | while read -r unit; do echo "$unit,$NOW,valid,paper,$CHOICES"; done
    } >"$WORK/returns.csv"
    expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
  }
}
# A re-election on the committee's own path, until its candidates stand; the estate is there already.
own_re_election() {
  at 2026-09-02
  roster
  opened re-election 2026-09-07
  done_on 2026-09-07 remind --fact reelection.reminded_on=2026-09-07
  done_on 2026-09-08 choose-path --fact reelection.path=committee reelection.path_on=2026-09-08
  posted_on 2026-09-08 start-committee --fact reelection.plan=示例安排
  done_on 2026-09-09 name-organizer --fact reelection.organizer=示例小区业主委员会 reelection.organizer_head=示例甲 reelection.organizer_contact=示例电话
  done_on 2026-09-09 verify-roster --fact roster.verified_on=2026-09-09 roster.verified_by=示例核实人
  F[election.nominations_from]=2026-09-09 F[election.nominations_until]=2026-09-14
  DAY[election-method]=2026-09-09 DAY[nominate-candidates]=2026-09-16
  complete election-method
  pass nominate-candidates
}
# The end a case reached, as it was told.
expect_end() {
  expect_ok --json case show "$CASE"
  expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/$1"
}
term() { g --json estate show E001; json "d[\"term\"][\"$1\"]"; }
# An estate as it stands on paper: five seats, a committee from 2022-03-10 to 2027-03-10; $2 members and $3 alternates left.
paper() { # CITY MEMBERS ALTERNATES
  local i names=(零 赵 钱 孙 李 周 吴 郑)
  at 2026-09-01
  expect_ok office init "$OFFICE" --name 示例街道办事处 --jurisdiction "cn-shandong-$1"
  cat >"$WORK/estates.csv" <<CSV
小区编号,小区名称,地址,街道办事处,社区居民委员会,区物业主管部门,总建筑面积,来源
E001,示例小区,示例路1号,示例街道办事处,示例社区居委会,示例区住建局,2400.00,示例台账
CSV
  cat >"$WORK/committees.csv" <<CSV
小区,届次,当选日期,任期（年）,任期届满日,委员席位,移交日期,来源
E001,1,2022-03-10,5,2027-03-10,5,,示例案卷
CSV
  { echo 小区,届次,姓名,职务,房号,联系电话,来源
    for ((i = 1; i <= $2 + $3; i++)); do
      local role=委员
      if [ "$i" = 1 ]; then role=主任; elif [ "$i" -gt "$2" ]; then role=候补委员; fi
      echo "E001,1,示例${names[i]},$role,,,示例案卷"
    done; } >"$WORK/members.csv"
  expect_ok estate import "$WORK/estates.csv" "$WORK/committees.csv" "$WORK/members.csv"
}
