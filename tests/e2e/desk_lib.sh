# Helpers of the tests on the later procedures, quick to set up: estate E001 has had its committee of five since
# 2026-05-18 (taken over from paper, term to 2031-05-18) and a frozen roster of 21 heads and 2400.00 m2.
#
# An act is written once with its right facts; `but` is the same act with some of them wrong, just before it:
#
#   act 2026-07-01 urge-tabling urged_on=… urge_until=…
#   but urge_until=2026-06-30; expect_refused 限期不能早于督促日期 -- "${DO[@]}"
#   go
. "$HERE/prepare_term.sh"
seated() { # [ALTERNATES]: that many elected alternates beside the five members
  local i seats=5
  at 2026-06-01
  expect_ok office init "$OFFICE" --jurisdiction cn-shandong-qingdao
  expect_ok estate add 示例小区 --street 示例街道办事处 --community 示例社区居委会 --district 示例区住建局 \
    --developer 示例开发公司 --manager 示例物业公司 --address 示例路1号 --boundaries 示例四至 \
    --gross-area 2400.00 --contact 示例电话
  printf '小区,业主大会成立日期,议事规则通过日期,管理规约通过日期,来源\nE001,2026-05-18,2026-05-18,2026-05-18,示例决议\n' >"$WORK/meetings.csv"
  printf '小区,届次,当选日期,任期（年）,任期届满日,委员席位,移交日期,来源\nE001,1,2026-05-18,5,,%s,2026-05-20,示例备案卷\n' "$seats" >"$WORK/committees.csv"
  { echo 小区,届次,姓名,职务,房号,联系电话,来源
    echo E001,1,示例候选一,主任,1-1-101,,示例备案卷
    for i in 2 3 4 5; do echo "E001,1,示例候选${NUMERALS[i]},委员,1-1-10$i,,示例备案卷"; done
    for ((i = 1; i <= ${1:-0}; i++)); do echo "E001,1,示例候补${NUMERALS[i]},候补委员,1-1-20$i,,示例备案卷"; done
  } >"$WORK/members.csv"
  printf '小区,届次,备案证明编号,备案日期,来源\nE001,1,示例备1号,2026-05-25,示例备案卷\n' >"$WORK/filings.csv"
  expect_ok estate import "$WORK/meetings.csv" "$WORK/committees.csv" "$WORK/members.csv" "$WORK/filings.csv"
  roster
}
# DAY STEP FACT=VALUE …: an act and its right facts. A list is written as a flow list: session.decisions=[{…}].
act() {
  ACT_DAY="$1" ACT_STEP="$2"
  shift 2
  RIGHT=("$@")
  at "$ACT_DAY"
  but
}
# The same act with some facts changed; one left empty is not given at all. Its command is in DO.
but() {
  local -A given=()
  local one name
  for one in "${RIGHT[@]}" "$@"; do given["${one%%=*}"]="${one#*=}"; done
  for name in "${!given[@]}"; do
    case "${given[$name]}" in
      "") ;;
      "["*) printf '%s: %s\n' "$name" "${given[$name]}" ;;
      *) printf '%s: "%s"\n' "$name" "${given[$name]}" ;;
    esac
  done >"$WORK/act.yaml"
  if [ ! -s "$WORK/act.yaml" ]; then echo '{}' >"$WORK/act.yaml"; fi
  DO=(step complete "$CASE" "$ACT_STEP" --on "$ACT_DAY" --at 示例公告栏 --facts "$WORK/act.yaml")
}
go() {
  but
  expect_ok "${DO[@]}"
}
did() { act "$@"; go; }
# Who convenes, and the roster of the meeting.
called() { # DAY
  did "$1" name-organizer convener.name=示例小区业主委员会 convener.head=示例甲 convener.contact=示例电话
  did "$1" verify-roster "roster.verified_on=$1" roster.verified_by=示例核实人
}
# Ballots on several motions at once: FOR[i] of the VOTERS say yes to motion i, the others no. With few of 21 heads
# coming back nothing is decided (C278). MOTION names the column of a single fixed motion.
FOR=(18)
votes_for() {
  VOTERS="$1"
  shift
  FOR=("$@")
  return_all() {
    local i n=0 yes unit columns=""
    for i in "${!FOR[@]}"; do columns+=",${MOTION:-m$((i + 1))}"; done
    { echo "unit,returned_on,state,channel$columns"
      heads | head -n "$VOTERS" | while read -r unit; do
        n=$((n + 1))
        printf '%s,%s,valid,paper' "$unit" "$NOW"
        for yes in "${FOR[@]}"; do if [ "$n" -le "$yes" ]; then printf ',for'; else printf ',against'; fi; done
        echo
      done; } >"$WORK/returns.csv"
    expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
  }
}
motion_rows() { # matter:title … as a flow list
  local one out=""
  for one in "$@"; do out+="${out:+, }{title: ${one#*:}, matter: ${one%%:*}}"; done
  echo "[$out]"
}
tabled() { # DAY matter:title …
  local day="$1"
  shift
  did "$day" table-motions motions.proposed_by=示例提出人 "motions.list=$(motion_rows "$@")"
}
# A whole meeting planned on DAY and counted 29 days later; the day of the count is in COUNTED.
meeting_on() { # DAY
  meeting_days "$1"
  COUNTED="${DAY[count-votes]}"
  through plan-meeting end
}
outcome() { # of motion N, in words
  expect_ok --json vote result "$CASE"
  json "[m['outcome'] for m in d['motions']][$1 - 1]"
}
resolved() { # DAY: the resolution, and the residents' committee is told the day after
  did "$1" resolve "resolution.on=$1"
  did "$(plus "$1" 1)" tell-residents "resolution.residents_told_on=$(plus "$1" 1)"
}
reported() { # DAY: the change is reported and noted
  did "$1" report-change "change.reported_on=$1" change.matter=示例变更
  did "$1" note-change "change.received_on=$1"
}
