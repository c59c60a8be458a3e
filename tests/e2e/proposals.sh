# A case that ends may propose the next procedure (建议启动的程序): listed, opened with --from, or set aside with a reason.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
estate
cat >"$WORK/review.yaml" <<'Y'
procedure:
  id: review
  version: 1.0.0
  title: {zh: 示例评议, en: Example review}
  jurisdictions: [cn-shandong-qingdao]
actors: {street: {zh: 街道办事处, en: street office}}
ends: {good: {zh: 正常, en: good}, bad: {zh: 须重新选举, en: vote again}}
proposed: [{end: bad, procedure: first-election, why: {zh: 评议认为须重新筹备, en: to be prepared again}}]
steps:
  - id: look
    title: {zh: 评议, en: Look}
    actor: street
    facts: [next.choice]
    routes:
      - {when: {fact.is: {fact: next.choice, value: stop}}, conclude: bad, title: {zh: 不合格, en: bad}}
  - id: close
    title: {zh: 结束, en: Close}
    actor: street
    needs: [look]
    ends: good
Y
review() {
  expect_ok --json case open "$WORK/review.yaml" --estate E001
  CASE="$(json 'd["case"]')"
  expect_ok step complete "$CASE" look --fact next.choice="$1"
}
expect_ok estate proposals
expect_text 没有建议启动的程序
review new-meeting
expect_ok --json estate proposals E001
expect_same "$(json 'd["proposals"]')" "[]"
review stop
expect_ok estate proposals
expect_text "P1 建议启动 first-election" 评议认为须重新筹备 待立案 "$CASE"
expect_ok estate show E001
expect_text "P1 建议启动 first-election"
expect_exit 3 case open re-election --estate E001 --from P1
expect_text "不是 re-election"
expect_exit 5 case open --estate E001 --from P7
expect_exit 2 case open --estate E001
expect_ok --json case open --estate E001 --from P1
NEXT="$(json 'd["case"]')"
expect_ok estate proposals E001
expect_text "已立案 $NEXT"
expect_exit 3 case open --estate E001 --from P1
expect_text 已经立案
review stop
expect_exit 3 estate set-aside E001 P2
expect_text 须说明理由
expect_exit 3 estate set-aside E001 P1 --reason 示例
expect_ok estate set-aside E001 P2 --reason 业主大会决定推迟
expect_ok --json estate show E001
expect_same "$(json '[(p["no"], p["state"]) for p in d["proposals"]]')" "[('P1', 'opened'), ('P2', 'set-aside')]"
expect_exit 3 case open --estate E001 --from P2
expect_text 已经搁置 业主大会决定推迟
expect_ok verify

# --- a first election in which five of seven seats are filled proposes the by-election for the rest (Q41) -----------------
OFFICE="$WORK/short"
F[election.seats]=7
to establish
complete decide-shortfall
DAY[establish]=2026-05-08 DAY[committee-meeting]=2026-05-08 DAY[publish-officers]=2026-05-08
through establish end
# While the last notice hangs nothing is proposed; the day after its end it is, though nothing was written down yet.
at 2026-05-21
expect_ok --json estate proposals E001
expect_same "$(json 'd["proposals"]')" "[]"
expect_ok agenda --estate E001
expect_not_text by-election
at 2026-05-26
KEPT="$(heads_kept)"
expect_ok estate proposals E001
expect_text "P1 建议启动 by-election：当选人数少于席位，缺额须增补" "$CASE" 待立案
expect_ok --json agenda --estate E001
expect_same "$(json '[(r["case"], r["propose"], r["command"]) for r in d["rows"] if "propose" in r]')" \
  "[('$CASE', 'by-election', 'gongyi case open --estate E001 --from $CASE')]"
expect_ok agenda --estate E001
expect_text "建议启动 by-election：当选人数少于席位，缺额须增补" "gongyi case open --estate E001 --from $CASE"
for what in "case show $CASE" "case list" "estate show E001"; do
  # shellcheck disable=SC2086
  expect_ok $what
  expect_text "P1 建议启动 by-election"
