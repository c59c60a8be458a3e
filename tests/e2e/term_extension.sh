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
refused_on 2028-12-04 propose-extension "第41条 5" --fact prolong.years=6 prolong.reason=示例理由
# Three and three are more than a term of the province: a legal opinion is put on record.
refused_on 2028-12-04 propose-extension "第30条 法律意见 6 5" --fact prolong.years=3 prolong.reason=示例理由
done_on 2028-12-04 propose-extension --fact prolong.years=2 prolong.reason=示例理由
made R09
convene 2028-12-05
meeting_days 2028-12-06
MOTION=extend ANSWER=for
motion_ballots
through plan-meeting end
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
opened term-extension 2030-12-02
done_on 2030-12-02 propose-extension --fact prolong.years=1 prolong.reason=示例理由 prolong.opinion=示例意见 prolong.opinion_by=示例律师
expect_text 第30条   # told all the same, and kept
convene 2030-12-03
meeting_days 2030-12-04
ANSWER=against
through plan-meeting end
done_on 2031-01-02 propose-reelection --fact prolong.refused_on=2031-01-02
expect_end refused
expect_same "$(term ends_on)" 2031-04-28

# --- after the last day nothing can be extended any more --------------------------------------------------------------
OFFICE="$WORK/expired"
opened term-extension 2029-04-28
at 2029-04-29
expect_refused 第41条 2029-04-28 -- step complete "$CASE" propose-extension --on 2029-04-29 --fact prolong.years=1 prolong.reason=示例理由
expect_ok estate show E001
expect_text 已于2029-04-28届满
expect_same "$(term expired)" True
expect_ok verify
