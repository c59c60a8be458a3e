# Group-chat editions: short plain text of each posted notice, masked as the posting is, checked as any
# template is, and recorded.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
cp -r "$ROOT/workflows" "$ROOT/templates" "$WORK" && export GONGYI_DATA="$WORK"
to establish
expect_ok document make "$CASE" --as chat -o "$WORK/chat"
for doc in F10 F15 F22 F24 F36 F01 F19; do
  [ -f "$(echo "$WORK"/chat/${doc}_*_群公告_公示版.txt)" ] || fail "no chat edition of $doc"
done
OUT="$(cat "$WORK"/chat/*.txt)" LAST="the chat texts"
expect_text "【示例小区】首次业主大会会议公告" "投票时间：2026年4月20日至2026年4月27日" "业主总人数21人，专有部分总面积2,400.00平方米" 筹备一 示例庚 "有异议的，请在"
expect_not_text "{{" 139000000 000000198 示例子
for file in "$WORK"/chat/*.txt; do
  [ "$(wc -m <"$file")" -le 600 ] || fail "$file is too long for a chat"
done
# What hangs says when it ends; where nothing hangs, nothing is said.
OUT="$(cat "$WORK"/chat/F10_*.txt)"
expect_text 公示期至2026年3月 编号"$CASE"-F10
expect_exit 2 document make "$CASE" F02 --as chat -o "$WORK/none"
expect_text SV580
expect_exit 2 document make "$CASE" F10 --as chat --pdf -o "$WORK/none"
expect_text D376
expect_ok document make "$CASE" F24 --as chat -o "$WORK/again"
expect_ok document show "$CASE" F24 -o "$WORK/kept"
cmp "$WORK"/again/F24_*.txt "$WORK"/kept/F24_*群公告*.txt || fail "what is kept is not what was made"
expect_ok verify

# An office's own text takes the place of the shipped one, is checked, pinned, backed up and packed as a template is.
OWN="$OFFICE/templates/chat/F15.txt"
expect_ok template copy F15 --chat
expect_text "$OWN" 从现在起
expect_exit 3 template copy F15 --chat
expect_text SV790
expect_exit 2 template copy F02 --chat
expect_text SV580
expect_ok template copy F01 --chat --to "$WORK/elsewhere"   # of those that share a text, that one
cmp "$WORK/elsewhere/F01.txt" "$GONGYI_DATA/templates/chat/notice.txt" || fail "the shared text was not copied"
printf '示例：见{{小区名称}}公示栏。\n' >>"$OWN"
cp "$OWN" "$WORK/good.txt"
expect_ok template check F15
expect_ok --json template list --own
expect_same "$(json '[(t["id"], t["chat"], t["errors"]) for t in d["templates"]]')" "[('F15', True, 0)]"
expect_same "$(json 'd["strays"]')" "[]"
expect_ok document make "$CASE" F15 F24 --as chat -o "$WORK/own"
OUT="$(cat "$WORK"/own/F15_*.txt)"
expect_text 示例：见示例小区公示栏。
cmp "$WORK"/own/F24_*.txt "$WORK"/again/F24_*.txt || fail "another text changed with it"
printf '到{{公示截止曰}}\n' >>"$OWN"
JOURNAL="$(journal)"
expect_exit 6 document make "$CASE" F15 --as chat -o "$WORK/bad"
expect_exit 6 template check F15
expect_text F15.txt 公示截止曰
expect_ok template list --own
expect_text 群公告 "有 1 处错误"
expect_same "$(journal)" "$JOURNAL"
cp "$WORK/good.txt" "$OWN"
expect_ok verify
expect_ok backup "$WORK/backup.db"
cmp "$WORK/backup.db-templates/chat/F15.txt" "$OWN" || fail "the backup has not the own text"
expect_ok case pack "$CASE" -o "$WORK/case.zip"
expect_ok verify "$WORK/case.zip"
OUT="$(/usr/bin/python3 -c 'import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist())' "$WORK/case.zip")" LAST="the pack"
expect_text /F15_ .txt 自用范本
rm "$OWN"
expect_ok document make "$CASE" F15 --as chat -o "$WORK/back"
OUT="$(cat "$WORK"/back/F15_*.txt)"
expect_not_text 示例：见

# The checker names the place; nothing wrong ever reaches a case.
CHAT="$GONGYI_DATA/templates/chat"
expect_ok template check "$CHAT/F24.txt" "$CHAT/notice.txt"
expect_ok check "$CHAT"
printf '{{小区名称}}\n公示到{{公示截止曰}}\n' >"$CHAT/F22.txt"
expect_exit 6 template check "$CHAT/F22.txt"
expect_text 第2行 公示截止曰 公示截止日
JOURNAL="$(journal)"
expect_exit 6 document make "$CASE" F22 --as chat -o "$WORK/bad"
expect_same "$(journal)" "$JOURNAL"
# Known, but not yet there when the notice hangs: unreachable, found before any case is opened.
printf '{{小区名称}}\n{{小区地址}}\n计票日期{{计票日期}}\n' >"$CHAT/F10.txt"
expect_exit 6 check "$GONGYI_DATA/workflows"
expect_text WF050 F10 count.on "chat/F10.txt 第3行"
