# From the conditions to the seal: the whole first election (Q21–Q37) is filed, and verifies.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
expect_ok case show "$CASE"
expect_text 备案
expect_ok verify
