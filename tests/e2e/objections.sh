# An open objection to the notice holds the voting back; a dismissed one lets it go on; an upheld one
# puts the notice up again and starts its period anew (Q24).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to open-voting
at 2026-04-20
# Objections are taken until the day before the meeting, though the notice itself hangs three days.
expect_ok --json posting list "$CASE"
expect_same "$(json '[p["objections_until"] for p in d["postings"] if p["step"]=="publish-notice"][-1]')" \
  "$(date -d "${F[meeting.vote_opens]} - 1 day" +%F)"
expect_ok objection add "$CASE" F15 --on 2026-04-02 --matter 面积有误 --unit 1-1-101 --by 示例甲
refused open-voting 对公告内容的异议须在会议召开前全部答复 第24条 1
expect_ok objection list "$CASE"
expect_text 面积有误 1-1-101
expect_not_text 示例甲

cp -r "$OFFICE" "$WORK/upheld"
expect_ok objection answer "$CASE" 1 --decision rejected --answer 经核对无误 --on 2026-04-20
complete open-voting

rm -rf "$OFFICE"
mv "$WORK/upheld" "$OFFICE"
expect_ok objection answer "$CASE" 1 --decision upheld --answer 面积已更正 --on 2026-04-20
step_args open-voting
expect_refused 第24条 -- "${ARGS[@]}"
# Fifteen days again before a vote on a later day.
F[meeting.vote_opens]=2026-05-20 F[meeting.vote_closes]=2026-05-27 F[meeting.count_on]=2026-05-28
expect_ok step redo "$CASE" plan-meeting --reason 异议成立，改期
DAY[plan-meeting]=2026-04-21 DAY[publish-notice]=2026-05-06 DAY[deliver-ballots]=2026-05-13
DAY[open-voting]=2026-05-20
complete plan-meeting
refused publish-notice 公告应当在会议召开前提前足够天数发布 第24条 14 15 2026-05-05
DAY[publish-notice]=2026-05-05
complete publish-notice
expect_ok --json posting list "$CASE"
expect_same "$(json '[(p["step"],p["attempt"],p["posted"]) for p in d["postings"] if p["step"]=="publish-notice"][-1][2]')" 2026-05-05
pass deliver-ballots
pass open-voting
