#!/usr/bin/env bash
# The whole first election of an invented estate, from "the conditions are met" to the seal in use, by
# the public command line only. Every command is shown before it runs; the first failure ends it.
#   GONGYI = the program (default: gongyi of the PATH), OUT = where results go (default: build/example)
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
gongyi="${GONGYI:-gongyi}"
out="${OUT:-build/example}"
mkdir -p "$out"
out="$(cd "$out" && pwd)"
rm -rf "$out/office" "$out/documents" "$out/evidence"
mkdir -p "$out/documents" "$out/evidence"
cd "$here"

say() { printf '\n# %s\n' "$*"; }
show() { printf '$ gongyi'; printf ' %q' "$@" | sed "s|$out|\$OUT|g"; printf '\n'; }
# `on DAY command…`: the command as given on that day.
on() {
  local day="$1"
  shift
  printf '[%s] ' "$day"
  show "$@"
  "$gongyi" --office "$out/office" --now "$day" "$@"
}
# The same where the program must say no (exit status given first).
refused() {
  local expected="$1" status=0
  shift
  on "$@" || status=$?
  if [[ $status != "$expected" ]]; then
    echo "应当以状态 $expected 结束，实际为 $status" >&2
    exit 1
  fi
}
# Documents of a step; the editions to be put up and those for the file.
documents() { on "$1" document make "$case" --step "$2" -o "$out/documents"; }
photo() { printf '示例照片：%s\n' "$1" > "$out/evidence/$1.txt"; echo "$out/evidence/$1.txt"; }
board=小区公告栏
gate=各单元门口

say "一、建立工作台，登记小区"
on 2026-02-02 office init --jurisdiction cn-shandong-qingdao --name 示例街道办事处
on 2026-02-02 estate add 示例·和谐家园 --address 青岛市示例区示例路1号 --boundaries "东至示例路，西至示例河，南至示例街，北至示例山" \
  --gross-area 141200.00 --developer 示例建设有限公司 --manager 示例物业服务有限公司 --street 示例街道办事处 \
  --community 示例社区居民委员会 --district 示例区住房和城乡建设局 --contact 0532-00000000
say "立案：首届业主大会会议与业主委员会选举"
on 2026-02-02 case open first-election --estate E001
case=GY-2026-001
say "先看这一步要填什么、须符合什么条件"
on 2026-02-02 step show $case confirm-conditions
on 2026-02-02 step complete $case confirm-conditions --facts facts/conditions.yaml
documents 2026-02-02 confirm-conditions
on 2026-02-03 posting open $case F01 --at $board --evidence "$(photo F01-张贴)"

say "二、收到业主申请，街道组建筹备组"
on 2026-02-24 step complete $case receive-application --facts facts/application.yaml
documents 2026-02-24 receive-application
on 2026-02-26 posting open $case F06 --facts facts/call.yaml --at $board --at $gate --evidence "$(photo F06-张贴)"
documents 2026-02-26 call-for-members
on 2026-03-04 step complete $case check-nominees --facts facts/nominees.yaml
say "筹备组只报 6 人：系统不予办理，并说明依据"
refused 3 2026-03-16 step complete $case form-group --facts facts/group-of-six.yaml
on 2026-03-16 step complete $case form-group --facts facts/group.yaml
documents 2026-03-16 form-group
on 2026-03-17 step complete $case request-roster --fact handover.requested_on=2026-03-17 handover.deadline=2026-03-24 handover.answer=received
documents 2026-03-17 request-roster
on 2026-03-18 posting open $case F10 --at $board --at $gate --evidence "$(photo F10-张贴)"
documents 2026-03-18 publish-group
on 2026-03-19 step complete $case plan-work --facts facts/plan.yaml
documents 2026-03-19 plan-work

say "三、业主名册：有错的文件一次指出全部错误，不导入"
refused 6 2026-03-24 roster import E001 roster-bad.csv
say "改正后的名册"
on 2026-03-24 roster import E001 roster.xlsx
on 2026-03-24 roster merges E001 | tail -5
on 2026-03-26 roster freeze E001
on 2026-03-26 step complete $case verify-roster --fact roster.verified_on=2026-03-26 roster.verified_by=示例乙
documents 2026-03-26 verify-roster

say "四、拟订文本，公告候选人产生办法，候选人报名和资格认定"
on 2026-03-30 step complete $case draft-texts --fact texts.drafted_on=2026-03-30 texts.legality_checked=yes \
  texts.covenant_penalty=违反管理规约的，由业主委员会书面告知并在小区内公示
on 2026-03-30 posting open $case F19 --facts facts/election.yaml --at $board --at $gate
documents 2026-03-30 election-method
on 2026-04-10 candidate import $case candidates.csv
say "资格还没有认定，不能办结"
refused 3 2026-04-16 step complete $case nominate-candidates --fact candidates.reviewed_on=2026-04-16
on 2026-04-16 candidate decide $case all --eligible yes --reason 经筹备组核对登记信息和承诺书，符合公告的候选人条件
on 2026-04-16 candidate list $case
on 2026-04-16 step complete $case nominate-candidates --fact candidates.reviewed_on=2026-04-16
documents 2026-04-16 nominate-candidates

