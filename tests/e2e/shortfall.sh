# Too few elected: the committee stands only when the number is odd, reaches the legal minimum and the
# published method says so; otherwise the election is run again (Q35, S30). Without a committee the group goes on (Q25).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
SAY=当选人数须为单数、达到法定最低人数，且选举办法约定可以成立
F[election.seats]=7
to close-voting
for branch in three six none; do cp -r "$OFFICE" "$WORK/$branch"; done
elect() { # BRANCH CHOICES
  OFFICE="$WORK/$1" CHOICES="$2"
  through close-voting establish
}
through close-voting establish
at 2026-05-08
expect_ok vote result "$CASE"
expect_text "选出 5 人"
step_args establish
expect_refused 当选人数不足 -- "${ARGS[@]}"
complete decide-shortfall
DAY[establish]=2026-05-08
complete establish
expect_ok verify

# Three of seven are odd, but below the legal minimum: run again, from the nominations.
elect three "C1、C2、C3"
refused decide-shortfall 当选人数须为单数、达到法定最低人数，且选举办法约定可以成立 第35条 第30条 3 5
F[shortfall.choice]=rerun
complete decide-shortfall
expect_same "$(progress nominate-candidates)" ready
expect_ok case show "$CASE"
expect_text nominate-candidates
F[shortfall.choice]=stands

# Six of seven are enough, but even.
elect six "C1、C2、C3、C4、C5、C6"
refused decide-shortfall "$SAY" 第35条 6 单数
F[shortfall.choice]=rerun
complete decide-shortfall
expect_same "$(progress nominate-candidates)/$(progress account-and-dissolve)" ready/later
F[shortfall.choice]=stands

# Nobody at all: the group is not dissolved, and nothing is announced.
elect none ""
expect_ok vote result "$CASE"
expect_text "选出 0 人"
refused establish 没有选出业主委员会，筹备组不解散 第25条 0 1
expect_ok verify

# Five of seven would do, but the method says to vote again.
OFFICE="$WORK/method"
CHOICES="C1、C2、C3、C4、C5" F[election.fewer_rule]=rerun F[shortfall.choice]=stands
DAY[establish]=2026-05-06
to establish
refused decide-shortfall "$SAY" 第35条 重新选举
