# `gongyi plan`: forwards from today, backwards from a term's end, days fixed by the clerk, a plan that cannot be, and
# the files to hand on. Planning writes nothing.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare.sh"
of() { json "next(s['$2'] for s in d['steps'] if s['step'] == '$1')"; }
articles() { json "[a['tag'] for b in d['broken'] for r in b['rules'] for a in d['network']['rules'][r]['articles']]"; }

estate
at 2026-03-02
open_case
before="$(heads_kept)"

# --- forwards: nothing earlier than each posting allows (Q92), fifteen days' notice (Q24) -----------------------------
expect_ok --json plan "$CASE"
expect_same "$(of confirm-conditions earliest)" 2026-03-02
expect_same "$(of call-for-members hangs_until_earliest)" 2026-03-05
expect_same "$(of check-nominees earliest)" 2026-03-06
expect_same "$(of open-voting earliest)/$(of open-voting critical)" 2026-03-29/True
expect_same "$(of use-seal earliest)" 2026-04-06
expect_same "$(of order-handover standing)/$(of order-handover depends)" "open/['handover.answer']"
expect_same "$(of post-conditions standing)" optional
expect_ok plan "$CASE"
expect_text "办理计划　$CASE" "最早办结 2026-04-09" 关键环节 不限 （handover.answer） 不是必办 --assume
expect_ok --lang en plan "$CASE"
expect_text "over on 2026-04-09 at the earliest" "Critical path" "no limit"

# --- what is on record and what is assumed set the last days: sixty days, off the day of rest (Q24, C203) --------------
expect_ok --json plan "$CASE" --assume group.formed_on=2026-04-01
expect_same "$(of open-voting latest)/$(of publish-notice latest)/$(of publish-group latest)" 2026-06-01/2026-05-17/2026-04-07
through confirm-conditions publish-group
before="$(heads_kept)"
expect_ok --json plan "$CASE"
expect_same "$(of form-group standing)/$(of open-voting latest)" over/2026-05-15
expect_ok plan "$CASE"
expect_text "最迟 2026-03-19 办理“公告筹备组成员名单及工作职责”" 第23条 group-forming.yaml:

# --- days the clerk fixes are checked; a plan that cannot be is told by the fewest rules --------------------------------
expect_ok --json plan "$CASE" --fix meeting.vote_opens=2026-05-06
expect_same "$(of publish-notice latest)" 2026-04-21
expect_exit 3 --json plan "$CASE" --fix publish-notice=2026-04-20 open-voting=2026-05-04
expect_same "$(json "(len(d['broken'][0]['rules']), d['broken'][0]['smallest'], d['possible'])")" "(3, True, False)"
expect_same "$(articles)" "['Q24', 'S22', 'R14']"
expect_exit 3 plan "$CASE" --fix publish-notice=2026-04-20 open-voting=2026-05-04 --svg "$WORK/none.svg"
expect_text 不能同时做到 已是最少的一组 由经办人定为 第24条 general-meeting.yaml: 没有合法的计划
[ ! -e "$WORK/none.svg" ] || fail "a plan that cannot be was written"
expect_exit 3 plan "$CASE" --until 2026-04-10
expect_text 须在\ 2026-04-10\ 以前办完 公示满3日 第92条
expect_exit 3 plan "$CASE" --fix 投票开始日=2026-03-01
expect_text 最早今天

# --- a limit that is past is told, and the plan goes on -------------------------------------------------------------------
at 2026-05-20
expect_ok plan "$CASE"
expect_text 这一条已经做不到 须在自“筹备组成立日期”起60日内
at 2026-03-16

# --- bad input -------------------------------------------------------------------------------------------------------------
expect_exit 6 plan "$CASE" --fix open-voting=2526-05-20 --until 2999-01-01
expect_text 超过12年
expect_exit 6 plan "$CASE" --fix no-such=2026-05-20 --assume no.such=1 --fix form-group=2026-05-01
expect_text no-such no.such 已经办理
expect_exit 6 plan "$CASE" --fix open-voting=20.5.2026
expect_exit 2 plan "$CASE" --until 2026-02-30
expect_exit 2 plan "$CASE" --fix open-voting
expect_exit 5 plan GY-1999-001
# Over the turn of the year into one whose holiday notice is not out.
at 2026-12-01
expect_ok plan "$CASE" --assume meeting.vote_opens=2027-02-01
expect_text ？ 节假日安排未公布
at 2026-03-16

# --- back from a term's end: ninety days, sixty days (S33, Q41) ------------------------------------------------------------
first="$CASE"
expect_ok --json case open re-election --estate E001
CASE="$(json 'd["case"]')"
before="$(heads_kept)"
expect_ok --json plan "$CASE" --until 2026-09-30
expect_same "$(json "d['until_is_term']")/$(of remind latest)/$(of choose-path latest)" True/2026-07-02/2026-08-01
expect_same "$(json "(d['decisions'][0]['field'], d['decisions'][0]['moves'], d['decisions'][0]['answers'][0]['start_latest'])")" "('reelection.path', 19, '2026-06-13')"
expect_ok plan "$CASE" --until 2026-09-30 --assume reelection.path=committee
expect_text 按任期于\ 2026-09-30\ 届满倒排 "最迟 2026-06-13 办理“提示换届”" 第33条 re-election.yaml:
expect_ok --json plan "$CASE" --until 2026-12-31
expect_same "$(of remind latest)" 2026-10-02
at 2026-06-14
expect_ok --json plan "$CASE" --until 2026-09-30 --assume reelection.path=committee
expect_same "$(of open-voting latest)/$(json "d['network']['rules'][d['broken'][0]['without']]['articles'][0]['tag']")" 2026-08-01/S33

# --- files -------------------------------------------------------------------------------------------------------------------
at 2026-03-16
expect_ok plan "$CASE" --until 2026-09-30 --assume reelection.path=committee --svg "$WORK/p.svg" --ics "$WORK/p.ics" --xlsx "$WORK/p.xlsx"
expect_text "已写入 $WORK/p.svg" "已写入 $WORK/p.ics" "已写入 $WORK/p.xlsx"
grep -q 'width="297mm" height="210mm"' "$WORK/p.svg" || fail "the chart is no page of A4"
grep -q '提示换届' "$WORK/p.svg" || fail "a step is missing on the chart"
grep -q 'DTSTART;VALUE=DATE:20260613' "$WORK/p.ics" || fail "a last day is missing in the calendar"
cp "$WORK/p.svg" "$WORK/q.svg"; cp "$WORK/p.ics" "$WORK/q.ics"; cp "$WORK/p.xlsx" "$WORK/q.xlsx"
expect_ok plan "$CASE" --until 2026-09-30 --assume reelection.path=committee --svg "$WORK/p.svg" --ics "$WORK/p.ics" --xlsx "$WORK/p.xlsx"
for kind in svg ics xlsx; do cmp -s "$WORK/p.$kind" "$WORK/q.$kind" || fail "the same plan gave another $kind"; done
[ "$(heads_kept)" = "$before" ] || fail "planning wrote to a journal"
CASE="$first"
expect_ok case terminate "$CASE" --reason 示例理由
expect_exit 3 plan "$CASE"
expect_text 已经办结、终止或者中止
