# A ballot counts only with evidence of its delivery, and delivery is complete only when every ballot
# has such evidence or an announced failure (S22, G22).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to deliver-ballots
at 2026-04-10
refused deliver-ballots 须先按名册编号制作全部表决票和选票 第22条 0
expect_ok ballot issue "$CASE"
refused deliver-ballots 每张票须有送达证据，无法送达的须在小区内公告 第22条 21
heads() { awk -F, 'NR > 1 && NR < 22 { print "1-1-" $3 }' "$HERE/fixtures/roster.csv"; }
deliver_all
refused deliver-ballots 每张票须有送达证据 第22条 1
expect_ok ballot deliver "$CASE" --unit 1-1-602 --announced --method announcement
# Each owner is told fifteen days before the vote, too (S22, R14): later is told, not forbidden.
FACTS[deliver-ballots]+=" delivery.notified_on" F[delivery.notified_on]=2026-04-06
warned deliver-ballots 逐户通知业主的日期应当在投票开始前提前足够天数 第22条 第14条 2026-04-05
# Not before the notice stood its fifteen days, nor before the day it names (Q24).
DAY[open-voting]=2026-04-15
refused open-voting 公告期未满法定天数，不得开始投票 未到公告的投票开始日 第24条 14 2026-04-16
DAY[open-voting]=2026-04-16
refused open-voting 未到公告的投票开始日 第24条 2026-04-20
DAY[open-voting]=2026-04-20
pass open-voting
expect_ok ballot return "$CASE" --unit 1-1-101 --vote rules=for covenant=for working-rules=for --choose C1
expect_refused -- ballot return "$CASE" --unit 1-1-101 --vote rules=for
expect_refused 1-1-602 送达 -- ballot return "$CASE" --unit 1-1-602 --vote rules=for
expect_ok --json vote turnout "$CASE"
expect_same "$(json 'd["heads"]["took_part"],d["heads"]["needed"],d["area"]["needed"]')" "(1, 14, '1600.00')"
