# Terms and reminders: every estate's next legal dates, what is due and late, per community, street and district; the
# dates of a term are data; nothing kept depends on the day it is read.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
/usr/bin/python3 "$HERE/fixtures/paper.py" "$WORK"
at 2025-10-20
expect_ok office init --name 示例街道办事处 --jurisdiction cn-shandong-qingdao
expect_ok agenda
expect_text 没有待办事项
expect_ok estate import "$WORK/first-day.xlsx"
rows() { json '[(r["estate"], r["step"], r["on"], r["late"]) for r in d["rows"]]'; }

# E001's term ends 2026-05-18: 180 days before it is 2025-11-19, 90 days 2026-02-17, 60 days 2026-03-19.
at 2025-11-19
expect_ok --json agenda --estate E001
expect_same "$(rows)" "[('E001', 'prepare-reelection', '2025-11-19', False)]"
expect_ok agenda --estate E001
expect_text "应于 2025-11-19 前办理" 着手准备换届
at 2025-11-20
expect_ok --json agenda --estate E001 --late
expect_same "$(rows)" "[('E001', 'prepare-reelection', '2025-11-19', True)]"
at 2026-02-17
expect_ok --json agenda --estate E001
expect_same "$(rows)" "[('E001', 'prepare-reelection', '2025-11-19', True), ('E001', 'hold-meeting', '2026-02-17', False), ('E001', 'last-day-of-meeting', '2026-03-19', False)]"
expect_same "$(json '[[a["tag"] for a in r["articles"]] for r in d["rows"]]')" "[[], ['S33'], ['Q41']]"
# A later date takes the place of the one before it.
at 2026-02-18
expect_ok --json agenda --estate E001
expect_same "$(rows)" "[('E001', 'hold-meeting', '2026-02-17', True), ('E001', 'last-day-of-meeting', '2026-03-19', False)]"
at 2026-05-18
expect_ok --json agenda --estate E001
expect_same "$(rows)" "[('E001', 'last-day-of-meeting', '2026-03-19', True), ('E001', 'term-ends', '2026-05-18', False)]"
at 2026-06-01
expect_ok agenda --estate E001
expect_text "已于 2026-05-18 届满，过去 14 日"
# A term that ended asks for a re-election by itself, with the command to paste, on the agenda and with the estate.
expect_text "示例家园：建议启动 re-election（业主委员会任期届满" "gongyi case open re-election --estate E001"
expect_ok estate show E001
expect_text "建议启动 re-election" "gongyi case open re-election --estate E001"
expect_ok --json estate show E001
expect_same "$(json '[(p["procedure"], p["reminder"]) for p in d["to_open"]]')" "[('re-election', 'term-ends')]"

# Before that, every date that comes near does; a committee long in office is left alone.
at 2025-11-01
expect_ok --json agenda --estate E001
expect_same "$(json '[(r["step"], r["propose"]) for r in d["rows"]]')" "[('prepare-reelection', 're-election')]"
at 2025-10-19
expect_ok --json estate show E001
expect_same "$(json 'd["to_open"]')" "[]"
at 2026-06-01

# Filing: a committee without a certificate has thirty days from its election (Q37, S31); an expired one is told once.
expect_ok --json agenda --estate E002 --late
expect_same "$(rows)" "[('E002', 'file', '2019-07-30', True), ('E002', 'term-ends', '2025-06-30', True)]"
# The counted places of a district: community, street, district; within so many days; all.
expect_ok --json agenda --community 示例二社区
expect_same "$(json '{r["estate"] for r in d["rows"]}')" "{'E002'}"
expect_ok --json agenda --street 示例街道办事处
expect_same "$(json 'sorted({r["estate"] for r in d["rows"]})')" "['E001', 'E002']"
expect_ok --json agenda --street 示例二街道办事处
expect_same "$(json 'd["rows"]')" "[]"
expect_ok --json agenda --district 示例区住建局 --late
expect_same "$(json 'd["late"]')" 3
at 2025-10-21
expect_ok --json agenda --estate E001 --within 29d
expect_same "$(rows)" "[('E001', 'prepare-reelection', '2025-11-19', False)]"
expect_ok --json agenda --estate E001 --within 28d
expect_same "$(rows)" "[]"
expect_ok --json agenda --estate E001 --all
expect_same "$(json 'len(d["rows"])')" 4
expect_exit 2 agenda --within 一个月

# --- an open re-election carries its own limits; the day the term ends stands all the same -------------------------
at 2025-12-01
expect_ok --json case open re-election --estate E001
CASE="$(json 'd["case"]')"
expect_ok --json agenda --estate E001 --all
expect_same "$(json 'sorted({(r["step"], r["on"]) for r in d["rows"] if not r["case"]})')" "[('term-ends', '2026-05-18')]"
expect_same "$(json '[(r["on"], r["late"]) for r in d["rows"] if r["step"] == "remind"]')" "[('2026-02-17', False)]"
expect_not_text '"propose"'   # it is open
expect_ok estate show E001
expect_not_text "建议启动 re-election"
expect_ok verify
# The pages say the same on whatever day they were made and are asked.
at 2026-04-01
expect_ok --json agenda --estate E001
expect_same "$(json '[(r["on"], r["late"]) for r in d["rows"] if r["step"] == "remind"]')" "[('2026-02-17', True)]"
expect_ok verify
at 2025-12-02
expect_ok verify
expect_ok case terminate "$CASE" --on 2025-12-02 --reason 示例原因
expect_ok --json agenda --estate E001 --all
expect_same "$(json 'len(d["rows"])')" 4

# --- a page that was changed behind the program's back is told, and made anew on demand ---------------------------
tamper() { /usr/bin/python3 -c 'import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()' "$OFFICE/office.db" "$1"; }
tamper "UPDATE agenda_row SET due = '2031-01-01' WHERE stream = 'estate:E001' AND due = '2026-05-18'"
expect_exit 7 verify
expect_text estate:E001 待办页与办理记录不一致
expect_ok office rebuild
expect_ok verify
expect_ok --json agenda --estate E001 --all
expect_same "$(json 'd["rows"][-1]["on"]')" 2026-05-18

# --- the law changes: every page follows without a rebuild ----------------------------------------------------------
cp -r "$ROOT/workflows" "$ROOT/templates" "$WORK/" 2>/dev/null
export GONGYI_DATA="$WORK"
sed -i '/parameter: reelection.prepare_lead/,/value:/s/180d/200d/' "$WORK/workflows/law/cn/meetings.yaml"
expect_ok --json agenda --estate E001 --all
expect_same "$(json 'd["rows"][0]["on"]')" 2025-10-30
expect_ok verify
# A reminder that is not well made is told with its place, and no page is made from it.
sed -i 's/before: term.ends_on}$/before: meeting.vote_opens}/; s/reelection.prepare_lead/reelection.prepare_lad/' "$WORK/workflows/agenda/committee-term.yaml"
expect_exit 6 check "$WORK/workflows/agenda/committee-term.yaml"
expect_text meeting.vote_opens "reelection.prepare_lead"
# What it proposes is a procedure there is; so is what a procedure proposes.
sed -i '0,/propose: re-election/s//propose: re-electoin/' "$WORK/workflows/agenda/committee-term.yaml"
expect_exit 6 check "$WORK/workflows/agenda/committee-term.yaml"
expect_text WF110 re-electoin "re-election"
sed -i 's/procedure: by-election$/procedure: by-elections/' "$WORK/workflows/re-election.yaml"
expect_exit 6 check "$WORK/workflows/re-election.yaml"
expect_text re-election.yaml WF110 by-elections
