# Votes of the city's electronic platform (Q27): every fault of its list at once and nothing half-written; an owner who
# also voted on paper votes once, by the rule of the notice, whatever was recorded first.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
FACTS[plan-meeting]+=" meeting.platform meeting.two_channels"
F[meeting.platform]=示例市电子投票系统 F[meeting.two_channels]=first

votes() { echo "房号,票号,渠道,投票时间,回执号,姓名,通过《业主大会议事规则》,covenant,working-rules,所选候选人"; }
vote() { # UNIT TIME RECEIPT ANSWER
  echo "$1,,platform,$2,$3,示例某,$4,同意,赞成,示例甲、C2"
}
in_office() { expect_ok --json ballot list "$CASE"; json "[(b[\"state\"], b[\"channel\"], [(o[\"no\"], o[\"channel\"], o[\"reason\"]) for o in b[\"left_out\"]]) for b in d[\"ballots\"] if \"$1\" in b[\"units\"]][0]"; }

# --- a channel that the notice does not name takes no votes (Q29) ----------------------------------------------------------
to plan-meeting
{ votes; vote 1-1-101 "2026-04-21 10:00" E-1 同意; } >"$WORK/one.csv"
expect_refused 第29条 会议公告没有写明电子投票平台 -- ballot import "$CASE" "$WORK/one.csv" --channel platform
through plan-meeting deliver-ballots
expect_ok document make "$CASE" F24 -o "$WORK/documents"
OUT="$(docx_text "$WORK"/documents/F24_*.docx)"
expect_text 电子投票平台：示例市电子投票系统 只计一票，以先收到的为准
through deliver-ballots close-voting
at 2026-04-24

# --- every fault of the list, and not one vote of it ------------------------------------------------------------------------
{ votes
  vote 9-9-999 "2026-04-21 10:00" E-1 同意
  vote 1-1-101 "4月21日" E-2 同意
  vote 1-1-102 "2026-04-19 23:59" E-3 同意
  vote 1-1-103 "2026-04-21 10:00" "" 同意
  vote 1-1-104 "2026-04-21 10:00" E-5 也许
  vote 1-1-201 "2026-04-21 10:00" E-6 同意 | sed 's/C2$/C99/'
  vote 1-1-202 "2026-04-21 10:00" E-7 同意
  vote 1-1-203 "2026-04-21 10:00" E-7 同意
  vote 1-1-504 "2026-04-21 10:00" E-9 同意
  vote 1-1-601 "2026-04-21 10:01" E-10 反对
  vote 1-1-204 "2026-04-21 10:00" E-11 同意 | sed 's/platform/纸质/'
  vote 1-1-301 "2026-04-25 10:00" E-12 同意
} >"$WORK/bad.csv"
before="$(journal)"
expect_exit 6 ballot import "$CASE" "$WORK/bad.csv" --channel platform
expect_text bad.csv:2:1 9-9-999 bad.csv:3:4 不是投票时间 bad.csv:4:4 早于投票开始日 bad.csv:5:5 缺少回执号 bad.csv:6:7 也许 \
  bad.csv:7:10 不在候选人名单 bad.csv:9:5 与第8行相同 bad.csv:11:5 第10行 书面核实 bad.csv:12:3 纸质 bad.csv:13:4 晚于今天
expect_not_text 示例某 E-7
expect_exit 6 ballot import "$CASE" "$HERE/fixtures/candidates.csv" --channel platform
expect_text 不认识的列名
expect_exit 2 ballot import "$CASE" "$WORK/bad.csv"
expect_exit 2 ballot import "$CASE" "$WORK/bad.csv" --channel 投票箱
expect_same "$(journal)" "$before"

