# From the conditions to the seal: the whole first election (Q21–Q37) is filed, and verifies.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
at 2026-05-25
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/filed"
expect_same "$(json 'len(d["late"])')" 0
expect_ok --json vote result "$CASE"
expect_same "$(json 'd["election"]["elected"]')" "['C1', 'C2', 'C3', 'C4', 'C5']"
expect_same "$(json 'd["base"]')" "{'area': '2400.00', 'heads': 21}"
expect_ok estate show E001
expect_text 2026-04-20 示例备1号
expect_ok verify
