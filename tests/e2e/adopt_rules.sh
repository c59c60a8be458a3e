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
refused_on 2026-06-02 choose-rules "另行约定候补委员递补办法的，须写明办法 第41条" --fact "${CHOSEN[@]}" rules.alternates_order=rules
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

# --- the next re-election follows the rules: what they settle is filled, anything else refused with their article ----
at 2030-12-02
expect_ok --json case open re-election --estate E001
CASE="$(json 'd["case"]')"
done_on 2030-12-03 remind --fact reelection.reminded_on=2030-12-03
done_on 2030-12-04 choose-path --fact reelection.path=committee reelection.path_on=2030-12-04
posted_on 2030-12-05 start-committee --fact reelection.plan=示例安排
done_on 2030-12-09 name-organizer --fact reelection.organizer=示例小区业主委员会 reelection.organizer_head=示例甲 reelection.organizer_contact=示例电话
done_on 2030-12-09 verify-roster --fact roster.verified_on=2030-12-09 roster.verified_by=示例核实人
METHOD=(election.conditions=示例条件 election.nominations_from=2030-12-11 election.nominations_until=2030-12-16 election.form_place=示例社区服务站)
at 2030-12-10
expect_refused 第56条 议事规则 委员席位 7 第57条 任期年数 第65条 同票处理 -- posting open "$CASE" election-method --on 2030-12-10 \
  --at 示例公告栏 --fact election.seats=5 election.term_years=5 election.tie=lot "${METHOD[@]}"
posted_on 2030-12-10 election-method --fact "${METHOD[@]}"
expect_ok --json step show "$CASE" election-method
expect_text '"election.seats"' 另行投票决定
{ sed 's/,示例/,新届候选/' "$HERE/fixtures/candidates.csv"
  echo C8,新届候选辛,1-1-204,13900000008,000000198009090089,男,45,yes,示例：符合条件; } >"$WORK/new-candidates.csv"
candidates() { expect_ok candidate import "$CASE" "$WORK/new-candidates.csv"; }
DAY[nominate-candidates]=2030-12-17
pass nominate-candidates
DAY[plan-meeting]=2030-12-18 F[meeting.vote_opens]=2031-01-08 F[meeting.vote_closes]=2031-01-14 F[meeting.count_on]=2031-01-15
pass plan-meeting
# Their own twenty days of notice, not the fifteen of the law.
DAY[publish-notice]=2030-12-20
step_args publish-notice
expect_refused 第26条 19 20 -- "${ARGS[@]}"
DAY[publish-notice]=2030-12-19
pass publish-notice
expect_ok document make "$CASE" F23 F24 -o "$WORK/documents"
text="$(docx_text "$(find "$WORK/documents" -name 'F23*' | head -1)")"
for word in 7 4年 另行投票 2; do [[ "$text" == *"$word"* ]] || fail "F23 does not say $word"; done

# A real tie at the seventh seat: the six above are elected, the seventh waits for the run-off and nobody settles it.
DAY[deliver-ballots]=2030-12-27 DAY[open-voting]=2031-01-08 DAY[close-voting]=2031-01-14 DAY[count-votes]=2031-01-15
return_all() {
  local no=0 three unit
  { echo unit,returned_on,state,channel,choices
    heads | head -n 18 | while read -r unit; do
      no=$((no + 1)) three=C6、C7、C8   # each leaves out one: C5 and C6 get 14, C7 and C8 thirteen each
      if [ "$no" -gt 4 ]; then three=C5、C7、C8; fi
      if [ "$no" -gt 8 ]; then three=C5、C6、C8; fi
      if [ "$no" -gt 13 ]; then three=C5、C6、C7; fi
      echo "$unit,$NOW,valid,paper,C1、C2、C3、C4、$three"
    done; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
ORDER="deliver-ballots open-voting close-voting count-votes end"
through deliver-ballots end
expect_ok document make "$CASE" F30 -o "$WORK/documents"
expect_ok --json vote result "$CASE"
expect_same "$(json 'd["election"]["elected"]')" "['C1', 'C2', 'C3', 'C4', 'C5', 'C6']"
expect_same "$(json 'd["election"]["ties"]')" "[['C7', 'C8']]"
expect_ok estate show E001
expect_text 2031-04-28   # no new committee is recorded while the tie stands
expect_ok verify
