# A re-election half done on paper enters at its present step by a recorded, reasoned baseline (按纸质材料补录): before
# the meeting is planned, after its notice, and after the count; each goes on to its end. What the law says of the past
# is told and recorded, what would leave the record without sense is refused with its place, all at once.
. "$(dirname "$0")/lib.sh"
. "$HERE/baseline_lib.sh"
# From the plan of the meeting, or from the election on, to the end.
to_the_end() {
  local on="$1" counted="$2"
  done_on "$on" record-election --fact "reelection.recorded_on=$on"
  expect_same "$(term no)/$(term ends_on)" "3/2031-${counted:5}"
  handed "$on" hand-over-to-committee "outgoing receiving witness" handing.answer=received handing.by=outgoing "handing.on=$on" handing.inventory=示例清单 handing.witness=示例见证
  DAY[committee-meeting]="$on"
  complete committee-meeting
  posted_on "$on" publish-officers
  done_on "$(plus "$on" 2)" file --fact "filing.handed_in_on=$(plus "$on" 2)"
  done_on "$(plus "$on" 3)" review-filing --fact filing.answer=complete "filing.answered_on=$(plus "$on" 3)"
  done_on "$(plus "$on" 7)" certificate --fact certificate.no=示例备3号 "certificate.issued_on=$(plus "$on" 7)"
  done_on "$(plus "$on" 8)" close --fact "reelection.closed_on=$(plus "$on" 8)"
  expect_end re-elected
  expect_ok verify
}

# --- only the reminder is on paper: its limit runs at once -------------------------------------------------------------
papers before-meeting 's[:s.index("  - step: 本届")]'
baseline
expect_text 提示函存根
expect_ok --json agenda --estate E001
expect_same "$(json '[(r["on"], [a["tag"] for a in r["articles"]]) for r in d["rows"] if r["step"] == "choose-path"]')" "[('2026-03-19', ['Q41', 'Q42', 'S33'])]"
expect_ok verify
fresh

# --- before the meeting is planned -------------------------------------------------------------------------------------
at 2026-03-20
papers before-meeting
expect_ok case baseline "$CASE" "$FILE" --reason 示例 --dry-run
expect_text 没有写入
expect_same "$(progress remind)" ready
baseline
expect_text 按纸质材料补录 plan-meeting
expect_ok case show "$CASE"
expect_text "2026-03-20由示例经办补录 7 个环节" 启用系统前已在纸上办理
expect_ok case timeline "$CASE"
expect_text 纸质补录
expect_ok step show "$CASE" remind
expect_text "来源：提示函存根 示例函1号" 启用系统前已在纸上办理 2026-02-10
expect_ok --json step show "$CASE" start-committee
expect_same "$(json 'd["paper"]["source"]')/$(json 'd["progress"]')" "示例街道档案 换届-2026-1/done"
expect_ok case journal "$CASE"
expect_text 按纸质材料补录 "来源：提示函存根 示例函1号" 启用系统前已在纸上办理
# Names of candidates lie sealed.
if grep -qa 示例己 "$OFFICE/office.db"; then fail "a candidate's name lies open in the database"; fi
expect_ok --json estate show E001
expect_same "$(json '[r["frozen"] for r in d["rosters"]]')" "[True]"
expect_ok estate show E001
expect_text "业主名册锁定　2026-03-05　来源：示例街道档案 换届-2026-1（案卷 $CASE 按纸质材料补录）"
expect_refused "补录过一次" -- case baseline "$CASE" "$FILE" --reason 示例
expect_ok verify
meeting_days 2026-03-20
election_ballots
through plan-meeting end
to_the_end 2026-04-20 2026-04-18
fresh

# --- after the notice: the vote runs here ------------------------------------------------------------------------------
at 2026-03-20
papers after-notice
baseline
DAY[deliver-ballots]=2026-03-25 DAY[open-voting]=2026-04-01 DAY[close-voting]=2026-04-08 DAY[count-votes]=2026-04-09
DAY[announce-result]=2026-04-10
ORDER="deliver-ballots open-voting close-voting count-votes announce-result end"
through deliver-ballots end
to_the_end 2026-04-20 2026-04-09
fresh

# --- a notice of ten days: told with article and numbers, recorded, and the vote waits all the same ----------------------
at 2026-03-25
papers after-notice 's.replace("2026-03-16", "2026-03-22")'
expect_ok --json case baseline "$CASE" "$FILE" --reason 示例
expect_same "$(json '[sorted(b["tag"] for b in w["basis"]) for w in d["warnings"] if w["code"] == "R310"]')" "[['Q29', 'R14']]"
expect_ok step show "$CASE" publish-notice
expect_text 补录时指出 "10" "15"
expect_ok case journal "$CASE"
expect_text 公告应当在会议召开前提前足够天数发布
DAY[deliver-ballots]=2026-03-26
through deliver-ballots open-voting
at 2026-04-01
expect_refused 第29条 第14条 10 15 -- step complete "$CASE" open-voting --on 2026-04-01
fresh

