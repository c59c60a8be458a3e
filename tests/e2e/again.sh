# A document can be made again as it was on its day (data and template pinned), and a changed one says what differs in
# words.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
cp -r "$ROOT/workflows" "$ROOT/templates" "$WORK/" && export GONGYI_DATA="$WORK"
to plan-meeting
at 2026-03-30
expect_ok document make "$CASE" F10 F14 -o "$WORK/then"
expect_exit 5 document diff "$CASE" F10 --audience posting
expect_text 只生成过一次
expect_exit 5 document again "$CASE" F11

# Later: a fact corrected, the estate's journal gone on, a template changed.
at 2026-04-20
expect_ok case correct "$CASE" form-group --fact group.formed_on=2026-03-15 --reason 抄录错误 --on 2026-04-20
template="$WORK/templates/$(/usr/bin/python3 - "$WORK/templates/MANIFEST.yaml" <<'P'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
print(re.search(r"id: F10\b.*?template: ([^\s,}]+)", text, re.S).group(1))
P
)"
/usr/bin/python3 - "$template" <<'P'
import sys, docx
d = docx.Document(sys.argv[1]); d.add_paragraph("示例：范本新增的一句。"); d.save(sys.argv[1])
P
expect_ok document make "$CASE" F10 -o "$WORK/now"
expect_ok document diff "$CASE" F10 --audience posting
expect_text 范本不同 "+ 示例：范本新增的一句。" "- " 
expect_ok --json document diff "$CASE" F10 --audience posting
expect_same "$(json 'd["template_changed"]')" True
FIRST="$(json 'd["from"]')"
for audience in posting archive; do
  expect_ok document again "$CASE" F14 --audience archive -o "$WORK/again"
  expect_text 逐字节一致
done
expect_ok document again "$CASE" F10 --entry "$FIRST" -o "$WORK/again"
expect_text 逐字节一致
for file in "$WORK"/again/F10*.docx; do
  cmp "$file" "$WORK/then/$(basename "$file")" || fail "the document made again is not the one of that day"
done
expect_ok document again "$CASE" F10 --audience posting -o "$WORK/latest"
expect_text 逐字节一致
cmp "$WORK"/latest/F10*.docx "$WORK/then/$(basename "$WORK"/latest/F10*.docx)" && fail "the later one is the earlier one"
expect_ok verify
