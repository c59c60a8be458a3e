# Bad rows of a roster are all told at once, with row, column and reason, and nothing is imported;
# rows may be left out by name (Q24: the group verifies the owners).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
estate
expect_exit 6 roster import E001 "$HERE/fixtures/roster-bad.csv"
expect_text "第 3 行 E 列" 约89平 "第 6 行 C 列" "第 8 行 D 列" 宿舍楼 "第 10 行 I 列" "共 17 位" \
  "第 12 行 C 列" "第 11 行已有" "共 5 处错误"
expect_not_text 00000019800101123
expect_ok --json estate show E001
expect_same "$(json 'd["rosters"]')" "[]"
expect_exit 6 roster import E001 "$HERE/fixtures/roster-bad.csv" --exclude 3,6,8,10
expect_text "第 12 行" "共 1 处错误"
expect_ok --json roster import E001 "$HERE/fixtures/roster-bad.csv" --exclude 3,6,8,10,12
expect_same "$(json 'd["units"],d["excluded_rows"],d["area"]')" "(19, 5, '1900.00')"
expect_ok --json roster merges E001
expect_text 1-1-504 1-1-601
