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
complete open-voting
expect_text 第24条 延期
expect_ok case show "$CASE"
expect_text "逾期 5 日"

rm -rf "$OFFICE"
mv "$WORK/approved" "$OFFICE"
DAY[extend-meeting]=2026-05-14
complete extend-meeting
expect_ok --json step show "$CASE" open-voting
expect_same "$(json 'd["due"]')" 2026-06-15
complete open-voting
expect_not_text 超出法定期限
