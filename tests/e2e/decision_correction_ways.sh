# The street examines a decision (Q44, R19; law-facts 1.8): lawful, corrected within the time set, not corrected and
# cancelled, or cancelled at once.
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
opened decision-correction 2026-10-09
act 2026-10-09 examine unlawful.body=committee unlawful.decision=示例决定 unlawful.decided_on=2026-09-20 \
  unlawful.found_on=2026-10-09 unlawful.finding=unlawful unlawful.facts=示例情形 unlawful.articles=示例条款
but unlawful.found_on=2026-09-19
expect_refused 审查认定不能早于决定作出之日 第44条 2026-09-19 -- "${DO[@]}"
but unlawful.articles=
expect_refused 认定违反法律法规的，须写明情形和条款 第44条 第19条 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/lawful"
go
act 2026-10-10 order-correction unlawful.measure=correct unlawful.order_no=示例1号 unlawful.ordered_on=2026-10-10 unlawful.deadline=2026-10-20
but unlawful.ordered_on=2026-10-08
expect_refused 责令日期不能早于审查认定日期 第44条 2026-10-08 -- "${DO[@]}"
but unlawful.deadline=
expect_refused 责令改正的，须给出限期，且不早于责令日期 第44条 第19条 -- "${DO[@]}"
but unlawful.deadline=2026-10-09
expect_refused 责令改正的，须给出限期，且不早于责令日期 第44条 2026-10-09 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/cancel"
go
act 2026-10-20 check-correction unlawful.result=not-corrected unlawful.result_on=2026-10-20
but
expect_refused 限期未满，不能认定逾期未改正 第44条 第19条 2026-10-20 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/corrected"
did 2026-10-21 check-correction unlawful.result=not-corrected unlawful.result_on=2026-10-21
did 2026-10-22 cancel-decision unlawful.cancel_no=示例2号 unlawful.cancelled_on=2026-10-22
made R19 C23
at 2026-10-27
expect_ok posting close "$CASE" order-correction --on 2026-10-27
expect_ok posting close "$CASE" cancel-decision --on 2026-10-27
did 2026-10-27 close-correction
expect_end settled
expect_ok verify

# --- corrected before the day that was set ------------------------------------------------------------------------------
OFFICE="$WORK/corrected"
act 2026-10-15 check-correction unlawful.result=not-corrected unlawful.result_on=2026-10-15
but
expect_refused 限期未满，不能认定逾期未改正 第44条 第19条 2026-10-15 -- "${DO[@]}"
did 2026-10-19 check-correction unlawful.result=corrected unlawful.result_on=2026-10-19
at 2026-10-19
expect_ok posting close "$CASE" order-correction --on 2026-10-19
did 2026-10-19 close-correction
expect_end settled

# --- cancelled at once: no time is set, the owners are told all the same -----------------------------------------------------
OFFICE="$WORK/cancel"
did 2026-10-10 order-correction unlawful.measure=cancel unlawful.order_no=示例1号 unlawful.ordered_on=2026-10-10
made R19
at 2026-10-19
expect_ok posting close "$CASE" order-correction --on 2026-10-19
expect_end cancelled

# --- found lawful: the decision stands -----------------------------------------------------------------------------------
OFFICE="$WORK/lawful"
did 2026-10-09 examine unlawful.body=committee unlawful.decision=示例决定 unlawful.decided_on=2026-09-20 unlawful.found_on=2026-10-09 unlawful.finding=lawful
expect_end lawful
