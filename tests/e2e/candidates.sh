# How candidates are found: seats odd, three to eleven, below five only with the street's reason (Q35, S30), a term of one
# to five years; enough candidates, each decided on by a person (Q34).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to election-method
FACTS[election-method]+=" election.small_reason"
F[election.small_reason]="" F[election.seats]=2
refused election-method “委员席位”为2，应不少于3 第35条 # election.seats at_least
F[election.seats]=13
refused election-method “委员席位”为13，应不超过11 第31条 # election.seats at_most
F[election.seats]=6
refused election-method “委员席位”为6，应为单数 第35条 # election.seats odd
F[election.seats]=5 F[election.term_years]=0
refused election-method “任期年数”为0，应不少于1 第34条 # election.term_years at_least
F[election.term_years]=6
refused election-method “任期年数”为6，应不超过5 第30条 # election.term_years at_most
F[election.term_years]=5 F[election.seats]=3
refused election-method 席位少于五人时，须由街道办事处书面说明理由（省、市规定不一致） 第35条 第30条 3 5
F[election.seats]=5 F[election.alternates]=6
refused election-method 候补委员人数不能多于委员席位 第34条 6 5
F[election.alternates]=7
refused election-method 候补委员人数不能多于委员席位 第34条 7 5
F[election.alternates]=0 F[election.nominations_until]=2026-03-24
refused election-method 报名截止日不能早于开始日 第34条 2026-03-25 2026-03-24
cp -r "$OFFICE" "$WORK/small"
F[election.nominations_until]=2026-03-29
complete election-method

# Fewer candidates than seats: nominations stay open; each is decided on, with a reason (Q34).
at "${DAY[nominate-candidates]}"
head -n 5 "$HERE/fixtures/candidates.csv" >"$WORK/four.csv"
expect_ok candidate import "$CASE" "$WORK/four.csv"
refused nominate-candidates 候选人人数少于应选席位，应继续接受报名 第34条 4 5
expect_ok candidate add "$CASE" --name 示例戊 --unit 1-1-201
expect_ok candidate add "$CASE" --name 示例己 --unit 1-1-202
refused nominate-candidates 候选人人数少于应选席位，应继续接受报名 每名候选人的资格须由人工认定并说明理由 第34条 C5、C6
expect_refused 理由 -- candidate decide "$CASE" C5 --eligible yes
expect_ok candidate decide "$CASE" C5 --eligible yes --reason 示例：符合条件
refused nominate-candidates 每名候选人的资格须由人工认定并说明理由 第34条 C6
# Nobody is struck off by the program: a person says no, and why; a sixth candidate is not needed for five seats.
expect_ok candidate decide "$CASE" C6 --eligible no --reason 示例：非业主
complete nominate-candidates

# Three seats with the street's reason (the city allows them, the province does not).
OFFICE="$WORK/small"
F[election.seats]=3 F[election.small_reason]=示例：街道办事处书面说明
complete election-method
expect_ok verify
