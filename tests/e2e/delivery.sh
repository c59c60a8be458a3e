# A ballot counts only with evidence of its delivery, and delivery is complete only when every ballot
# has such evidence or an announced failure (S22, G22).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to deliver-ballots
at 2026-04-10
expect_ok ballot issue "$CASE"
step_args deliver-ballots
expect_refused 第22条 21 -- "${ARGS[@]}"
heads() { awk -F, 'NR > 1 && NR < 22 { print "1-1-" $3 }' "$HERE/fixtures/roster.csv"; }
deliver_all
step_args deliver-ballots
expect_refused 第22条 1 -- "${ARGS[@]}"
expect_ok ballot deliver "$CASE" --unit 1-1-602 --announced --method announcement
complete deliver-ballots
pass open-voting
expect_ok ballot return "$CASE" --unit 1-1-101 --vote rules=for covenant=for working-rules=for --choose C1
expect_refused -- ballot return "$CASE" --unit 1-1-101 --vote rules=for
expect_refused 1-1-602 送达 -- ballot return "$CASE" --unit 1-1-602 --vote rules=for
expect_ok --json vote turnout "$CASE"
expect_same "$(json 'd["heads"]["took_part"],d["heads"]["needed"],d["area"]["needed"]')" "(1, 14, '1600.00')"
