# What documents print (documents.md §1): office holders by name, candidates by strokes, the law as an
# official document cites it, sums that add up, and copies with numbers of their own.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to count-votes
at "${DAY[count-votes]}"
pass count-votes
at 2026-04-28
expect_ok objection add "$CASE" F10 --on 2026-04-28 --matter 名单有误 --unit 1-1-102 --by 示例乙
expect_ok objection add "$CASE" F15 --on 2026-04-28 --matter 面积有误 --unit 1-1-103 --by 示例丙
made() { # made DOC AUDIENCE: the text of the document, in OUT
  rm -rf "$WORK/made"
  expect_ok document make "$CASE" "$1" --audience "$2" -o "$WORK/made"
  OUT="$(for file in "$WORK"/made/*.docx; do docx_text "$file"; done)"
  LAST="document make $1 ($2)"
}
in_order() { # each text after the one before
  local rest="$OUT" text
  for text in "$@"; do
    [[ "$rest" == *"$text"* ]] || fail "expected in this order: $*"
    rest="${rest#*"$text"}"
  done
}

# Q34: the list says it stands by strokes, so it does: 乙 1, 丁 2, 己 3, 庚 8.
made F22 posting
in_order 示例乙 示例丁 示例己 示例庚
expect_not_text 139000000 000000198
made F30 archive
in_order 示例乙 示例丁 示例己 示例庚

# Articles in words, each source once, the higher source first; shares in words.
made F01 posting
expect_text 《山东省物业管理条例》第二十条 《青岛市物业管理条例》第二十一条、第二十二条 达到二分之一以上
expect_not_text "《青岛市物业管理条例》第二十二条" "第 21 条"
made F24 posting
expect_text 三分之二以上 超过二分之一 组长：筹备五

# The roster notice is ordered by building, each with its sum.
made F15 posting
expect_text 1号楼：计票的专有部分 与1-1-

# An objection is told by the title of what it is about, and each answer has its own number.
made F26 archive
expect_text 《筹备组成员名单及工作职责公告》 《业主身份、人数及专有部分面积公告》 "$CASE-F26-1" "$CASE-F26-2"
expect_not_text “F10”

# What was returned is valid, void or left out otherwise; nobody who failed has a rank.
made F34 archive
expect_text 逾期等其他不计入票数：0
made F33 archive
expect_not_text ">0<"

# Many units of one head (the developer's) do not fill a ballot: first and count.
expect_ok document make "$CASE" F25 --for developer -o "$WORK/developer"
OUT="$(docx_text "$WORK"/developer/F25_*.docx)"
expect_text 示例开发公司： 房号1-1-

# Without LibreOffice the Word files are all there, and the message says what to install.
mkdir "$WORK/bare"
for tool in env bash; do ln -s "$(command -v "$tool")" "$WORK/bare/$tool"; done
PATH_WAS="$PATH"
PATH="$WORK/bare"
expect_exit 74 document make "$CASE" F10 F24 -o "$WORK/nopdf" --pdf
PATH="$PATH_WAS"
expect_text TPL040 LibreOffice
expect_same "$(ls "$WORK/nopdf" | wc -l)" 4
