# What a clerk writes wrongly on the command line or in a file of facts, candidates or ballots is told
# whole, with its place and the right status; nothing of it reaches the journal, and no name is
# repeated.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to receive-application

# An order that could be written but never read again is stopped at the door.
kept="$(journal)"
expect_exit 2 case suspend "$CASE" --reason $'\xd6\xd0\xb6\xcf'
expect_text UTF-8
expect_exit 2 case suspend "$CASE" --reason $'a\x1b[31m'
expect_text 控制字符
expect_exit 2 estate add $'\xff'
expect_same "$(journal)" "$kept"

# --fact: unknown names, wrong values and the same field twice (by id and by title), all at once.
expect_exit 2 step complete "$CASE" receive-application --fact application.kind=报纸 \
  --fact application.recieved_on=2026-03-03 --fact 申请业主人数=-3 --fact application.applicants=4 \
  --fact 来源=x --fact application.received_on=2026-02-30
expect_text 建设单位书面报告 application.received_on -3 不止一次 来源 启动方式 2026-02-30
# A file of facts: every finding with its line, and the options beside it.
cat >"$WORK/facts.yaml" <<'Y'
application.kind: 报纸
application.recieved_on: 2026-03-03
申请业主人数: -3
application.applicants: 4
Y
expect_exit 6 step complete "$CASE" receive-application --facts "$WORK/facts.yaml" --fact 申请业主面积=x
expect_text facts.yaml:1: facts.yaml:2: facts.yaml:3: facts.yaml:4: "--fact: 错误" 共\ 5\ 处错误
expect_exit 5 step complete "$CASE" nope
expect_exit 5 step evidence "$CASE" nope "$WORK/facts.yaml"
expect_exit 5 objection answer "$CASE" 99 --decision upheld --answer 示例
expect_exit 5 case open first-electoin --estate E001
expect_text first-election
expect_exit 6 case open "$ROOT/workflows/vocabulary.yaml" --estate E001
expect_text SV271
expect_exit 2 estate add 示例二 --gross-area abc
expect_exit 5 estate add 示例二 --jurisdiction cn-nowhere
expect_exit 2 case correct "$CASE" confirm-conditions --reason 示例
expect_same "$(journal)" "$kept"

# The list of people a step asks for: its help can be pasted, its findings name nobody, and what is
# neither yes nor no disqualifies nobody (Q23).
through receive-application check-nominees
at 2026-03-12
expect_ok step show "$CASE" check-nominees
expect_text "group.nominees:" "eligible（资格结论）" "reason（核查理由）"
cat >"$WORK/people.yaml" <<'Y'
业主代表人选:
  - {name: 示例密一, eligible: 可以, reason: 示例}
  - {name: 示例密二, 资格: "yes", reason: 示例}
  - {name: 示例密三, 姓名: 示例密四, eligible: "yes", reason: 示例}
Y
expect_exit 6 step complete "$CASE" check-nominees --facts "$WORK/people.yaml"
expect_text people.yaml:2: 可以 people.yaml:3: 资格 eligible people.yaml:4: 不止一次
expect_not_text 示例密
through check-nominees nominate-candidates
at 2026-03-30
printf 'name,unit,phone,eligible,reason\n示例密一,1-1-101,13900000099,也许,示例\n,1-1-102,13900000098,yes,示例\n' \
  >"$WORK/candidates.csv"
expect_exit 6 candidate import "$CASE" "$WORK/candidates.csv"
expect_text 也许 candidates.csv:2:4 candidates.csv:3 姓名
expect_not_text 示例密 139000000

# Ballots: a choice made twice would stop the count later; it is told when it is written.
through nominate-candidates close-voting
at 2026-04-22
kept="$(journal)"
expect_exit 3 ballot return "$CASE" --unit 1-1-101 --vote rules=for --choose C1 C1
expect_text C1 不止一次
expect_exit 2 ballot return "$CASE" --unit 1-1-101 --ballot 0002 --vote rules=for
expect_exit 2 ballot return "$CASE" --unit 1-1-101 --vote rules=for rules=against
expect_exit 2 ballot deliver "$CASE" --unit 1-1-101 --method pigeon
expect_text in-person
expect_exit 2 ballot return "$CASE" --unit 1-1-101 --state void --reason 不喜欢
expect_text unsigned 未签名
expect_exit 5 ballot return "$CASE" --unit 9-9-9 --vote rules=for
expect_exit 5 vote turnout "$CASE" --meeting nope
cat >"$WORK/returns.csv" <<'Y'
unit,returned_on,state,reason,rules,choices
1-1-102,2026-04-21,valid,,forr,C1
1-1-999,2026-04-21,valid,,for,C1
1-1-103,2026-02-30,valid,,for,C1
1-1-104,2026-04-21,valid,,for,C1、C99、C1
1-1-201,2026-04-21,void,不喜欢,for,C1
1-1-202,2026-04-21,maybe,,for,C1
Y
expect_exit 6 ballot import "$CASE" "$WORK/returns.csv" --what returns
expect_text returns.csv:2:5 forr returns.csv:3:1 1-1-999 returns.csv:4:2 2026-02-30 returns.csv:5:6 C99 \
  不止一次 returns.csv:6:4 不喜欢 returns.csv:7:3 maybe 共\ 7\ 处错误
expect_same "$(journal)" "$kept"
expect_ok ballot return "$CASE" --unit 1-1-101 --state void --reason 未签名
expect_ok ballot return "$CASE" --unit 1-1-102 --vote rules=for
expect_ok ballot void "$CASE" 0002 --reason other:字迹被水浸
expect_ok case journal "$CASE"
expect_text 字迹被水浸

# An order carried out before tells what it did, so that another one of the same id is noticed.
expect_ok ballot return "$CASE" --unit 1-1-103 --vote rules=for --command-id desk-1
expect_ok case suspend "$CASE" --reason 示例 --command-id desk-1
expect_text 已经执行过 登记收回
expect_ok posting close "$CASE" F10
expect_text 没有需要记录的变化
expect_exit 2 document make "$CASE" F10 --for 0001 -o "$WORK/out"
expect_exit 5 document make "$CASE" F30 --for 9999 -o "$WORK/out"
expect_text 9999
expect_ok document make "$CASE" F10 --audience public -o "$WORK/out"
expect_same "$(ls "$WORK/out" | wc -l)" 1
expect_ok case list
expect_text 示例小区
expect_ok verify
