# The end of a member's seat by the law of other cities (law packs, no city in the program): Zibo (ZB33) and Weifang (WF36)
# know no automatic end, so the meeting decides on a resignation too (S34); Weifang suspends until then, Zibo does not; below
# two thirds of the seats, not half, the committee is elected anew (ZB34, WF38). Nobody is told a neighbour's article.
. "$(dirname "$0")/lib.sh"
. "$HERE/prepare_term.sh"
FACTS_OF=(--fact leaving.name=示例某 leaving.grounds_note=示例证据 leaving.event_on=2026-09-07 leaving.member=M3 petition.by=committee)
ground() { # DAY STATUS FACTS…: the right facts but for those named
  local day="$1" status="$2"; shift 2
  at "$day"
  expect_exit "$status" step complete "$CASE" register-ground --on "$day" --fact leaving.name=示例某 leaving.grounds_note=示例证据 \
    "leaving.event_on=$day" leaving.member=M3 "petition.by=${BY:-committee}" "$@"
}
seat() { # CITY MEMBERS: an office of its own with a roster
  OFFICE="$WORK/$1-$2"
  rm -rf "$WORK/documents"
  paper "$1" "$2" 0
  at 2026-09-02
  roster
  opened dismissal 2026-09-07
}
voted() { # for|against: convened, announced fifteen days ahead, counted
  convene 2026-09-14
  meeting_days 2026-09-15
  MOTION=dismiss ANSWER="$1"
  motion_ballots
  complete plan-meeting
  # Fourteen days are refused by the article of the place.
  at 2026-09-22
  facts_file publish-notice
  expect_refused 公告应当在会议召开前提前足够天数发布 "$LEAD" 《物业管理条例》第14条 14 15 -- posting open "$CASE" F24 --on 2026-09-22 --facts "$FILE" --at 示例公告栏
  own_law
  through publish-notice end
  COUNTED="${DAY[count-votes]}"
}
own_law() { # nothing told or printed names another city's law
  local word
  for word in $NEIGHBOURS; do expect_not_text "$word"; done
}
documents_own() {
  local text word
  text="$(for one in "$WORK"/documents/*.docx; do docx_text "$one"; done)"
  for word in $NEIGHBOURS; do case "$text" in *"$word"*) fail "a document names $word" ;; esac; done
  for word in "$@"; do case "$text" in *"$word"*) ;; *) fail "no document cites $word" ;; esac; done
}

# --- Zibo: decided by the meeting, nobody is suspended -----------------------------------------------------------------------
NEIGHBOURS="青岛 潍坊" LEAD=淄博市物业管理条例》第27条
seat zibo 5
refused_on 2026-09-07 register-ground "本市没有规定该情形使资格自然终止；辞职的选“书面辞职，由业主大会决定”，其他的选“其他情形”并写明依据 淄博市物业管理条例》第33条 山东省物业管理条例》第34条" "${FACTS_OF[@]}" leaving.ground=resigned
own_law
BY=owners ground 2026-09-07 3 leaving.ground=petition petition.owners=4 petition.all_owners=21
expect_text 联名业主未达到法定比例 山东省物业管理条例》第34条 1/5
ground 2026-09-07 0 leaving.ground=asks-to-leave
done_on 2026-09-08 table-dismissal --fact dismissal.tabled=yes dismissal.tabled_on=2026-09-08
expect_same "$(progress suspend-member)" skipped
expect_ok estate show E001
expect_not_text 停止履职
done_on 2026-09-09 hear-member --fact defence.asked_on=2026-09-08 defence.until=2026-09-11 defence.answer=given defence.text=示例申辩
cp -r "$OFFICE" "$WORK/zibo-kept"
voted for
done_on "$COUNTED" settle-end --fact "leaving.ended_on=$COUNTED"
# Four of five are left: two thirds are kept (ZB34).
expect_same "$(term members_left)/$(term vacancies)" 4/1
expect_same "$(progress propose-reelection)" skipped
done_on "$COUNTED" member-handover --fact "leaving.handed_on=$COUNTED" leaving.handed_items=示例清单
done_on "$COUNTED" decide-vacancy --fact vacancy.choice=wait vacancy.reason=示例理由
done_on "$COUNTED" report-change --fact "change.reported_on=$COUNTED" change.matter=示例
made R15 R15c R16 R13b C24 F24 F36
documents_own 《淄博市物业管理条例》第三十三条 《淄博市物业管理条例》第二十七条 《山东省物业管理条例》第三十四条
done_on "$COUNTED" note-change --fact "change.received_on=$COUNTED"
expect_end ended
expect_ok case timeline "$CASE"
own_law
expect_ok verify
# Not adopted: the member serves on; nothing was suspended, so nothing is restored in the notice.
OFFICE="$WORK/zibo-kept"
rm -rf "$WORK/documents"
voted against
done_on "$COUNTED" restore-member --fact "restoring.on=$COUNTED"
expect_end kept
expect_same "$(term members_left)" 5
made R15e
documents_own 其继续履行成员职责
case "$(docx_text "$WORK"/documents/*R15e*.docx)" in *停止履职公告*) fail "R15e speaks of a suspension that was none" ;; esac
expect_ok verify

