# A meeting of the committee (S32, Q38, G38, G39, Q41): each check on its way refuses the wrong fact, short notice is told
# and recorded, a meeting that never has its quorum is called again and given up; officers are chosen at one (Q36).
. "$(dirname "$0")/lib.sh"
. "$HERE/desk_lib.sh"
seated
SESSION=(session.place=示例社区服务站 session.agenda=示例议题 session.convener=示例候选一)
ROW='title: 示例维修事项, against: 0, abstain: 0'

# --- called: before it is held, and seven days before by the guide -----------------------------------------------------
opened committee-meeting 2026-07-01
act 2026-07-10 call-session session.called_on=2026-07-10 session.on=2026-07-20 "${SESSION[@]}"
but session.on=2026-07-09
expect_refused 通知日期不能晚于开会日期 第32条 2026-07-09 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/first"
go
expect_not_text 建议在会议召开七日前   # ten days are enough
OFFICE="$WORK/first"
but session.on=2026-07-16
expect_warned 建议在会议召开七日前通知全体委员并告知议题 第39条 7 -- "${DO[@]}"

# --- held: on its day, by the members themselves, two thirds of them --------------------------------------------------
act 2026-07-15 open-session session.present=4 session.proxies=0 session.outcome=held
but
expect_refused 未到通知的开会日期 第32条 2026-07-16 -- "${DO[@]}"
act 2026-07-16 open-session session.present=4 session.proxies=0 session.outcome=held
but session.proxies=1
expect_refused 委员应当本人出席，不得委托他人代为参会 第38条 -- "${DO[@]}"
but session.present=6
expect_refused 出席人数不能多于在任委员人数 第32条 6 5 -- "${DO[@]}"
but session.present=3
expect_refused 出席委员不足法定比例，会议不能作出决定，应当另行召集 第32条 第38条 2/3 -- "${DO[@]}"
cp -r "$OFFICE" "$WORK/short"
go

# --- decided: more than half of all five, so three; two are not enough, whoever was there -------------------------------
act 2026-07-16 decide-session session.minutes=示例情况 session.recorder=示例记录人 "session.decisions=[{$ROW, in_favour: 3, outcome: passed}]"
but 'session.decisions=[]'
expect_refused 至少应记录一项议决事项 第32条 -- "${DO[@]}"
but "session.decisions=[{$ROW, in_favour: 2, outcome: passed}]"
expect_refused 决定须经全体委员过半数同意，不足的应当记为未通过 第32条 第38条 1/2 -- "${DO[@]}"
go
did 2026-07-17 publish-decision
at 2026-07-22
expect_ok posting close "$CASE" publish-decision --on 2026-07-22
expect_end held

# --- too few come again and again: called anew, and given up in the end -------------------------------------------------
OFFICE="$WORK/short"
did 2026-07-16 open-session session.present=3 session.proxies=0 session.outcome=adjourned
expect_same "$(progress call-session)" ready
did 2026-07-17 call-session session.called_on=2026-07-17 session.on=2026-07-27 "${SESSION[@]}"
did 2026-07-27 open-session session.present=2 session.proxies=0 session.outcome=given-up
expect_end given-up
expect_exit 3 step complete "$CASE" decide-session --on 2026-07-27 --fact session.minutes=示例 session.recorder=示例
expect_ok verify

# --- officers in mid-term (Q36, S30): one chair, sitting members, each once, at the meeting or after it --------------------
opened committee-officers 2026-08-03
did 2026-08-03 call-session session.called_on=2026-08-03 session.on=2026-08-12 "${SESSION[@]}"
cp -r "$OFFICE" "$WORK/none"
did 2026-08-12 open-session session.present=5 session.proxies=0 session.outcome=held
did 2026-08-12 decide-session session.minutes=示例情况 session.recorder=示例记录人 "session.decisions=[{$ROW, in_favour: 4, outcome: passed}]"
officer() { printf '{name: 示例候选%s, unit: 1-1-10%s, kind: owner, role: %s}' "${NUMERALS[$1]}" "$1" "$2"; }
act 2026-08-12 choose-officers officers.chosen_on=2026-08-12 officers.reason=示例原因 officers.numbers=M2、M1 \
  "officers.list=[$(officer 2 chair), $(officer 1 vice)]"
but "officers.list=[$(officer 2 chair), $(officer 1 chair)]"
expect_refused 业主委员会应有且只有一名主任 第36条 第30条 -- "${DO[@]}"
but "officers.list=[$(officer 2 vice), $(officer 1 vice)]"
expect_refused 业主委员会应有且只有一名主任 第36条 -- "${DO[@]}"
but "officers.list=[$(officer 2 chair), $(officer 2 vice)]"
expect_refused 同一人不能在名单中出现两次 第36条 -- "${DO[@]}"
but officers.numbers=M2、M8
expect_refused 主任、副主任应当从现任委员中推选 第36条 第16条 M8 -- "${DO[@]}"
but officers.chosen_on=2026-08-11
expect_refused 推选日期不能早于开会日期 第36条 2026-08-11 -- "${DO[@]}"
go
did 2026-08-13 publish-decision
did 2026-08-13 publish-officers
at 2026-08-18
expect_ok posting close "$CASE" publish-decision --on 2026-08-18
expect_ok posting close "$CASE" publish-officers --on 2026-08-18
expect_end chosen
expect_ok verify

OFFICE="$WORK/none"
did 2026-08-12 open-session session.present=1 session.proxies=0 session.outcome=given-up
expect_end given-up

# --- the term has ended: no meeting is called, and none called before decides anything ----------------------------------
OFFICE="$WORK/none"
opened committee-meeting 2031-05-10
did 2031-05-10 call-session session.called_on=2031-05-10 session.on=2031-05-20 "${SESSION[@]}"
act 2031-05-20 open-session session.present=5 session.proxies=0 session.outcome=held
but
expect_refused 开会时本届任期已届满，不得作出新的决定 第41条 第33条 2031-05-18 -- "${DO[@]}"
opened committee-meeting 2031-05-20
act 2031-05-20 call-session session.called_on=2031-05-20 session.on=2031-06-01 "${SESSION[@]}"
but
expect_refused 本届任期已届满，只能办理换届和移交，不得作出新的决定 第41条 第33条 2031-05-18 -- "${DO[@]}"
expect_ok verify