done
expect_same "$(heads_kept)" "$KEPT"
expect_ok verify
cp -r "$OFFICE" "$WORK/due"
# Opened by its number or by the case that proposes it, or set aside: it is written down first, once.
expect_ok --json case open --estate E001 --from "$CASE"
NEXT="$(json 'd["case"]')"
expect_ok --json estate proposals E001
expect_same "$(json '[(p["no"], p["case"], p["state"], p["outcome"]) for p in d["proposals"]]')" "[('P1', '$CASE', 'opened', '$NEXT')]"
expect_ok agenda --estate E001
expect_not_text "建议启动 by-election"
expect_ok verify
rm -rf "$OFFICE" && cp -r "$WORK/due" "$OFFICE"
expect_exit 3 case open re-election --estate E001 --from P1
expect_ok estate set-aside E001 P1 --reason 业主大会决定推迟
expect_ok --json estate proposals E001
expect_same "$(json '[(p["no"], p["state"]) for p in d["proposals"]]')" "[('P1', 'set-aside')]"
expect_ok agenda --estate E001
expect_not_text "建议启动 by-election"
expect_ok verify
rm -rf "$OFFICE" && cp -r "$WORK/due" "$OFFICE"
at 2026-05-25
expect_ok posting close "$CASE" use-seal --on 2026-05-25
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"], d["end"]')" "('concluded', 'filed')"
expect_same "$(json '[(p["no"], p["procedure"], p["state"]) for p in d["proposals"]]')" "[('P1', 'by-election', 'open')]"
expect_ok case list
expect_text "P1 建议启动 by-election：当选人数少于席位，缺额须增补" "gongyi case open --estate E001 --from P1"
expect_ok --json case open --estate E001 --from P1
CASE="$(json 'd["case"]')"
expect_ok step complete "$CASE" review-vacancies --on 2026-05-25 --fact byelection.reviewed_on=2026-05-25 byelection.cause=示例 byelection.way=election
expect_ok verify

# --- a re-election in which five of seven seats are filled proposes the by-election for the rest (Q41) ---------------------
OFFICE="$WORK/re-election"
paper qingdao 5 0
own_re_election
CHOICES="C1、C2、C3、C4、C5"
election_ballots
meeting_days 2026-09-17
through plan-meeting end
ON="${DAY[count-votes]}"
done_on "$ON" decide-shortfall --fact shortfall.choice=stands shortfall.reason=示例理由
done_on "$ON" record-election --fact "reelection.recorded_on=$ON"
expect_same "$(term seats)/$(term vacancies)" 7/2
handed "$ON" hand-over-to-committee "outgoing receiving witness" handing.answer=received handing.by=outgoing "handing.on=$ON" handing.inventory=示例清单 handing.witness=示例见证
DAY[committee-meeting]="$ON"
complete committee-meeting
posted_on "$ON" publish-officers
done_on "$ON" file --fact "filing.handed_in_on=$ON"
done_on "$ON" review-filing --fact filing.answer=complete "filing.answered_on=$ON"
done_on "$ON" certificate --fact certificate.no=示例备2号 "certificate.issued_on=$ON"
done_on "$(plus "$ON" 5)" close --fact "reelection.closed_on=$(plus "$ON" 5)"
expect_end re-elected
expect_same "$(json '[(p["no"], p["procedure"], p["state"]) for p in d["proposals"]]')" "[('P1', 'by-election', 'open')]"
expect_ok --json agenda --estate E001
expect_same "$(json '[r["command"] for r in d["rows"] if r.get("propose") == "by-election"]')" "['gongyi case open --estate E001 --from P1']"
expect_ok --json case open --estate E001 --from P1
CASE="$(json 'd["case"]')"
done_on "$(plus "$ON" 5)" review-vacancies --fact "byelection.reviewed_on=$(plus "$ON" 5)" byelection.cause=示例 byelection.way=election
expect_ok verify
