# What offices do to running work: send back (退回), withdraw (撤回), hand over (转办), urge (催办), joint signatures
# (会签), a limit extended by an approval (延期). Each is judged, recorded with its reason, and the limits follow.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/prepare.sh"
to form-group

# --- send back: the step opens again, what rests on it with it; the old attempt stays on record --------------------
at 2026-03-13
expect_refused 须说明理由 -- step return "$CASE" check-nominees
expect_refused 还没有办结 -- step return "$CASE" form-group --reason 示例理由
expect_refused 不能退回 第22条 -- step return "$CASE" call-for-members --reason 示例理由
expect_refused 不能退回 第22条 2026 -- step return "$CASE" receive-application --reason 示例理由
expect_ok step return "$CASE" check-nominees --reason 一名人选的产权证明缺页 --by 审核员
expect_text 退回街道办事处 产权证明缺页
expect_ok --json case timeline "$CASE"
expect_same "$(json '[(s["attempt"], s["progress"]) for s in d["steps"] if s["step"] == "check-nominees"]')" \
  "[(1, 'done'), (2, 'ready')]"
expect_same "$(progress form-group)" later
expect_ok case journal "$CASE"
expect_text 退回街道办事处 产权证明缺页
expect_ok verify

# --- withdraw: only by whoever recorded it, only while nobody acted on it -------------------------------------------
facts_file check-nominees
expect_ok step complete "$CASE" check-nominees --on 2026-03-13 --facts "$FILE" --by 王干事
expect_refused 王干事 本人撤回 -- step withdraw "$CASE" check-nominees --reason 抄错 --by 李干事
expect_ok step withdraw "$CASE" check-nominees --reason 抄错 --by 王干事
expect_text 撤回 抄错
expect_ok step complete "$CASE" check-nominees --on 2026-03-13 --facts "$FILE" --by 王干事
expect_ok --json step show "$CASE" form-group
DUE="$(json 'd["due"]')"

# --- hand over: another clerk, never another actor than the law names; then nobody else records it ------------------
expect_refused 第22条 依法由街道办事处办理 业主大会 -- step assign "$CASE" form-group --to 赵干事 --actor meeting --reason 示例
expect_refused 须说明理由 -- step assign "$CASE" form-group --to 赵干事
expect_ok step assign "$CASE" form-group --to 赵干事 --reason 岗位调整 --by 王干事
expect_text 转办 赵干事
expect_refused 赵干事 -- step assign "$CASE" form-group --to 赵干事 --reason 重复
at 2026-03-16
facts_file form-group
expect_refused 已于2026-03-13转给赵干事 -- step complete "$CASE" form-group --on 2026-03-16 --facts "$FILE" --by 王干事
expect_ok case show "$CASE"
expect_text 经办人：赵干事

# --- urge: recorded and shown, once a day; the limit stays what it was ----------------------------------------------
expect_ok step urge "$CASE" form-group --reason 期限将到，请办理
expect_refused 已经催办过 -- step urge "$CASE" form-group --reason 再催
expect_refused 无可催办 -- step urge "$CASE" publish-group --reason 还早
expect_ok case show "$CASE"
expect_text "已催办 1 次" 期限将到
expect_ok --json step show "$CASE" form-group
expect_same "$(json 'd["due"]')" "$DUE"
expect_ok step complete "$CASE" form-group --on 2026-03-16 --facts "$FILE" --by 赵干事
expect_refused 王干事 -- step withdraw "$CASE" check-nominees --reason 晚了 --by 李干事
expect_refused 据此办理 成立筹备组 赵干事 -- step withdraw "$CASE" check-nominees --reason 晚了 --by 王干事
expect_refused 已经办结 -- step assign "$CASE" form-group --to 孙干事 --reason 晚了

