# A community adopts rules of procedure with seven seats, four years, two alternates and a run-off on ties, and gets
# exactly that in its next re-election; its documents say so (law-facts §4; Q29–Q32, S31).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to end
. "$(dirname "$0")/texts_lib.sh"
expect_same "$(rule committee.seats 2026-06-01)" "('5', 'estate', ['E56'])"

# --- the motion: choices within the law ----------------------------------------------------------------------------
open_text 2026-06-01 rules-of-procedure
CHOSEN=(texts.drafted_on=2026-06-02 election.seats=7 election.term_years=4 election.alternates=2 election.tie=runoff
  election.fewer_rule=by-election rules.notice_days=20 rules.void_participates=yes rules.deemed=majority)
at 2026-06-02
# Out of range: every one is told, with article and numbers, in the middle of the step too.
expect_refused 第35条 12 单数 11 6 5 第14条 10 15 -- step complete "$CASE" choose-rules --on 2026-06-02 --fact \
  texts.drafted_on=2026-06-02 election.seats=12 election.term_years=6 election.alternates=0 election.tie=lot \
  election.fewer_rule=rerun rules.notice_days=10
expect_refused 不超过11 第31条 -- step start "$CASE" choose-rules --on 2026-06-02 --fact election.seats=13
expect_refused 第28条 不少于1 -- step start "$CASE" choose-rules --on 2026-06-02 --fact rules.meetings_per_year=0
expect_refused 少于五人理由 第30条 -- step complete "$CASE" choose-rules --on 2026-06-02 --fact \
  texts.drafted_on=2026-06-02 election.seats=3 election.term_years=4 election.alternates=0 election.tie=lot election.fewer_rule=rerun
done_on 2026-06-02 choose-rules --fact "${CHOSEN[@]}"

# --- legality, consultation ------------------------------------------------------------------------------------------
at 2026-06-03
expect_refused 第32条 -- step complete "$CASE" review-legality --on 2026-06-03 --fact legality.by=示例街道办事处 \
  legality.on=2026-06-03 legality.conclusion=mend
review 2026-06-03 mend "第55条：人数；第35条；改为单数"
expect_same "$(progress choose-rules)" ready
done_on 2026-06-04 choose-rules --fact "${CHOSEN[@]}"
review 2026-06-05 lawful
expect_ok document make "$CASE" A06 -o "$WORK/documents"
consult 2026-06-08 2026-06-12 2026-06-13
expect_ok document make "$CASE" A01 A02 F17 -o "$WORK/documents"
done_on 2026-06-15 verify-roster --fact roster.verified_on=2026-06-15 roster.verified_by=示例核实人

# --- the rules voted on never govern their own vote: thirteen of 21 heads are no quorum, silence does not count ------
VOTERS=13
meet 2026-06-16 2026-06-17 2026-06-24 2026-07-06 2026-07-13 2026-07-14
expect_ok --json vote result "$CASE"
expect_text no_decision
done_on 2026-07-20 decide-no-quorum --fact next.choice=new-meeting next.reason=示例理由
VOTERS=18
meet 2026-07-20 2026-07-21 2026-07-28 2026-08-10 2026-08-17 2026-08-18
expect_same "$(rule committee.seats 2026-08-18)" "('5', 'estate', ['E56'])"
at 2026-08-18
expect_refused 自通过之日 -- step complete "$CASE" publish-text --on 2026-08-18 --at 示例公告栏 --fact adoption.version=2026年第一版 adoption.effective_on=2026-08-17 change_report.what=示例：本次表决通过的文本 change_report.made_on=2026-08-17
posted_on 2026-08-18 publish-text --fact adoption.version=2026年第一版 adoption.effective_on=2026-08-18 change_report.what=示例：本次表决通过的文本 change_report.made_on=2026-08-18
expect_ok document make "$CASE" A04 A07 -o "$WORK/documents"
expect_same "$(rule committee.seats 2026-08-17)" "('5', 'estate', ['E56'])"
expect_same "$(rule committee.seats 2026-08-18)" "('7', 'estate', ['E56'])"
expect_same "$(rule committee.term_years 2026-08-18)" "('4y', 'estate', ['E57'])"
expect_same "$(rule vote.deemed 2026-08-18)" "('majority', 'estate', ['E46'])"
expect_same "$(rule meeting.notice_lead 2026-08-18)" "('20d', 'estate', ['E26'])"
told 2026-08-25
expect_ok --json case show "$CASE"
expect_same "$(json 'd["phase"]')/$(json 'd["end"]')" "concluded/adopted"
expect_ok document make "$CASE" A05 -o "$WORK/documents"
text="$(docx_text "$(find "$WORK/documents" -name 'A07*' | head -1)")"
for word in 七名委员 候补委员二名 任期四年 另行投票 二十日; do
  [[ "$text" == *"$word"* ]] || fail "A07 does not say $word"
done
