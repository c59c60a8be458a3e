# A developer that keeps the roster back is ordered to hand over (R58), and the registry is asked
# (Q22); the roster from the registry carries the case on.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
F[handover.answer]=withheld
to verify-roster
expect_ok case show "$CASE"
expect_text order-handover query-registry
roster
step_args verify-roster
expect_refused 向不动产登记机构查询 第24条 -- "${ARGS[@]}"
complete order-handover
complete query-registry
complete verify-roster
expect_same "$(progress verify-roster)" "done"
expect_ok --json estate show E001
expect_same "$(json 'd["rosters"][0]["frozen"],d["rosters"][0]["units"]')" "(True, 24)"
