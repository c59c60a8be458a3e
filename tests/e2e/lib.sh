# Helpers of the end-to-end tests. A test sources this file, works in its own scratch directory and
# stops at the first thing that is not as expected, telling command, status and output.
set -u
: "${GONGYI:?path of the program}"
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
ROOT="$(cd "$HERE/../.." && pwd)"
export GONGYI_DATA="${GONGYI_DATA:-$ROOT}" USER=e2e LANG=C.UTF-8
unset GONGYI_OFFICE
WORK="$(mktemp -d "${TMPDIR:-/tmp}/gongyi-e2e.XXXXXX")"
trap 'rm -rf "$WORK"' EXIT
OFFICE="$WORK/office"
NOW=2026-03-01
CASE=""
OUT="" STATUS=0 LAST=""

fail() {
  printf 'FAILED: %s\n' "$1"
  printf '  command: %s\n  status: %s\n  output:\n%s\n' "$LAST" "$STATUS" "${OUT:0:3000}"
  exit 1
}

# One call of the program; output and status are kept in OUT and STATUS.
g() {
  LAST="gongyi $*"
  OUT="$("$GONGYI" --office "$OFFICE" --now "$NOW" "$@" 2>&1)"
  STATUS=$?
}
at() { NOW="$1"; }

expect_ok() {
  g "$@"
  [ "$STATUS" -eq 0 ] || fail "expected status 0"
}
expect_exit() {
  local want="$1"
  shift
  g "$@"
  [ "$STATUS" -eq "$want" ] || fail "expected status $want"
}
expect_text() {
  local text
  for text in "$@"; do
    [[ "$OUT" == *"$text"* ]] || fail "expected text: $text"
  done
}
expect_not_text() {
  local text
  for text in "$@"; do
    [[ "$OUT" != *"$text"* ]] || fail "unexpected text: $text"
  done
}
expect_same() { [ "$1" = "$2" ] || fail "expected \"$2\", found \"$1\""; }

journal() { "$GONGYI" --office "$OFFICE" --now "$NOW" --json case journal "$CASE" 2>&1; }
# The heads of all journals of the office, read from the file itself: quicker than asking the program.
heads_kept() {
  /usr/bin/python3 -c 'import sqlite3,sys
print(sqlite3.connect("file:" + sys.argv[1] + "/office.db?mode=ro", uri=True).execute("SELECT id, head_seq, head_hash FROM stream ORDER BY id").fetchall())' "$OFFICE"
}
# A refusal: status 3, the texts given before `--`, and not one more entry in the journal.
expect_refused() {
  local texts=() before
  while [ "$1" != "--" ]; do
    texts+=("$1")
    shift
  done
  shift
  before="$(heads_kept)"
  expect_exit 3 "$@"
  expect_text "${texts[@]}"
  [ "$(heads_kept)" = "$before" ] || fail "a refused command changed the journal"
}
# A warning (level: warn): status 0, the texts before `--` told, and the first of them kept in the journal.
expect_warned() {
  local texts=()
  while [ "$1" != "--" ]; do
    texts+=("$1")
    shift
  done
  shift
  expect_ok "$@"
  expect_text 注意： "${texts[@]}"
  [[ "$(journal)" == *"${texts[0]}"* ]] || fail "the warning is not kept in the journal: ${texts[0]}"
}

# A value of the last --json answer: a Python expression over `d`.
json() { /usr/bin/python3 -c 'import json,sys; d=json.load(sys.stdin); print(eval(sys.argv[1]))' "$1" <<<"$OUT"; }
# Of a step: done, ready, publicity …
progress() {
  g --json step show "$CASE" "$1"
  json 'd["progress"]'
}
# The text of a document's body, without mark-up.
docx_text() {
  /usr/bin/python3 -c 'import re,sys,zipfile
z=zipfile.ZipFile(sys.argv[1])
print("".join(re.sub("<[^>]+>","",z.read(n).decode("utf-8","replace")) for n in z.namelist() if n.endswith(".xml")))' "$1"
}
# An order of the street bears the number the street gave it (发文字号); without one that of the case, named as such.
numbered() { # DOCUMENT [NUMBER]
  local number="${2:-案卷编号：$CASE}"
  rm -rf "$WORK/numbered"
  expect_ok document make "$CASE" "$1" --audience archive -o "$WORK/numbered"
  [[ "$(docx_text "$WORK"/numbered/*.docx)" == *"示例街道办事处$number"* ]] || fail "$1 is not numbered $number"
}
