#include "base/catalogue/catalogue.h"

// Operations on running work: 退回、撤回、转办、会签、催办、延期、表决作废.
namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"WF092", "表决“{0}”作废后从“{1}”重来，但它不在发票环节“{2}”之前",
     "vote '{0}' is run again from '{1}', which does not come before its ballots are issued in "
     "'{2}'"},
    {"R240", "“{0}”目前{1}，还没有办结，不能退回或撤回",
     "'{0}' is {1}: it is not done, so there is nothing to send back or withdraw"},
    {"R241",
     "“{0}”已于{1}公示，业主已经看到，不能退回或撤回；内容有变的，用 step redo "
     "重新办理并重新公示，公示期从头计算",
     "'{0}' was put up on {1} and stands before the owners; it cannot be taken back. If it has to "
     "change, do it again (step redo): the new notice hangs for its full period"},
    {"R242",
     "“{0}”已于{1}产生效力并记入小区档案，不能退回或撤回；须依法定程序另行变更或撤销",
     "'{0}' took effect on {1} and changed the estate's record; it cannot be taken back, only "
     "changed or annulled by an act of its own"},
    {"R243", "“{0}”已发出选票{1}张，不能退回；确需重新表决的，用 vote annul",
     "{1} ballots of '{0}' are out; to vote again, annul the vote (vote annul)"},
    {"R244", "“{0}”由{1}于{2}办理，只能由其本人撤回（现为{3}）；他人认为应当重办的，用 step return 退回",
     "'{0}' was recorded by {1} on {2}, who alone may withdraw it (this is {3}); others send it "
     "back (step return)"},
    {"R245", "“{0}”已由{1}于{2}据此办理，“{3}”不能撤回；须由后续经办人退回（step return）",
     "'{0}' was begun by {1} on {2} on the strength of it, so '{3}' cannot be withdrawn; it must be "
     "sent back (step return)"},
    {"R246", "“{0}”依法由{1}办理，不能转由{2}办理；只能转给{1}的其他经办人",
     "'{0}' is for {1} by law and cannot be handed to {2}; only to another clerk of {1}"},
    {"R247", "“{0}”须写明转给谁（--to），且不能与现经办人相同（现写“{1}”）",
     "'{0}': say to whom it is handed over (--to), somebody else than now (written: '{1}')"},
    {"R248", "“{0}”已于{1}转给{2}办理，{3}不能代办；确需由{3}办理的，先转办（step assign）",
     "'{0}' was handed over to {2} on {1}; {3} cannot record it without a hand-over (step assign)"},
    {"R249", "“{0}”目前{1}，无可催办", "'{0}' is {1}; there is nobody to urge"},
    {"R250", "“{0}”在{1}已经催办过，同一天不重复催办",
     "'{0}' was urged on {1} already; once a day is enough"},
    {"R251", "废止“{0}”的表决须有责令改正、撤销或者认定无效的文书，写明文号（--document）",
     "annulling '{0}' needs the document that orders, revokes or finds it void: give its number "
     "(--document)"},
    {"R253",
     "“{0}”已于{1}按表决结果办理并记入小区档案，本案不能再废止该次表决；该决定须依法撤销后另行立案",
     "'{0}' carried the result out on {1} and changed the estate's record; the vote cannot be "
     "annulled in this case: the decision must be revoked by law and a new case opened"},
    {"R254", "“{0}”会签未完成：{1}", "'{0}': joint signatures are open: {1}"},
    {"R255", "“{0}”目前{1}，还没有可以会签的内容（先用 step start 记录要件）",
     "'{0}' is {1}; there is nothing to sign yet (record its facts with step start)"},
    {"R256", "{0}已于{1}签字，内容没有变化，无需再签",
     "{0} signed on {1} and nothing changed since"},
    {"R257", "已于{1}请{0}会签，尚未答复", "{0} was asked on {1} and has not answered yet"},
    {"R258", "“{0}”没有会签人“{1}”，请先请其会签（sign ask）",
     "'{0}' has no signer '{1}'; ask first (sign ask)"},
    {"R259", "“{0}”的内容有变，会签失效，须重新签字：{1}",
     "'{0}' changed: these signatures are void and must be given again: {1}"},
    {"SV481", "{0}未签", "{0} has not signed"},
    {"SV482", "{0}拒签（{1}）", "{0} refused ({1})"},
    {"SV483", "{0}（{1} 所签已因内容变动失效，须重签）",
     "{0} (signed on {1}, void since the content changed)"},
    {"SV484", "延长期限“{0}”写法不对，应与法定的{1}同一单位，例如 {2}",
     "'{0}' is no extension in the unit of the law's {1}; write for example {2}"},
    {"SV485", "“{0}”没有法定期限，无需延期", "'{0}' has no limit to extend"},
    {"SV486", "“{0}”的期限，法律没有规定可以批准延长",
     "no rule allows the limit of '{0}' to be extended"},
    {"SV487", "“{0}”延期须由{1}批准（--approver），现为“{2}”",
     "the limit of '{0}' is extended by {1} (--approver), not by '{2}'"},
    {"SV488", "“{0}”延期须写明批准文号（--document）",
     "give the number of the approval of '{0}' (--document)"},
    {"SV489", "“{0}”已经办理，无需延期", "'{0}' was carried out; no extension is needed"},
    {"SV490", "“{0}”已延长{1}，再延长{2}，合计{3}，超过法定最长延期{4}",
     "'{0}': {1} granted, {2} more makes {3}, beyond the {4} the law allows"},
    {"SV491", "“{0}”的期限还没有起算，不能延期", "the limit of '{0}' does not run yet"},
    {"SV492", "“{0}”的期限{1}已过，批准日为{2}；已如实记录",
     "the limit of '{0}' ended on {1}, before the approval of {2}; recorded as it is"},
    // what screens say
    {"ops.signed", "{0}已签（{1}）", "{0} signed on {1}"},
    {"ops.asked", "{0}待签（{1} 已请）", "{0} was asked on {1}"},
    {"ops.signatures", "会签：{0}", "joint signatures: {0}"},
    {"ops.assigned", "经办人：{0}", "with clerk {0}"},
    {"ops.urged", "已催办 {0} 次，最近一次 {1}：{2}", "urged {0} times, last on {1}: {2}"},
    {"ops.round", "第 {0} 轮", "round {0}"},
    {"ops.round_annulled", "第 {0} 轮（{1} 作废：{2}，{3}）", "round {0} (annulled on {1}: {2}, {3})"},
    {"ops.no_round", "“{0}”没有第 {1} 轮计票结果（共 {2} 轮）",
     "'{0}' has no counted round {1} (rounds: {2})"},
    // journal
    {"SV493", "“{0}”退回{1}：{2}", "'{0}' sent back to {1}: {2}"},
    {"SV494", "“{0}”由{1}撤回：{2}", "'{0}' withdrawn by {1}: {2}"},
    {"SV495", "“{0}”转办：{1} → {2}，理由：{3}", "'{0}' handed over from {1} to {2}, because: {3}"},
    {"SV496", "催办“{0}”（{1}）：{2}", "'{0}' urged ({1}): {2}"},
    {"SV497", "“{0}”请{1}会签", "'{0}': {1} asked to sign"},
    {"SV498", "“{0}”会签：{1}签字", "'{0}': {1} signed"},
    {"SV499", "“{0}”会签：{1}拒签，理由：{2}", "'{0}': {1} refused to sign, because: {2}"},
    {"SV500", "“{0}”会签失效：{1}（内容有变）", "'{0}': the signature of {1} is void (content changed)"},
    {"SV501", "废止“{0}”第{1}轮表决：{2}（{3}）", "vote '{0}', round {1}, annulled: {2} ({3})"},
    {"SV502", "{0}；批准：{1}，{2}，理由：{3}", "{0}; approved by {1}, {2}, because: {3}"},
    {"SV503", "“{0}”期限重新计算，至 {1}", "the limit of '{0}' runs anew, until {1}"},
};

}  // namespace

std::span<const MessageRow> operations() { return kRows; }

}  // namespace gongyi::catalogue
