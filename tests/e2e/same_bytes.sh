# The same document made twice has the same bytes, and making it again changes nothing else.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to open-voting
expect_ok document make "$CASE" F10 F24 F15 -o "$WORK/one"
expect_ok document make "$CASE" F10 F24 F15 -o "$WORK/two"
LAST="diff one two" OUT="$(diff -r "$WORK/one" "$WORK/two")" || fail "the documents differ"
[ "$(ls "$WORK/one" | wc -l)" -ge 3 ] || fail "documents are missing"
expect_ok document show "$CASE" F10 -o "$WORK/kept"
sums() { sha256sum "$@" | cut -d" " -f1 | sort; }
expect_same "$(sums "$WORK"/kept/*.docx)" "$(sums "$WORK"/one/F10*.docx)"
expect_ok verify
