# Extending the term (Q30, Q41): the window, the caps of city and province, the change report (S31), and what follows
# when the meeting says no.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
F[election.term_years]=3
sitting
expect_ok estate show E001
expect_text 2029-04-28
cp -r "$OFFICE" "$WORK/expired"

# --- adopted: three years and two more ----------------------------------------------------------------------------
opened term-extension 2028-12-04
refused_on 2028-12-04 propose-extension "延长年数至少为 1 第41条 0" --fact prolong.years=0 prolong.reason=示例理由
refused_on 2028-12-04 propose-extension "延长期限超过规定的最长年限 第41条 6 5" --fact prolong.years=6 prolong.reason=示例理由
# Three and three are more than a term of the province: a legal opinion is put on record.
refused_on 2028-12-04 propose-extension "任期与延长合计超过每届任期上限，须记录法律意见及其出具人，并由人工决定 第30条 6 5" --fact prolong.years=3 prolong.reason=示例理由
done_on 2028-12-04 propose-extension --fact prolong.years=2 prolong.reason=示例理由
made R09
convene 2028-12-05
meeting_days 2028-12-06
MOTION=extend ANSWER=for
motion_ballots
through plan-meeting deliver-ballots
# Rules adopted after the notice do not bind this vote (Q29, R18): its twenty days are enough.
at 2028-12-08
expect_ok estate rule E001 meeting.notice_lead 30d --article 26 --on 2028-12-08 --until 2029-12-31
through deliver-ballots end
expect_ok vote result "$CASE"
expect_text 通过
made F24 F25 F27 F29 F36
done_on 2029-01-04 record-extension --fact prolong.recorded_on=2029-01-04
made F37
expect_ok estate show E001
expect_text 2031-04-28   # counted from the old last day, not from the decision
done_on 2029-01-05 report-change --fact change.reported_on=2029-01-05 change.matter=示例变更
made R13b
refused_on 2029-01-05 note-change "收到日期" --fact change.received_on=2029-01-04
done_on 2029-01-05 note-change --fact change.received_on=2029-01-05
expect_end extended

# --- the report was due thirty days after the decision (S31) ----------------------------------------------------------
expect_ok case timeline "$CASE"
expect_text 2029-02-05

# --- not adopted: a re-election is due --------------------------------------------------------------------------------
opened term-extension 2031-02-07
at 2031-02-07
expect_warned 省条例规定每届任期不超过五年；延长是否另计由人工认定 第30条 6 5 -- \
  step complete "$CASE" propose-extension --on 2031-02-07 --fact prolong.years=1 prolong.reason=示例理由 prolong.opinion=示例意见 prolong.opinion_by=示例律师
convene 2031-02-08
meeting_days 2031-02-10
ANSWER=against
through plan-meeting open-voting
# Fifty-six days before the end are less than the city's sixty and the province's ninety: told, and the meeting is held.
warned open-voting 市条例要求在任期届满前足够天数召开会议决定延长 第41条 省条例要求换届会议提前更多天数召开；延长未获通过时将来不及按省条例换届 第33条 56 2031-02-27 2031-01-28
through close-voting end
done_on 2031-03-12 propose-reelection --fact prolong.refused_on=2031-03-12
expect_end refused
expect_same "$(term ends_on)" 2031-04-28

# --- after the last day nothing can be extended any more --------------------------------------------------------------
OFFICE="$WORK/expired"
opened term-extension 2029-04-02
done_on 2029-04-02 propose-extension --fact prolong.years=1 prolong.reason=示例理由
convene 2029-04-03
meeting_days 2029-04-09
through plan-meeting open-voting
refused open-voting 本届任期已届满，不能再决定延长，应当换届选举 第41条 2029-04-28 2029-04-30
expect_ok case terminate "$CASE" --reason 任期已届满
opened term-extension 2029-04-30
at 2029-04-30
expect_refused 本届任期已届满，不能再决定延长，应当换届选举 第41条 2029-04-28 -- step complete "$CASE" propose-extension --on 2029-04-30 --fact prolong.years=1 prolong.reason=示例理由
expect_ok estate show E001
expect_text 已于2029-04-28届满
expect_same "$(term expired)" True
expect_ok verify
