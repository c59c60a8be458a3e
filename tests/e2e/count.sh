# From the close to the committee: nothing is counted before the vote was closed, nothing is done without a scrutineer, and
# the first meeting of the committee has its quorum (S32, Q38), one chair (Q36) and those who were elected.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to close-voting
at "${DAY[close-voting]}"
return_all
refused close-voting 须先登记投票截止 第24条
expect_ok vote close "$CASE"
complete close-voting
refused count-votes 须先完成计票 第278条
expect_ok vote tally "$CASE"
facts_file count-votes
sed -i 's/scrutineer/counter/' "$FILE"
expect_refused 计票人员中须有监票人 第278条 1 -- step complete "$CASE" count-votes --on "$NOW" --facts "$FILE"
complete count-votes
through announce-result committee-meeting

F[committee.present]=3
refused committee-meeting 到会委员不足 第32条 第38条 3 5 2/3
F[committee.present]=5
COMMITTEE="1:member 2:vice 3:member 4:member 5:member"
refused committee-meeting 业主委员会应有且只有一名主任 第36条 第30条 0
COMMITTEE="1:chair 2:chair 3:member 4:member 5:member"
refused committee-meeting 业主委员会应有且只有一名主任 第36条 第30条 2
COMMITTEE="1:chair 2:vice 3:member 4:member 6:member"
refused committee-meeting 委员名单须与当选结果一致 第36条 1
COMMITTEE="1:chair 2:vice 3:member 4:member"
refused committee-meeting 委员名单须与当选结果一致 第36条 1
COMMITTEE="1:chair 2:vice 3:member 4:member 5:member" F[committee.present]=4
complete committee-meeting
expect_ok verify
