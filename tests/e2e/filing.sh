# A late filing is recorded as late, never refused; an incomplete one is told once, with everything
# that is missing, and filed again (Q37, S31).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to file
DAY[file]=2026-07-10
complete file
expect_ok case show "$CASE"
expect_text 报送备案 逾期
F[filing.answer]=incomplete
DAY[review-filing]=2026-07-13
refused review-filing 须一次性列明需补正的材料 第37条 第31条 补正
F[filing.missing]=示例：缺会议记录
complete review-filing
expect_ok --json step show "$CASE" file
expect_same "$(json 'd["attempt"],d["progress"]')" "(2, 'ready')"
DAY[file]=2026-07-14 DAY[review-filing]=2026-07-15
F[filing.answer]=complete F[filing.missing]=""
complete file
complete review-filing
expect_ok --json step show "$CASE" certificate
expect_same "$(json 'd["progress"]')" ready
