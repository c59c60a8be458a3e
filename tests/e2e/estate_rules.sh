# The rules of procedure an estate adopted are its own layer of law (C278(1), S25): they apply from
# their day, only where the law leaves them room, and never to a vote announced before.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"

# Nothing was adopted yet, so nothing can be recorded; every reason is told at once.
estate
roster
expect_exit 3 estate rule E001 vote.void_participates yes --article 十五 --on 2026-03-01
expect_text 没有通过议事规则的记录 第278条 条款号“十五”
expect_exit 5 estate rule E001 vote.void_participate yes --article 15 --on 2026-03-01
expect_text vote.void_participates
expect_exit 5 estate rule E009 vote.void_participates yes --article 15 --on 2026-03-01
rm -rf "$OFFICE"

# The first election adopts rules; what was chosen with their drafts applies from that day, with its clause.
to certificate
expect_ok --json estate show E001
expect_same "$(json 'd["rules_on"], {r["parameter"]: r["value"] for r in d["rules"]}["committee.seats"]')" "('2026-04-28', '5')"
expect_ok --json law show committee.seats --estate E001 --on 2026-04-28
expect_same "$(json 'd["value"], d["layer"], d["since"]')" "('5', 'estate', '2026-04-28')"
expect_exit 3 estate rule E001 vote.deemed majority --article 15 --on 2026-04-27
expect_text 早于议事规则通过日 最早可在
expect_exit 3 estate rule E001 posting.minimum_days 1d --article 9 --on 2026-05-13
expect_text 不能另行约定 第92条
expect_exit 3 estate rule E001 vote.deemed maybe --article 15 --on 2026-05-13
expect_text “maybe”不是 可以写：off、majority
expect_exit 3 estate rule E001 general_meeting.per_year 0 --article 8 --on 2026-05-13
expect_text 宽于法律规定的1
expect_ok estate show E001
expect_not_text "规则第 15 条" "vote.deemed"

expect_ok estate rule E001 vote.deemed majority --article 15 --on 2026-05-13
expect_text 《业主大会议事规则》第15条 majority 被覆盖 第26条
expect_ok --json law show vote.deemed --estate E001 --on 2026-05-12
expect_same "$(json 'd["value"], d["layer"]')" "('off', 'cn-guide')"
expect_ok --json law show vote.deemed --estate E001 --on 2026-05-13
expect_same "$(json 'd["value"], d["layer"], d["citations"], d["overridden"][0]["value"]')" \
  "('majority', 'estate', ['E15'], 'off')"
expect_ok --json law list --estate E001 --on 2026-05-13
expect_same "$(json '[p["value"] for p in d["parameters"] if p["layer"] == "estate"]')" "['5', '5y', 'stands', 'area', 'majority']"
expect_exit 2 law show vote.deemed --estate E001 --in cn-shandong-qingdao
expect_exit 2 law show vote.deemed
expect_ok estate show E001
expect_text 议事规则通过日 "议事规则第 15 条：vote.deemed = majority"

# Recorded again for the same day it is corrected; with a last day it ends.
expect_ok estate rule E001 vote.deemed off --article 15 --on 2026-05-13
expect_ok --json law show vote.deemed --estate E001 --on 2026-05-13
expect_same "$(json 'd["value"]')" off
expect_ok estate rule E001 vote.void_participates yes --article 16 --on 2026-05-13 --until 2026-12-31
expect_ok --json law show vote.void_participates --estate E001 --on 2026-12-31
expect_same "$(json 'd["value"]')" yes
expect_ok --json law show vote.void_participates --estate E001 --on 2027-01-01
expect_same "$(json 'd["value"]')" no

# The count made before stands: rules adopted since do not touch it, and the journal verifies.
expect_ok estate rule E001 vote.count_parking yes --article 17 --on 2026-05-13
expect_ok verify

# Rules adopted before this office existed are told by the day of their adoption, never a future one.
rm -rf "$OFFICE"
estate
expect_exit 3 estate rule E001 vote.count_parking yes --article 17 --on 2026-03-01 --adopted 2026-03-02
expect_text 还没有到
expect_ok estate rule E001 vote.count_parking yes --article 17 --on 2024-01-01 --adopted 2023-12-20
expect_ok --json estate show E001
expect_same "$(json 'd["rules_on"], d["rules"][0]["since"]')" "('2023-12-20', '2024-01-01')"
