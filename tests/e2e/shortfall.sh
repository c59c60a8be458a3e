# Too few elected: the committee stands only when the number is odd, reaches the legal minimum and the
# published method says so; otherwise the election is run again (Q35, S30).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
F[election.seats]=7
to count-votes
cp -r "$OFFICE" "$WORK/stands"
pass count-votes
pass announce-result
at 2026-05-08
expect_ok vote result "$CASE"
expect_text "选出 5 人"
step_args establish
expect_refused 当选人数不足 -- "${ARGS[@]}"
complete decide-shortfall
DAY[establish]=2026-05-08
complete establish
expect_ok verify

# Three of seven are odd, but below the legal minimum.
OFFICE="$WORK/three"
CHOICES="C1、C2、C3"
to establish
step_args decide-shortfall
expect_refused 第35条 第30条 3 5 -- "${ARGS[@]}"
F[shortfall.choice]=rerun
complete decide-shortfall
expect_same "$(progress nominate-candidates)" ready
expect_ok case show "$CASE"
expect_text nominate-candidates

# Five of seven would do, but the method says to vote again.
OFFICE="$WORK/method"
CHOICES="C1、C2、C3、C4、C5" F[election.fewer_rule]=rerun F[shortfall.choice]=stands
DAY[establish]=2026-05-06
to establish
step_args decide-shortfall
expect_refused 第35条 选举办法 -- "${ARGS[@]}"