# --- paper first, the platform's list in GB18030 after it: read only, then recorded ----------------------------------------
expect_ok ballot return "$CASE" --unit 1-1-101 --on 2026-04-21 --at 09:00 --vote rules=against --channel paper
expect_ok ballot return "$CASE" --unit 1-1-102 --on 2026-04-22 --vote rules=against --channel paper
{ votes
  vote 1-1-101 "2026-04-21 10:00:33" E-1 同意
  vote 1-1-102 "2026/4/21 10:00" E-2 同意
  vote 1-1-103 "2026年4月22日 8:05" E-3 反对
  vote 1-1-504 "2026-04-21 10:00" E-4 同意
  vote 1-1-601 "2026-04-21 10:01" E-5 同意
  for unit in 104 201 202 203 204 301 302 303 304 401 402 403; do vote "1-1-$unit" "2026-04-23 19:00" "E-$unit" 同意; done
} >"$WORK/utf8.csv"
iconv -f UTF-8 -t GB18030 "$WORK/utf8.csv" >"$WORK/votes.csv"
before="$(journal)"
expect_ok --json ballot import "$CASE" "$WORK/votes.csv" --channel platform --dry-run
expect_same "$(json 'd["dry_run"], d["read"], d["recorded"], d["counted"], d["late"]')" "(True, 17, 17, 15, 0)"
would="$(json 'd["left_out"]')"
expect_ok ballot import "$CASE" "$WORK/votes.csv" --channel platform --dry-run
expect_text 没有登记 以先收到的为准 内容一致，计一次
expect_same "$(journal)" "$before"
expect_ok --json ballot import "$CASE" "$WORK/votes.csv" --channel platform
expect_same "$(json 'd["left_out"]')" "$would"
expect_same "$(in_office 1-1-101)" "('valid', 'paper', [('0001/2', 'platform', 'two-channels-first')])"
expect_same "$(in_office 1-1-102)" "('valid', 'platform', [('0002/2', 'paper', 'two-channels-first')])"
# One owner, two flats: one head and one vote, told twice by the platform.
expect_same "$(in_office 1-1-601)" "('valid', 'platform', [('0020/2', 'platform', 'same-vote')])"

# --- the list grows; what is known is not taken twice, and what changed is told -----------------------------------------------
expect_refused 已经登记过 17 -- ballot import "$CASE" "$WORK/votes.csv" --channel platform
{ cat "$WORK/utf8.csv"; vote 1-1-404 "2026-04-23 20:00" E-404 同意; } >"$WORK/more.csv"
expect_ok --json ballot import "$CASE" "$WORK/more.csv" --channel platform
expect_same "$(json 'd["read"], d["known"], d["recorded"]')" "(18, 17, 1)"
sed 's/E-404,示例某,同意/E-404,示例某,反对/' "$WORK/more.csv" >"$WORK/changed.csv"
expect_exit 6 ballot import "$CASE" "$WORK/changed.csv" --channel platform
expect_text changed.csv:19:5 向平台核实
# Paper that came in before, recorded after: the order of recording changes nothing.
expect_ok ballot return "$CASE" --unit 1-1-103 --on 2026-04-22 --at 08:04 --vote rules=for --channel paper
expect_same "$(in_office 1-1-103)" "('valid', 'paper', [('0003/2', 'platform', 'two-channels-first')])"
expect_refused --channel -- ballot void "$CASE" 0003 --reason unsigned
expect_ok ballot void "$CASE" 0003 --reason unsigned --channel paper
expect_same "$(in_office 1-1-103)" "('valid', 'platform', [('0003/2', 'paper', 'unsigned')])"
expect_refused 第29条 公告后不能更正 -- case correct "$CASE" plan-meeting --fact meeting.two_channels=last --reason 示例

# --- after the close: cast in time counts, cast later is late ------------------------------------------------------------------
at 2026-04-28
expect_ok vote close "$CASE" --on 2026-04-27
{ votes; vote 1-1-501 "2026-04-27 23:59" E-501 同意; vote 1-1-502 "2026-04-28 00:01" E-502 同意; } >"$WORK/late.csv"
expect_ok --json ballot import "$CASE" "$WORK/late.csv" --channel platform
expect_same "$(json 'd["counted"], d["late"]')" "(1, 1)"
DAY[close-voting]=2026-04-28
complete close-voting
through count-votes establish
expect_ok --json vote result "$CASE"
expect_same "$(json '[(b["no"], b["reason"], b.get("code")) for b in d["ballots"]["excluded"] if b["reason"] in ("duplicate", "void", "late")]')" \
  "[('0001/2', 'duplicate', 'two-channels-first'), ('0002/2', 'duplicate', 'two-channels-first'), ('0003/2', 'void', 'unsigned'), ('0018', 'late', None), ('0020/2', 'duplicate', 'same-vote')]"
expect_same "$(json 'd["motions"][0]["participation"]["heads"]["took_part"], d["motions"][0]["participation"]["area"]["took_part"]')" "(18, '1900.00')"
expect_ok document make "$CASE" F34 F35 F36 -o "$WORK/documents"
for paper in F34 F35 F36; do
  OUT="$(docx_text "$WORK"/documents/${paper}_*.docx)"
  expect_text 以先收到的为准 电子票
done
OUT="$(docx_text "$WORK"/documents/F35_*.docx)"
expect_text 同一渠道重复、内容一致，计一次 0003/2 未签名 逾期
expect_ok verify
expect_ok case journal "$CASE"
expect_not_text E-404
