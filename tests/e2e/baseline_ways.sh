# What else a case half done on paper may hold (按纸质材料补录): signatures and objections of the past, the whole of it as
# a table with lists and counts; every finding of a step whose day cannot be read; its pack checked without the office;
# and a step that was done on paper done again here.
. "$(dirname "$0")/lib.sh"
. "$HERE/baseline_lib.sh"
on_paper() { # STEP KEY: what the step's record says
  g --json step show "$CASE" "$1"
  json "d['$2']"
}

# --- a table with lists, counts, an objection and signatures ---------------------------------------------------------------
at 2026-04-20
cp "$PAPERS/candidates.csv" "$PAPERS/board.txt" "$PAPERS/after-count.csv" "$WORK/"
expect_ok case baseline "$CASE" "$WORK/after-count.csv" --candidates "$WORK/candidates.csv" --reason 示例理由
expect_text "“移交印章、账目、档案等资料”的材料中没有登记这些人的会签：见证人"
expect_not_text "接收人、见证人"
expect_ok --json vote result "$CASE"
TABLE="$(json '[(c["id"], c["in_favour"]) for c in d["election"]["candidates"]]' 2>/dev/null || json 'd["election"]')"
expect_same "$(json 'd["election"]["elected"]')" "['C1', 'C2', 'C3', 'C4', 'C5']"
expect_ok step show "$CASE" hand-over-to-committee
expect_text "上届业主委员会移交人" "新一届业主委员会接收人" 2026-04-14
expect_same "$(on_paper hand-over-to-committee progress)" done
expect_ok document make "$CASE" F26 R10 -o "$WORK/documents"
[[ "$(docx_text "$WORK"/documents/*F26*.docx)" == *面积有误*经复核无误* ]] || fail "F26 tells neither the objection nor its answer"
expect_ok step show "$CASE" count-votes
expect_text "3人" "09:00"
for name in 示例接收 示例丁 示例监票; do
  if grep -qa "$name" "$OFFICE/office.db"; then fail "a name lies open in the database: $name"; fi
done
expect_ok verify
# Anybody can check its pack, and finds the count recomputed from the published sums.
expect_ok case pack "$CASE" -o "$WORK/case.zip"
OFFICE_WAS="$OFFICE" OFFICE="$WORK/none"
expect_ok --json verify "$WORK/case.zip"
expect_same "$(json 'd["ok"], d["results"]')" "(True, 1)"
/usr/bin/python3 - "$WORK/case.zip" "$WORK/changed.zip" <<'PY'
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1])
with zipfile.ZipFile(sys.argv[2], "w") as out:
    for item in old.infolist():
        data = old.read(item.filename)
        if item.filename == "journal.json":
            changed = data.replace(b'"heads":17', b'"heads":18')
            assert changed != data, "the sums are not in the journal"
            data = changed
        out.writestr(item, data)
PY
expect_exit 7 verify "$WORK/changed.zip"
OFFICE="$OFFICE_WAS"
# The same from the other form gives the same result.
fresh
papers after-count
baseline
expect_ok --json vote result "$CASE"
expect_same "$(json '[(c["id"], c["in_favour"]) for c in d["election"]["candidates"]]' 2>/dev/null || json 'd["election"]')" "$TABLE"

# A step done on paper is done again here: the paper's attempt stays, and what follows it is open again.
expect_exit 3 step redo "$CASE" announce-result
expect_ok step redo "$CASE" announce-result --reason 公告有误
expect_same "$(on_paper announce-result progress)" ready
posted_on 2026-04-20 announce-result
expect_ok case journal "$CASE"
expect_text 按纸质材料补录 公告有误
expect_same "$(progress record-election)" ready
expect_ok verify
fresh

# --- signatures and objections in the file ------------------------------------------------------------------------------------
OBJECTION='    objections:\n      - {on: 2026-03-18, by: 示例丁, matter: 面积有误, answered_on: 2026-03-19, decision: rejected, answer: 经复核无误}\n'
notice() { echo "s.replace('    facts: {meeting.residents_told_on', '$1    facts: {meeting.residents_told_on')"; }
at 2026-03-20
papers after-notice "$(notice "$OBJECTION")"
baseline
expect_ok case journal "$CASE"
expect_text 面积有误
expect_same "$(progress publish-notice)" done
fresh
# Not answered on paper: it is answered here, before the meeting (Q24, Q29).
papers after-notice "$(notice '    objections: [{on: 2026-03-18, by: 示例丁, matter: 面积有误}]\n')"
baseline
DAY[deliver-ballots]=2026-03-25 DAY[open-voting]=2026-04-01
expect_ok case show "$CASE"
expect_text 面积有误
expect_ok objection answer "$CASE" 1 --decision rejected --answer 经复核无误 --on 2026-03-20
expect_ok verify
fresh
# Upheld: the notice entered is the one put up anew afterwards.
papers after-notice "$(notice '    objections: [{on: 2026-03-14, matter: 漏列一户, answered_on: 2026-03-15, decision: upheld, answer: 已更正}]\n')"
baseline
expect_ok verify
fresh
not_entered 3 "papers.yaml 重新公示 2026-03-17 2026-03-16" after-notice "$(notice '    objections: [{on: 2026-03-16, matter: 漏列一户, answered_on: 2026-03-17, decision: upheld, answer: 已更正}]\n')"
not_entered 6 "papers.yaml answered_on decision answer" after-notice "$(notice '    objections: [{on: 2026-03-18, matter: 面积有误, answered_on: 2026-03-19}]\n')"
not_entered 3 "papers.yaml 晚于今天" after-notice "$(notice '    objections: [{on: 2026-03-22, matter: 面积有误}]\n')"
not_entered 3 "papers.yaml 提示换届 不是公示环节" after-notice "s.replace('    source: 提示函存根', '    objections: [{on: 2026-02-11, matter: 示例}]\n    source: 提示函存根')"
not_entered 3 "papers.yaml 没有会签人" after-notice "s.replace('    source: 提示函存根', '    signatures: [{who: 见证人, on: 2026-02-10}]\n    source: 提示函存根')"
at 2026-04-20
# A step that waits for the answer to an objection is not silently left out.
not_entered 3 "papers.yaml 异议 补上答复日期" after-count "$(notice '    objections: [{on: 2026-03-18, matter: 面积有误}]\n')"

# --- one mistake, one finding; a day that cannot be read hides nothing -----------------------------------------------------
not_entered 5 "SV001" after-count 's.replace("board.txt", "none.txt")'
expect_text "共 1 处错误"
not_entered 5 "SV001" after-count 's.replace("candidates: candidates.csv", "candidates: none.csv")'
expect_text "共 1 处错误"
not_entered 6 "R006" before-meeting 's.replace("candidates: candidates.csv", "candidates: [{name: 示例甲, eligible: 也许}]")'
expect_text "共 1 处错误"
at 2026-03-20
not_entered 6 "2026-02-44 reelection.plans 2026-03-22 SV001" before-meeting \
  's.replace("on: 2026-02-24", "on: 2026-02-44").replace("until: 2026-03-02", "until: 2026-03-22").replace("reelection.plan:", "reelection.plans:").replace("board.txt", "none.txt")'
expect_not_text "没有这些环节"
