# The same document made twice has the same bytes, and making it again changes nothing else.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to open-voting
expect_ok document make "$CASE" F10 F24 F15 -o "$WORK/one"
expect_ok document make "$CASE" F10 F24 F15 -o "$WORK/two"
LAST="diff one two" OUT="$(diff -r "$WORK/one" "$WORK/two")" || fail "the documents differ"
[ "$(ls "$WORK/one" | wc -l)" -ge 3 ] || fail "documents are missing"
expect_ok document show "$CASE" F10 -o "$WORK/kept"
for file in "$WORK"/kept/*.docx; do
  cmp -s "$file" "$WORK/one/$(basename "$file")" || fail "the kept document differs: $file"
done
expect_ok verify
