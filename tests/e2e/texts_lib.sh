# Helpers of the tests on rules of procedure and covenant: a case of a text from its motion to its vote.
done_on() { local day="$1" step="$2"; shift 2; at "$day"; expect_ok step complete "$CASE" "$step" --on "$day" "$@"; }
posted_on() { local day="$1" what="$2"; shift 2; at "$day"; expect_ok posting open "$CASE" "$what" --on "$day" --at 示例公告栏 "$@"; }
open_text() { # DAY PROCEDURE
  at "$1"
  expect_ok --json case open "$2" --estate E001
  CASE="$(json 'd["case"]')"
  TEXT=rules MOTION=rules
  if [ "$2" = covenant ]; then TEXT=covenant MOTION=covenant; fi
  done_on "$1" propose --fact "amend.text=$TEXT" amend.proposer=committee "amend.proposed_on=$1" amend.reason=示例理由 \
    adopting.head=示例甲 adopting.contact=示例电话
}
review() { # DAY CONCLUSION [FINDINGS]
  done_on "$1" review-legality --fact legality.by=示例街道办事处 "legality.on=$1" "legality.conclusion=$2" ${3:+"legality.findings=$3"}
}
consult() { # FROM UNTIL ANSWERED
  posted_on "$1" consult --fact "consult.from=$1" "consult.until=$2" consult.place=示例社区服务站
  done_on "$3" answer-opinions --fact consult.received=3 consult.adopted=1 consult.opinions=示例意见
}
# One ballot of each head that votes, with the answer ANSWER on the motion.
VOTERS=18 ANSWER=for
return_all() {
  { echo "unit,returned_on,state,channel,$MOTION"
    heads | head -n "$VOTERS" | while read -r unit; do echo "$unit,$NOW,valid,paper,$ANSWER"; done; } >"$WORK/returns.csv"
  expect_ok ballot import "$CASE" "$WORK/returns.csv" --what returns
}
# The meeting, planned on DAY: notice the day after, voting from OPENS to CLOSES, count the day after.
meet() { # PLANNED NOTICE DELIVERED OPENS CLOSES COUNTED
  DAY[plan-meeting]="$1" DAY[publish-notice]="$2" DAY[deliver-ballots]="$3" DAY[open-voting]="$4"
  DAY[close-voting]="$5" DAY[count-votes]="$6" DAY[announce-result]="$6"
  F[meeting.vote_opens]="$4" F[meeting.vote_closes]="$5" F[meeting.count_on]="$6"
  ORDER="plan-meeting publish-notice deliver-ballots open-voting close-voting count-votes announce-result end"
  through plan-meeting end
}
# What a rule of the estate says on a day: value, layer, clause.
rule() { # PARAMETER DAY
  expect_ok --json law show "$1" --estate E001 --on "$2"
  json 'd["value"], d["layer"], d["citations"]'
}
told() { # DAY
  done_on "$1" report-change --fact "change.reported_on=$1" change.matter=示例：文本变更
  done_on "$1" note-change --fact "change.received_on=$1"
}
