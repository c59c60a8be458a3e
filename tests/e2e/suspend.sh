# A suspended case takes no step until it is resumed; a terminated one never again. Both are kept with
# their reason.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to receive-application
expect_ok case suspend "$CASE" --reason 等待裁定
step_args receive-application
expect_refused 中止 -- "${ARGS[@]}"
expect_refused 中止 -- case suspend "$CASE" --reason 再次
expect_ok case resume "$CASE" --reason 裁定已生效
expect_refused -- case resume "$CASE" --reason 再次
complete receive-application
expect_ok case terminate "$CASE" --reason 业主撤回
step_args call-for-members
expect_refused 终止 -- "${ARGS[@]}"
expect_refused 终止 -- case resume "$CASE" --reason 再次
expect_ok case journal "$CASE"
expect_text 等待裁定 裁定已生效 业主撤回
expect_ok verify
