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
FACTS[review-filing]+=" filing.answer_no" F[filing.answer_no]=示街办〔2026〕12号
step_args review-filing
expect_ok step start "$CASE" review-filing --on "$NOW" --facts "$FILE"
numbered F46 示街办〔2026〕12号
complete review-filing
# The step is already to be done again; the request for the papers is made all the same, of the attempt that asked.
at 2026-07-13
expect_refused 重新办理 "--attempt 1" -- document make "$CASE" F46 -o "$WORK/attempt"
expect_exit 5 document make "$CASE" F46 --attempt 3 -o "$WORK/attempt"
expect_text "没有第 3 次办理（共 2 次）"
expect_refused 同一环节 -- document make "$CASE" F46 F10 --attempt 1 -o "$WORK/attempt"
expect_ok document make "$CASE" F46 --attempt 1 -o "$WORK/attempt"
expect_ok document again "$CASE" F46 -o "$WORK/once-more"
OUT="$(docx_text "$WORK"/attempt/F46*.docx)"
expect_text 示例：缺会议记录 示街办〔2026〕12号 补正
expect_ok --json step show "$CASE" file
expect_same "$(json 'd["attempt"],d["progress"]')" "(2, 'ready')"
DAY[file]=2026-07-14 DAY[review-filing]=2026-07-15
F[filing.answer]=complete F[filing.missing]="" F[filing.answer_no]=""
complete file
complete review-filing
# The second answer was given no number: that of the first is not its own.
numbered F46
expect_ok --json step show "$CASE" certificate
expect_same "$(json 'd["progress"]')" ready
