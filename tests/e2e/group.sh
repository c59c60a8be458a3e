# A preparatory group is odd, has at least seven members, at least half of them owners, and the
# street's representative as its chair (Q23, S21).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to form-group

refused_group() {
  GROUP="$1"
  shift
  step_args form-group
  expect_refused "$@" -- "${ARGS[@]}"
}
refused_group "owner:member owner:member owner:member street:chair party:member developer:member" \
  第23条 6 7
refused_group "owner:member owner:member owner:member street:chair party:member developer:member
  manager:member" 第23条 3 7
refused_group "owner:member owner:member owner:member owner:member street:chair party:member
  developer:member manager:member" 第23条 8 单数
refused_group "owner:chair owner:member owner:member owner:member street:member party:member
  developer:member" 第23条 组长

F[group.seats]=6
GROUP="owner:member owner:member owner:member owner:member street:chair party:member developer:member"
step_args form-group
expect_ok "${ARGS[@]}"
expect_same "$(progress form-group)" "done"