say "五、确定会议日期，公告会议；公告只提前 14 天的，不予办理"
on 2026-04-17 step complete $case plan-meeting --facts facts/meeting.yaml
refused 3 2026-04-22 posting open $case F24 --fact meeting.residents_told_on=2026-04-22 --at $board
on 2026-04-20 posting open $case F24 --fact meeting.residents_told_on=2026-04-20 --at $board --at $gate --evidence "$(photo F24-张贴)"
documents 2026-04-20 publish-notice
say "有业主提出异议：登记，答复，生成答复书"
on 2026-04-21 objection add $case F24 --matter 对公告的投票权数中自家面积有疑问 --unit 1-2-704 --by 示例辛
on 2026-04-22 objection answer $case 1 --decision rejected --answer 经与不动产登记核对，公告面积无误，已当面说明
on 2026-04-22 document make $case F26 -o "$out/documents"
on 2026-04-22 case show $case

say "六、编号发放选票，送达，收回"
on 2026-04-24 ballot issue $case
on 2026-04-30 ballot import $case ballots.csv --what deliveries
on 2026-04-30 step complete $case deliver-ballots --fact delivery.finished_on=2026-04-30
on 2026-04-30 document merge $case F25 F27 F29 F30 -o "$out/documents"
on 2026-04-30 document make $case F28 -o "$out/documents"
say "投票日期未到，不能开始投票"
refused 3 2026-05-04 step complete $case open-voting
on 2026-05-06 step complete $case open-voting
on 2026-05-14 ballot import $case ballots.csv --what returns
on 2026-05-14 vote turnout $case
on 2026-05-14 vote close $case --on 2026-05-13
on 2026-05-14 step complete $case close-voting --on 2026-05-13
documents 2026-05-14 close-voting

say "七、计票，公告结果"
on 2026-05-14 vote tally $case
on 2026-05-14 step complete $case count-votes --facts facts/count.yaml
documents 2026-05-14 count-votes
on 2026-05-14 vote result $case
on 2026-05-15 posting open $case F36 --at $board --at $gate --evidence "$(photo F36-张贴)"
documents 2026-05-15 announce-result
on 2026-05-18 posting open $case F38 --at $board --at $gate
documents 2026-05-18 establish

say "八、业主委员会首次会议、公布、备案、印章"
on 2026-05-18 step complete $case committee-meeting --facts facts/committee.yaml
documents 2026-05-18 committee-meeting
on 2026-05-19 posting open $case F42 --at $board --at $gate
documents 2026-05-19 publish-officers
on 2026-05-25 step start $case account-and-dissolve --facts facts/dissolve.yaml
for who in handing-over receiving witness; do
  on 2026-05-25 sign give $case account-and-dissolve --who $who --name 示例签字
done
on 2026-05-25 posting open $case F40 --at $board
documents 2026-05-25 account-and-dissolve
on 2026-05-28 step complete $case file --fact filing.handed_in_on=2026-05-28
documents 2026-05-28 file
on 2026-06-02 step complete $case review-filing --fact filing.answer=complete filing.answered_on=2026-06-02 filing.answer_no=示街办〔2026〕21号（示例）
documents 2026-06-02 review-filing
on 2026-06-05 step complete $case certificate --fact certificate.no=青示备〔2026〕001号（示例） certificate.issued_on=2026-06-05
documents 2026-06-05 certificate
on 2026-06-08 step complete $case credit-code --fact credit_code.applied_on=2026-06-08
documents 2026-06-08 credit-code
on 2026-06-08 step complete $case seal-letter --fact seal.letter_no=青示印〔2026〕001号（示例） seal.letter_on=2026-06-08 \
  seal.names=示例·和谐家园业主大会印章、示例·和谐家园业主委员会印章
documents 2026-06-08 seal-letter
on 2026-06-15 posting open $case F50 --fact seal.used_from=2026-06-15 --at $board
documents 2026-06-15 use-seal
say "公示期满，案卷办结"
on 2026-06-22 posting close $case F50 --evidence "$(photo F50-取下)"

say "九、全案进度、结果、核验"
on 2026-07-01 case timeline $case | tee "$out/timeline.txt"
on 2026-07-01 case journal $case > "$out/journal.txt"
on 2026-07-01 vote result $case > "$out/result.txt"
"$gongyi" --office "$out/office" --now 2026-07-01 --json vote result $case > "$out/tally.json"
on 2026-07-01 estate show E001
on 2026-07-01 document list $case
on 2026-07-01 verify

made=$(ls "$out/documents" | cut -d_ -f1 | sort -u | wc -l)
printf '\n完成：%s 种文书、%s 个文件在 %s；进度表 %s；计票结果 %s（数据 %s）\n' "$made" "$(ls "$out/documents" | wc -l)" \
  "$out/documents" "$out/timeline.txt" "$out/result.txt" "$out/tally.json"
