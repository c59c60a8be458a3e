# A case that ends may propose the next procedure (建议启动的程序): listed, opened with --from, or set aside with a reason.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
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
