# Vacant seats (Q41): alternates first, a by-election, and no by-election below half of the seats or after the term.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
sitting_with_alternates
expect_ok estate show E001
expect_text A1 A2 M5
expect_same "$(term vacancies)" 0

# --- nobody left: nothing to fill --------------------------------------------------------------------------------------
opened by-election 2026-07-01
refused_on 2026-07-01 review-vacancies "第41条 没有缺额" --fact byelection.reviewed_on=2026-07-01 byelection.cause=示例 byelection.way=alternates

# One member leaves (dismissal.sh tells how); the alternates are left for the by-election.
leave() { # DAY MEMBER: an automatic end, in a case of its own; alternates stay out unless named in $ALTERNATES
  local day="$1"
  opened dismissal "$day"
  done_on "$day" register-ground --fact "leaving.member=$2" leaving.name=示例某 leaving.ground=resigned "leaving.event_on=$day" leaving.grounds_note=示例辞职信 petition.by=committee
  posted_on "$day" publish-end --fact "leaving.told_on=$day" leaving.meeting_told=下次会议通报
  done_on "$day" settle-end --fact "leaving.ended_on=$day"
  done_on "$day" member-handover --fact "leaving.handed_on=$day" leaving.handed_items=示例清单
}
leave 2026-07-06 M2
done_on 2026-07-06 alternates-up --fact vacancy.filled_on=2026-07-06 vacancy.note=候补均放弃
done_on 2026-07-06 decide-vacancy --fact vacancy.choice=by-election vacancy.reason=示例理由
done_on 2026-07-06 propose-by-election --fact vacancy.tabled_on=2026-07-06
done_on 2026-07-06 report-change --fact change.reported_on=2026-07-06 change.matter=示例
done_on 2026-07-07 note-change --fact change.received_on=2026-07-07
expect_end ended
expect_same "$(term members_left)/$(term vacancies)" 4/1

# --- alternates come first; who is passed over is told -------------------------------------------------------------------
opened by-election 2026-07-08
refused_on 2026-07-08 review-vacancies "第41条 候补委员" --fact byelection.reviewed_on=2026-07-08 byelection.cause=示例 byelection.way=election
cp -r "$OFFICE" "$WORK/vote"; VOTE_CASE="$CASE"
done_on 2026-07-08 review-vacancies --fact byelection.reviewed_on=2026-07-08 byelection.cause=示例 byelection.way=alternates
refused_on 2026-07-09 alternates-up "第41条 第30条 A7 A1" --fact vacancy.alternates=A7 vacancy.filled_on=2026-07-09 vacancy.note=示例
refused_on 2026-07-09 alternates-up "不能多于缺额" --fact vacancy.alternates=A1、A2 vacancy.filled_on=2026-07-09 vacancy.note=示例
expect_ok estate rule E001 alternates.order votes --article 70 --on 2026-07-08
# The adopted rules let alternates step up by their votes: the second only when the first declined, with the reason.
refused_on 2026-07-09 alternates-up "候补委员应当按照得票顺序递补，前一位放弃并写明理由的除外 议事规则》第70条 第41条 填写的是A2，按顺序应当是A1" --fact vacancy.alternates=A2 vacancy.filled_on=2026-07-09 vacancy.note=示例
refused_on 2026-07-09 alternates-up "放弃递补的人应当是候补委员，并写明理由 第41条" --fact vacancy.alternates=A2 vacancy.declined=A1 vacancy.filled_on=2026-07-09 vacancy.note=示例
refused_on 2026-07-09 alternates-up "放弃递补的人应当是候补委员，并写明理由 第41条 A9 A1、A2" --fact vacancy.alternates=A1 vacancy.declined=A9 vacancy.declined_why=示例 vacancy.filled_on=2026-07-09 vacancy.note=示例
done_on 2026-07-09 alternates-up --fact vacancy.alternates=A2 vacancy.declined=A1 vacancy.declined_why=示例书面放弃 vacancy.filled_on=2026-07-09 vacancy.note=示例
done_on 2026-07-09 confirm-filling --fact byelection.done_on=2026-07-09
done_on 2026-07-10 report-change --fact change.reported_on=2026-07-10 change.matter=示例
done_on 2026-07-10 note-change --fact change.received_on=2026-07-10
expect_end filled
expect_ok estate show E001
expect_text M6   # a new number: M2 stays the one who left
expect_not_text A2
expect_same "$(term members_left)/$(term vacancies)" 5/0

# --- a by-election through the general meeting ----------------------------------------------------------------------------
OFFICE="$WORK/vote" CASE="$VOTE_CASE"
done_on 2026-07-08 review-vacancies --fact byelection.reviewed_on=2026-07-08 byelection.cause=示例 byelection.way=election byelection.alternates_note=候补均放弃
convene 2026-07-09
F[election.seats]=1 F[election.nominations_from]=2026-07-10 F[election.nominations_until]=2026-07-14
FACTS[election-method]="election.seats election.tie election.conditions election.nominations_from election.nominations_until election.form_place"
F[election.seats]=2 DAY[election-method]=2026-07-10
step_args election-method
expect_refused 第41条 不能多于缺额 -- "${ARGS[@]}"
F[election.seats]=1
complete election-method
made R17
DAY[nominate-candidates]=2026-07-15
at 2026-07-15
sed 's/,示例/,增补/' "$HERE/fixtures/candidates.csv" | head -4 >"$WORK/more.csv"
candidates() { expect_ok candidate import "$CASE" "$WORK/more.csv"; }
pass nominate-candidates
meeting_days 2026-07-16
CHOICES=C1
election_ballots
through plan-meeting count-votes
cp -r "$OFFICE" "$WORK/nobody"
through count-votes end
made F22 F24 F25 R16b F36
done_on 2026-08-14 record-by-election --fact byelection.recorded_on=2026-08-14
expect_same "$(term members_left)/$(term vacancies)" 5/0
done_on 2026-08-14 confirm-filling --fact byelection.done_on=2026-08-14
done_on 2026-08-17 report-change --fact change.reported_on=2026-08-17 change.matter=示例
done_on 2026-08-17 note-change --fact change.received_on=2026-08-17
expect_end filled
expect_same "$(term ends_on)" 2031-04-28   # who joins serves the rest of the term
expect_ok verify

# --- nobody is elected: run it again --------------------------------------------------------------------------------------
OFFICE="$WORK/nobody"
opened by-election 2026-08-13
refused_on 2031-04-29 review-vacancies "第41条 2031-04-28" --fact byelection.reviewed_on=2031-04-29 byelection.cause=示例 byelection.way=election
