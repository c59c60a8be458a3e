#!/usr/bin/env bash
# A procedure file of its own, run by the same program: the engine knows no step by name.
#   GONGYI = the program (default: gongyi of the PATH), OUT = where results go (default: build/example)
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
gongyi="${GONGYI:-gongyi}"
out="${OUT:-build/example}"
mkdir -p "$out"
out="$(cd "$out" && pwd)"
rm -rf "$out/office"
cd "$here"

say() { printf '\n# %s\n' "$*"; }
on() {
  local day="$1"
  shift
  printf '[%s] $ gongyi' "$day"
  printf ' %q' "$@"
  printf '\n'
  "$gongyi" --office "$out/office" --now "$day" "$@"
}
refused() {
  local expected="$1" status=0
  shift
  on "$@" || status=$?
  [[ $status == "$expected" ]] || { echo "应当以状态 $expected 结束，实际为 $status" >&2; exit 1; }
}

say "检查程序文件，看它的环节"
on 2026-06-01 check committee-change.yaml
on 2026-06-01 workflow show ./committee-change.yaml
say "工作台、小区、立案"
on 2026-06-01 office init --jurisdiction cn-shandong-qingdao --name 示例街道办事处
on 2026-06-01 estate add 示例家园
on 2026-06-01 case open ./committee-change.yaml --estate E001
case=GY-2026-001
say "第一步：委员变更后为 6 人，不予办理；更正为 5 人"
refused 3 2026-06-01 step complete $case record-change --fact 告知的变更事项=委员 变更日期=2026-05-25 变更后委员人数=6
on 2026-06-01 step complete $case record-change --fact 告知的变更事项=委员 变更日期=2026-05-25 变更后委员人数=5
on 2026-06-02 case show $case
say "第二步：超过期限才告知，照样记录，但注明逾期"
on 2026-06-29 posting open $case tell-change --fact change.told_on=2026-06-29 change.reported_by=示例甲 --at 小区公告栏
say "公示期满，案卷自动办结"
on 2026-07-06 case show $case
on 2026-07-06 posting close $case tell-change
on 2026-07-06 case timeline $case
on 2026-07-06 case journal $case
on 2026-07-06 verify
printf '\n完成：工作台在 %s\n' "$out/office"