# --- after the count: its sums are computed, what follows runs here ------------------------------------------------------
at 2026-04-20
papers after-count
baseline
expect_ok vote result "$CASE"
expect_text C1 C5
expect_ok --json agenda --estate E001
expect_same "$(json 'sorted((r["step"], r["on"]) for r in d["rows"] if r["step"] in ("file", "committee-meeting"))')" "[('committee-meeting', '2026-04-13'), ('file', '2026-05-09')]"
expect_ok verify
to_the_end 2026-04-20 2026-04-09
fresh
papers after-count 's.replace("elected: [C1, C2, C3, C4, C5]", "elected: [C1, C2, C3, C4, C6]")'
expect_ok --json case baseline "$CASE" "$FILE" --reason 示例
expect_same "$(json '[w["text"] for w in d["warnings"] if w["code"] == "D402"][0].count("C6")')" 1
fresh
not_entered 3 "27 21 papers.yaml" after-count 's.replace("C1: {for: {heads: 17", "C1: {for: {heads: 27")'
not_entered 3 "没有计票结果 papers.yaml" after-count 's[:s.index("  - step: close-voting")] + "candidates: candidates.csv\n"'
not_entered 3 "计票结果" after-count 's[:s.index("votes:")]'

# --- refusals, each with its place ---------------------------------------------------------------------------------------
at 2026-03-20
papers before-meeting
expect_refused 须说明理由 -- case baseline "$CASE" "$FILE"
not_entered 6 "papers.yaml:4:11 remind" before-meeting 's.replace("step: remind", "step: remynd")'
not_entered 6 "papers.yaml:7: reelection.reminded_on" before-meeting 's.replace("facts: {reelection.reminded_on", "facts: {reelection.reminded_of")'
not_entered 3 "papers.yaml:9:9 日期前后颠倒 提示换届" before-meeting 's.replace("on: 2026-02-20\n", "on: 2026-02-01\n")'
not_entered 3 "papers.yaml 晚于今天" before-meeting 's.replace("on: 2026-03-12", "on: 2026-03-22")'
not_entered 3 "papers.yaml 提示换届 没有这些环节" before-meeting 's.replace(s[s.index("  - step: remind"):s.index("  - step: 本届")], "")'
not_entered 3 "papers.yaml 不适用" before-meeting 's.replace("steps:\n", "steps:\n  - {step: urge-committee, on: 2026-02-21, facts: {reelection.urged_on: 2026-02-21, reelection.urge_no: 示例1号, reelection.urge_until: 2026-02-28}}\n")'
not_entered 3 "papers.yaml reelection.path 换届方式" before-meeting 's.replace("reelection.path: committee, ", "")'
not_entered 3 "papers.yaml election.seats" before-meeting 's.replace("      election.seats: 5\n", "")'
not_entered 3 "papers.yaml 撤下日" before-meeting 's.replace("until: 2026-03-02", "until: 2026-02-20")'
not_entered 3 "papers.yaml source" before-meeting 's.replace("source: 示例街道档案 换届-2026-1\n", "")'
# A file that is not there is one finding: nothing else is missed because of it.
not_entered 5 "papers.yaml:15:15 SV001" before-meeting 's.replace("board.txt", "none.txt")'
expect_text "共 1 处错误"
not_entered 6 "papers.yaml on" before-meeting 's.replace("    on: 2026-02-10\n", "")'
# All at once: what cannot be read, and what is wrong with the case.
not_entered 6 "remynd 2026-05-01" before-meeting 's.replace("step: remind", "step: remynd").replace("on: 2026-03-12", "on: 2026-05-01")'

# --- opened and entered in one go, or not opened at all; and as a table ---------------------------------------------------
papers before-meeting 's.replace("on: 2026-02-20\n", "on: 2026-02-01\n")'
expect_exit 3 case open re-election --estate E001 --baseline "$FILE" --reason 示例
expect_text 日期前后颠倒
expect_ok --json case list
expect_same "$(json 'len(d["cases"])')" 1
papers before-meeting
expect_ok --json case open re-election --estate E001 --baseline "$FILE" --reason 示例理由
expect_same "$(json 'd["case"], "plan-meeting" in d["ready"]')" "('GY-2026-002', True)"
expect_ok verify
fresh
cat >"$WORK/papers.csv" <<'CSV'
环节,办理日期,撤下日,张贴地点,材料来源,证据,要件,内容
remind,2026年2月10日,,,提示函存根,,换届提示日期,2026/2/10
choose-path,2026-02-20,,,换届报告,,换届方式,committee
,,,,,,reelection.path_on,2026-02-20
start-committee,2026/2/24,2026.3.2,小区公告栏、2号楼大厅,公告存根,board.txt,reelection.plan,示例安排
CSV
expect_ok case baseline "$CASE" "$WORK/papers.csv" --reason 示例理由
expect_ok --json step show "$CASE" start-committee
expect_same "$(json 'd["paper"]["source"], d["progress"]')" "('公告存根', 'done')"
expect_ok verify
fresh
sed -i 's/choose-path,2026-02-20/choose-path,2026-02-40/; s/换届方式/换届方法/' "$WORK/papers.csv"
expect_exit 6 case baseline "$CASE" "$WORK/papers.csv" --reason 示例理由
expect_text papers.csv:3:2 2026-02-40

# What was begun here is not overwritten from paper.
done_on 2026-03-20 remind --fact reelection.reminded_on=2026-03-20
papers before-meeting
expect_refused 已经有办理记录 -- case baseline "$CASE" "$FILE" --reason 示例
fresh
# Without a roster nothing can be frozen.
at 2026-03-20
expect_ok estate add 示例新园 --jurisdiction cn-shandong-qingdao --id E009
expect_ok --json case open re-election --estate E009
CASE="$(json 'd["case"]')"
not_entered 3 "roster import" before-meeting
