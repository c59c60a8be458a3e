# A preparatory group is odd, has at least seven members, at least half of them owners, and the
# street's representative as its one chair (Q23, S21); a developer who stays away does not hold it up.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
FACTS[call-for-members]+=" group.call_no" F[group.call_no]=示街办〔2026〕8号
to form-group
numbered F06 示街办〔2026〕8号

GROUP="owner:member owner:member owner:member street:chair party:member developer:member"
refused form-group 小组人数少于规定的最低人数 小组人数应为单数 第23条 6 7
refused form-group 小组人数应为单数 第23条 第21条 6
GROUP="owner:member owner:member owner:member street:chair party:member developer:member manager:member"
refused form-group 小组中业主代表比例不足 第23条 第21条 3 7 1/2
GROUP="owner:member owner:member owner:member owner:member street:chair party:member developer:member manager:member"
refused form-group 小组人数应为单数 第23条 8
GROUP="owner:chair owner:member owner:member owner:member street:member party:member developer:member"
refused form-group 组长由街道办事处代表担任 第23条
GROUP="owner:member owner:member owner:member owner:member street:chair party:chair developer:member"
refused form-group 小组只能有一名组长 第23条 2
GROUP="owner:member owner:member owner:member owner:member street:chair party:member developer:member"
step_args form-group
sed -i 's/筹备二/筹备一/' "$FILE"
expect_refused 同一人不能在小组名单中出现两次 第23条 -- "${ARGS[@]}"

cp -r "$OFFICE" "$WORK/boycott"
cp -r "$OFFICE" "$WORK/late"
warned form-group 小组中没有居民委员会代表 第23条
expect_same "$(progress form-group)" "done"

# Neither the developer nor its manager takes part (Q23), and nobody of the party organisation: told, kept, and lawful.
OFFICE="$WORK/boycott"
GROUP="owner:member owner:member owner:member owner:member street:chair residents-committee:member street:member"
warned form-group 小组中没有社区党组织代表 第23条
expect_same "$(progress publish-group)" ready
numbered F09
FACTS[plan-work]="group.meeting_on group.meeting_present group.meeting_notes"
F[group.meeting_present]=8 F[group.meeting_notes]=示例纪要
refused plan-work 到会人数不能多于筹备组人数 第24条 8 7
F[group.meeting_present]=7
complete plan-work
expect_ok verify

# Thirty days from the report (Q22), and at the outside sixty from the day the conditions were met (S21): late, told, done.
OFFICE="$WORK/late" DAY[form-group]=2026-05-07
FACTS[form-group]+=" group.decision_no" F[group.decision_no]=示街办〔2026〕9号
warned form-group 超出省条例规定的自条件成就起的组建期限 第21条 2026-03-02 60日 2026-05-06
numbered F09 示街办〔2026〕9号
expect_ok case show "$CASE"
expect_text 成立筹备组 逾期
