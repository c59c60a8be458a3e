# The announced size of the group is odd and at least seven (Q23, S21).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to call-for-members
F[group.seats]=6
step_args call-for-members
expect_refused 第23条 第21条 6 7 -- "${ARGS[@]}"
F[group.seats]=8
step_args call-for-members
expect_refused 第23条 8 单数 -- "${ARGS[@]}"
F[group.seats]=7
complete call-for-members
