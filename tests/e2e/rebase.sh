# A case keeps the definition it was opened with; moving it to a newer one (程序换版) shows what changes, refuses what
# cannot be carried over, and is itself recorded. A definition with an error never reaches a case.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to form-group
at 2026-03-13
NEXT="$WORK/first-election.yaml"
SHIPPED="$ROOT/workflows/first-election.yaml"
# A newer version: the shipped one, changed by a Python expression over its text `s`.
version() {
  /usr/bin/python3 -c '
import sys
s = open(sys.argv[1], encoding="utf-8").read().replace("version: 1.0.0", "version: " + sys.argv[3], 1)
t = eval(sys.argv[4])
assert t != s or sys.argv[4] == "s", "the change found nothing to change"
open(sys.argv[2], "w", encoding="utf-8").write(t)' "$SHIPPED" "$NEXT" "$1" "$2"
}
rebase() { expect_ok case rebase "$CASE" --procedure "$NEXT" --reason 条例修订 "$@"; }
rebase_refused() {
  local texts=()
  while [ "$1" != "--" ]; do texts+=("$1"); shift; done
  shift
  expect_refused "${texts[@]}" -- case rebase "$CASE" --procedure "$NEXT" --reason 条例修订 "$@"
}

# --- what is refused ------------------------------------------------------------------------------------------------
expect_refused 没有变化 -- case rebase "$CASE" --reason 示例
version 1.0.0 's.replace("{zh: 成立筹备组, en: Form", "{zh: 组建筹备组, en: Form")'
rebase_refused 先提高版本号 --
version 1.1.0 's'
rebase_refused 第\ 2.0.0\ 版 1.1.0 -- --to 2.0.0
expect_refused 须说明理由 -- case rebase "$CASE" --procedure "$NEXT"
# Everything a finished step says counts: its conditions, facts, limit, posting, documents.
for change in \
  's.replace("number.odd: {fact: group.seats}", "number.at_least: {fact: group.seats, min: 3}")' \
  's.replace("facts: [group.seats, group.nominations_from,", "facts: [{id: group.seats, required: false}, group.nominations_from,")' \
  's.replace("posting: {documents: [F06], days: \"law:posting.minimum_days\"}", "posting: {documents: [F06], days: \"law:posting.minimum_days\", objections: true}")' \
  's.replace("documents: [F06, F07]", "documents: [F06]")'; do
  version 1.1.0 "$change"
  rebase_refused 发布组建筹备组公告 第22条 不能带入新版 --
done
version 1.1.0 's.replace("  - id: check-nominees", "  - id: review-nominees").replace("check-nominees", "review-nominees")'
rebase_refused 审查业主代表人选 新版没有这一环节 --
version 1.1.0 's.replace("actor: street", "actor: stret", 1)'
before="$(journal)"
expect_exit 6 case rebase "$CASE" --procedure "$NEXT" --reason 示例
expect_text stret
expect_same "$(journal)" "$before"

# --- what is carried over -------------------------------------------------------------------------------------------
CHANGES='s.replace("title: {zh: 成立筹备组, en: Form the preparatory group}", "title: {zh: 组建筹备组, en: Set the group up}").replace("  - id: plan-work\n", "  - id: brief-nominees\n    title: {zh: 告知人选职责, en: Brief the nominees}\n    actor: street\n    needs: [check-nominees]\n    optional: true\n\n  - id: plan-work\n").replace("    documents: [F11]\n", "", 1).replace("  - id: post-conditions", "  - id: post-conditions-anew", 1)'
version 1.1.0 "$CHANGES"
expect_ok --json case rebase "$CASE" --procedure "$NEXT" --dry-run
expect_same "$(json 'sorted((s["step"], s["change"], s["blocks"]) for s in d["steps"])')" \
  "[('brief-nominees', 'added', False), ('plan-work', 'changed', False), ('post-conditions', 'removed', False), ('post-conditions-anew', 'added', False)]"
expect_same "$(json '[s["keys"] for s in d["steps"] if s["step"] == "plan-work"]')" "[['documents']]"
rebase --to 1.1.0
expect_text 告知人选职责 "1.0.0" "1.1.0" documents
expect_same "$(progress brief-nominees)" ready
expect_exit 5 step show "$CASE" post-conditions
expect_ok case journal "$CASE"
expect_text 程序换版 条例修订
expect_ok verify
rebase_refused 没有变化 --
complete form-group
expect_text 组建筹备组

# --- from the notice on, the rules of a vote are frozen; what comes after it may still change ------------------------
through publish-group deliver-ballots
version 1.2.0 "$CHANGES"'.replace("held_by: general-meeting", "held_by: general-meeting\n    closes: [meeting.vote_closes]")'
at 2026-04-09
rebase_refused 锁定 第24条 closes --
version 1.2.0 "$CHANGES"'.replace("facts: [seal.used_from]", "facts: [{id: seal.used_from, required: false}]")'
rebase --to 1.2.0
expect_text use-seal
through deliver-ballots announce-result
expect_ok vote result "$CASE"
expect_ok verify
