# What already exists on the first day: estates, general meetings, committees, members, filings and adopted rules are
# taken over from paper, each with its source; every bad row is told at once, and nothing is recorded before that.
. "$(dirname "$0")/lib.sh"
/usr/bin/python3 "$HERE/fixtures/paper.py" "$WORK"
at 2026-03-02
expect_ok office init --name 示例街道办事处 --jurisdiction cn-shandong-qingdao

# --- every bad row is named with sheet, row and reason, and nothing is kept ---------------------------------------
expect_exit 6 estate import "$WORK/bad.xlsx"
expect_text "bad.xlsx[小区]:4" 八万 "bad.xlsx[业主大会]:3" 2016年5月 "bad.xlsx[业主委员会]:4" 2026-05-18 2027-05-18 \
  "bad.xlsx[业主委员会]:5" "2029-06-30 晚于今天" "bad.xlsx[委员]:4" 不止一名主任 "bad.xlsx[委员]:5" "没有填写“来源”" \
  "bad.xlsx[备案]:3" 早于当选日期 "bad.xlsx[备案]:4" 示例不存在 "bad.xlsx[议事规则]:4" 第92条
expect_not_text 示例甲 示例乙 13900000001
expect_ok --json estate list
expect_same "$(json 'd["estates"]')" "[]"
# A row may be left out by name; a row that is not there may not.
expect_exit 6 estate import "$WORK/bad.xlsx" --exclude 议事规则:4,9
expect_text 要排除的行不存在 第\ 9\ 行
expect_not_text 第92条
expect_exit 2 estate import "$WORK/bad.xlsx" --exclude 委员第四行
expect_exit 2 estate import
expect_exit 5 estate import "$WORK/none.xlsx"

# --- checked first, then recorded ---------------------------------------------------------------------------------
expect_ok estate import "$WORK/first-day.xlsx" --dry-run
expect_text 没有写入 "第 1 届 2 个席位，少于法定最低" "超过任期上限" 第32条 第31条
expect_not_text 示例甲 13900000001
expect_ok --json estate list
expect_same "$(json 'd["estates"]')" "[]"
expect_ok --json estate import "$WORK/first-day.xlsx"
expect_same "$(json 'd["members"], [e["id"] for e in d["estates"]], sorted({w["code"] for w in d["warnings"]})')" \
  "(5, ['E001', 'E002', 'E003'], ['SV534', 'SV535'])"
expect_ok estate show E001
expect_text "3 人，2021-05-18 当选，任期至 2026-05-18" 示例备2021-8号 "来源：备案卷2021-8（first-day.xlsx[业主委员会] 第 4 行）" \
  "议事规则第 15 条：vote.deemed = majority" 管理规约通过日
expect_not_text 示例甲 13900000001
expect_ok --json estate show E001
expect_same "$(json 'sorted({f["kind"] for f in d["paper"]}) , all(f["source"] for f in d["paper"])')" \
  "(['assembly.established', 'committee.elected', 'committee.filed', 'covenant.adopted', 'estate.added', 'rules.adopted', 'rules.value'], True)"
expect_ok estate show E002
expect_text "任期至 2025-06-30" 注意
# The law the rules made applies; names lie sealed, not in the journal.
expect_ok --json law show vote.deemed --estate E001 --on 2026-03-01
expect_same "$(json 'd["layer"]')" estate
if grep -qa 示例甲 "$OFFICE/office.db"; then fail "a member's name lies open in the database"; fi
expect_ok verify
# The same file again: the estates are as they were, the facts are on record already.
expect_exit 6 estate import "$WORK/first-day.xlsx"
expect_text 已有记录 2021-05-18

# --- CSV, one list a file, UTF-8 and GB18030 together ---------------------------------------------------------------
rm -rf "$OFFICE"
expect_ok office init --name 示例街道办事处 --jurisdiction cn-shandong-qingdao
expect_exit 6 estate import "$WORK/committees-gb.csv"
expect_text "清单和工作台中都没有小区“E001”"
expect_ok estate import "$WORK/committees-gb.csv" "$WORK/estates-utf8.csv" "$WORK/meetings.csv" --by 示例经办
expect_text "小区 3 个"
expect_ok --json estate list
expect_same "$(json '[(e["name"], e["term_ends_on"]) for e in d["estates"]]')" \
  "[('示例家园', '2026-05-18'), ('示例花园', '2025-06-30'), ('示例新村', None)]"
# Lists that come later find the estates that are there, by number or by name.
expect_ok estate import --form "$WORK/form.xlsx"
/usr/bin/python3 - "$WORK" <<'PY'
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1] + "/form.xlsx")
sheet = book["委员"]
titles = [cell.value for cell in sheet[2]]
row = {"小区*": "示例花园", "姓名*": "示例己", "职务": "主任", "来源*": "备案卷2019-1"}
assert set(row) <= set(titles), titles
committee = book["业主委员会"]
names = [cell.value for cell in committee[2]]
new = {"小区*": "示例新村", "当选日期*": "2024-01-10", "任期年数": "3年", "来源*": "备案卷2024-2"}
committee.append([new.get(name, "") for name in names])
sheet.append([{**row, "小区*": "示例新村"}.get(name, "") for name in titles])
book.save(sys.argv[1] + "/filled.xlsx")
PY
expect_ok estate import "$WORK/filled.xlsx"
expect_ok --json estate show E003
expect_same "$(json 'd["term_ends_on"], d["paper"][-1]["sheet"]')" "('2027-01-10', '业主委员会')"

# --- a roster can be checked without being kept ---------------------------------------------------------------------
expect_ok roster import E001 "$HERE/fixtures/roster.csv" --dry-run
expect_text 没有写入
expect_ok --json estate show E001
expect_same "$(json 'd["rosters"]')" "[]"
expect_ok verify
