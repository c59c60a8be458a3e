# A management covenant is adopted or not on its own motion (law-facts §5), under the rules of procedure in force on the
# day of its notice: silent ballots join the majority only where rules adopted before say so, and only those delivered.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
. "$(dirname "$0")/texts_lib.sh"
through_vote() { # the covenant case, from its motion to the published result
  open_text 2026-06-01 covenant
  at 2026-06-02
  expect_refused 51 第78条 -- step complete "$CASE" choose-covenant --on 2026-06-02 --fact texts.drafted_on=2026-06-02 \
    covenant.income_use=mostly covenant.income_percent=40
  done_on 2026-06-02 choose-covenant --fact texts.drafted_on=2026-06-02 covenant.publish_period=month
  review 2026-06-05 lawful
  consult 2026-06-08 2026-06-12 2026-06-13
  done_on 2026-06-15 verify-roster --fact roster.verified_on=2026-06-15 roster.verified_by=示例核实人
  meet 2026-06-16 2026-06-17 2026-06-24 2026-07-06 2026-07-13 2026-07-14
}
cp -r "$OFFICE" "$WORK/base"

# Not adopted: the covenant in force stays, nothing becomes a rule.
ANSWER=against
through_vote
expect_ok --json vote result "$CASE"
expect_text not_adopted
done_on 2026-07-20 keep-old-text --fact adopting.rejected_note=示例说明
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/not-adopted"
expect_ok --json estate show E001
expect_not_text income.publish_period=month '"month"'

# Thirteen of 21 heads answer; rules recorded since the notice change nothing, those of before let the silent join.
rm -rf "$OFFICE"; cp -r "$WORK/base" "$OFFICE"
ANSWER=for VOTERS=13
at 2026-06-01
expect_ok estate rule E001 vote.deemed majority --article 46 --on 2026-07-01
through_vote
expect_ok --json vote result "$CASE"
expect_text no_decision

rm -rf "$OFFICE"; cp -r "$WORK/base" "$OFFICE"
at 2026-06-01
expect_ok estate rule E001 vote.deemed majority --article 46 --on 2026-06-01
through_vote
expect_ok --json vote result "$CASE"
expect_not_text no_decision
expect_ok document make "$CASE" F24 -o "$WORK/documents"
text="$(docx_text "$(find "$WORK/documents" -name 'F24*' | head -1)")"
[[ "$text" == *未交回* ]] || fail "the notice does not warn of silence"
posted_on 2026-07-14 publish-text --fact adoption.version=2026年第一版 adoption.effective_on=2026-07-14 change_report.what=示例：本次表决通过的文本 change_report.made_on=2026-07-14
expect_ok document make "$CASE" A04 A08 -o "$WORK/documents"
expect_same "$(rule income.publish_period 2026-07-14)" "('month', 'estate', ['E55'])"
told 2026-07-21
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/adopted"
expect_ok verify
