# Votes of the general meeting on any matter (C278, Q30, Q31): the ordinary and the special majority exactly met and just
# missed, participation exactly met and missed by one flat; the checks on motions (Q29) and on the resolution (R20).
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
raised() { # DAY
  opened matter-vote "$1"
  did "$1" propose-matter "matter.proposed_on=$1" matter.reason=示例理由
  called "$1"
}
raised 2026-07-01
act 2026-07-02 table-motions motions.proposed_by=示例提出人 "motions.list=$(motion_rows rebuild:改建示例车棚 \
  rebuild:改建示例门卫室 change-common-use:出租示例外墙 change-common-use:示例屋面设广告 other:示例其他事项 other:示例另一事项)"
but 'motions.list=[]'
expect_refused 至少应有一项议题 第29条 -- "${DO[@]}"
but "motions.list=$(motion_rows use-repair-fund:使用示例维修资金)"
expect_refused 议题类型与本程序不符 第278条 第30条 -- "${DO[@]}"
go
# Sixteen of 21 heads with 1600.00 of 2400.00 m2 take part: exactly two thirds of the area. Special: 12 of 16 is exactly
# three quarters, 11 is one too few. Ordinary: 9 is more than half, 8 is exactly half and fails.
votes_for 16 12 11 12 11 9 8
meeting_on 2026-07-03
expect_ok --json vote result "$CASE"
expect_same "$(json "[m['outcome'] for m in d['motions']]")" \
  "['adopted', 'not_adopted', 'adopted', 'not_adopted', 'adopted', 'not_adopted']"
expect_ok vote result "$CASE"
expect_text 四分之三 过半数
act "$(plus "$COUNTED" 1)" resolve "resolution.on=$(plus "$COUNTED" 1)"
but "resolution.on=$(plus "$COUNTED" -1)"
expect_refused 决议日期不能早于计票日期 第278条 "$COUNTED" -- "${DO[@]}"
go
act "$(plus "$COUNTED" 2)" tell-residents "resolution.residents_told_on=$(plus "$COUNTED" 2)"
but "resolution.residents_told_on=$COUNTED"
expect_refused 告知日期不能早于决议形成日期 第20条 "$COUNTED" -- "${DO[@]}"
go
did 2026-08-06 conclude-matter
at 2026-08-10
expect_ok posting close "$CASE" announce-result --on 2026-08-10
did 2026-08-10 carry-out matter.carried_out=示例落实情况
expect_end adopted
expect_ok verify

# --- fifteen heads are more than two thirds, but 1500.00 m2 are not: no decision, which is no rejection -------------------
raised 2026-09-01
tabled 2026-09-01 other:示例其他事项 rebuild:改建示例车棚
votes_for 15 15 15
meeting_on 2026-09-02
expect_ok --json vote result "$CASE"
expect_same "$(json "[m['outcome'] for m in d['motions']]")" "['no_decision', 'no_decision']"
act "$(plus "$COUNTED" 1)" conclude-matter
but
expect_exit 3 "${DO[@]}"
expect_text 尚未开放
cp -r "$OFFICE" "$WORK/stopped"
did "$(plus "$COUNTED" 1)" decide-no-quorum next.choice=new-meeting next.reason=示例理由
# The new meeting stands on its own notice; this time nothing reaches its majority.
votes_for 18 9 13
meeting_on "$(plus "$COUNTED" 3)"
expect_same "$(outcome 1)/$(outcome 2)" not_adopted/not_adopted
resolved "$(plus "$COUNTED" 1)"
did "$(plus "$COUNTED" 2)" conclude-matter
expect_end not-adopted
expect_ok verify

OFFICE="$WORK/stopped"
expect_ok --json case show "$CASE"
did 2026-10-02 decide-no-quorum next.choice=stop next.reason=示例理由
expect_end stopped

# --- the term has ended: no new matter is raised (Q41, S33) ------------------------------------------------------------------
opened matter-vote 2031-05-19
act 2031-05-19 propose-matter
but
expect_refused 本届任期已届满，只能办理换届和移交，不得提出新的决定事项 第41条 第33条 2031-05-18 -- "${DO[@]}"
opened manager-change 2031-05-19
act 2031-05-19 start-change
but
expect_refused 本届任期已届满，只能办理换届和移交，不得提出新的决定事项 第41条 第33条 2031-05-18 -- "${DO[@]}"
opened repair-fund 2031-05-19
act 2031-05-19 propose-fund
but
expect_refused 本届任期已届满，只能办理换届和移交，不得提出新的决定事项 第41条 第33条 2031-05-18 -- "${DO[@]}"
expect_ok verify