# --- Weifang: suspended until the meeting decides (WF36); two of five seats short is below two thirds (WF38) ---------------------
NEIGHBOURS="青岛 淄博" LEAD=潍坊市物业管理条例》第32条
seat weifang 4
refused_on 2026-09-07 register-ground "本市没有规定该情形使资格自然终止；辞职的选“书面辞职，由业主大会决定”，其他的选“其他情形”并写明依据 潍坊市物业管理条例》第36条" "${FACTS_OF[@]}" leaving.ground=unable
own_law
ground 2026-09-07 0 leaving.ground=misconduct
done_on 2026-09-08 table-dismissal --fact dismissal.tabled=no dismissal.tabled_on=2026-09-08
done_on 2026-09-08 urge-tabling --fact dismissal.urged_on=2026-09-08 dismissal.urge_no=示例1号 dismissal.urge_until=2026-09-09
refused_on 2026-09-10 answer-urging "街道办事处组织会议，须有业主申请，且责令的限期已过 潍坊市物业管理条例》第32条 山东省物业管理条例》第28条" \
  --fact dismissal.after_urging=street dismissal.answered_on=2026-09-10
own_law
done_on 2026-09-10 answer-urging --fact dismissal.after_urging=tabled dismissal.answered_on=2026-09-10
posted_on 2026-09-10 suspend-member --fact suspension.on=2026-09-10 suspension.duties_to=示例赵
expect_ok estate show E001
expect_text 停止履职：M3
done_on 2026-09-11 hear-member --fact defence.asked_on=2026-09-10 defence.until=2026-09-11 defence.answer=given defence.text=示例申辩
voted for
done_on "$COUNTED" settle-end --fact "leaving.ended_on=$COUNTED"
expect_same "$(term members_left)" 3
# In Qingdao three of five are enough for a by-election; here the whole committee is elected anew.
done_on "$COUNTED" propose-reelection --fact "vacancy.proposed_on=$COUNTED"
expect_same "$(progress decide-vacancy)" skipped
expect_ok estate show E001
expect_text "建议启动 re-election"
made R15 R15b R15d R16 F24
documents_own 《潍坊市物业管理条例》第三十六条
expect_ok verify

# --- Qingdao: a resignation ends the seat by itself (Q40) --------------------------------------------------------------------------
NEIGHBOURS="淄博 潍坊"
seat qingdao 5
refused_on 2026-09-07 register-ground "本市辞职的自情形发生之日起自然终止，不由业主大会决定 青岛市物业管理条例》第40条" "${FACTS_OF[@]}" leaving.ground=asks-to-leave
own_law
ground 2026-09-07 0 leaving.ground=resigned
posted_on 2026-09-07 publish-end --fact leaving.told_on=2026-09-07 leaving.meeting_told=下次会议通报
done_on 2026-09-07 settle-end --fact leaving.ended_on=2026-09-07
expect_same "$(term members_left)" 4
expect_ok verify
