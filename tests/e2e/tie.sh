# Equal candidates at the last seat: the law is silent, the published method decides (area, heads, sum of shares, run-off,
# lot). Equal heads are told apart by area; what cannot be told apart stays open, with what the method asks for, and the
# even number that is left does not stand (Q35): the election is run again.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
# C5 and C6 have ten heads each, the ninth and tenth ballot counting for both; the rest is sure.
return_all() {
  { echo unit,returned_on,state,channel,rules,covenant,working-rules,choices
    heads | "${VOTERS_OF[@]}" | awk -v on="$NOW" '{
      list = NR < 9 ? "C4、C5" : NR < 11 ? "C5、C6" : "C4、C6"
      print $0 "," on ",valid,paper,for,for,for,C1、C2、C3、" list }'; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
to election-method
for tie in area heads sum runoff lot; do cp -r "$OFFICE" "$WORK/$tie"; done
counted() { # TIE: the election by this rule, counted
  OFFICE="$WORK/$1" F[election.tie]="$1"
  through election-method establish
  at 2026-05-08
  expect_ok vote result "$CASE"
}

# One of C6's ten owns two flats: the larger area is elected, and the committee is complete.
VOTERS_OF=(awk 'NR <= 17 || NR == 20')
counted area
expect_text 全部选出
expect_ok --json vote result "$CASE"
expect_same "$(json 'sorted(d["election"]["elected"])')" "['C1', 'C2', 'C3', 'C4', 'C6']"
complete establish
expect_same "$(progress decide-shortfall)/$(progress establish)" skipped/posted

# Equal in heads and area: no rule of arithmetic helps, and nobody is picked by the program.
VOTERS_OF=(head -n 18)
declare -A ASKS=([heads]=按人数也分不出先后 [sum]=按两项占比之和也分不出先后 [runoff]=须重新投票决定 [lot]=须抽签决定)
for tie in heads sum runoff; do
  counted "$tie"
  expect_text "选出 4 人" C5、C6 "${ASKS[$tie]}"
  refused decide-shortfall 当选人数须为单数、达到法定最低人数，且选举办法约定可以成立 第35条 4
done
expect_same "$(progress settle-tie)" skipped
F[shortfall.choice]=rerun
complete decide-shortfall
expect_same "$(progress nominate-candidates)/$(progress establish)" ready/later

# Where the method says so, lots are drawn before a witness: one of the two, and no third.
counted lot
expect_text "选出 4 人" C5、C6 "${ASKS[lot]}"
at 2026-05-08
draw() { ARGS=(step complete "$CASE" settle-tie --on 2026-05-08 --fact tie.drawn_on=2026-05-08 "tie.elected=$1" tie.how=示例经过 tie.witness=示例见证); }
for drawn in C7 C5、C6 C1; do
  draw "$drawn"
  expect_refused 抽签产生的人须为得票相同的候选人，人数与待定席位相同 第24条 第35条 "为$drawn；" C5、C6 1人 -- "${ARGS[@]}"
done
draw C6
expect_ok "${ARGS[@]}"
expect_same "$(progress decide-shortfall)" skipped
DAY[establish]=2026-05-08 DAY[committee-meeting]=2026-05-09 COMMITTEE="1:chair 2:vice 3:member 4:member 6:member"
complete establish
complete committee-meeting
expect_ok case journal "$CASE"
expect_text 抽签，C6当选
expect_ok verify
