# A developer that keeps the roster back is ordered to hand over (R58), and the registry is asked
# (Q22); the roster from the registry carries the case on.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
F[handover.answer]=withheld
to verify-roster
expect_ok case show "$CASE"
expect_text order-handover query-registry
step_args verify-roster
expect_refused 向不动产登记机构查询 第24条 -- "${ARGS[@]}"
complete order-handover
F[registry.answered_on]=2026-03-18
refused query-registry 答复日期不能早于查询日期 第22条 2026-03-19 2026-03-18
unset "F[registry.answered_on]"
FACTS[query-registry]+=" registry.ask_no" F[registry.ask_no]=示街办〔2026〕10号
complete query-registry
numbered F05 示街办〔2026〕10号
refused verify-roster 名册须先导入并锁定（roster freeze） 第24条
roster
complete verify-roster
expect_same "$(progress verify-roster)" "done"
expect_ok --json estate show E001
expect_same "$(json 'd["rosters"][0]["frozen"],d["rosters"][0]["units"]')" "(True, 24)"
