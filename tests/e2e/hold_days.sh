# The first meeting is held within sixty days of the group, ninety with the street's approval; a
# later one is recorded with a warning, not forbidden (Q24).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
F[meeting.vote_opens]=2026-05-20 F[meeting.vote_closes]=2026-05-27 F[meeting.count_on]=2026-05-28
DAY[open-voting]=2026-05-20
to open-voting
cp -r "$OFFICE" "$WORK/approved"
expect_ok --json step show "$CASE" open-voting
expect_same "$(json 'd["due"]')" 2026-05-15
warned open-voting 超出法定期限召开首次会议，须有街道办事处的延期批准 第24条 2026-05-15 2026-05-20
expect_ok case show "$CASE"
expect_text "逾期 5 日"

rm -rf "$OFFICE"
cp -r "$WORK/approved" "$OFFICE"
DAY[extend-meeting]=2026-05-14
complete extend-meeting
expect_ok --json step show "$CASE" open-voting
expect_same "$(json 'd["due"]')" 2026-06-15
complete open-voting
expect_not_text 超出法定期限

# Ninety days are the province's outer bound, with or without an approval (S22).
OFFICE="$WORK/approved" DAY[open-voting]=2026-06-16
warned open-voting 超出省条例规定的召开首次会议的最长期限，街道办事处的延期批准不能改变该期限 第22条 2026-06-15 2026-06-16
