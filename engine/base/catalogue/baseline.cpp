#include "base/catalogue/catalogue.h"

// A case half done on paper enters at its present step (按纸质材料补录).
namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"R300",
     "案卷已经有办理记录（{0}"
     "），不能再按纸质材料补录；补录只能在立案之后、办理之前进行，请另立案卷，"
     "或者逐个环节办理",
     "something was done in the case already ({0}); papers are entered right after it was opened. "
     "Open another case, or go on step by step"},
    {"R301", "案卷已于{0}由{1}按纸质材料补录过一次，不能再次补录；记错的用 case correct 更正",
     "the case was entered from paper on {0} by {1} already; what is wrong is corrected (case "
     "correct)"},
    {"R302", "文件中没有任何环节（steps）；至少写一个已在纸上办结的环节，一个也没有就不用补录",
     "the file has no steps; write at least one that was done on paper, or do not enter a "
     "baseline"},
    {"R303", "“{0}”的日期{1}早于它所依据的“{2}”（{3}），日期前后颠倒；请核对材料",
     "'{0}' on {1} is before '{2}' ({3}), on which it rests; check the papers"},
    {"R304", "“{0}”于{1}办理时，“{2}”的公示要到{3}才满",
     "'{0}' was done on {1}, while '{2}' still hung until {3}"},
    {"R305",
     "“{0}”须以下列环节办结在先：{1}；文件中没有这些环节。请按材料补上，或者删去“{0}"
     "”，留待程序办理",
     "'{0}' needs these first: {1}; the file has none of them. Add them from the papers, or leave "
     "'{0}' to be done here"},
    {"R306", "按所填事实，“{0}”不适用（{1}），不能补录；请核对事实，或者删去这个环节",
     "by the facts given '{0}' does not apply ({1}); check the facts or leave the step out"},
    {"R307", "“{0}”写了不止一次；每个环节只写一次，退回重做的除外",
     "'{0}' is written more than once; a step stands once unless a way back was taken"},
    {"R308", "“{0}”缺少“{1}”（{2}），下列地方要用：{3}；请在 facts 中补上",
     "'{0}' lacks '{1}' ({2}), which is needed by: {3}; add it under facts"},
    {"R309", "“{0}”的撤下日{1}早于张贴日{2}；请核对 until",
     "'{0}' was taken down on {1}, before it was put up on {2}; check `until`"},
    {"R310", "按纸质材料，“{0}”（{1}）不符合规定：{2}；已如实记录，不影响继续办理",
     "on paper '{0}' ({1}) does not agree with the law: {2}; recorded as it is, the case goes on"},
    {"R311", "“{0}”不是公示环节，没有撤下日（until）；请删去",
     "'{0}' puts nothing up, so nothing was taken down (until); leave it out"},
    {"R312", "“{0}”的材料中没有：{1}；此后用不到，按未知记录",
     "the papers of '{0}' do not tell: {1}; nothing later needs it, it stays unknown"},
    {"R313", "“{0}”：选票在纸质材料中，没有逐张登记，程序无法核对：{1}",
     "'{0}': the ballots lie on paper and are not recorded one by one, so this cannot be checked: "
     "{1}"},
    {"R314", "按纸质材料，“{0}”于{1}张贴、{2}撤下，公示不满法定期限，应公示至{3}",
     "on paper '{0}' was put up on {1} and taken down on {2}; by law it hangs until {3}"},
    {"R315", "“{0}”的材料中没有张贴地点（at），按未知记录",
     "the papers of '{0}' do not tell where it was put up (at); it stays unknown"},
    {"R316", "“{0}”的材料中没有登记这些人的会签：{1}",
     "the papers of '{0}' do not tell these signatures: {1}"},
    {"R317",
     "“{0}”已在纸上办理，但没有计票结果。表决进行到一半不能补录：请删去“{1}"
     "”之后的环节，在程序中制作、"
     "发放并收回选票；已经计票的，补上计票环节和 votes",
     "'{0}' was done on paper, but there is no count. A vote cannot be entered half way: leave out "
     "what comes after '{1}' and issue the ballots here, or, when it was counted, add the count "
     "and `votes`"},
    {"R318", "已有名册、选票或异议", "a roster, ballots or objections"},
    {"R319", "给出了“{0}”的计票结果，但文件中没有环节“{1}”；请补上该环节及其日期",
     "the file gives the count of '{0}' but not the step '{1}'; add it with its day"},
    {"R320", "写了环节“{0}”，但没有“{1}”的计票结果；请在 votes 中补上公布的汇总数",
     "the step '{0}' is given without the count of '{1}'; add the published sums under votes"},
    {"R321",
     "“{0}”须有业主名册，本小区还没有导入。请先用 roster import "
     "导入，或者删去这个环节，留待程序办理",
     "'{0}' needs the roster, and the estate has none; import it first (roster import), or leave "
     "the step to be done here"},
    {"R322", "纸质计票的总数（{0} 人，{1} ㎡）与名册（{2} 人，{3} ㎡）不一致；按公布的数字计算",
     "the totals on paper ({0} heads, {1} m2) differ from the roster ({2} heads, {3} m2); the "
     "published numbers count"},
    {"R323", "给出了候选人（candidates），但文件中没有候选人审查环节；请补上该环节，或者删去候选人",
     "the file gives candidates but not the step that reviewed them; add the step or leave them "
     "out"},
    {"R324", "写了环节“{0}”，但没有候选人（candidates）；请按材料补上候选人及审查结论",
     "the step '{0}' is given without candidates; add them with what was decided on each"},
    {"R325", "“{0}”没有写明材料来源（source）；写明纸质材料存放在哪里，全部相同的可写在文件开头",
     "'{0}' does not say where the paper lies (source); one for all may stand at the top"},
    {"R326", "没有表决“{0}”，是否为“{1}”？", "there is no vote '{0}'; did you mean '{1}'?"},
    {"R327", "“{0}”须等“{1}”公示期满，公示到{2}才满；公示已经撤下的，写明撤下日（until）",
     "'{0}' waits for '{1}', which hangs until {2}; if it was taken down, say when (until)"},
    {"R328", "无人", "nobody"},
    {"R329", "{0}的文书 {1}", "document {1} of {0}"},
    {"R336",
     "“{0}”的异议于{1}成立，此后应当更正并重新公示；现填的办理日期是{2}，请按重新公示之日填写",
     "an objection to '{0}' was upheld on {1}, after which the notice is corrected and put up "
     "anew; "
     "the day given is {2}: give the day of the corrected notice"},
    {"R337", "“{0}”须等对“{1}”的异议答复以后；请补上答复日期、结论和答复内容，或者留待程序办理",
     "'{0}' waits for the answer to an objection to '{1}'; add its day, the decision and the "
     "answer, or leave the step to be done here"},
    {"D400", "“{0}”没有“{1}”这一事项或候选人；请核对编号（候选人须审查合格）",
     "'{0}' has no motion or eligible candidate '{1}'; check its number"},
    {"D401", "纸质材料写明“{0}”的结果为“{1}”，按公布的汇总数计算为“{2}”；以计算结果记录",
     "the papers say '{0}' was {1}; by its published sums it is {2}, which is recorded"},
    {"D402", "纸质材料写明当选：{0}；按公布的汇总数计算，当选：{1}；以计算结果记录",
     "the papers say elected: {0}; by the published sums: {1}, which is recorded"},
    {"D403", "纸质材料写明候补：{0}；按公布的汇总数计算，候补：{1}；以计算结果记录",
     "the papers say alternates: {0}; by the published sums: {1}, which is recorded"},
    {"SV700", "按纸质材料补录：{0} 个环节；理由：{1}",
     "entered from paper: {0} steps; reason: {1}"},
    {"SV701", "{0}；按纸质材料补录，来源：{1}", "{0}; from paper: {1}"},
    {"SV702", "要件“{0}”上方没有环节；请先写一行环节", "the fact '{0}' stands below no step"},
    {"SV703", "表中没有“{0}”一列（环节为 step，办理日期为 on）",
     "the table has no column '{0}' (step, on)"},
    {"SV704", "候选人须写成清单，或者写一个名单文件的名称",
     "candidates are a list, or the name of a file that holds it"},
    {"SV705",
     "异议的答复日期（answered_on）、结论（decision）和答复内容（answer）要么都填，要么都不填",
     "an answered objection has its day (answered_on), the decision and the answer; give all three "
     "or none"},
    {"SV706", "“{0}”写法不对；应写成“名称：内容”，各项用分号隔开，例如 姓名：示例甲；职务：主任",
     "'{0}' is not a list of 'name: value' parted by semicolons"},
    {"SV707", "“{0}”这一行应写在计票环节下面", "the row '{0}' belongs below the step of the count"},
    {"SV708", "不认识“{0}”；可以写：{1}", "'{0}' is not known here; possible: {1}"},
    {"baseline.fact", "{0}　{1}　来源：{2}（案卷 {3} 按纸质材料补录）",
     "{0}  {1}  source: {2} (case {3}, entered from paper)"},
    {"desk.fact.roster.frozen", "业主名册锁定", "roster frozen"},
    {"desk.fact.member.ended", "委员资格终止", "membership ended"},
    {"desk.fact.member.suspended", "停止委员履职", "member suspended"},
    {"desk.fact.member.restored", "恢复委员履职", "member restored"},
    {"desk.fact.members.joined", "增补委员", "members joined"},
    {"desk.fact.caretaker.named", "代行职责单位", "caretaker named"},
    {"desk.fact.case.proposed", "建议启动的程序", "a procedure proposed"},
    {"baseline.case", "按纸质材料补录：{0}由{1}补录 {2} 个环节；理由：{3}",
     "Entered from paper on {0} by {1}, {2} steps; reason: {3}"},
    {"baseline.step", "按纸质材料补录，来源：{0}；理由：{1}", "From paper: {0}; reason: {1}"},
    {"baseline.note", "补录时指出：{0}", "told then: {0}"},
    {"baseline.state", "{0}（纸质补录）", "{0} (from paper)"},
    {"baseline.checked", "可以补录，没有写入。补录后：",
     "This can be entered; nothing was written. Afterwards:"},
};

}  // namespace

std::span<const MessageRow> baseline() { return kRows; }

}  // namespace gongyi::catalogue
