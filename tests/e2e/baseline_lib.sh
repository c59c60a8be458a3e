# Helpers of the tests on a case half done on paper (按纸质材料补录): an office on its first day, a re-election just opened.
. "$HERE/prepare_term.sh"
PAPERS="$HERE/fixtures/baseline"
/usr/bin/python3 "$HERE/fixtures/paper.py" "$WORK"
at 2026-03-02
expect_ok office init --name 示例街道办事处 --jurisdiction cn-shandong-qingdao
expect_ok estate import "$WORK/first-day.xlsx"
expect_ok roster import E001 "$HERE/fixtures/roster.csv"
expect_ok --json case open re-election --estate E001
CASE="$(json 'd["case"]')"
cp -r "$OFFICE" "$WORK/fresh"
fresh() { rm -rf "$OFFICE"; cp -r "$WORK/fresh" "$OFFICE"; }
# The papers of one of the three points, changed by a Python expression over their text `s`.
papers() {
  cp "$PAPERS/candidates.csv" "$PAPERS/board.txt" "$WORK/"
  FILE="$WORK/papers.yaml"
  /usr/bin/python3 -c '
import sys
s = open(sys.argv[1], encoding="utf-8").read()
t = eval(sys.argv[3])
assert t != s or sys.argv[3] == "s", "the change found nothing to change"
open(sys.argv[2], "w", encoding="utf-8").write(t)' "$PAPERS/$1.yaml" "$FILE" "${2-s}"
}
baseline() { expect_ok case baseline "$CASE" "$FILE" --reason 启用系统前已在纸上办理 --by 示例经办 "$@"; }
not_entered() { # EXIT "TEXTS" POINT CHANGE: refused, and nothing is kept
  local exit="$1" texts="$2" before
  papers "$3" "${4-s}"
  before="$(journal)"
  expect_exit "$exit" case baseline "$CASE" "$FILE" --reason 示例理由
  # shellcheck disable=SC2086
  expect_text $texts
  expect_same "$(journal)" "$before"
}