# --- a limit extended: by whom the law names, with a document, never beyond the law --------------------------------
expect_ok --json step show "$CASE" open-voting
expect_same "$(json 'd["due"]')" 2026-05-15
expect_refused 没有法定期限 -- limit extend "$CASE" request-roster --approver street --document 示例1号 --reason 示例
expect_refused 第23条 没有规定可以批准延长 -- limit extend "$CASE" publish-group --approver street --document 示例1号 --reason 示例
expect_refused 第24条 街道办事处批准 -- limit extend "$CASE" open-voting --approver group --document 示例1号 --reason 示例
expect_refused 第24条 文号 -- limit extend "$CASE" open-voting --approver street --reason 示例
expect_refused 第24条 31日 30日 -- limit extend "$CASE" open-voting --approver street --document 示例1号 --reason 示例 --period 31d
expect_ok limit extend "$CASE" open-voting --approver 街道办事处 --document 示例批1号 --reason 名册核实需时 --period 20d
expect_text 20日 示例批1号 名册核实需时
expect_ok --json step show "$CASE" open-voting
expect_same "$(json 'd["due"]')" 2026-06-04
expect_refused 第24条 已延长20日 再延长20日 合计40日 30日 -- \
  limit extend "$CASE" open-voting --approver street --document 示例批2号 --reason 再延 --period 20d
expect_ok limit extend "$CASE" open-voting --approver street --document 示例批2号 --reason 再延 --period 10d
expect_ok --json step show "$CASE" open-voting
expect_same "$(json 'd["due"]')" 2026-06-15
# The limit of the law is the same whichever way it was granted: the approval recorded as a step finds it used up.
DAY[extend-meeting]=2026-03-16
step_args extend-meeting
expect_refused 第24条 已延长30日 合计60日 -- "${ARGS[@]}"
expect_ok verify

# --- joint signatures: all of them, on what is recorded; a change makes them void ----------------------------------
through publish-group account-and-dissolve
at 2026-05-12
facts_file account-and-dissolve
expect_refused 还没有可以会签 -- sign give "$CASE" account-and-dissolve --who witness
expect_refused 会签未完成 筹备组移交人未签 监交人未签 -- \
  posting open "$CASE" F40 --on 2026-05-12 --facts "$FILE" --at 示例公告栏
expect_ok step start "$CASE" account-and-dissolve --on 2026-05-12 --facts "$FILE"
expect_ok sign ask "$CASE" account-and-dissolve --who handing-over
expect_refused 尚未答复 -- sign ask "$CASE" account-and-dissolve --who handing-over
expect_ok sign give "$CASE" account-and-dissolve --who handing-over --name 示例移交
expect_ok sign give "$CASE" account-and-dissolve --who 监交人
expect_ok sign refuse "$CASE" account-and-dissolve --who receiving --reason 清单缺三份合同
expect_refused 业主委员会接收人拒签 清单缺三份合同 -- posting open "$CASE" F40 --on 2026-05-12 --at 示例公告栏
expect_refused 没有变化 -- sign give "$CASE" account-and-dissolve --who witness
expect_refused 没有会签人 -- sign give "$CASE" account-and-dissolve --who 物业公司
expect_ok step start "$CASE" account-and-dissolve --on 2026-05-12 --fact group.handed_over=示例清单（补三份合同）
expect_text 会签失效 监交人 筹备组移交人
expect_refused 已因内容变动失效 -- posting open "$CASE" F40 --on 2026-05-12 --at 示例公告栏
for who in handing-over receiving witness; do
  expect_ok sign ask "$CASE" account-and-dissolve --who "$who"
  expect_ok sign give "$CASE" account-and-dissolve --who "$who"
done
expect_ok sign ask "$CASE" account-and-dissolve --who 物业公司
expect_refused 物业公司未签 -- posting open "$CASE" F40 --on 2026-05-12 --at 示例公告栏
expect_ok sign give "$CASE" account-and-dissolve --who 物业公司
expect_ok posting open "$CASE" F40 --on 2026-05-12 --at 示例公告栏
expect_ok step show "$CASE" account-and-dissolve
expect_text 监交人已签
expect_refused 第25条 已于2026-05-12公示 不能退回 -- step return "$CASE" account-and-dissolve --reason 晚了
expect_refused 产生效力 第25条 -- step return "$CASE" count-votes --reason 晚了
expect_ok case journal "$CASE"
expect_text 拒签 会签失效 示例批1号
expect_ok verify
