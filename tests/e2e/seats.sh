# The announced size of the group is odd and at least seven (Q23, S21); nobody is disqualified without a person's reason.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to call-for-members
F[group.seats]=6
refused call-for-members 筹备组人数少于规定的最低人数 第23条 第21条 6 7
F[group.seats]=8
refused call-for-members 筹备组人数应为单数 第23条 第21条 8
F[group.seats]=7 F[group.nominations_until]=2026-03-05
refused call-for-members 推荐截止日不能早于开始日 第22条 2026-03-06 2026-03-05
F[group.nominations_until]=2026-03-10
complete call-for-members
at "${DAY[check-nominees]}"
for nominee in '{name: 筹备一, eligible: "no"}' '{name: 筹备一, reason: 示例理由}'; do
  printf 'group.nominees:\n  - %s\n' "$nominee" >"$WORK/nominees.yaml"
  expect_refused 资格问题（含欠费情形）须由人工逐一认定并说明理由，系统不自动取消资格 第23条 1 -- \
    step complete "$CASE" check-nominees --on "$NOW" --facts "$WORK/nominees.yaml"
done
